using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The effective line that a check meets, with the name of the level that binds.</summary>
public sealed record CheckedLine
{
    private CheckedLine(CheckedLineKind kind, Money? limit, string? level) => (Kind, Limit, Level) = (kind, limit, level);

    /// <summary>What kind of limit it is.</summary>
    public CheckedLineKind Kind { get; }

    /// <summary>The amount, from zero; null when the limit is none.</summary>
    public Money? Limit { get; }

    /// <summary>The level that binds: the account, its family, a segment; null when it is not told.</summary>
    public string? Level { get; private init; }

    /// <summary>No credit check for this account.</summary>
    public static CheckedLine NoCheck { get; } = new(CheckedLineKind.NoCheck, null, null);

    /// <summary>No limit of amount.</summary>
    public static CheckedLine Unlimited { get; } = new(CheckedLineKind.Unlimited, null, null);

    /// <summary>No credit at all.</summary>
    public static CheckedLine NoCredit { get; } = new(CheckedLineKind.NoCredit, null, null);

    /// <summary>A line of an amount; zero is as strict as no credit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    /// <exception cref="InvalidOperationException">The amount has no currency.</exception>
    public static CheckedLine Of(Money limit) =>
        limit.Used().IsNegative
            ? throw Refusal.OutOfRange(nameof(limit), $"A line of {limit} is below zero.")
            : new(CheckedLineKind.Limited, limit, null);

    /// <summary>The same line, bound by a level of this name.</summary>
    public CheckedLine BoundBy(string level) => this with { Level = Guard.Against.NullOrWhiteSpace(level) };

    /// <summary>The kind or the amount, and the level.</summary>
    public override string ToString() =>
        (Limit is { } limit ? limit.ToString() : Kind.ToString()) + (Level is null ? "" : $" ({Level})");

    /// <summary>Whether an amount can be over it; no credit is a limit of nothing.</summary>
    internal bool HasLimit => Kind is CheckedLineKind.Limited or CheckedLineKind.NoCredit;

    /// <summary>The line with a security on top, in minor units, for trials of what a guarantee would change.</summary>
    internal CheckedLine Plus(long minorUnits, Currency currency) =>
        HasLimit
            ? new(
                CheckedLineKind.Limited,
                Money.OfMinor(Math.Min((Limit?.MinorUnits ?? 0) + minorUnits, Money.MaxMinorUnits), currency),
                Level
            )
            : this;
}
