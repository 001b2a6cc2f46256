using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>Looks through a stacking policy for discounts that are never given and for tiers that clients can turn against us.</summary>
/// <remarks>
/// What is found holds for every price that lies above its floor and is large enough that no discount rounds to nothing. It is not complete: a
/// discount that others hide only together is not found.
/// </remarks>
public static class StackingVerifier
{
    /// <summary>Every finding, by the order of the discounts.</summary>
    public static ImmutableArray<StackingFinding> Verify(StackingPolicy policy)
    {
        Guard.Against.Null(policy);
        return
        [
            .. policy.Discounts.SelectMany(
                (discount, place) => Hidden(policy, discount, place).Concat(Alone(policy, discount))
            ),
        ];
    }

    private static IEnumerable<StackingFinding> Hidden(StackingPolicy policy, Discount discount, int place)
    {
        if (discount.IsMarkUp || discount.Scope == DiscountScope.Freight)
        {
            yield break;
        }
        // A group has the place of its first member, so steps are compared and not discounts.
        var steps = StackingPlan.StepOf(policy.Discounts);
        foreach (var (other, otherPlace) in policy.Discounts.Select((other, at) => (other, at)))
        {
            if (!IsGivenToAll(other) || ReferenceEquals(other, discount) || !other.Target.Covers(discount.Target))
            {
                continue;
            }
            var isBefore = steps[otherPlace] < steps[place] && !discount.IsExclusive;
            StackingDefect? defect =
                other.IsExclusive && IsTakenFrom(policy, discount, other) ? StackingDefect.BehindExclusive
                : other.BestOf is not null
                    ? IsWorse(discount, other, otherPlace < place) ? StackingDefect.NeverBetter
                        : null
                : isBefore && other.StopsAfter ? StackingDefect.AlwaysStopped
                : isBefore && LeavesNothing(policy, other) ? StackingDefect.NothingLeft
                : null;
            if (defect is { } found)
            {
                yield return new(found, Severity.Objection, discount, other, null);
                yield break;
            }
        }
    }

    private static IEnumerable<StackingFinding> Alone(StackingPolicy policy, Discount discount)
    {
        StackingFinding Found(StackingDefect defect, Severity severity, long? threshold = null) =>
            new(defect, severity, discount, null, threshold);

        if (discount.When is { } condition)
        {
            ObjectionPolicy<StackingFacts> asked = new(
                policy.Identity,
                Verdict.Refer(0),
                [new Rule<StackingFacts, Verdict>(discount.Id, condition, Verdict.Decline)]
            );
            if (discount.Scope != DiscountScope.Line && NeedsALine(policy.Questions, condition))
            {
                yield return Found(StackingDefect.AsksAboutALine, Severity.Objection);
            }
            else if (PolicyVerifier.Verify(asked).Findings.Any(one => one.Check == VerificationCheck.UnreachableRule))
            {
                yield return Found(StackingDefect.NeverEligible, Severity.Objection);
            }
        }
        if (discount.BestOf is { } group && policy.Discounts.Count(one => one.BestOf == group) == 1)
        {
            yield return Found(StackingDefect.AloneInGroup, Severity.Note);
        }
        if (discount.Benefit.Tiers is { } tiers)
        {
            foreach (
                var (before, after) in tiers.Tiers.Zip(tiers.Tiers.Skip(1)).Where(pair => pair.Second.Rate < pair.First.Rate)
            )
            {
                yield return Found(StackingDefect.RateFalls, Severity.Warning, after.Threshold);
            }
            foreach (var threshold in tiers.PriceFalls)
            {
                yield return Found(StackingDefect.PriceFalls, Severity.Warning, threshold);
            }
        }
    }

    /// <summary>Whether it takes something off every line that is above its floor, for everybody.</summary>
    private static bool IsGivenToAll(Discount discount) =>
        discount.IsUnconditional
        && discount.Scope == DiscountScope.Line
        && discount.Benefit.Kind switch
        {
            BenefitKind.Percent => discount.Benefit.Rate > Share.Zero,
            BenefitKind.Amount or BenefitKind.AmountPerUnit => true,
            BenefitKind.UnitPrice or BenefitKind.VolumeTiers or BenefitKind.FreeUnits or BenefitKind.MarkUp => false,
        };

    /// <summary>A mark-up on another base could lift the price from zero again.</summary>
    private static bool LeavesNothing(StackingPolicy policy, Discount discount) =>
        discount.Benefit.Rate == Share.Whole
        && discount.Most is null
        && discount.Base.IsRunning
        && !policy.Discounts.Any(one => one.IsMarkUp);

    private static bool IsTakenFrom(StackingPolicy policy, Discount discount, Discount exclusive) =>
        !discount.IsExclusive
        || (policy.Terms.Exclusives == ExclusiveChoice.Priority && discount.Priority < exclusive.Priority);

    private static bool IsWorse(Discount discount, Discount other, bool otherIsFirst) =>
        discount.BestOf == other.BestOf
        && other.Most is null
        && discount.Base == other.Base
        && discount.Benefit.Kind == BenefitKind.Percent
        && other.Benefit.Kind == BenefitKind.Percent
        && (discount.Benefit.Rate < other.Benefit.Rate || (discount.Benefit.Rate == other.Benefit.Rate && otherIsFirst));

    /// <summary>Whether the condition can't hold while all that is asked of a line is unknown.</summary>
    private static bool NeedsALine(StackingFeatures questions, Specification<StackingFacts> condition) =>
        !condition.Accept(new CanHold(questions)).True;

    /// <summary>Whether a statement can be known to be true, and to be false, where no line is known.</summary>
    private sealed class CanHold(StackingFeatures questions) : ISpecificationVisitor<StackingFacts, (bool True, bool False)>
    {
        public (bool True, bool False) Visit(Rules.Comparison<StackingFacts> comparison) =>
            questions.IsOfLine(comparison.Feature) ? (false, false) : (true, true);

        public (bool True, bool False) Visit(Known<StackingFacts> known) =>
            questions.IsOfLine(known.Feature) ? (false, true) : (true, true);

        public (bool True, bool False) Visit(AllOf<StackingFacts> all) =>
            all.Parts.Select(part => part.Accept(this)).ToArray() is var parts
                ? (parts.All(part => part.True), parts.Any(part => part.False))
                : default;

        public (bool True, bool False) Visit(AnyOf<StackingFacts> any) =>
            any.Parts.Select(part => part.Accept(this)).ToArray() is var parts
                ? (parts.Any(part => part.True), parts.All(part => part.False))
                : default;

        public (bool True, bool False) Visit(Not<StackingFacts> not) =>
            not.Part.Accept(this) is var part ? (part.False, part.True) : default;
    }
}
