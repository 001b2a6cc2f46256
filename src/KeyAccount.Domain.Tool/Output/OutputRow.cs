using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>One account with all that was decided on it, as far as its reader may know.</summary>
/// <param name="Reviewed">Kinds, importance and tier.</param>
/// <param name="Credit">Its credit; null when the book gives no unit for the policy.</param>
/// <param name="Reader">Who reads: what is meant for a narrower circle is left out.</param>
internal sealed record OutputRow(ReviewedAccount Reviewed, CreditEvaluation? Credit, Audience Reader)
{
    public AccountFacts Facts => Reviewed.Facts;

    public ReviewedFamily Family => Reviewed.Family;

    /// <summary>The codes of what was found: what the kinds and the tier rest on is for sales, the credit as its rules say.</summary>
    public IEnumerable<string> FindingCodes() =>
        (MayReadSales ? Reviewed.FindingCodes() : []).Concat(
            Credit
                ?.FindingsFor(Reader)
                .Where(finding => finding is { Truth: Truth.Yes, IsDetermining: true })
                .Select(finding => finding.Code)
                ?? []
        );

    /// <summary>The questions whose missing answers keep something open.</summary>
    public IEnumerable<Feature> Missing() =>
        (MayReadSales ? Reviewed.Missing() : [])
            .Concat(Credit?.MissingFor(Reader) ?? [])
            .DistinctBy(feature => feature.Name, StringComparer.Ordinal);

    /// <summary>Whether the reader may see what is meant for sales.</summary>
    public bool MayReadSales => Audience.Sales >= Reader;
}
