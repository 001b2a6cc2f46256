using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>A scorecard prepared for columns: the points of all clients of a set.</summary>
/// <remarks>A run can be used again and by several threads at a time; a pass allocates nothing.</remarks>
/// <typeparam name="TFacts">The facts whose questions the columns answer.</typeparam>
public sealed class ScoreRun<TFacts>
{
    private readonly Scorecard<TFacts> scorecard;
    private readonly Column?[] columns;
    private readonly ImmutableArray<Interval>[] declared;

    internal ScoreRun(Scorecard<TFacts> scorecard, ColumnSet<TFacts> columns)
    {
        this.scorecard = scorecard;
        this.columns = [.. scorecard.Characteristics.Select(line => columns.Of(line.Feature))];
        declared = [.. scorecard.Characteristics.Select(line => DeclaredRuns.Of(line.Feature.Scale))];
        Length = columns.Length;
    }

    /// <summary>How many clients are scored.</summary>
    public int Length { get; }

    /// <summary>Scores every client.</summary>
    /// <param name="destination">
    /// Receives the score of each client, as <see cref="Scoring.Score"/> has it; <c>null</c> where it is undetermined.
    /// </param>
    /// <exception cref="ArgumentException">The destination has not exactly one place for each client.</exception>
    public void Score(Span<decimal?> destination)
    {
        if (destination.Length != Length)
        {
            throw new ArgumentException($"There are {destination.Length} places for {Length} clients.", nameof(destination));
        }

        Span<long> codes = stackalloc long[columns.Length];
        for (var row = 0; row < Length; row++)
        {
            ulong known = 0;
            for (var line = 0; line < columns.Length; line++)
            {
                codes[line] = 0;
                if (
                    columns[line] is { } column
                    && column.TryRead(row, out codes[line])
                    && DeclaredRuns.Hold(declared[line], codes[line])
                )
                {
                    known |= 1UL << line;
                }
            }

            destination[row] = scorecard.ScoreOf(codes, known, out _);
        }
    }
}
