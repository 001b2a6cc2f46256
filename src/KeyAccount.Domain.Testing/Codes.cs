using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>Draws answers to one feature as codes, always on its scale.</summary>
internal static class Codes
{
    /// <summary>An answer by a mix; <c>null</c> is unknown.</summary>
    public static long? Answer(Draw draw, Scale scale, ImmutableArray<long> thresholds, AnswerMix mix)
    {
        var part = draw.Below(100);
        var threshold = mix.UnknownPercent + mix.ThresholdPercent;
        return part < mix.UnknownPercent ? null
            : part < threshold && !thresholds.IsEmpty ? draw.Pick(Beside(scale, draw.Pick(thresholds)))
            : part >= threshold && part < threshold + mix.EdgePercent ? draw.Pick(Edges(scale))
            : Any(draw, scale, thresholds);
    }

    /// <summary>A code anywhere on the scale; half of the time near the thresholds, where there are any.</summary>
    public static long Any(Draw draw, Scale scale, ImmutableArray<long> thresholds)
    {
        if (!scale.IsOrdered)
        {
            return draw.Pick(All(scale));
        }

        var (low, high) = (scale.SmallestCode, scale.LargestCode);
        if (!thresholds.IsEmpty && draw.Chance(50))
        {
            var reach = thresholds[^1] - thresholds[0] + 100;
            (low, high) = (Math.Max(low, thresholds[0] - reach), Math.Min(high, thresholds[^1] + reach));
        }

        return Nearest(scale, draw.Between(low, high));
    }

    /// <summary>A code to compare with: mostly of a size that people use.</summary>
    public static long Operand(Draw draw, Scale scale) =>
        !scale.IsOrdered ? draw.Pick(All(scale))
        : draw.Chance(15) ? draw.Pick(Edges(scale))
        : Nearest(scale, draw.Chance(80) ? Everyday(draw, scale) : draw.Between(scale.SmallestCode, scale.LargestCode));

    /// <summary>The code itself and its neighbours, as far as they are answers.</summary>
    public static ImmutableArray<long> Beside(Scale scale, long code) =>
        scale.IsMarks
            ? [.. All(scale).Where(other => long.PopCount(other ^ code) <= 1)]
            : [.. new[] { code - 1, code, code + 1 }.Where(scale.IsCode)];

    /// <summary>The ends of the scale, zero, and one grain beside each, as far as they are answers.</summary>
    public static ImmutableArray<long> Edges(Scale scale) =>
        [
            .. new[] { scale.SmallestCode, scale.SmallestCode + 1, -1, 0, 1, scale.LargestCode - 1, scale.LargestCode }
                .Where(scale.IsCode)
                .Distinct(),
        ];

    /// <summary>Every code of a scale without an order.</summary>
    public static ImmutableArray<long> All(Scale scale)
    {
        var all = ImmutableArray.CreateBuilder<long>();
        if (scale.IsMarks)
        {
            for (var subset = scale.LargestCode; subset > 0 && all.Count < 256; subset = (subset - 1) & scale.LargestCode)
            {
                all.Add(subset);
            }

            all.Add(0);
            return all.ToImmutable();
        }

        for (var code = scale.SmallestCode; code <= scale.LargestCode; code++)
        {
            if (scale.IsCode(code))
            {
                all.Add(code);
            }
        }

        return all.ToImmutable();
    }

    /// <summary>The code itself if it is an answer, else the next lower one that is.</summary>
    public static long Nearest(Scale scale, long code)
    {
        while (!scale.IsCode(code) && code > scale.SmallestCode)
        {
            code--;
        }

        return scale.IsCode(code) ? code : scale.SmallestCode;
    }

    private static long Everyday(Draw draw, Scale scale)
    {
        var middle = scale.IsTime ? 20_000 : 0;
        var size = draw.Pick<long>(10, 1_000, 100_000, 100_000_000);
        return Math.Clamp(
            middle + draw.Between(scale.SmallestCode < 0 && draw.Chance(30) ? -size : 0, size),
            scale.SmallestCode,
            scale.LargestCode
        );
    }
}
