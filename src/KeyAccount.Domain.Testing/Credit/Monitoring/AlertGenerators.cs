using System.Collections.Immutable;
using Ardalis.GuardClauses;
using FsCheck;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit.Monitoring;

/// <summary>Observations for an alert book or a store of one: signals that come, go, return, are unknown, repeated and out of order.</summary>
public static class AlertGenerators
{
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);

    /// <summary>A script of observations some hours apart, one in ten of them sent again or by a clock that runs behind.</summary>
    /// <param name="subjects">Whom they are about, at least one.</param>
    /// <param name="codes">The codes of the signals, at least one.</param>
    /// <param name="length">How many observations.</param>
    /// <exception cref="ArgumentException">There is no subject or no code, or the length is below zero.</exception>
    public static Gen<ImmutableArray<TimedSignal>> Scripts(IEnumerable<string> subjects, IEnumerable<string> codes, int length)
    {
        ImmutableArray<string> about = [.. Guard.Against.NullOrEmpty(subjects)];
        ImmutableArray<string> signals = [.. Guard.Against.NullOrEmpty(codes)];
        Guard.Against.Negative(length);
        return Draw.From(draw => Script(draw, about, signals, length));
    }

    private static ImmutableArray<TimedSignal> Script(
        Draw draw,
        ImmutableArray<string> subjects,
        ImmutableArray<string> codes,
        int length
    )
    {
        var script = ImmutableArray.CreateBuilder<TimedSignal>(length);
        var now = Start;
        while (script.Count < length)
        {
            now += Duration.FromHours(draw.Chance(10) ? -draw.Below(6) : draw.Below(24));
            script.Add(
                script.Count > 0 && draw.Chance(10)
                    ? script[draw.Below(script.Count)]
                    : new(Signal(draw, draw.Pick(subjects), draw.Pick(codes)), now)
            );
        }
        return script.ToImmutable();
    }

    private static AlertSignal Signal(Draw draw, string subject, string code)
    {
        var raises = draw.Pick(Truth.Yes, Truth.Yes, Truth.No, Truth.No, Truth.No, Truth.Unknown);
        // In the band between raising and clearing a signal neither holds nor is over.
        return raises == Truth.No && draw.Chance(20)
            ? new(subject, code, raises, Truth.No)
            : AlertSignal.Of(subject, code, raises);
    }
}
