using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>
/// A line with all lines above it on a day, by what was known at an instant: which of them hold it, and what is left of the whole.
/// </summary>
/// <remarks>
/// From the line to the root. Each level leaves what it has less what is set aside out of it. So the amount of the level directly
/// above a part set aside does not count, nor do any above an unlimited line; their statuses do. Above a line that is not checked
/// nothing counts.
/// </remarks>
public sealed record LineChain
{
    /// <summary>How many levels a family can have, itself allowed, the line and its segment included.</summary>
    public const int MaximumLevels = 12;

    private LineChain(ImmutableArray<LineLevel> levels)
    {
        Levels = levels;
        (Effective, Binding) = Least(levels);
    }

    /// <summary>The levels from the line to the root; at least one.</summary>
    public ImmutableArray<LineLevel> Levels { get; }

    /// <summary>The line.</summary>
    public CreditLineKey Line => Levels[0].Reading.Line;

    /// <summary>
    /// The effective line: no credit, an amount, unlimited or no check; whether it is admitted is another matter. Null when it cannot
    /// be told, because a level was never granted or there is nothing to inherit.
    /// </summary>
    public CreditLimit? Effective { get; }

    /// <summary>The level that it comes from, the lowest of equal ones; null when it cannot be told.</summary>
    public LineLevel? Binding { get; }

    /// <summary>Whether every level lets something through. Not whether an amount fits: the ledger tells that.</summary>
    public bool Admits => Levels.All(level => level.Admits);

    /// <summary>The strictest status of all levels.</summary>
    public CreditLineStatus Status => Levels.Max(level => level.Reading.Status);

    /// <summary>The lines of the ledger on which an amount is to be reserved, from the line to the root: those of the levels that hold.</summary>
    public ImmutableArray<string> LedgerLines =>
        [.. Levels.Where(level => level.Role == LevelRole.Holds).Select(level => level.Reading.Line.LedgerLine)];

    /// <summary>The same amount on every ledger line of the chain, to be reserved.</summary>
    /// <exception cref="ArgumentException">The amount is no money.</exception>
    public Claims ClaimsFor(Money amount) => Claims.OnEach(amount, LedgerLines);

    /// <summary>The chain.</summary>
    /// <param name="view">What is recorded.</param>
    /// <param name="line">The line.</param>
    /// <param name="on">The day.</param>
    /// <param name="knownAt">The instant, itself included.</param>
    public static LineChain Of(ICreditLineView view, CreditLineKey line, LocalDate on, Instant knownAt)
    {
        Guard.Against.Null(view);
        var levels = ImmutableArray.CreateBuilder<LineLevel>();
        var (role, isHeld) = (LevelRole.Holds, true);
        for (var at = Guard.Against.Null(line); ; )
        {
            var reading = CreditLineReading.Of(view, at, on, knownAt);
            levels.Add(Level(view, reading, role));
            var kind = reading.Limit?.Applied.Kind;
            // A register never has a circle; a view that has one ends the walk here.
            if (reading.Link is not { } link || kind == CreditLimitKind.NoCheck || levels.Count == MaximumLevels)
            {
                return new(levels.ToImmutable());
            }
            isHeld &= kind != CreditLimitKind.Unlimited;
            role = isHeld && link.Kind == FamilyLinkKind.Shared ? LevelRole.Holds : LevelRole.StatusOnly;
            at = link.Parent;
        }
    }

    private static LineLevel Level(ICreditLineView view, CreditLineReading reading, LevelRole role)
    {
        var parts = view.ChildrenOf(reading.Line)
            .Select(child => CreditLineHistory.Of(view, child, reading.KnownAt))
            .Select(child => (child.Currency, child.Last, Terms: child.SetAsideOutOf(reading.Line, reading.On)))
            .Where(part => part.Terms is not null)
            .ToArray();
        var currency = reading.Currency ?? parts.Select(part => part.Currency).FirstOrDefault();
        var minor = parts.Aggregate(
            (Int128)0,
            (sum, part) => sum + (part.Terms!.On(reading.On).Granted.Amount?.MinorUnits ?? 0)
        );
        Money? aside =
            parts.Length > 0 && currency is { } stated
                ? Money.OfMinor((long)Int128.Min(minor, Money.MaxMinorUnits), stated)
                : null;
        var (figure, over) = Left(reading.Limit?.Applied, aside);
        return new()
        {
            Reading = reading,
            Role = role,
            SetAside = aside,
            Figure = figure,
            Overcommitted = over,
            HasNothingToInherit = figure?.Kind == CreditLimitKind.Inherit && reading.Link is null,
            Basis = string.Join(' ', parts.Select(part => part.Last?.Command.Id).Prepend(reading.LastKnown)),
        };
    }

    private static (CreditLimit? Figure, Money? Over) Left(CreditLimit? limit, Money? aside)
    {
        if (aside is not { } taken || limit?.FigureIn(taken.Currency) is not { } amount)
        {
            return (limit, null);
        }
        return taken > amount ? (CreditLimit.NoCredit, taken - amount) : (CreditLimit.UpTo(amount - taken), null);
    }

    private static (CreditLimit? Effective, LineLevel? Binding) Least(ImmutableArray<LineLevel> levels)
    {
        LineLevel? binding = null;
        long? least = null;
        var isKnown = true;
        foreach (var level in levels.Where(level => level.Role == LevelRole.Holds))
        {
            isKnown &= level.Figure is not null && !level.HasNothingToInherit;
            if (level.Figure is { IsFree: true })
            {
                binding ??= level;
            }
            else if (level.Figure is { Kind: not CreditLimitKind.Inherit } figure)
            {
                var amount = figure.Amount?.MinorUnits ?? 0;
                (binding, least) = least <= amount ? (binding, least) : (level, amount);
            }
        }
        return isKnown || least == 0 ? (binding?.Figure, binding) : (null, null);
    }

    /// <inheritdoc/>
    public bool Equals(LineChain? other) => other is not null && Levels.AsSpan().SequenceEqual(other.Levels.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Line, Levels.Length, Effective);
}
