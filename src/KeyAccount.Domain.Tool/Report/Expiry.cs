using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Something about an account that soon no longer counts.</summary>
/// <param name="Row">The account.</param>
/// <param name="What">What it is.</param>
/// <param name="On">The day from which it no longer counts.</param>
internal sealed record Expiry(ReportRow Row, Label What, LocalDate On)
{
    /// <summary>What expires from the day of the review on within <see cref="ReportTerms.ExpiryDays"/>, the soonest first.</summary>
    public static IEnumerable<Expiry> In(ReportBook book) =>
        book
            .Rows.SelectMany(row => Of(row, KindTerms.Shipped).Concat(CreditExpiry.Of(book, row)))
            .Where(expiry =>
                expiry.On >= expiry.Row.Row.Facts.AsOf
                && expiry.On <= expiry.Row.Row.Facts.AsOf.PlusDays(ReportTerms.ExpiryDays)
            )
            .OrderBy(expiry => expiry.On)
            .ThenBy(expiry => expiry.Row.Account, StringComparer.Ordinal)
            .ThenBy(expiry => expiry.What.English, StringComparer.Ordinal);

    /// <summary>Everything that can expire.</summary>
    public static readonly Label[] Whats =
    [
        ReportPhrase.TierOverride,
        ReportPhrase.Assessment,
        ReportPhrase.Observation,
        ReportPhrase.Tie,
        .. CreditExpiry.Whats,
    ];

    private static IEnumerable<Expiry> Of(ReportRow row, KindTerms terms)
    {
        if (row.Row.Facts.Profile is not { } profile)
        {
            yield break;
        }

        if (profile.Override is { } given)
        {
            yield return new(row, ReportPhrase.TierOverride, given.Until);
        }

        if (profile.AssessedOn is { } assessed)
        {
            yield return new(row, ReportPhrase.Assessment, assessed.PlusMonths(terms.AssessmentAgeMonths).PlusDays(1));
        }

        if (profile.Observation?.Expires is { } expires)
        {
            yield return new(row, ReportPhrase.Observation, expires);
        }

        if (
            profile is { Tie: not (null or ValueChainTie.None) }
            && (profile.TieDocumentedOn ?? profile.TieSince) is { } documented
        )
        {
            yield return new(row, ReportPhrase.Tie, documented.PlusMonths(terms.TieAgeMonths).PlusDays(1));
        }
    }
}
