using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Columns;
using KeyAccount.Domain.Testing;

namespace KeyAccount.Domain.Tests.Rules.Columns;

/// <summary>Answers laid out as columns of random widths, with rubbish where an answer is unknown.</summary>
internal sealed class Table
{
    private readonly Random random;
    private ColumnSet<AnswerFacts> columns;

    public Table(IReadOnlyList<AnswerSet<AnswerFacts>> rows, IEnumerable<Feature<AnswerFacts>> features, Random random)
    {
        this.random = random;
        columns = ColumnSet<AnswerFacts>.OfLength(rows.Count);
        foreach (var feature in features)
        {
            Add(feature, [.. rows.Select(row => row.CodeOf(feature))]);
        }
    }

    public ColumnSet<AnswerFacts> Columns => columns;

    public HashSet<int> Widths { get; } = [];

    public int Nullable { get; private set; }

    public int Complete { get; private set; }

    private void Add(Feature<AnswerFacts> feature, ImmutableArray<long?> codes)
    {
        var validity = new byte[(codes.Length + 7) / 8];
        for (var row = 0; row < codes.Length; row++)
        {
            validity[row / 8] |= (byte)(codes[row] is null ? 0 : 1 << (row % 8));
        }

        ReadOnlyMemory<byte> bitmap = codes.All(code => code is not null) ? default : validity;
        _ = bitmap.IsEmpty ? Complete++ : Nullable++;
        var known = codes.Select(code => code ?? 0).Append(0).ToList();
        var (smallest, largest) = (known.Min(), known.Max());
        switch (random.Next(5))
        {
            case 0 when smallest >= sbyte.MinValue && largest <= sbyte.MaxValue:
                Widths.Add(1);
                columns = columns.With(
                    feature,
                    codes.Select(code => (sbyte)(code ?? random.Next(-128, 128))).ToArray(),
                    bitmap
                );
                break;
            case 1 when smallest >= 0 && largest <= byte.MaxValue:
                Widths.Add(1);
                columns = columns.With(feature, codes.Select(code => (byte)(code ?? random.Next(256))).ToArray(), bitmap);
                break;
            case <= 2 when smallest >= short.MinValue && largest <= short.MaxValue:
                Widths.Add(2);
                columns = columns.With(feature, codes.Select(code => (short)(code ?? random.Next(-9, 9))).ToArray(), bitmap);
                break;
            case <= 3 when smallest >= int.MinValue && largest <= int.MaxValue:
                Widths.Add(4);
                columns = columns.With(feature, codes.Select(code => (int)(code ?? random.Next())).ToArray(), bitmap);
                break;
            default:
                Widths.Add(8);
                columns = columns.With(feature, codes.Select(code => code ?? random.NextInt64()).ToArray(), bitmap);
                break;
        }
    }
}
