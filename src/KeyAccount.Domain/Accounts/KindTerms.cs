using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>The agreed numbers behind the four kinds. Every one is a starting value to be changed.</summary>
public sealed record KindTerms
{
    /// <summary>The shipped default: no number is calibrated to any company.</summary>
    public static KindTerms Shipped { get; } = new();

    /// <summary>Major economic: the lowest ABC class that counts. Shipped default: A.</summary>
    public AbcClass LowestClass { get; init; } = AbcClass.A;

    /// <summary>Major economic: the top part of the book, above 0 %. Shipped default: 20 %.</summary>
    public Share TopShare
    {
        get;
        init =>
            field =
                value > Share.Zero
                    ? value
                    : throw new ArgumentOutOfRangeException(nameof(TopShare), value, "The top share must be above 0 %.");
    } = Share.Percent(20);

    /// <summary>Major economic: the fewest months of 12 with a sale, 1 to 12. Shipped default: 6.</summary>
    public int ActiveMonths
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(ActiveMonths), 1, 12);
    } = 6;

    /// <summary>Group: the greatest age of the tie's document in months, inclusive. Shipped default: 24.</summary>
    public int TieAgeMonths
    {
        get;
        init => field = Guard.Against.Negative(value);
    } = 24;

    /// <summary>Group: the shortest frame contract in months, inclusive. Shipped default: 24.</summary>
    public int FrameContractMonths
    {
        get;
        init => field = Guard.Against.Negative(value);
    } = 24;

    /// <summary>Group: the smallest equity share, inclusive. Shipped default: 20 %, where influence is taken to be significant.</summary>
    public Share SmallestEquity { get; init; } = Share.Percent(20);

    /// <summary>Group: the largest equity share, inclusive. Shipped default: 50 %; control beyond it is intercompany.</summary>
    public Share LargestEquity { get; init; } = Share.Percent(50);

    /// <summary>Strategic: the greatest age of the assessment in months, inclusive. Shipped default: 12.</summary>
    public int AssessmentAgeMonths
    {
        get;
        init => field = Guard.Against.Negative(value);
    } = 12;

    /// <summary>Strategic: the fewest signatures of different people, 1 or 2. Shipped default: 2.</summary>
    public int Signatures
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(Signatures), 1, 2);
    } = 2;

    /// <summary>Strategic: the lowest potential, 0 to 100, inclusive. Shipped default: 65.</summary>
    public int Potential
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(Potential), 0, 100);
    } = 65;

    /// <summary>Strategic: the worst grade of the competitor observation that counts. Shipped default: B2.</summary>
    public ObservationGrade Observation { get; init; } = ObservationGrade.Of("B2");
}
