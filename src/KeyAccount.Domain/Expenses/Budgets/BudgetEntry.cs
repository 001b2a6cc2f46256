using System.Collections.Immutable;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>One record of the book: a command that was carried out, or one that was refused so that its id is burnt. Never changed.</summary>
public sealed record BudgetEntry
{
    /// <summary>The place in the book, rising from 1; 0 as long as no book has numbered it.</summary>
    public long Sequence { get; init; }

    /// <summary>When it became known: the time of the caller, or that of a later entry on what it looked at.</summary>
    public required Instant At { get; init; }

    /// <summary>What was asked.</summary>
    public required BudgetCommand Command { get; init; }

    /// <summary>Why it was refused; null when it was carried out.</summary>
    public BudgetRefusal? Refusal { get; init; }

    /// <summary>The change that was proposed, withdrawn or enacted; null when it was refused or about something else.</summary>
    public BudgetChange? Change { get; init; }

    /// <summary>What a carry-over came to; null when it was none, or refused.</summary>
    public CarryOverFigures? CarryOver { get; init; }

    /// <summary>The budgets that it concerns; none for a view, or when it was refused without telling.</summary>
    public ImmutableArray<string> Budgets =>
        (Command, Change) switch
        {
            (BudgetCarryOver one, _) => [one.From, one.To],
            (BudgetProposal one, _) => one.Change.Budgets,
            (_, { } change) => change.Budgets,
            _ => [],
        };
}
