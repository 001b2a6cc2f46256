namespace KeyAccount.Domain.Accounts;

/// <summary>How the families of a book are ranked.</summary>
public sealed record RankingTerms
{
    /// <summary>The shipped defaults.</summary>
    public static RankingTerms Shipped { get; } = new();

    /// <summary>Where the ABC classes end.</summary>
    public AbcTerms Abc { get; init; } = AbcTerms.Shipped;

    /// <summary>How recency, frequency and money are scored.</summary>
    public RfmTerms Rfm { get; init; } = RfmTerms.Shipped;
}
