using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>What indicators and their statuses are called in every language.</summary>
public static class IndicatorScales
{
    /// <summary>The statuses, the strictest last.</summary>
    public static NamedScale<IndicatorStatus> Statuses { get; } =
        NamedScale<IndicatorStatus>.Grade(
            (IndicatorStatus.Undetermined, new("undetermined", "indeterminado", "无法判定")),
            (IndicatorStatus.Ok, new("ok", "en orden", "正常")),
            (IndicatorStatus.EarlyWarning, new("early warning", "aviso temprano", "预警")),
            (IndicatorStatus.Breach, new("breach", "incumplimiento", "突破限额"))
        );

    /// <summary>The indicators.</summary>
    public static NamedScale<IndicatorKind> Kinds { get; } =
        NamedScale<IndicatorKind>.Choice(
            (IndicatorKind.ExpenseToSales, new("expenses by net sales", "gastos sobre ventas netas", "费用占净销售额比例")),
            (IndicatorKind.CostPerVisit, new("cost of a visit", "coste por visita", "每次拜访成本")),
            (IndicatorKind.CostPerNewAccount, new("cost of a new account", "coste por cuenta nueva", "每个新客户成本")),
            (IndicatorKind.Attainment, new("sales by their target", "ventas sobre objetivo", "销售目标完成率")),
            (IndicatorKind.Spent, new("spent of the budget", "gastado del presupuesto", "预算已用比例")),
            (IndicatorKind.Pace, new("spent ahead of time", "adelanto del gasto", "支出超前时间进度")),
            (
                IndicatorKind.SpentOfFlexed,
                new("spent of the flexed budget", "gastado del presupuesto flexible", "弹性预算已用比例")
            ),
            (
                IndicatorKind.ForecastRunRate,
                new("forecast by run rate, of the budget", "previsión por ritmo, sobre presupuesto", "按当前速度预测占预算比例")
            ),
            (
                IndicatorKind.ForecastTypical,
                new(
                    "forecast by typical work, of the budget",
                    "previsión típica, sobre presupuesto",
                    "按典型绩效预测占预算比例"
                )
            ),
            (
                IndicatorKind.ForecastAtypical,
                new(
                    "forecast by atypical work, of the budget",
                    "previsión atípica, sobre presupuesto",
                    "按非典型绩效预测占预算比例"
                )
            ),
            (
                IndicatorKind.ForecastSeasonal,
                new(
                    "forecast by last year's shape, of the budget",
                    "previsión estacional, sobre presupuesto",
                    "按去年季节规律预测占预算比例"
                )
            )
        );
}
