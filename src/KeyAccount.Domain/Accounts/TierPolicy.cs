using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>Which tier an account has earned, and which of those that have earned attention are given it.</summary>
/// <remarks>
/// Two steps that are never mixed. The <i>earned</i> tier follows from the two axes of importance with hysteresis, one account at a
/// time. The <i>granted</i> tier is what loss-making, capacity and overrides leave of it. Next time starts from the earned one, so a
/// cut never becomes a permanent demotion.
/// </remarks>
public sealed class TierPolicy : IEquatable<TierPolicy>
{
    /// <summary>The code of the rule for <see cref="AccountTier.Key"/>.</summary>
    public const string KeyCode = "TIER-KEY";

    /// <summary>The code of the rule for <see cref="AccountTier.Development"/>.</summary>
    public const string DevelopmentCode = "TIER-DEVELOPMENT";

    /// <summary>The code of the rule for <see cref="AccountTier.Maintain"/>.</summary>
    public const string MaintainCode = "TIER-MAINTAIN";

    /// <summary>The code of the rule for <see cref="AccountTier.Standard"/>.</summary>
    public const string StandardCode = "TIER-STANDARD";

    private TierPolicy(DecisionTable<TierFacts, AccountTier> table, TierTerms terms) => (Table, Terms) = (table, terms);

    /// <summary>The shipped default, which no owner has signed.</summary>
    public static TierPolicy Shipped { get; } = Of(PolicyIdentity.ShippedDefault("account-tiers", "1"), TierTerms.Shipped);

    /// <summary>The rules of the earned tier as data: exactly one holds.</summary>
    public DecisionTable<TierFacts, AccountTier> Table { get; }

    /// <summary>The agreed numbers.</summary>
    public TierTerms Terms { get; }

    /// <summary>A policy with numbers of one's own.</summary>
    /// <exception cref="ArgumentException">The lines do not obey 0 ≤ demote ≤ line ≤ promote ≤ 100 and demote &lt; promote.</exception>
    public static TierPolicy Of(PolicyIdentity identity, TierTerms terms)
    {
        Guard.Against.Null(identity);
        Guard.Against.Null(terms);
        if (
            terms.Demote < 0
            || terms.Promote > 100
            || terms.Demote >= terms.Promote
            || terms.Line < terms.Demote
            || terms.Line > terms.Promote
        )
        {
            throw new ArgumentException(
                $"The lines must rise from demote {terms.Demote} over {terms.Line} to promote {terms.Promote}, demote below promote.",
                nameof(terms)
            );
        }
        var attractive = IsHigh(TierFeatures.Attractiveness, TierFeatures.WasAttractive, terms);
        var strong = IsHigh(TierFeatures.Strength, TierFeatures.WasStrong, terms);
        return new(
            new(
                identity,
                AccountScales.Tier,
                HitPolicy.Unique,
                AccountTier.Undetermined,
                AccountTier.Undetermined,
                new Rule<TierFacts, AccountTier>(KeyCode, attractive & strong, AccountTier.Key)
                {
                    Audience = Audience.Sales,
                    Source = Practice,
                },
                new(DevelopmentCode, attractive & !strong, AccountTier.Development)
                {
                    Audience = Audience.Sales,
                    Source = Practice,
                },
                new(MaintainCode, !attractive & strong, AccountTier.Maintain) { Audience = Audience.Sales, Source = Practice },
                new(StandardCode, !attractive & !strong, AccountTier.Standard) { Audience = Audience.Sales, Source = Practice }
            ),
            terms
        );
    }

    /// <summary>Where the rules come from, for readers of the rule book.</summary>
    private const string Practice =
        "key account practice: two axes, a band against going to and fro, a time to dwell; starting values";

    /// <summary>The earned tier of one account with its proof; undetermined when an axis is.</summary>
    public Decision<AccountTier> Decide(TierFacts facts)
    {
        Guard.Against.Null(facts);
        return Table.Decide(facts, facts.AsOf);
    }

    /// <summary>
    /// What is granted of the earned tiers, in the order given: first those whom an override puts into Key or Development take their
    /// places, then the others by tier, score, purchases and account, until the book or their manager is full. Who finds no place
    /// waits: Key as Maintain, Development as Standard.
    /// </summary>
    /// <param name="candidates">The earned tier of each family, in any order.</param>
    /// <param name="active">How many families are active: the capacity is a part of them.</param>
    /// <param name="asOf">The day of the review: overrides in force on it count.</param>
    /// <exception cref="ArgumentException">The number of active families is negative, or an account stands twice.</exception>
    public ImmutableArray<TierGrant> Grant(IReadOnlyList<TierCandidate> candidates, int active, LocalDate asOf)
    {
        Guard.Against.Null(candidates);
        Guard.Against.Negative(active);
        return new TierAllocation(this, candidates, CapacityOf(active), asOf).Grants();
    }

    /// <summary>How many families of a book may be Key or Development.</summary>
    public int CapacityOf(int active) =>
        Math.Max(
            Terms.SmallestCapacity,
            (int)((long)Guard.Against.Negative(active) * Terms.Capacity.BasisPoints / Share.Whole.BasisPoints)
        );

    /// <summary>Whether the other one has an equal table and the same terms.</summary>
    public bool Equals(TierPolicy? other) => other is not null && Table.Equals(other.Table) && Terms == other.Terms;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TierPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Table.GetHashCode();

    private static Specification<TierFacts> IsHigh(Measure<TierFacts, decimal> axis, Flag<TierFacts> was, TierTerms terms)
    {
        var isNew = TierFeatures.IsNew.IsTrue;
        var isHeld = !isNew & TierFeatures.MonthsHeld.Below(terms.DwellMonths);
        var crosses =
            axis.AtLeast(terms.Promote) | (axis.AtLeast(terms.Demote) & was.IsTrue) | (axis.AtLeast(terms.Line) & isNew);
        // "At least 0" asks for the axis itself: while it is unknown the tier is undetermined, even one that is held.
        return axis.AtLeast(0) & ((isHeld & was.IsTrue) | (!isHeld & crosses));
    }
}
