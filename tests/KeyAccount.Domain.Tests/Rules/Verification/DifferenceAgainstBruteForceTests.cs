using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>law:P12: a changed table is reported unless brute force proves it equivalent, with the right relation and all changed outcomes.</summary>
public class DifferenceAgainstBruteForceTests
{
    private const int Pairs = 3_000;

    [Fact]
    public void The_difference_of_random_policies_and_their_mutants_is_the_one_of_brute_force()
    {
        var policies = new RandomPolicies(seed: 12);
        var relations = new Dictionary<(Mutation, bool IsEquivalent), int>();
        var met = new Dictionary<PolicyRelation, int>();
        for (var number = 0; number < Pairs; number++)
        {
            var (before, after, mutation) = policies.NextPair();
            var terms = before.Terms;
            var difference = PolicyDifference.Between(before.List, after.List, terms);
            var expected = Expected(before, after);

            Assert.Equal(
                expected
                    .Select(change => $"{before.Say(change.Before)} > {before.Say(change.After)}")
                    .Order(StringComparer.Ordinal),
                difference.Changes.Select(change => $"{change.Before} > {change.After}").Order(StringComparer.Ordinal)
            );
            Assert.Equal(RelationOf(before, after, expected), difference.Relation);
            Assert.All(
                difference.Changes,
                change =>
                {
                    Assert.Equal(change.Before.English, before.Say(before.ChosenFor(change.Witness)));
                    Assert.Equal(change.After.English, after.Say(after.ChosenFor(change.Witness)));
                }
            );
            Assert.Equal(Mirrored(difference.Relation), PolicyDifference.Between(after.List, before.List, terms).Relation);
            Assert.Equal(PolicyRelation.Equivalent, PolicyDifference.Between(after.List, after.List, terms).Relation);
            met[difference.Relation] = met.GetValueOrDefault(difference.Relation) + 1;
            var key = (mutation, difference.Relation == PolicyRelation.Equivalent);
            relations[key] = relations.GetValueOrDefault(key) + 1;
        }

        Assert.Equal(6, relations.Count);
        Assert.Equal(
            [
                PolicyRelation.Equivalent,
                PolicyRelation.Stricter,
                PolicyRelation.Looser,
                PolicyRelation.Incomparable,
                PolicyRelation.Different,
            ],
            met.Keys.Order()
        );
        Assert.All(relations.Values.Concat(met.Values), times => Assert.InRange(times, 20, int.MaxValue));
    }

    private static HashSet<(string Before, string After)> Expected(RandomPolicy before, RandomPolicy after) =>
        [
            .. Cells
                .All([.. before.Features.Union(after.Features)])
                .Select(cell => (Before: before.Choose(cell), After: after.Choose(cell)))
                .Where(pair => pair.Before != pair.After),
        ];

    private static PolicyRelation RelationOf(
        RandomPolicy before,
        RandomPolicy after,
        HashSet<(string Before, string After)> changes
    )
    {
        var order = before.OrderWith(after);
        var signs = changes.Select(change => before.Strictness(change.After, change.Before, order)).ToList();
        return changes.Count == 0 ? PolicyRelation.Equivalent
            : order.IsEmpty ? PolicyRelation.Different
            : signs.TrueForAll(sign => sign > 0) ? PolicyRelation.Stricter
            : signs.TrueForAll(sign => sign < 0) ? PolicyRelation.Looser
            : PolicyRelation.Incomparable;
    }

    private static PolicyRelation Mirrored(PolicyRelation relation) =>
        relation switch
        {
            PolicyRelation.Stricter => PolicyRelation.Looser,
            PolicyRelation.Looser => PolicyRelation.Stricter,
            PolicyRelation.Equivalent => relation,
            PolicyRelation.Incomparable => relation,
            PolicyRelation.Different => relation,
            PolicyRelation.NotAnalysed => relation,
        };
}
