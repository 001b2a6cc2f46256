using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>A category that is left out of reduction.</summary>
public sealed record ExcludedCategory
{
    private ExcludedCategory(string category, ExclusionReason reason) => (Category, Reason) = (category, reason);

    /// <summary>The category.</summary>
    public string Category { get; }

    /// <summary>Why.</summary>
    public ExclusionReason Reason { get; }

    /// <summary>Leaves a category out.</summary>
    /// <exception cref="ArgumentException">The category is no identifier.</exception>
    public static ExcludedCategory Of(string category, ExclusionReason reason) => new(Identifier.Check(category), reason);
}
