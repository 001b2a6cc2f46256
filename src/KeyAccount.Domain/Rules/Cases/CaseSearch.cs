using System.Collections.Immutable;
using System.Diagnostics;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>
/// Finds answers for which given statements hold and others don't: it takes statements apart and tries one part after the other, over the
/// cells of each question. Complete for known answers, unless it runs out of steps; always the same for the same policy.
/// </summary>
internal sealed class CaseSearch<TFacts>
{
    private readonly ImmutableArray<Feature<TFacts>> features;
    private readonly ImmutableArray<ImmutableArray<long>> codes;

    public CaseSearch(ImmutableArray<Feature<TFacts>> features, IEnumerable<Specification<TFacts>> statements)
    {
        this.features = features;
        codes = [.. AskedFeature.Of(features, statements).Select(CellAnswers.Of)];
    }

    /// <summary>An answer for each cell of a question, in ascending order.</summary>
    public ImmutableArray<long> CodesOf(Feature feature) => codes[PlaceOf(feature)];

    /// <summary>Sets of answers that reach all goals, until the steps are used up.</summary>
    /// <param name="cut">The cut whose question each goal answers for itself.</param>
    /// <param name="goals">The statements with the truth that each has to have.</param>
    /// <param name="steps">Counts the steps; when they are used up the search ends.</param>
    public IEnumerable<long?[]> Find(Cut cut, IEnumerable<Goal> goals, StepCount steps)
    {
        var cells = new long?[features.Length][];
        for (var place = 0; place < cells.Length; place++)
        {
            cells[place] = [.. codes[place].Select(code => (long?)code), null];
        }

        return Find(cut, [.. goals], [], cells, steps).Select(found => found.Select(left => left[0]).ToArray());
    }

    private IEnumerable<long?[][]> Find(
        Cut cut,
        ImmutableStack<Goal> goals,
        ImmutableList<Goal> choices,
        long?[][] cells,
        StepCount steps
    )
    {
        if (!steps.TryTake())
        {
            yield break;
        }

        while (!goals.IsEmpty)
        {
            goals = goals.Pop(out var goal);
            switch (goal.Statement)
            {
                case Not<TFacts> not:
                    goals = goals.Push(goal with { Statement = not.Part, IsWanted = !goal.IsWanted });
                    break;
                case AllOf<TFacts> when !goal.IsWanted:
                case AnyOf<TFacts> when goal.IsWanted:
                    choices = choices.Add(goal);
                    break;
                case AllOf<TFacts> or AnyOf<TFacts>:
                    goals = PartsOf(goal).Aggregate(goals, (open, part) => open.Push(part));
                    break;
                default:
                    if (!Narrow(goal, cut, cells))
                    {
                        yield break;
                    }

                    break;
            }
        }

        choices = choices.RemoveAll(choice => PartsOf(choice).Any(part => IsReached(part, cut, cells)));
        if (choices.IsEmpty)
        {
            yield return cells;
            yield break;
        }

        var next = choices.MinBy(choice => PartsOf(choice).Count())!;
        foreach (var part in PartsOf(next))
        {
            foreach (var found in Find(cut, [part], choices.Remove(next), [.. cells], steps))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<Goal> PartsOf(Goal goal) =>
        (goal.Statement is AllOf<TFacts> all ? all.Parts : ((AnyOf<TFacts>)goal.Statement).Parts).Select(part =>
            goal with
            {
                Statement = part,
            }
        );

    /// <summary>Leaves only the answers that reach a goal over one question; <c>false</c> when there are none.</summary>
    private bool Narrow(Goal goal, Cut cut, long?[][] cells)
    {
        var place = PlaceOf(FeatureOf(goal.Statement));
        if (features[place] == cut.Feature)
        {
            return IsReached(goal, goal.CodeOf(cut));
        }

        cells[place] = [.. cells[place].Where(code => IsReached(goal, code))];
        return cells[place].Length > 0;
    }

    private bool IsReached(Goal goal, Cut cut, long?[][] cells) =>
        goal.Statement is not (Comparison<TFacts> or Known<TFacts>) ? false
        : FeatureOf(goal.Statement) is var feature && feature == cut.Feature ? IsReached(goal, goal.CodeOf(cut))
        : Array.TrueForAll(cells[PlaceOf(feature)], code => IsReached(goal, code));

    private static bool IsReached(Goal goal, long? code) =>
        goal.Statement switch
        {
            Comparison<TFacts> comparison => code is { } known && comparison.TruthOf(known) == Truth.Yes == goal.IsWanted,
            _ => code is not null == goal.IsWanted,
        };

    private static Feature<TFacts> FeatureOf(Specification<TFacts> leaf) =>
        leaf switch
        {
            Comparison<TFacts> comparison => comparison.Feature,
            Known<TFacts> known => known.Feature,
            _ => throw new UnreachableException("Only comparisons have a question of their own."),
        };

    private int PlaceOf(Feature feature)
    {
        var place = 0;
        while (features[place] != feature)
        {
            place++;
        }

        return place;
    }

    /// <summary>A statement with the truth it has to have, for an answer to the cut question and what the cut sees in its place.</summary>
    public sealed record Goal(Specification<TFacts> Statement, bool IsWanted, long? Answer, long? SeenAs)
    {
        public long? CodeOf(Cut cut) => cut.IsOwn(Statement) ? SeenAs : Answer;
    }

    /// <summary>How many steps may be taken for one cut.</summary>
    public sealed class StepCount
    {
        private int left = 20_000;

        /// <summary>Whether the search ended before everything was tried.</summary>
        public bool IsUsedUp { get; private set; }

        public bool TryTake()
        {
            IsUsedUp |= left-- <= 0;
            return left >= 0;
        }

        /// <summary>So many answers without an effect that further ones are not tried.</summary>
        public void GiveUp() => IsUsedUp = true;
    }
}
