using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Testing;

/// <summary>What generated answers are made of, in percent; what is left over is uniform over the feature's scale.</summary>
public sealed record AnswerMix
{
    private AnswerMix(int unknown, int threshold, int edge) =>
        (UnknownPercent, ThresholdPercent, EdgePercent) = (unknown, threshold, edge);

    /// <summary>20 % unknown, 40 % on a threshold or one grain beside it, 10 % at the ends of the scale or around zero.</summary>
    public static AnswerMix Default { get; } = new(20, 40, 10);

    /// <summary>Every answer known: 60 % on a threshold or one grain beside it, 20 % at the ends of the scale.</summary>
    public static AnswerMix Complete { get; } = new(0, 60, 20);

    /// <summary>Answers that are unknown.</summary>
    public int UnknownPercent { get; }

    /// <summary>Answers on a threshold or one grain beside it, as far as the feature has thresholds.</summary>
    public int ThresholdPercent { get; }

    /// <summary>Answers at the ends of the scale, or zero or one grain beside it.</summary>
    public int EdgePercent { get; }

    /// <summary>A mix of one's own.</summary>
    /// <exception cref="ArgumentException">A part is negative, or they add up to more than 100.</exception>
    public static AnswerMix Of(int unknownPercent, int thresholdPercent, int edgePercent)
    {
        Guard.Against.Negative(unknownPercent);
        Guard.Against.Negative(thresholdPercent);
        Guard.Against.Negative(edgePercent);
        return unknownPercent + thresholdPercent + edgePercent <= 100
            ? new(unknownPercent, thresholdPercent, edgePercent)
            : throw new ArgumentException("The parts of a mix add up to at most 100.", nameof(edgePercent));
    }
}
