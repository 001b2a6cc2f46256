using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>What the client file says about one account; every answer except its name in the book may be missing.</summary>
/// <remarks>
/// Null is unknown, never "no" and never zero. Scores run from 0 (worst) to 100 (best), both included; a value outside its range is
/// refused when it is set. An answer dated after the day one looks is not seen: <see cref="SeenOn"/>.
/// </remarks>
public sealed record AccountProfile
{
    private const int HighestScore = 100;

    /// <summary>The account in the book; compared ordinally.</summary>
    public required string Account
    {
        get;
        init => field = Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>The client's name as people read it.</summary>
    public string? Name { get; init; }

    /// <summary>The legal entity identifier of the client.</summary>
    public LegalEntityIdentifier? Lei { get; init; }

    /// <summary>The registration number of a Chinese client.</summary>
    public UnifiedSocialCreditCode? SocialCreditCode { get; init; }

    /// <summary>The account that owns this one; null when it stands alone or heads its corporate family.</summary>
    public string? Parent { get; init; }

    /// <summary>The sales territory.</summary>
    public string? Territory { get; init; }

    /// <summary>The key account manager who looks after the account.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether the account belongs to the seller's own group: its sales are out of every figure. Null counts as no.</summary>
    public bool? Intercompany { get; init; }

    /// <summary>The scheme of <see cref="Sector"/>: ISIC4, NACE2, COFOG, GBT4754 or KEY (the eight sectors by name).</summary>
    public string? SectorScheme { get; init; }

    /// <summary>The client's own sector code in <see cref="SectorScheme"/>; dots are ignored.</summary>
    public string? Sector { get; init; }

    /// <summary>The day on which the sector code was last evidenced.</summary>
    public LocalDate? SectorEvidencedOn { get; init; }

    /// <summary>Whether the client is publicly owned.</summary>
    public bool? PubliclyOwned { get; init; }

    /// <summary>Whether the client carries out a public mandate.</summary>
    public bool? PubliclyMandated { get; init; }

    /// <summary>Whether an authority has designated the client as critical.</summary>
    public bool? DesignatedCritical { get; init; }

    /// <summary>The closest tie to us in the industry or value chain; <see cref="ValueChainTie.None"/> when known to have none.</summary>
    public ValueChainTie? Tie { get; init; }

    /// <summary>The day the tie began.</summary>
    public LocalDate? TieSince { get; init; }

    /// <summary>The day the tie was last documented; when null, the day it began stands for it.</summary>
    public LocalDate? TieDocumentedOn { get; init; }

    /// <summary>The length of a frame contract in months, 0 or more.</summary>
    public int? TieMonths
    {
        get;
        init => field = value is { } months ? Guard.Against.Negative(months, nameof(TieMonths)) : null;
    }

    /// <summary>The part of the equity that one holds of the other.</summary>
    public Share? EquityShare { get; init; }

    /// <summary>Development potential as assessed after market survey and analysis, 0 to 100.</summary>
    public int? Potential
    {
        get;
        init => field = Score(value, nameof(Potential));
    }

    /// <summary>The day of the strategic assessment. Without it the assessment can't be relied on.</summary>
    public LocalDate? AssessedOn { get; init; }

    /// <summary>The first author of the assessment.</summary>
    public string? AssessedBy { get; init; }

    /// <summary>The second author; the same person twice is one signature.</summary>
    public string? CountersignedBy { get; init; }

    /// <summary>The best observation that a competitor is after this client.</summary>
    public CompetitorObservation? Observation { get; init; }

    /// <summary>What the client spends in a year on everything we could sell it, without tax; not negative.</summary>
    public Money? Wallet { get; init; }

    /// <summary>What the account earned us in 12 months after the cost to serve it and the cost of its lateness; may be negative.</summary>
    public Money? Contribution { get; init; }

    /// <summary>Our place among the client's suppliers, 1 being the first.</summary>
    public int? SupplierRank
    {
        get;
        init => field = value is { } rank ? Guard.Against.NegativeOrZero(rank, nameof(SupplierRank)) : null;
    }

    /// <summary>Our record of deliveries and complaints with the client, 0 to 100.</summary>
    public int? DeliveryScore
    {
        get;
        init => field = Score(value, nameof(DeliveryScore));
    }

    /// <summary>The part of the next 12 months' expected purchases that is under contract.</summary>
    public Share? ContractedShare { get; init; }

    /// <summary>How many roles in the client's buying centre we have an open contact with, 0 or more.</summary>
    public int? ContactRoles
    {
        get;
        init => field = value is { } roles ? Guard.Against.Negative(roles, nameof(ContactRoles)) : null;
    }

    /// <summary>What the client is worth as a reference or for its technology, 0 to 100.</summary>
    public int? ReferenceValue
    {
        get;
        init => field = Score(value, nameof(ReferenceValue));
    }

    /// <summary>The credit line granted today.</summary>
    public Money? CurrentLine { get; init; }

    /// <summary>The agreed payment term in days, 0 or more.</summary>
    public int? TermsDays
    {
        get;
        init => field = value is { } days ? Guard.Against.Negative(days, nameof(TermsDays)) : null;
    }

    /// <summary>
    /// The tier earned at the last review, before capacity and overrides: what hysteresis works on. One that was undetermined counts
    /// as none.
    /// </summary>
    public AccountTier? PreviousTier
    {
        get;
        init => field = value == AccountTier.Undetermined ? null : value;
    }

    /// <summary>The day the account first had <see cref="PreviousTier"/> without a break.</summary>
    public LocalDate? PreviousTierSince { get; init; }

    /// <summary>A tier given by a person, kept beside the computed one.</summary>
    public TierOverride? Override { get; init; }

    /// <summary>The file as it could be known on <paramref name="asOf"/>: what is dated later is unknown.</summary>
    /// <remarks>
    /// Not seen are: a sector evidenced later, a tie begun or documented later (a documentation alone is only forgotten when the tie
    /// had begun), an assessment made later with its potential and authors, an observation made later, a tier held only since later
    /// and an override that begins later. An expiry date is not such a date: it lies in the future on purpose.
    /// </remarks>
    public AccountProfile SeenOn(LocalDate asOf)
    {
        var seen = this;
        if (SectorEvidencedOn > asOf)
        {
            seen = seen with { SectorEvidencedOn = null };
        }
        if (TieDocumentedOn > asOf)
        {
            seen = seen with { TieDocumentedOn = null };
        }
        if (TieSince > asOf || (TieSince is null && TieDocumentedOn > asOf))
        {
            seen = seen with { Tie = null, TieSince = null, TieMonths = null, EquityShare = null };
        }
        if (AssessedOn > asOf)
        {
            seen = seen with { Potential = null, AssessedOn = null, AssessedBy = null, CountersignedBy = null };
        }
        if (Observation is { } observation && observation.ObservedOn > asOf)
        {
            seen = seen with { Observation = null };
        }
        if (PreviousTierSince > asOf)
        {
            seen = seen with { PreviousTier = null, PreviousTierSince = null };
        }
        if (Override is { From: { } from } && from > asOf)
        {
            seen = seen with { Override = null };
        }
        return seen;
    }

    private static int? Score(int? value, string name) =>
        value is { } score ? Guard.Against.OutOfRange(score, name, 0, HighestScore) : null;

    /// <summary>The account, for messages.</summary>
    public override string ToString() => Account;
}
