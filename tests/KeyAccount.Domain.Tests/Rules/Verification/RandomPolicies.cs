using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>Random policies of every kind, each also as the brute force sees it.</summary>
internal sealed class RandomPolicies(int seed)
{
    private static readonly PolicyIdentity Identity = PolicyIdentity.SignedBy("a test", "random", "1");
    private static readonly Tier[] Tiers = [Tier.Gold, Tier.Silver, Tier.Open, Tier.Watch];
    private static readonly Verdict[] Objections = [Verdict.Refer(0), Verdict.Refer(1), Verdict.Decline];
    private readonly RandomRules random = new(seed);

    /// <summary>The next policy.</summary>
    public RandomPolicy Next() =>
        random.Below(5) switch
        {
            0 => Objecting(random.Rules(Objections), random.Pick(Verdict.Refer(0), Verdict.Refer(1))),
            1 => Collecting(random.Rules(Tiers)),
            var kind => Table(random.Rules(Tiers), (HitPolicy)(kind - 2), random.Pick(Tiers), random.Pick(Tiers)),
        };

    /// <summary>The next policy with a changed version of it.</summary>
    public (RandomPolicy Before, RandomPolicy After, Mutation Mutation) NextPair()
    {
        var kind = random.Below(5);
        Mutation mutation;
        if (kind == 0)
        {
            var objections = random.Rules(Objections);
            var whenUnknown = random.Pick(Verdict.Refer(0), Verdict.Refer(1));
            return (
                Objecting(objections, whenUnknown),
                Objecting(random.Mutated(objections, Objections, out mutation), whenUnknown),
                mutation
            );
        }

        var rules = random.Rules(Tiers);
        var changed = random.Mutated(rules, Tiers, out mutation);
        var (hit, otherwise, unknown) = ((HitPolicy)random.Below(3), random.Pick(Tiers), random.Pick(Tiers));
        return kind == 1
            ? (Collecting(rules), Collecting(changed), mutation)
            : (Table(rules, hit, otherwise, unknown), Table(changed, hit, otherwise, unknown), mutation);
    }

    private RandomPolicy Table(ImmutableArray<Rule<Cell, Tier>> rules, HitPolicy hit, Tier otherwise, Tier whenUnknown)
    {
        DecisionTable<Cell, Tier> Of(ImmutableArray<Rule<Cell, Tier>> some) =>
            new(Identity, Clients.Tiers, hit, otherwise, whenUnknown, some);
        static string Text(Tier tier) => RandomPolicy.Text((long)tier);

        var table = Of(rules);
        var order = hit == HitPolicy.Strictest ? OutcomeOrder.OfThePolicy : (OutcomeOrder)random.Below(4);
        var hasOrder = hit == HitPolicy.Strictest || order is OutcomeOrder.LastIsStrictest or OutcomeOrder.LastIsBest;
        var named = rules.Select(rule => (long)rule.Outcome).Append((long)otherwise).Distinct();
        var isOutside = otherwise != whenUnknown && rules.All(rule => rule.Outcome != whenUnknown);
        ImmutableArray<long> inOrder =
        [
            .. named.Append((long)whenUnknown).Distinct().Where(code => !isOutside || code != (long)whenUnknown).Order(),
        ];
        return new()
        {
            Rules = ImmutableArray<Rule<Cell>>.CastUp(rules),
            List = RuleList.Of(table),
            Hit = hit,
            Choose = cell => Text(table.Choose(cell)),
            ChosenFor = witness => Text(witness.ChosenBy(table)),
            Without = rule =>
                rules.Length == 1 ? _ => Text(otherwise)
                : Of(rules.RemoveAt(rule)) is var less ? cell => Text(less.Choose(cell))
                : null!,
            Merged = (one, other) => Of(Merge(rules, one, other)) is var merged ? cell => Text(merged.Choose(cell)) : null!,
            Say = outcome => Clients.Tiers.Format(Code(outcome), Language.English),
            Called = [.. rules.Select(rule => (long)rule.Outcome).Distinct()],
            InOrder = hasOrder ? inOrder : [],
            InOrderIfOrdered = inOrder,
            IsLastBest = order == OutcomeOrder.LastIsBest,
            Terms = Cells.Terms with { Order = order, Jumps = [new(Cells.Orders, 1)] },
        };
    }

