using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>What holds for all discounts of a policy.</summary>
public sealed record StackingTerms
{
    /// <summary>Half away from zero on the unit, ties refused, exclusives by priority, up to 100 % off.</summary>
    public static readonly StackingTerms Shipped = new();

    /// <summary>How each published price is rounded: the price, not the discount, which is the difference.</summary>
    public Rounding Rounding { get; init; } = Rounding.HalfAwayFromZero;

    /// <summary>Which price is published after each step.</summary>
    public PriceStep Publishes { get; init; } = PriceStep.Unit;

    /// <summary>What settles equal priorities.</summary>
    public TieBreak TieBreak { get; init; } = TieBreak.Refuse;

    /// <summary>Which of several exclusive discounts takes a line.</summary>
    public ExclusiveChoice Exclusives { get; init; } = ExclusiveChoice.Priority;

    /// <summary>The most that all discounts together take off a line, as a share of its list price; a floor price can only tighten it.</summary>
    public Share Deepest { get; init; } = Share.Whole;

    internal string Canonical =>
        $"{CodeWord.Of(Rounding)} {CodeWord.Of(Publishes)} {CodeWord.Of(TieBreak)} {CodeWord.Of(Exclusives)} {Deepest}";
}
