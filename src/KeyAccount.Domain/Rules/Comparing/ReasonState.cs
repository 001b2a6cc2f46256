namespace KeyAccount.Domain.Rules.Comparing;

/// <summary>How a rule or a line of a scorecard came out: the truth of the one, the points of the other.</summary>
/// <remarks>The default says neither.</remarks>
public readonly record struct ReasonState
{
    private ReasonState(Truth? truth, int? points) => (Truth, Points) = (truth, points);

    /// <summary>The truth of a rule; null for a line of a scorecard.</summary>
    public Truth? Truth { get; }

    /// <summary>The points of a line of a scorecard; null for a rule.</summary>
    public int? Points { get; }

    internal static ReasonState Of(Truth truth) => new(truth, null);

    internal static ReasonState Of(int points) => new(null, points);
}
