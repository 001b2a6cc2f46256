using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>The agreed numbers of reduction. The defaults are starting values of the library.</summary>
/// <remarks>Each category has at most one target and is not left out at the same time: <see cref="ReductionPolicy.Of"/> refuses others.</remarks>
public sealed record ReductionTerms
{
    /// <summary>The library's starting values.</summary>
    public static ReductionTerms Shipped { get; } = new();

    /// <summary>The reduction of a year where a category has no target of its own; 3 %.</summary>
    public Share Yearly { get; init; } = Share.Percent(3);

    /// <summary>The part that moves with sales where a category has no target of its own; 100 %, so that expenses by sales shrink.</summary>
    public Share VariesWithSales { get; init; } = Share.Whole;

    /// <summary>From what the next month is allowed; the last actual.</summary>
    public PathRoll Roll { get; init; } = PathRoll.LastActual;

    /// <summary>Targets of single categories; none.</summary>
    public ImmutableArray<ReductionTarget> Targets
    {
        get => field.IsDefault ? [] : field;
        init;
    } = [];

    /// <summary>What is left out; safety, compliance and training, unless something else is stated.</summary>
    public ImmutableArray<ExcludedCategory> Excluded
    {
        get => field.IsDefault ? [] : field;
        init;
    } =
    [
        ExcludedCategory.Of("safety", ExclusionReason.Safety),
        ExcludedCategory.Of("compliance", ExclusionReason.Compliance),
        ExcludedCategory.Of("training", ExclusionReason.Training),
    ];

    /// <summary>The target of a category; null when it is left out.</summary>
    public ReductionTarget? TargetOf(string category) =>
        ExclusionOf(category) is not null
            ? null
            : Targets.FirstOrDefault(target => target.Category == category)
                ?? ReductionTarget.Of(category, Yearly, VariesWithSales);

    /// <summary>Why a category is left out; null when it is not.</summary>
    public ExcludedCategory? ExclusionOf(string category) =>
        Excluded.FirstOrDefault(excluded => excluded.Category == Rules.Identifier.Check(category));

    /// <summary>Whether all numbers and categories are the same, in the same order.</summary>
    public bool Equals(ReductionTerms? other) =>
        other is not null
        && (Yearly, VariesWithSales, Roll) == (other.Yearly, other.VariesWithSales, other.Roll)
        && Targets.AsSpan().SequenceEqual(other.Targets.AsSpan())
        && Excluded.AsSpan().SequenceEqual(other.Excluded.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Yearly, VariesWithSales, Roll, Targets.Length, Excluded.Length);
}
