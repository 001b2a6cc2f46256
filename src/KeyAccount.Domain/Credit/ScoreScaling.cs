using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Credit;

/// <summary>How the odds of a model become points: so many points at certain odds, and so many more when the odds double.</summary>
/// <remarks>
/// The odds are good : bad, so a higher score is a better one. For reports and for the making of cards; a decision reads the points of a
/// card, which are whole numbers. Computed in decimals and rounded once where it says so.
/// </remarks>
public sealed record ScoreScaling
{
    private ScoreScaling(decimal factor, decimal offset) => (Factor, Offset) = (factor, offset);

    /// <summary>Points per unit of the logarithm of the odds: points to double the odds / ln 2.</summary>
    public decimal Factor { get; }

    /// <summary>Points at even odds.</summary>
    public decimal Offset { get; }

    /// <summary>A scaling of so many points at certain odds.</summary>
    /// <param name="points">The points at the odds.</param>
    /// <param name="goodPerBad">The odds, good : bad, above zero; 50 for 50:1, 1/60 written as 60 bad to 1 good is below one.</param>
    /// <param name="pointsToDouble">The points by which the score rises when the odds double, above zero.</param>
    /// <exception cref="ArgumentException">The odds or the points to double are not above zero.</exception>
    public static ScoreScaling Of(decimal points, decimal goodPerBad, decimal pointsToDouble)
    {
        Guard.Against.NegativeOrZero(goodPerBad);
        Guard.Against.NegativeOrZero(pointsToDouble);
        var factor = pointsToDouble / NaturalLogarithm.OfTwo;
        return new(factor, points - (factor * NaturalLogarithm.Of(goodPerBad)));
    }

    /// <summary>The score of odds good : bad, rounded half to even to so many decimals.</summary>
    /// <exception cref="ArgumentException">The odds are not above zero.</exception>
    public decimal ScoreOf(decimal goodPerBad, int decimals) =>
        decimal.Round(
            Offset + (Factor * NaturalLogarithm.Of(Guard.Against.NegativeOrZero(goodPerBad))),
            decimals,
            MidpointRounding.ToEven
        );

    /// <summary>The chance of default at odds good : bad, 1 / (1 + odds), rounded half to even to so many decimals.</summary>
    /// <exception cref="ArgumentException">The odds are negative.</exception>
    public static decimal DefaultProbability(decimal goodPerBad, int decimals) =>
        decimal.Round(1 / (1 + Guard.Against.Negative(goodPerBad)), decimals, MidpointRounding.ToEven);
}
