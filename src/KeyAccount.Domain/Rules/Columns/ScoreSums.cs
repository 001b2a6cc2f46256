namespace KeyAccount.Domain.Rules.Columns;

/// <summary>What a client's score is made of.</summary>
internal struct ScoreSums
{
    /// <summary>The points of the bands.</summary>
    public int Points;

    /// <summary>The most points that the lines which count could give.</summary>
    public int Measured;

    /// <summary>The most points of the lines that are answered, or whose unknown answer has points of its own.</summary>
    public int Covered;
}
