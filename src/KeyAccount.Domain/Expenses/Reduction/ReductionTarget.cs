using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>How fast a category is to shrink, and how much of it moves with sales.</summary>
public sealed record ReductionTarget
{
    private ReductionTarget(string category, Share yearly, Share variesWithSales) =>
        (Category, Yearly, VariesWithSales) = (category, yearly, variesWithSales);

    /// <summary>The category.</summary>
    public string Category { get; }

    /// <summary>The reduction of a year; a twelfth of it each month.</summary>
    public Share Yearly { get; }

    /// <summary>The part that moves with sales; the rest is flexed by prices alone.</summary>
    public Share VariesWithSales { get; }

    /// <summary>A target of a category.</summary>
    /// <exception cref="ArgumentException">The category is no identifier.</exception>
    public static ReductionTarget Of(string category, Share yearly, Share variesWithSales) =>
        new(Identifier.Check(category), yearly, variesWithSales);
}
