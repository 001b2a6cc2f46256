using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What a security was worth on a day.</summary>
/// <param name="Part">The security with its conditions.</param>
/// <param name="Condition">Whether it counts, and if not why.</param>
/// <param name="Worth">What it is worth, rounded down; zero when it does not count.</param>
public sealed record SecuredWorth(SecuredPart Part, SecuredCondition Condition, Money Worth)
{
    /// <summary>What it changes: what it is worth, less its amount when the limit includes that.</summary>
    public Money Effect => Part.Placement == SecuredPlacement.Included ? Worth - Part.Security.Amount : Worth;
}
