using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>What was agreed about the control of expenses: thresholds for every stage, of all views and of single ones.</summary>
public sealed record ExpenseControlTerms
{
    /// <summary>The currency of thresholds in money. A budget of another currency can't be measured by them, and refers.</summary>
    public required Currency Currency { get; init; }

    /// <summary>How budgets are controlled whose view is not named in <see cref="Views"/>.</summary>
    public required ViewControl General { get; init; }

    /// <summary>Views with thresholds of their own, in place of the general ones.</summary>
    public ImmutableSortedDictionary<string, ViewControl> Views { get; init; } =
        ImmutableSortedDictionary.Create<string, ViewControl>(StringComparer.Ordinal);

    /// <summary>The level that is asked when a budget, an amount or a rate is not known; 2.</summary>
    public int UnknownLevel
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(UnknownLevel), 0, Verdict.HighestLevel);
    } = 2;

    /// <summary>
    /// By how many points the share spent may lead the share of time passed, itself allowed, before the owner is warned; 10. Null for no such
    /// warning.
    /// </summary>
    public Percentage? Pace
    {
        get;
        init =>
            field =
                value is { } points && (points < Percentage.Zero || points > Percentage.Percent(100))
                    ? throw Refusal.OutOfRange(nameof(Pace), $"A lead of {points} is not within 0 to 100 points.")
                    : value;
    } = Percentage.Percent(10);

    /// <summary>The library's starting values, not signed by anybody.</summary>
    /// <remarks>
    /// Requests and orders: the owner is warned from 80 %, the superior from 90 %, level 2 decides above 100 %. What was incurred warns alike
    /// and is recorded.
    /// </remarks>
    /// <param name="currency">The currency of the policy.</param>
    public static ExpenseControlTerms Shipped(Currency currency) =>
        new()
        {
            Currency = currency,
            General = new()
            {
                Request = StageControl.By([.. Warnings("REQUEST"), Referral("REQUEST")]),
                Order = StageControl.By([.. Warnings("ORDER"), Referral("ORDER")]),
                Actual = StageControl.By([.. Warnings("ACTUAL")]),
            },
        };

    /// <summary>The same with thresholds for a view, in place of the general ones.</summary>
    /// <exception cref="ArgumentException">The name of the view is no identifier.</exception>
    public ExpenseControlTerms With(string view, ViewControl control) =>
        this with
        {
            Views = Views.SetItem(Identifier.Check(view), Guard.Against.Null(control)),
        };

    private static ControlThreshold[] Warnings(string stage) =>
        [
            ControlThreshold.At($"{stage}-80", BudgetMark.UsageAtLeast(Percentage.Percent(80)), ControlAction.WarnOwner),
            ControlThreshold.At($"{stage}-90", BudgetMark.UsageAtLeast(Percentage.Percent(90)), ControlAction.WarnSuperior),
        ];

    private static ControlThreshold Referral(string stage) =>
        ControlThreshold.At($"{stage}-100", BudgetMark.UsageAbove(Percentage.Percent(100)), ControlAction.Refer(2));
}
