namespace KeyAccount.Domain.Rules.Columns;

/// <summary>One line of a scorecard with the column of its feature.</summary>
internal sealed class ScoreColumn
{
    private readonly Column? column;
    private readonly Scale scale;
    private readonly Band[] steps;
    private readonly int maximum;
    private readonly ScoreSums unknown;

    private ScoreColumn(Column? column, Scale scale, Band[] steps, int maximum, ScoreSums unknown) =>
        (this.column, this.scale, this.steps, this.maximum, this.unknown) = (column, scale, steps, maximum, unknown);

    public static ScoreColumn Of<TFacts>(Characteristic<TFacts> line, MissingAnswer missing, ColumnSet<TFacts> columns) =>
        new(
            columns.ColumnOf(line.Feature),
            line.Feature.Scale,
            [
                .. line.Bands.Select(
                    (band, index) => band with { Points = band.Points - (index == 0 ? 0 : line.Bands[index - 1].Points) }
                ),
            ],
            line.MaximumPoints,
            Unknown(line, missing)
        );

    /// <summary>Adds the points of some clients.</summary>
    public void Add(int first, Span<ScoreSums> sums)
    {
        if (column is null)
        {
            foreach (ref var sum in sums)
            {
                sum += unknown;
            }

            return;
        }

        var isEveryCode = scale.DeclaredCodes is null;
        Span<long> codes = stackalloc long[Block.Clients];
        codes = codes[..sums.Length];
        column.Widen(first, codes);
        for (var client = 0; client < sums.Length; client++)
        {
            var isKnown = column.IsKnown(first + client) && (isEveryCode || scale.IsCode(codes[client]));
            sums[client] += isKnown ? Known(codes[client]) : unknown;
        }
    }

    private ScoreSums Known(long code)
    {
        var points = steps[0].Points;
        for (var step = 1; step < steps.Length; step++)
        {
            points += code >= steps[step].From ? steps[step].Points : 0;
        }

        return new()
        {
            Points = points,
            Measured = maximum,
            Covered = maximum,
        };
    }

    private static ScoreSums Unknown<TFacts>(Characteristic<TFacts> line, MissingAnswer missing) =>
        line.PointsWhenUnknown is { } stated
            ? new()
            {
                Points = stated,
                Measured = line.MaximumPoints,
                Covered = line.MaximumPoints,
            }
        : missing == MissingAnswer.Worst ? new(line.WorstPoints, line.MaximumPoints, 0)
        : default;
}
