using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>The names of stages and warnings in every language.</summary>
public static class ExpenseScales
{
    /// <summary>The stages of an expense.</summary>
    public static NamedScale<ExpenseStage> Stages { get; } =
        NamedScale<ExpenseStage>.Choice(
            (ExpenseStage.Request, new("request", "solicitud", "申请")),
            (ExpenseStage.Order, new("order", "pedido", "订单")),
            (ExpenseStage.Actual, new("actual", "gasto real", "实际支出"))
        );

    /// <summary>The warnings of a check.</summary>
    public static NamedScale<ExpenseWarning> Warnings { get; } =
        NamedScale<ExpenseWarning>.Choice(
            (ExpenseWarning.Owner, new("owner warned", "responsable avisado", "已提醒预算负责人")),
            (ExpenseWarning.Superior, new("superior warned", "superior avisado", "已提醒上级")),
            (ExpenseWarning.Pace, new("spending ahead of time", "gasto adelantado", "支出快于时间进度")),
            (ExpenseWarning.Excess, new("excess recorded", "exceso registrado", "已记录超支"))
        );
}
