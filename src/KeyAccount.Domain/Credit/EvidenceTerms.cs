using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Credit;

/// <summary>The agreed numbers of the evidence that <see cref="CreditEvidence.Of(Rules.PolicyIdentity, EvidenceTerms)"/> asks for.</summary>
/// <remarks>Starting values of the library. Months count the boundary day in; a value below 1 is refused when it is set.</remarks>
public sealed record EvidenceTerms
{
    /// <summary>The library's starting values.</summary>
    public static EvidenceTerms Shipped { get; } = new();

    /// <summary>Fewest whole months of trade for the trade track; 6.</summary>
    public int TradeMonths
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(TradeMonths));
    } = 6;

    /// <summary>Fewest invoices due in 12 months for the trade track; 6.</summary>
    public int TradeInvoices
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(TradeInvoices));
    } = 6;

    /// <summary>Fewest of them due in the last 6 months; 1.</summary>
    public int TradeRecentInvoices
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(TradeRecentInvoices));
    } = 1;

    /// <summary>The oldest agency report that counts, in months; 12.</summary>
    public int ReportMonths
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(ReportMonths));
    } = 12;

    /// <summary>The oldest year end of a statement that counts, in months; 18.</summary>
    public int StatementMonths
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(StatementMonths));
    } = 18;
}
