using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>One thing that a review recommends. Which go together is checked by <see cref="ReviewRecommendation"/>.</summary>
public sealed record ReviewOutcome
{
    private ReviewOutcome(ReviewOutcomeKind kind) => Kind = kind;

    /// <summary>What is recommended.</summary>
    public ReviewOutcomeKind Kind { get; }

    /// <summary>The amount of a limit; null for all else.</summary>
    public Money? Amount { get; private init; }

    /// <summary>The class; null for all else.</summary>
    public string? Class { get; private init; }

    /// <summary>The months of a cycle; null for all else.</summary>
    public int? Months { get; private init; }

    /// <summary>The next day of review; null for all else.</summary>
    public LocalDate? Day { get; private init; }

    /// <summary>All stays as it is.</summary>
    public static ReviewOutcome NoChange { get; } = new(ReviewOutcomeKind.NoChange);

    /// <summary>What was applied for is approved.</summary>
    public static ReviewOutcome Approve { get; } = new(ReviewOutcomeKind.Approve);

    /// <summary>What was applied for is declined.</summary>
    public static ReviewOutcome Decline { get; } = new(ReviewOutcomeKind.Decline);

    /// <summary>The line is put on hold.</summary>
    public static ReviewOutcome PlaceHold { get; } = new(ReviewOutcomeKind.PlaceHold);

    /// <summary>A hold is taken off.</summary>
    public static ReviewOutcome RemoveHold { get; } = new(ReviewOutcomeKind.RemoveHold);

    /// <summary>The debtor is put into a class.</summary>
    /// <exception cref="ArgumentException">The class is no identifier.</exception>
    public static ReviewOutcome SetClass(string code) => new(ReviewOutcomeKind.SetClass) { Class = Identifier.Check(code) };

    /// <summary>The limit of the line, zero allowed.</summary>
    /// <exception cref="ArgumentException">The limit is below zero.</exception>
    public static ReviewOutcome SetLimit(Money limit) => new(ReviewOutcomeKind.SetLimit) { Amount = NotNegative(limit) };

    /// <summary>The most that one order may be worth, zero allowed.</summary>
    /// <exception cref="ArgumentException">The limit is below zero.</exception>
    public static ReviewOutcome SetOrderLimit(Money limit) =>
        new(ReviewOutcomeKind.SetOrderLimit) { Amount = NotNegative(limit) };

    /// <summary>The months from one review to the next.</summary>
    /// <exception cref="ArgumentException">There is not even one.</exception>
    public static ReviewOutcome SetCycle(int months) =>
        new(ReviewOutcomeKind.SetCycle) { Months = Guard.Against.NegativeOrZero(months) };

    /// <summary>The day of the next review.</summary>
    public static ReviewOutcome SetNextDay(LocalDate day) => new(ReviewOutcomeKind.SetNextDay) { Day = day };

    private static Money NotNegative(Money limit) =>
        limit.Used().IsNegative ? throw Refusal.OutOfRange(nameof(limit), $"A limit of {limit} is below zero.") : limit;
}
