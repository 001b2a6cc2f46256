namespace KeyAccount.Domain.Rules;

/// <summary>What some lines of a scorecard add up to.</summary>
/// <param name="Points">The points.</param>
/// <param name="Measured">The most points of the lines that count.</param>
/// <param name="Covered">The most points of the lines that are answered, or have points for an unknown answer.</param>
internal readonly record struct ScoreSum(long Points, long Measured, long Covered)
{
    public static ScoreSum operator +(ScoreSum left, ScoreSum right) =>
        new(left.Points + right.Points, left.Measured + right.Measured, left.Covered + right.Covered);
}
