namespace KeyAccount.Domain.Rules.Columns;

/// <summary>What a client's score is made of.</summary>
/// <param name="Points">The points of the bands.</param>
/// <param name="Measured">The most points that the lines which count could give.</param>
/// <param name="Covered">The most points of the lines that are answered, or whose unknown answer has points of its own.</param>
internal readonly record struct ScoreSums(int Points, int Measured, int Covered)
{
    public static ScoreSums operator +(ScoreSums left, ScoreSums right) =>
        new(left.Points + right.Points, left.Measured + right.Measured, left.Covered + right.Covered);
}