    private static RandomPolicy Objecting(ImmutableArray<Rule<Cell, Verdict>> rules, Verdict whenUnknown)
    {
        ObjectionPolicy<Cell> Of(ImmutableArray<Rule<Cell, Verdict>> some) => new(Identity, whenUnknown, some);
        static string Text(Verdict verdict) => RandomPolicy.Text(VerdictScale.Instance.Encode(verdict));

        var policy = Of(rules);
        long[] codes =
        [
            .. rules.Select(rule => rule.Outcome).Append(Verdict.Approve).Distinct().Select(VerdictScale.Instance.Encode),
        ];
        ImmutableArray<long> inOrder = [.. codes.Append(VerdictScale.Instance.Encode(whenUnknown)).Distinct().Order()];
        return new()
        {
            Rules = ImmutableArray<Rule<Cell>>.CastUp(rules),
            List = RuleList.Of(policy),
            IsObjecting = true,
            Choose = cell => Text(policy.Choose(cell)),
            ChosenFor = witness => Text(witness.ChosenBy(policy)),
            Without = rule =>
                rules.Length == 1 ? _ => Text(Verdict.Approve)
                : Of(rules.RemoveAt(rule)) is var less ? cell => Text(less.Choose(cell))
                : null!,
            Merged = (one, other) => Of(Merge(rules, one, other)) is var merged ? cell => Text(merged.Choose(cell)) : null!,
            Say = outcome => VerdictScale.Instance.Format(Code(outcome), Language.English),
            Called = codes,
            InOrder = inOrder,
            InOrderIfOrdered = inOrder,
            Terms = Cells.Terms with { Jumps = [new(Cells.Orders, 1)] },
        };
    }

    private static RandomPolicy Collecting(ImmutableArray<Rule<Cell, Tier>> rules)
    {
        CollectingTable<Cell, Tier> Of(ImmutableArray<Rule<Cell, Tier>> some) => new(Identity, Clients.Tiers, some);
        static string Text(OutcomeSet<Tier> set) =>
            string.Join(
                ' ',
                set.Met.Select(met => RandomPolicy.Text((long)met))
                    .Concat(set.Undetermined.Select(open => RandomPolicy.Text((long)open) + "?"))
                    .Order(StringComparer.Ordinal)
            );

        var table = Of(rules);
        return new()
        {
            Rules = ImmutableArray<Rule<Cell>>.CastUp(rules),
            List = RuleList.Of(table),
            IsCollecting = true,
            Choose = cell => Text(table.Choose(cell)),
            ChosenFor = witness => Text(witness.ChosenBy(table)),
            Without = rule =>
                rules.Length == 1 ? _ => string.Empty
                : Of(rules.RemoveAt(rule)) is var less ? cell => Text(less.Choose(cell))
                : null!,
            Merged = (one, other) => Of(Merge(rules, one, other)) is var merged ? cell => Text(merged.Choose(cell)) : null!,
            Say = outcome =>
                outcome.Length == 0
                    ? "-"
                    : string.Join(
                        ", ",
                        outcome
                            .Split(' ')
                            .Select(member =>
                                Clients.Tiers.Format(Code(member.TrimEnd('?')), Language.English)
                                + (member.EndsWith('?') ? "?" : string.Empty)
                            )
                    ),
            Called = [.. rules.Select(rule => (long)rule.Outcome).Distinct()],
            InOrder = [],
            InOrderIfOrdered = [],
            Terms = Cells.Terms with { Jumps = [new(Cells.Orders, 1)] },
        };
    }

    private static ImmutableArray<Rule<Cell, TOutcome>> Merge<TOutcome>(
        ImmutableArray<Rule<Cell, TOutcome>> rules,
        Rule<Cell> one,
        Rule<Cell> other
    )
        where TOutcome : struct =>
        [
            .. rules
                .Where(rule => rule.Code != other.Code)
                .Select(rule =>
                    rule.Code == one.Code ? new Rule<Cell, TOutcome>(one.Code, one.When | other.When, rule.Outcome) : rule
                ),
        ];

    private static long Code(string outcome) => long.Parse(outcome, System.Globalization.CultureInfo.InvariantCulture);
}
