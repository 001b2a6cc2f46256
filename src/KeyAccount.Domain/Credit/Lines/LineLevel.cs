using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>One level of a chain: a line, and what it leaves to those who share it.</summary>
public sealed record LineLevel
{
    /// <summary>The line of the level.</summary>
    public required CreditLineReading Reading { get; init; }

    /// <summary>What it has to say.</summary>
    public required LevelRole Role { get; init; }

    /// <summary>What is set aside out of it, as granted for the day; null when nothing is.</summary>
    public Money? SetAside { get; init; }

    /// <summary>What it leaves to those who share it: its limit less what is set aside, never below zero; null when nothing was granted.</summary>
    public CreditLimit? Figure { get; init; }

    /// <summary>By how much more is set aside than it has, as after a security lapsed; null when nothing is.</summary>
    public Money? Overcommitted { get; init; }

    /// <summary>Whether it inherits, and there is nothing above to inherit from.</summary>
    public bool HasNothingToInherit { get; init; }

    /// <summary>All that speaks at this level, as stable codes: its statuses, strictest first, and what is wrong with its figures.</summary>
    public IEnumerable<string> Codes =>
        Reading
            .Statuses.Select(LineCode.Of)
            .Concat(HasNothingToInherit ? [LineCode.NothingToInherit] : [])
            .Concat(Overcommitted is null ? [] : [LineCode.Overcommitted]);

    /// <summary>Whether it lets anything through.</summary>
    public bool Admits => Reading.Admits && !HasNothingToInherit;

    /// <summary>What the terms of its ledger line go back to, for the ids of commands.</summary>
    internal string Basis { get; init; } = "";
}
