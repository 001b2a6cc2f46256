namespace KeyAccount.Domain.Accounts;

/// <summary>The whole book seen through its ranking: classes, concentration, and who could not be ranked.</summary>
/// <remarks>Counted are corporate families by purchases of the last 12 months; an account that stands alone is one.</remarks>
public sealed class BookStanding
{
    internal BookStanding(
        RankingTerms terms,
        AbcAnalysis abc,
        RfmAnalysis rfm,
        Concentration purchases,
        Concentration open,
        int unranked
    )
    {
        (Terms, Abc, Rfm) = (terms, abc, rfm);
        (Purchases, Open, WithUnknownPurchases) = (purchases, open, unranked);
    }

    /// <summary>The terms of the ranking.</summary>
    public RankingTerms Terms { get; }

    /// <summary>How many families are A, B, C and none.</summary>
    public AbcAnalysis Abc { get; }

    /// <summary>The scores of all families with a sale; empty in a book too small to score.</summary>
    public RfmAnalysis Rfm { get; }

    /// <summary>The concentration of purchases: HHI, Gini and the share of the largest.</summary>
    public Concentration Purchases { get; }

    /// <summary>The concentration of what is open.</summary>
    public Concentration Open { get; }

    /// <summary>How many families bought something in the last 12 months: the active ones.</summary>
    public int Active => Purchases.Accounts;

    /// <summary>How many families are left out because their purchases are unknown; with any, every standing is provisional.</summary>
    public int WithUnknownPurchases { get; }
}
