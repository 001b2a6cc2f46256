using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using Ask = KeyAccount.Domain.Expenses.Control.BudgetFeatures;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>A place on the way through a budget, and whether the place itself is meant: there is no default.</summary>
/// <remarks>
/// Stated by usage, as a share of the budget, or by an absolute amount over the budget or remaining in it. What counts is the use with the
/// checked document. A budget of nothing, or less, is used beyond any share by anything.
/// </remarks>
public sealed record BudgetMark
{
    private BudgetMark(MarkBasis basis, Operator comparison, Percentage share, Money? amount) =>
        (Basis, Comparison, Usage, Amount) = (basis, comparison, share, amount);

    internal MarkBasis Basis { get; }

    internal Operator Comparison { get; }

    internal Percentage Usage { get; }

    internal Money? Amount { get; }

    /// <summary>So much of the budget is used, or more.</summary>
    public static BudgetMark UsageAtLeast(Percentage share) => new(MarkBasis.Usage, Operator.AtLeast, share, null);

    /// <summary>More than so much of the budget is used; exactly so much is not meant.</summary>
    public static BudgetMark UsageAbove(Percentage share) => new(MarkBasis.Usage, Operator.Above, share, null);

    /// <summary>The budget is exceeded by so much, or more; below zero it is what remains.</summary>
    /// <exception cref="InvalidOperationException">The amount has no currency.</exception>
    public static BudgetMark OverAtLeast(Money amount) => new(MarkBasis.Over, Operator.AtLeast, default, amount.Used());

    /// <summary>The budget is exceeded by more than so much.</summary>
    /// <inheritdoc cref="OverAtLeast" path="/exception"/>
    public static BudgetMark OverAbove(Money amount) => new(MarkBasis.Over, Operator.Above, default, amount.Used());

    /// <summary>So much of the budget remains, or less.</summary>
    /// <inheritdoc cref="OverAtLeast" path="/exception"/>
    public static BudgetMark RemainingAtMost(Money amount) => new(MarkBasis.Remaining, Operator.AtMost, default, amount.Used());

    /// <summary>Less than so much of the budget remains.</summary>
    /// <inheritdoc cref="OverAtLeast" path="/exception"/>
    public static BudgetMark RemainingBelow(Money amount) => new(MarkBasis.Remaining, Operator.Below, default, amount.Used());

    /// <summary>The mark in words, such as <c>usage above 100.00 %</c>.</summary>
    public override string ToString() => Statement(Language.English);

    /// <summary>The mark in the reader's language.</summary>
    public string Statement(Language language) => When(BudgetAmounts.In(Amount?.Currency ?? Currency.Eur)).ToString(language);

    internal Specification<BudgetFacts> When(BudgetAmounts amounts) =>
        (Basis, Comparison) switch
        {
            (MarkBasis.Usage, Operator.AtLeast) => Ask.UsageReached.AtLeast(Usage),
            (MarkBasis.Usage, _) => Ask.UsagePassed.Above(Usage),
            (MarkBasis.Over, Operator.AtLeast) => amounts.Over.AtLeast(Amount!.Value),
            (MarkBasis.Over, _) => amounts.Over.Above(Amount!.Value),
            (MarkBasis.Remaining, Operator.AtMost) => amounts.Remaining.AtMost(Amount!.Value),
            (MarkBasis.Remaining, _) => amounts.Remaining.Below(Amount!.Value),
        };

    /// <summary>How far along the way it is, so that two marks of one basis can be compared; a later one is met later.</summary>
    internal (long Place, bool IsBeyond) Place =>
        (
            Basis switch
            {
                MarkBasis.Usage => Usage.BasisPoints,
                MarkBasis.Over => Amount!.Value.MinorUnits,
                MarkBasis.Remaining => -Amount!.Value.MinorUnits,
            },
            Comparison is Operator.Above or Operator.Below
        );
}
