using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of an account file. A blank value, like an absent column, is "not known", never "no" and never zero.</summary>
internal static class AccountColumns
{
    public static readonly Column Account = new("account", "text", "The client, as in the invoice file; each occurs once.")
    {
        Required = true,
    };

    public static readonly Column Name = new("name", "text", "The client's name as people read it.");

    public static readonly Column Parent = new(
        "parent",
        "text",
        "The account that owns this one. The whole corporate family is ranked as one; blank heads a family or stands alone."
    );

    public static readonly Column Territory = new("territory", "text", "The sales territory.");

    public static readonly Column Owner = new(
        "owner",
        "text",
        "The key account manager; the number of key accounts is limited per owner."
    );

    public static readonly Column Intercompany = new(
        "intercompany",
        "yes or no",
        "Whether the account belongs to the seller's own group: its sales are left out of every figure. Blank counts as no."
    );

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of wallet, contribution and current_line in the row. Blank or absent: the currency of the report."
    );

    public static readonly Column SectorScheme = new(
        "sector_scheme",
        "ISIC4, NACE2, COFOG, GBT4754 or KEY",
        "The classification that the sector code belongs to; KEY stands for the eight key sectors by name."
    );

    public static readonly Column Sector = new(
        "sector",
        "text",
        "The client's own sector code in that scheme; dots are ignored."
    );

    public static readonly Column SectorEvidencedOn = new(
        "sector_evidenced_on",
        "date",
        "The day the sector code was last evidenced."
    );

    public static readonly Column PubliclyOwned = new("publicly_owned", "yes or no", "Whether the client is publicly owned.");

    public static readonly Column PubliclyMandated = new(
        "publicly_mandated",
        "yes or no",
        "Whether the client carries out a public mandate."
    );

    public static readonly Column DesignatedCritical = new(
        "designated_critical",
        "yes or no",
        "Whether an authority has designated the client as critical."
    );

    public static readonly Column Tie = new(
        "tie",
        "none, joint_development, contract_manufacturing, built_in_component, exclusive_distribution, frame_contract or equity",
        "The closest tie to the seller in the industry or value chain; none when it is known that there is none."
    );

    public static readonly Column TieSince = new("tie_since", "date", "The day the tie began.");

    public static readonly Column TieDocumentedOn = new(
        "tie_documented_on",
        "date",
        "The day the tie was last documented; blank: the day it began stands for it."
    );

    public static readonly Column TieMonths = new(
        "tie_months",
        "whole number",
        "The length of a frame contract in months, 0 or more."
    );

    public static readonly Column EquityShare = new(
        "equity_share",
        "percent",
        "The part of the equity that one holds of the other."
    );

    public static readonly Column Potential = new(
        "potential",
        "0 to 100",
        "The development potential as assessed after market survey and analysis."
    );

    public static readonly Column AssessedOn = new(
        "assessed_on",
        "date",
        "The day of the strategic assessment; without it the assessment is not relied on."
    );

    public static readonly Column AssessedBy = new("assessed_by", "text", "The first author of the assessment.");

    public static readonly Column CountersignedBy = new(
        "countersigned_by",
        "text",
        "The second author; the same person twice is one signature."
    );

    public static readonly Column CompetitorGrade = new(
        "competitor_grade",
        "A to F and 1 to 6, such as B2",
        "How far the best observation that a competitor is after this client is to be trusted: source, then content."
    );

    public static readonly Column CompetitorObservedOn = new(
        "competitor_observed_on",
        "date",
        "The day of that observation; needed with competitor_grade."
    );

    public static readonly Column CompetitorExpires = new(
        "competitor_expires",
        "date",
        "The first day on which that observation no longer counts."
    );

    public static readonly Column Wallet = new(
        "wallet",
        "amount",
        "What the client spends in a year on everything the seller could sell it, without tax; not negative."
    );

    public static readonly Column Contribution = new(
        "contribution",
        "amount",
        "What the account earned in 12 months after the cost to serve it and the cost of its lateness; may be negative."
    );

    public static readonly Column SupplierRank = new(
        "supplier_rank",
        "whole number",
        "The seller's place among the client's suppliers, 1 being the first."
    );

    public static readonly Column DeliveryScore = new(
        "delivery_score",
        "0 to 100",
        "The record of deliveries and complaints with the client."
    );

    public static readonly Column ContractedShare = new(
        "contracted_share",
        "percent",
        "The part of the next 12 months' expected purchases that is under contract."
    );

    public static readonly Column ContactRoles = new(
        "contact_roles",
        "whole number",
        "How many roles in the client's buying centre have an open contact, 0 or more."
    );

    public static readonly Column ReferenceValue = new(
        "reference_value",
        "0 to 100",
        "What the client is worth as a reference or for its technology."
    );

    public static readonly Column CurrentLine = new("current_line", "amount", "The credit line granted today; not negative.");

    public static readonly Column TermsDays = new("terms_days", "whole number", "The agreed payment term in days, 0 or more.");

    public static readonly Column PreviousTier = new(
        "previous_tier",
        "key, development, maintain or standard",
        "The tier earned at the last review, before capacity and overrides; --previous reads it from that review's accounts.csv."
    );

    public static readonly Column PreviousTierSince = new(
        "previous_tier_since",
        "date",
        "The day from which the account has had that tier without a break; needs previous_tier."
    );

    public static readonly Column OverrideTier = new(
        "override_tier",
        "key, development, maintain or standard",
        "A tier given by a person, kept beside the computed one; needs override_by, override_reason and override_until."
    );

    public static readonly Column OverrideBy = new("override_by", "text", "Who gave it.");

    public static readonly Column OverrideReason = new("override_reason", "text", "Why.");

    public static readonly Column OverrideFrom = new(
        "override_from",
        "date",
        "The first day on which it holds; blank: it already held."
    );

    public static readonly Column OverrideUntil = new("override_until", "date", "The first day on which it no longer holds.");

    public static readonly TableFormat Format = new(
        "Accounts",
        "--accounts",
        [
            Account,
            Name,
            Parent,
            Territory,
            Owner,
            Intercompany,
            Currency,
            SectorScheme,
            Sector,
            SectorEvidencedOn,
            PubliclyOwned,
            PubliclyMandated,
            DesignatedCritical,
            Tie,
            TieSince,
            TieDocumentedOn,
            TieMonths,
            EquityShare,
            Potential,
            AssessedOn,
            AssessedBy,
            CountersignedBy,
            CompetitorGrade,
            CompetitorObservedOn,
            CompetitorExpires,
            Wallet,
            Contribution,
            SupplierRank,
            DeliveryScore,
            ContractedShare,
            ContactRoles,
            ReferenceValue,
            CurrentLine,
            TermsDays,
            PreviousTier,
            PreviousTierSince,
            OverrideTier,
            OverrideBy,
            OverrideReason,
            OverrideFrom,
            OverrideUntil,
        ]
    );
}
