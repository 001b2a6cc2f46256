using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Control;

/// <summary>A budget of 1,000 EUR for a year, half of which has passed, and documents against it.</summary>
internal static class Spending
{
    public static readonly LocalDate Day = new(2026, 7, 1);

    public static readonly DateRange Year = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1));

    public static readonly ExpenseControlPolicy Shipped = ExpenseControlPolicy.Shipped(Currency.Eur);

    public static BudgetPosition Budget(
        decimal budgeted,
        decimal actual = 0,
        decimal pending = 0,
        decimal committed = 0,
        decimal reserved = 0,
        decimal relieved = 0,
        string name = "travel",
        string view = "category"
    ) =>
        new()
        {
            Budget = name,
            View = view,
            Currency = Currency.Eur,
            Period = Year,
            Budgeted = Money.Eur(budgeted),
            Actual = Money.Eur(actual),
            Pending = Money.Eur(pending),
            Committed = Money.Eur(committed),
            Reserved = Money.Eur(reserved),
            Relieved = Money.Eur(relieved),
        };

    public static ExpenseDocument Document(ExpenseStage stage, Money? amount, params BudgetPosition[] positions) =>
        new()
        {
            Id = "d-1",
            Stage = stage,
            On = Day,
            Amount = amount,
            Positions = [.. positions],
        };

    public static ExpenseDocument Order(decimal amount, params BudgetPosition[] positions) =>
        Document(ExpenseStage.Order, Money.Eur(amount), positions);

    public static ExpenseDocument Actual(decimal amount, params BudgetPosition[] positions) =>
        Document(ExpenseStage.Actual, Money.Eur(amount), positions);

    /// <summary>A policy that stops orders at one mark, and ignores the rest.</summary>
    public static ExpenseControlPolicy StoppingAt(BudgetMark mark) =>
        Own(
            new()
            {
                Currency = Currency.Eur,
                Pace = null,
                General = ViewControl.Ignored with
                {
                    Order = StageControl.By(ControlThreshold.At("STOP", mark, ControlAction.Stop)),
                },
            }
        );

    public static ExpenseControlPolicy Own(ExpenseControlTerms terms) =>
        ExpenseControlPolicy.Of(PolicyIdentity.SignedBy("Finance", "expense-control", "2"), terms);
}
