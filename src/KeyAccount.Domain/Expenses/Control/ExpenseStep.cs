using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>One change that somebody can bring about.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Budget">The budget that gets more; null for the other kinds.</param>
/// <param name="Amount">By how much less is spent, or the budget rises; null when it is postponed.</param>
/// <param name="To">The day to which it is postponed; null for the other kinds.</param>
public sealed record ExpenseStep(ExpenseStepKind Kind, string? Budget, Money? Amount, LocalDate? To)
{
    /// <summary>The step in the reader's language.</summary>
    public string ToString(Language language) =>
        string.Format(CultureInfo.InvariantCulture, Pattern.In(language), Budget, Amount, To is { } day ? Iso(day) : null);

    /// <summary>The step in English.</summary>
    public override string ToString() => ToString(Language.English);

    private Label Pattern =>
        Kind switch
        {
            ExpenseStepKind.Reduce => new("spend {1} less", "gastar {1} menos", "减少支出 {1}"),
            ExpenseStepKind.Transfer => new(
                "transfer {1} to budget {0}",
                "transferir {1} al presupuesto {0}",
                "向预算 {0} 转入 {1}"
            ),
            ExpenseStepKind.Postpone => new("spend it on {2}", "gastarlo el {2}", "延至 {2} 支出"),
        };

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
