using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Expenses.Reduction.CandidateFacts>;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>The questions by which categories are ranked for reduction. A part is rounded down to a basis point; of nothing it is unknown.</summary>
public static class CandidateFeatures
{
    /// <summary>By how much it cost more than its path allowed.</summary>
    public static Measure<CandidateFacts, Percentage> AbovePath { get; } =
        Percentage(
            "above_path",
            new("cost above the path", "coste por encima de la senda", "超出降本路径比例"),
            facts => Part(facts.Excess, facts.Allowed)
        );

    /// <summary>Its part of all expenses.</summary>
    public static Measure<CandidateFacts, Percentage> PartOfAll { get; } =
        Percentage(
            "part_of_expenses",
            new("part of all expenses", "parte de todos los gastos", "占全部费用比例"),
            facts => Part(facts.Expense, facts.AllExpenses)
        );

    /// <summary>By how much it cost more than the flexed budget.</summary>
    public static Measure<CandidateFacts, Percentage> AboveFlexed { get; } =
        Percentage(
            "above_flexed_budget",
            new("cost above the flexed budget", "coste por encima del presupuesto flexible", "超出弹性预算比例"),
            facts => Part(facts.Expense - facts.Flexed, facts.Flexed)
        );

    /// <summary>Suppliers it is bought from.</summary>
    public static Measure<CandidateFacts, long> Suppliers { get; } =
        Count("suppliers", new("suppliers", "proveedores", "供应商数"), null, facts => facts.Suppliers);

    /// <summary>What of it looks paid twice.</summary>
    public static Measure<CandidateFacts, Percentage> Duplicates { get; } =
        Percentage(
            "duplicates",
            new("part that looks paid twice", "parte que parece pagada dos veces", "疑似重复支付比例"),
            facts => Part(facts.Duplicates, facts.Expense)
        );

    /// <summary>What it brought by what it cost.</summary>
    public static Measure<CandidateFacts, Percentage> Yield { get; } =
        Percentage(
            "yield",
            new("return by expense", "rendimiento sobre gasto", "费用回报率"),
            facts => Part(facts.Return, facts.Expense)
        );

    /// <summary>All of them, for documents.</summary>
    public static FeatureCatalog<CandidateFacts> Catalog { get; } =
        FeatureCatalog<CandidateFacts>.Of(AbovePath, PartOfAll, AboveFlexed, Suppliers, Duplicates, Yield);

    private static Percentage? Part(Money? part, Money? whole) =>
        Money.PartOf(part, whole) is { } ratio
        && Quantities.Percentage.TryOf(ratio.Numerator, ratio.Denominator, Rounding.Down, out var percentage)
            ? percentage
            : null;
}
