using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>What is done to collect from a debtor. Kept in a <see cref="DatedBook{TEvent}"/>, so it is undone by a further record.</summary>
/// <remarks>Fees and interest of a reminder are the host's: what they come to is an open item like any other.</remarks>
public abstract record CollectionEvent
{
    private protected CollectionEvent() { }

    /// <summary>A reminder of a level was sent; level zero says that dunning was stopped.</summary>
    /// <exception cref="ArgumentException">The level is below zero.</exception>
    public static CollectionEvent Dunned(int level) => new DunningSent(Guard.Against.Negative(level));

    /// <summary>A plan was agreed; it replaces an earlier one.</summary>
    public static CollectionEvent Agreed(PaymentPlan plan) => new PlanAgreed(Guard.Against.Null(plan));

    /// <summary>Something was paid towards the plan in force.</summary>
    /// <exception cref="ArgumentException">Nothing was paid.</exception>
    public static CollectionEvent PaidOnPlan(Money amount) => new PlanPaid(Positive(amount));

    /// <summary>A claim was written off. Undo it when it is paid after all.</summary>
    /// <exception cref="ArgumentException">The amount is not above zero.</exception>
    public static CollectionEvent WrittenOff(Money amount) => new WriteOff(Positive(amount));

    private static Money Positive(Money amount) =>
        amount.Used().IsPositive ? amount : throw Refusal.OutOfRange(nameof(amount), $"{amount} is not above zero.");
}
