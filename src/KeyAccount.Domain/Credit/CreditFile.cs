using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>What finance keeps about one debtor besides its invoices; every answer may be missing.</summary>
/// <remarks>
/// Null is unknown, never "no". What only a person can attest (<see cref="CriticalSupply"/>, <see cref="Prepays"/>,
/// <see cref="BudgetConfirmed"/>, <see cref="LegalBasisKnown"/>) counts as no until it is said. An answer dated after the day one looks is
/// not seen: <see cref="SeenOn"/>.
/// </remarks>
public sealed record CreditFile
{
    private readonly ImmutableArray<Security> securities = [];

    /// <summary>The account in the book; compared ordinally.</summary>
    public required string Account
    {
        get;
        init => field = Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>What the debtor is in law.</summary>
    public DebtorForm? Form { get; init; }

    /// <summary>Whether we know who the debtor is.</summary>
    public IdentityStatus? Identity { get; init; }

    /// <summary>The registration or tax number of the legal debtor: the one that a statement has to be of.</summary>
    public string? LegalEntity { get; init; }

    /// <summary>The day from which we have traded with it; null takes its first invoice in the book.</summary>
    public LocalDate? CustomerSince { get; init; }

    /// <summary>What came of screening.</summary>
    public ScreeningStatus? Screening { get; init; }

    /// <summary>The day of the screening.</summary>
    public LocalDate? ScreenedOn { get; init; }

    /// <summary>The register of what happened; null when there is none.</summary>
    public CreditEvents? Events { get; init; }

    /// <summary>The latest agency report.</summary>
    public AgencyReport? Report { get; init; }

    /// <summary>The latest financial statement.</summary>
    public FinancialStatement? Statement { get; init; }

    /// <summary>The agreed payment terms.</summary>
    public PaymentTerms? Terms { get; init; }

    /// <summary>Whether stopping supply would endanger people: a hospital, an emergency service, a utility.</summary>
    public bool? CriticalSupply { get; init; }

    /// <summary>Whether the debtor has agreed to pay before delivery.</summary>
    public bool? Prepays { get; init; }

    /// <summary>Whether a public body has given a budget line or an order number.</summary>
    public bool? BudgetConfirmed { get; init; }

    /// <summary>Whether the legal basis of a public body's purchase is on file.</summary>
    public bool? LegalBasisKnown { get; init; }

    /// <summary>The line the debtor, or sales for it, asks for.</summary>
    public Money? RequestedLine { get; init; }

    /// <summary>The line granted six months ago, zero when there was none: the pace of a raise is measured against it.</summary>
    public Money? LineSixMonthsAgo { get; init; }

    /// <summary>The first day on which the line of today no longer holds; null when it holds until revoked.</summary>
    public LocalDate? LineExpiresOn { get; init; }

    /// <summary>What stands behind the claims besides the debtor.</summary>
    public ImmutableArray<Security> Securities
    {
        get => securities;
        init => securities = value.IsDefault ? [] : value;
    }

    /// <summary>The file as it could be known on <paramref name="asOf"/>: what is dated later is unknown.</summary>
    /// <remarks>
    /// A screening of a later day is not seen, nor are later events, reports, securities, and a statement received later. What carries
    /// no date of its own is taken as it stands.
    /// </remarks>
    public CreditFile SeenOn(LocalDate asOf) =>
        this with
        {
            Screening = ScreenedOn > asOf ? null : Screening,
            ScreenedOn = ScreenedOn > asOf ? null : ScreenedOn,
            CustomerSince = CustomerSince > asOf ? null : CustomerSince,
            Events = Events?.SeenOn(asOf),
            Report = Report?.On > asOf ? null : Report,
            Statement = Statement?.SeenFrom > asOf ? null : Statement,
            Securities = securities.RemoveAll(security => security.WrittenOn > asOf),
        };

    /// <inheritdoc/>
    public bool Equals(CreditFile? other) =>
        other is not null
        && Account == other.Account
        && (Form, Identity, LegalEntity, CustomerSince) == (other.Form, other.Identity, other.LegalEntity, other.CustomerSince)
        && (Screening, ScreenedOn, Report, Statement) == (other.Screening, other.ScreenedOn, other.Report, other.Statement)
        && Equals(Events, other.Events)
        && Equals(Terms, other.Terms)
        && (CriticalSupply, Prepays, BudgetConfirmed, LegalBasisKnown)
            == (other.CriticalSupply, other.Prepays, other.BudgetConfirmed, other.LegalBasisKnown)
        && (RequestedLine, LineSixMonthsAgo, LineExpiresOn)
            == (other.RequestedLine, other.LineSixMonthsAgo, other.LineExpiresOn)
        && securities.AsSpan().SequenceEqual(other.securities.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Account, Form, Identity, CustomerSince, Screening, securities.Length);
}
