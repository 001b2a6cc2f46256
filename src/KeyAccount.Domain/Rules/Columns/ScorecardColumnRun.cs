using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>A scorecard bound to the columns of many clients.</summary>
/// <remarks>Immutable, so that several threads may run it. A run allocates nothing.</remarks>
/// <typeparam name="TFacts">The facts whose features the scorecard asks.</typeparam>
public sealed class ScorecardColumnRun<TFacts>
{
    /// <summary>What stands for a score that is undetermined because too much is missing.</summary>
    public const int Undetermined = -1;

    private readonly Scorecard<TFacts> scorecard;
    private readonly ColumnSet<TFacts> columns;
    private readonly ScoreColumn[] lines;

    /// <summary>Binds a scorecard to columns. A feature that it asks and that has no column is unknown for every client.</summary>
    public ScorecardColumnRun(Scorecard<TFacts> scorecard, ColumnSet<TFacts> columns)
    {
        this.scorecard = Guard.Against.Null(scorecard);
        this.columns = Guard.Against.Null(columns);
        lines = [.. scorecard.Characteristics.Select(line => ScoreColumn.Of(line, scorecard.Missing, columns))];
    }

    /// <summary>How many clients there are.</summary>
    public int Length => columns.Length;

    /// <summary>The score of every client in hundredths, 0 to 10,000, or <see cref="Undetermined"/>.</summary>
    /// <param name="hundredths">Receives one score for each client, rounded half to even as <see cref="Scoring.Score"/> is.</param>
    /// <exception cref="ArgumentException">There is not room for exactly so many scores.</exception>
    public void Score(Span<int> hundredths)
    {
        columns.RefuseUnlessOneEach(hundredths.Length, nameof(hundredths));
        Span<ScoreSums> sums = stackalloc ScoreSums[Block.Clients];
        for (var first = 0; first < hundredths.Length; first += Block.Clients)
        {
            var block = hundredths.Slice(first, Math.Min(Block.Clients, hundredths.Length - first));
            sums.Clear();
            foreach (var line in lines)
            {
                line.Add(first, sums[..block.Length]);
            }

            for (var client = 0; client < block.Length; client++)
            {
                block[client] = ScoreOf(sums[client]);
            }
        }
    }

    private int ScoreOf(ScoreSums sums) =>
        sums.Measured == 0 || Share.Of(sums.Covered, scorecard.TotalPoints, Rounding.Down) < scorecard.MinimumCoverage
            ? Undetermined
            : (int)RoundedDivision.Divide((long)sums.Points * Share.Whole.BasisPoints, sums.Measured, Rounding.HalfEven);
}
