using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>A dated photograph of one debtor: all that a credit policy may look at. What is not known is null, never zero.</summary>
/// <remarks>
/// There are two ways to make one. From records: <see cref="CreditPortfolio.Of"/> computes every figure. From a host's own
/// aggregates: set what is known and leave the rest out. Neither kind nor tier nor importance of the client is in it: they are another axis,
/// and being important never makes anybody's credit better.
/// </remarks>
/// <example><code>
/// var facts = new CreditFacts
/// {
///     Account = "4711",
///     AsOf = new LocalDate(2024, 6, 30),
///     Currency = Currency.Eur,
///     NetSales = Money.Eur(250_000m),
///     Behaviour = new PaymentBehaviour { Scored = new PaymentConduct { Due = 40, DaysLate = 2.5m } },
///     File = new CreditFile { Account = "4711", Terms = PaymentTerms.Net(30) },
/// };
/// </code></example>
public sealed record CreditFacts
{
    /// <summary>The account.</summary>
    public required string Account
    {
        get;
        init => field = Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>The day of the photograph; nothing later is seen in it.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The currency of every amount but those of the financial statement.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The account at the head of the corporate family, which shares one limit; null when the account stands alone.</summary>
    public string? FamilyHead { get; init; }

    /// <summary>Sales of the last 12 months, net of credit notes and of tax.</summary>
    public Money? NetSales { get; init; }

    /// <summary>How the account has paid and what it owes.</summary>
    public PaymentBehaviour Behaviour { get; init; } = PaymentBehaviour.Unknown;

    /// <summary>What finance keeps about the debtor, as it could be known on the day; null when there is no file.</summary>
    public CreditFile? File { get; init; }

    /// <summary>What the book never supplies for anyone: not assessed, rather than unknown.</summary>
    public EvidenceKinds NotSupplied { get; init; }

    /// <summary>Whether stopping supply would endanger people; null counts as no, because somebody has to say so.</summary>
    public bool? CriticalSupply { get; init; }

    /// <summary>What the account earned us in 12 months after cost to serve and cost of lateness.</summary>
    public Money? Contribution { get; init; }

    /// <summary>The line granted today; null when none is known.</summary>
    public Money? CurrentLine { get; init; }

    /// <summary>The payment term in days when the file does not give the terms themselves.</summary>
    public int? TermsDays
    {
        get;
        init => field = value is { } days ? Guard.Against.Negative(days, nameof(TermsDays)) : null;
    }

    /// <summary>
    /// All that everybody owes us: one family should not be too large a part of it. From a book it is what is open on the day, or what
    /// would be open if all paid as agreed, whichever is more.
    /// </summary>
    public Money? SellerReceivables { get; init; }

    /// <summary>Whole months since the first sale, or since the file says we trade with the debtor.</summary>
    public int? MonthsTrading =>
        (File?.CustomerSince ?? Behaviour.FirstSale) is { } since && since <= AsOf ? Months.Completed(since, AsOf) : null;

    /// <summary>
    /// How many days the debtor owes us on average when it pays as agreed: by the terms, by their days, else by the due dates of its
    /// invoices, rounded up.
    /// </summary>
    public int? ContractualDays =>
        File?.Terms?.CreditDays
        ?? TermsDays
        ?? (Behaviour.AgreedDays is { } days ? (int)Math.Min(decimal.Ceiling(days), PaymentTerms.MaximumDays) : null);

    /// <summary>Whether the statement on file is of the legal debtor itself, and not of a parent or a group.</summary>
    public bool HasOwnStatement =>
        File is { Statement: { } statement, LegalEntity: { } entity }
        && string.Equals(statement.Entity, entity, StringComparison.Ordinal);

    /// <summary>Months since the end of the year that the statement is about, a begun month counted whole; null without one.</summary>
    public int? StatementAge => File?.Statement is { } statement ? MonthsSince(statement.YearEnd) : null;

    /// <summary>Months since the agency report, a begun month counted whole; null without one.</summary>
    public int? ReportAge => File?.Report is { } report ? MonthsSince(report.On) : null;

    private int MonthsSince(LocalDate day) => Math.Max(0, Months.Begun(day, AsOf));
}
