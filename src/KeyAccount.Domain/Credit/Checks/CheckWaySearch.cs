using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>
/// Looks for the smallest steps that lead to a wanted verdict: one kind of step, then two, then three. Where a set of kinds does at its
/// most, each is made as small as it can be, one after the other, by halving; every end was tried by the policy itself.
/// </summary>
/// <remarks>
/// Halving relies on more of a step never being stricter. A policy that is not so loses ways, but is never told a wrong one. At most 25 sets of
/// 150 trials each.
/// </remarks>
internal sealed class CheckWaySearch
{
    private const int MostSteps = 3;

    private readonly ObjectionPolicy<CreditCheckFacts> rules;
    private readonly CreditCheckFacts facts;
    private readonly Verdict wanted;
    private readonly ImmutableArray<(CheckStepKind Kind, long Most)> possible;
    private readonly List<(ImmutableArray<CheckStepKind> Kinds, CheckWay Way)> found = [];

    private CheckWaySearch(CreditCheck check, Verdict wanted)
    {
        (facts, this.wanted) = (check.Facts, wanted);
        rules = check.Policy.RulesFor(facts.Account, facts.Group, facts.RiskGroup);
        possible =
        [
            .. Enum.GetValues<CheckStepKind>()
                .Select(kind => (kind, CheckTrials.Most(facts, kind)))
                .Where(step => step.Item2 > 0),
        ];
    }

    /// <summary>The ways, those of fewer steps first; none when the verdict is as wanted already.</summary>
    public static ImmutableArray<CheckWay> Run(CreditCheck check, Verdict wanted)
    {
        if (check.Verdict <= wanted)
        {
            return [];
        }
        var search = new CheckWaySearch(check, wanted);
        for (var size = 1; size <= MostSteps; size++)
        {
            search.TrySets(size);
        }
        return [.. search.found.Select(one => one.Way)];
    }

    private void TrySets(int size)
    {
        for (var set = 1; set < 1 << possible.Length; set++)
        {
            ImmutableArray<(CheckStepKind Kind, long Most)> chosen =
            [
                .. possible.Where((_, place) => ((set >> place) & 1) != 0),
            ];
            if (chosen.Length == size && !IsCovered(chosen))
            {
                Try(chosen);
            }
        }
    }

    /// <summary>Whether fewer steps would do as well.</summary>
    private bool IsCovered(ImmutableArray<(CheckStepKind Kind, long Most)> chosen) =>
        found.Exists(one => one.Kinds.All(kind => chosen.Any(step => step.Kind == kind)));

    private void Try(ImmutableArray<(CheckStepKind Kind, long Most)> chosen)
    {
        long[] sizes = [.. chosen.Select(step => step.Most)];
        CreditCheckFacts Changed() =>
            chosen
                .Select((step, place) => (step.Kind, Size: sizes[place]))
                .Aggregate(facts, (changed, step) => CheckTrials.After(changed, step.Kind, step.Size));
        bool Suffices() => rules.Choose(Changed()) <= wanted;

        if (!Suffices())
        {
            return;
        }
        for (var place = 0; place < sizes.Length; place++)
        {
            Shrink(sizes, place, Suffices);
        }
        var changed = Changed();
        found.Add(
            (
                [.. chosen.Select(step => step.Kind)],
                new(
                    [.. chosen.Select((step, place) => CheckTrials.Step(facts, step.Kind, sizes[place]))],
                    changed,
                    rules.Choose(changed)
                )
            )
        );
    }

    /// <summary>Makes one size the smallest that does, from 1; the size as it stands does.</summary>
    private static void Shrink(long[] sizes, int place, Func<bool> suffices) =>
        sizes[place] = Halving.Least(
            sizes[place],
            size =>
            {
                sizes[place] = size;
                return suffices();
            }
        );
}
