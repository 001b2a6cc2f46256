using System.Collections.Immutable;
using System.Numerics;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Columns;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Tests.Rules.Queries;

namespace KeyAccount.Domain.Tests.Rules.Columns;

/// <summary>
/// Random answers of many clients twice: as facts and as columns of random widths, with and without validity, with rubbish wherever
/// it must not matter.
/// </summary>
internal sealed class RandomColumns
{
    private static readonly int[] Lengths = [0, 1, 7, 8, 9, 63, 64, 65, 511, 512, 513, 1023, 1024, 1025, 1_300];

    private readonly Random random;
    private readonly Tally tally;
    private readonly AnswerSet<AnswerFacts>[] different;
    private readonly int[] which;

    private RandomColumns(AnswerSet<AnswerFacts>[] different, int seed, Tally tally)
    {
        random = new(seed);
        this.tally = tally;
        this.different = different;
        var length = Lengths[random.Next(Lengths.Length)];
        which = [.. Enumerable.Range(0, length).Select(_ => random.Next(different.Length))];
        Set = ColumnSet<AnswerFacts>.OfLength(length);
        tally.Note($"{length} clients");
        foreach (var feature in different[0].Features)
        {
            Add(feature);
        }

        Facts = [.. this.different.Select(AnswerFacts.From)];
    }

    public ColumnSet<AnswerFacts> Set { get; private set; }

    public int Length => which.Length;

    private AnswerFacts[] Facts { get; }

    public static RandomColumns Of(AnswerSet<AnswerFacts>[] answers, int seed, Tally tally) => new([.. answers], seed, tally);

    /// <summary>One result for each client, found from facts once for all clients with the same.</summary>
    public T[] FromFacts<T>(Func<AnswerFacts, T> read)
    {
        var results = Facts.Select(read).ToArray();
        return [.. which.Select(client => results[client])];
    }

    private void Add(Feature<AnswerFacts> feature)
    {
        switch (random.Next(7))
        {
            case 0:
                Forget(feature, _ => true);
                tally.Note("no column");
                break;
            case 1:
                Add<byte>(feature, (codes, validity) => Set.With(feature, codes, validity));
                break;
            case 2:
                Add<sbyte>(feature, (codes, validity) => Set.With(feature, codes, validity));
                break;
            case 3:
                Add<short>(feature, (codes, validity) => Set.With(feature, codes, validity));
                break;
            case 4:
                Add<int>(feature, (codes, validity) => Set.With(feature, codes, validity));
                break;
            default:
                Add<long>(feature, (codes, validity) => Set.With(feature, codes, validity));
                break;
        }
    }

    private void Add<T>(Feature<AnswerFacts> feature, Func<T[], byte[]?, ColumnSet<AnswerFacts>> with)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (smallest, largest) = (long.CreateTruncating(T.MinValue), long.CreateTruncating(T.MaxValue));
        Forget(feature, code => code < smallest || code > largest);
        var codes = new T[Length];
        var validity = new byte[((Length + 7) / 8) + random.Next(2)];
        random.NextBytes(validity);
        var isComplete = true;
        for (var client = 0; client < Length; client++)
        {
            var (code, isKnown) = Stored<T>(feature.Scale, different[which[client]].CodeOf(feature));
            codes[client] = code;
            isComplete &= isKnown;
            validity[client / 8] = (byte)(
                isKnown ? validity[client / 8] | (1 << (client % 8)) : validity[client / 8] & ~(1 << (client % 8))
            );
        }

        Set = with(codes, isComplete && random.Next(4) > 0 ? null : validity);
        tally.Note($"{typeof(T).Name}, {(isComplete ? "all known" : "some unknown")}");
    }

    /// <summary>How an answer stands in a column: an unknown one as rubbish, or as a code that the scale does not declare.</summary>
    private (T Code, bool IsKnown) Stored<T>(Scale scale, long? answer)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (answer is { } code)
        {
            if (scale.IsMarks && random.Next(3) == 0)
            {
                tally.Note("marks that are not declared");
                return (T.CreateTruncating(code | ~scale.LargestCode), true);
            }

            return (T.CreateTruncating(code), true);
        }

        var rubbish = T.CreateTruncating(random.NextInt64(long.MinValue, long.MaxValue));
        var isUndeclared = scale.DeclaredCodes is not null && !scale.IsCode(long.CreateTruncating(rubbish));
        if (isUndeclared && random.Next(2) == 0)
        {
            tally.Note("a code that is not declared");
            return (rubbish, true);
        }

        return (rubbish, false);
    }

    private void Forget(Feature<AnswerFacts> feature, Func<long, bool> isForgotten)
    {
        for (var index = 0; index < different.Length; index++)
        {
            if (different[index].CodeOf(feature) is { } code && isForgotten(code))
            {
                different[index] = different[index].With(feature, null);
            }
        }
    }
}
