using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Something that is to be changed about budgets, content only: it is proposed first, and takes effect when it is enacted.</summary>
public abstract record BudgetChange
{
    /// <summary>How long the id of a budget can be, itself allowed: it is part of the names of its lines on the ledger.</summary>
    public const int MaximumId = 40;

    private protected BudgetChange() { }

    /// <summary>The budgets that it concerns, each once.</summary>
    public abstract ImmutableArray<string> Budgets { get; }

    /// <summary>A new budget.</summary>
    /// <param name="budget">Its id, an identifier of at most <see cref="MaximumId"/> characters that no other budget has.</param>
    /// <param name="view">The name of the view.</param>
    /// <param name="node">The path of the place in its tree.</param>
    /// <param name="plan">What is budgeted for which months.</param>
    /// <exception cref="ArgumentException">A name is no identifier, or too long.</exception>
    public static BudgetAdoption Adopt(string budget, string view, string node, BudgetPlan plan) =>
        new(CheckId(budget), Identifier.Check(view), Guard.Against.NullOrWhiteSpace(node), Guard.Against.Null(plan));

    /// <summary>
    /// Another plan for a budget, in place of the one it had; transfers, supplements and what was carried over stay on top of it. A cut below
    /// what is used is not refused: it leaves an excess on the ledger.
    /// </summary>
    /// <param name="budget">The id of the budget.</param>
    /// <param name="plan">A plan for the same months in the same currency, controlled in the same way.</param>
    /// <exception cref="ArgumentException">The id is no identifier, or too long.</exception>
    public static BudgetRevision Revise(string budget, BudgetPlan plan) => new(CheckId(budget), Guard.Against.Null(plan));

    /// <summary>Moves an amount from one month of a budget to a month of another one, or of the same, in one view.</summary>
    /// <param name="from">The budget that gives.</param>
    /// <param name="fromMonth">The month of it.</param>
    /// <param name="to">The budget that gets.</param>
    /// <param name="toMonth">The month of it.</param>
    /// <param name="amount">Above zero.</param>
    /// <exception cref="ArgumentException">An id is no identifier or too long, or it goes nowhere.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public static BudgetTransfer Transfer(string from, YearMonth fromMonth, string to, YearMonth toMonth, Money amount) =>
        CheckId(from) == CheckId(to) && fromMonth == toMonth
            ? throw Refusal.Invalid(
                nameof(to),
                $"A transfer from {MonthRange.Text(fromMonth)} of '{from}' to itself moves nothing."
            )
            : new(from, fromMonth, to, toMonth, Positive(amount));

    /// <summary>More for one month of a budget.</summary>
    /// <param name="budget">The id of the budget.</param>
    /// <param name="month">The month.</param>
    /// <param name="amount">Above zero.</param>
    /// <exception cref="ArgumentException">The id is no identifier, or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public static BudgetSupplement Supplement(string budget, YearMonth month, Money amount) =>
        new(CheckId(budget), month, Positive(amount));

    /// <summary>How much more may be spent in some month than by what is known, in minor units: what an approval is measured by.</summary>
    internal abstract Int128 Raise(IBudgetBookView view);

    /// <summary>Why it cannot be proposed or enacted by what is recorded; null when it can.</summary>
    internal abstract BudgetRefusalReason? Objection(IBudgetBookView view);

    internal static string CheckId(string budget) =>
        Identifier.Check(budget).Length <= MaximumId
            ? budget
            : throw Refusal.Invalid(nameof(budget), $"A budget's id of {budget.Length} characters exceeds {MaximumId}.");

    private static Money Positive(Money amount) =>
        amount.IsPositive ? amount : throw Refusal.OutOfRange(nameof(amount), $"{amount} is not above zero.");
}
