using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>One discount of a policy: what it takes off, from what, for whom, and how it gets along with others.</summary>
public sealed record Discount
{
    /// <summary>The stable id, once in a policy: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public required string Id { get; init; }

    /// <summary>What it is given for; the step of the waterfall.</summary>
    public required DiscountKind Kind { get; init; }

    /// <summary>What it is taken off.</summary>
    public required DiscountScope Scope { get; init; }

    /// <summary>Its place within the scope: the higher number comes first.</summary>
    public required int Priority { get; init; }

    /// <summary>How much it takes off.</summary>
    public required Benefit Benefit { get; init; }

    /// <summary>The most it takes off a line, the order or the freight, above zero; null for no such bound.</summary>
    public Money? Most { get; init; }

    /// <summary>The price it is reckoned on; the running one unless stated.</summary>
    public DiscountBase Base { get; init; } = DiscountBase.Running;

    /// <summary>The lines it is for; all unless stated. Freight has none.</summary>
    public DiscountTarget Target { get; init; } = DiscountTarget.AllLines;

    /// <summary>What must be known to hold just before it is applied; null when it is for everybody.</summary>
    public Specification<StackingFacts>? When { get; init; }

    /// <summary>The days on which it is given; null for every day.</summary>
    public DateRange? InForce { get; init; }

    /// <summary>Whether a line that it takes gets no other discount, even one of a higher priority.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Of the discounts that name the same group only the best one is given, at the place of the first; null for none.</summary>
    public string? BestOf { get; init; }

    /// <summary>Whether no later discount is given on the lines on which it was given.</summary>
    public bool StopsAfter { get; init; }

    /// <summary>Whether the volume of its tiers is that of all lines of the target together.</summary>
    public bool CountsTogether { get; init; }

    /// <summary>Its id and what it takes off.</summary>
    public override string ToString() => $"{Id} ({Benefit})";

    internal bool IsMarkUp => Benefit.Kind == BenefitKind.MarkUp;

    /// <summary>Whether it is given to everybody, every day.</summary>
    internal bool IsUnconditional => When is null && InForce is null;

    internal string Canonical =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"discount {Id} {CodeWord.Of(Kind)} {CodeWord.Of(Scope)} {Priority} [{Benefit.Canonical}] {Most} {Base} [{Target}] {InForce} {IsExclusive} {BestOf} {StopsAfter} {CountsTogether} "
        ) + (When is null ? "always" : Canonical<StackingFacts>.Of(When));
}
