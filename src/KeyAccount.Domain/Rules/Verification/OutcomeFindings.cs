namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What the verifier finds about outcomes: features without effect, a constant, better answers with worse outcomes, cliffs.</summary>
internal sealed class OutcomeFindings
{
    private readonly Analysis analysis;
    private readonly Diagram diagram = new();
    private readonly int root;
    private readonly Dictionary<int, (int Parent, int Way)> entered;

    public OutcomeFindings(Analysis analysis)
    {
        this.analysis = analysis;
        root = analysis.OutcomesIn(diagram);
        entered = diagram.Reach(root).ToDictionary(node => node.Node, node => (node.Parent, node.Way));
    }

    /// <summary>Whether there were too many pairs of nodes to compare; the findings are then incomplete.</summary>
    public bool IsOverBudget { get; private set; }

    public IEnumerable<VerificationFinding> All()
    {
        if (diagram.IsLeaf(root))
        {
            return
            [
                new(VerificationCheck.ConstantPolicy, Severity.Objection)
                {
                    Outcomes = [analysis.Outcomes.LabelOf(diagram.ValueOf(root))],
                },
            ];
        }

        var answers = Enumerable
            .Range(0, analysis.Variables.Variables.Length)
            .Where(place => analysis.Variables[place].Kind == VariableKind.Answer)
            .OrderBy(place => analysis.Variables[place].Feature)
            .ToList();
        return Irrelevant()
            .Concat(answers.Select(NonMonotone).OfType<VerificationFinding>())
            .Concat(answers.Select(Cliff).OfType<VerificationFinding>());
    }

    private IEnumerable<VerificationFinding> Irrelevant()
    {
        var tested = entered
            .Keys.Where(node => !diagram.IsLeaf(node))
            .Select(node => analysis.Variables[diagram.VariableOf(node)].Feature)
            .ToHashSet();
        return analysis
            .Variables.Features.Where((_, place) => !tested.Contains(place))
            .Select(feature => new VerificationFinding(VerificationCheck.IrrelevantFeature, Severity.Warning)
            {
                Subject = feature.Name,
                Feature = feature,
            });
    }

    private VerificationFinding? NonMonotone(int variable)
    {
        var feature = FeatureOf(variable);
        if (feature.Direction == Direction.None || !analysis.Outcomes.HasOrder)
        {
            return null;
        }

        var isHigherBetter = feature.Direction == Direction.HigherIsBetter;
        var walk = new PairWalk(
            diagram,
            analysis.Variables,
            (low, high) => (isHigherBetter ? analysis.Outcomes.Compare(high, low) : analysis.Outcomes.Compare(low, high)) > 0,
            analysis.Terms.Budget
        );
        if (Search(variable, walk, onlyNeighbours: analysis.Outcomes.IsTotal) is not { } found)
        {
            return null;
        }

        var (worse, better) = isHigherBetter ? (found.Low, found.High) : (found.High, found.Low);
        return new(VerificationCheck.NonMonotone, Severity.Objection)
        {
            Subject = feature.Name,
            Feature = feature,
            Outcomes =
            [
                analysis.Outcomes.LabelOf(worse.Outcome),
                analysis.Outcomes.LabelOf(better.Outcome),
                .. WhenMissing(variable, found.Trail) is { } missing
                    ? [analysis.Outcomes.LabelOf(missing)]
                    : Array.Empty<Label>(),
            ],
            Region = found.Trail.Region(),
            Witness = found.Trail.Witness(analysis.List.Features, (feature.Name, worse.Code)),
            Counterpart = found.Trail.Witness(analysis.List.Features, (feature.Name, better.Code)),
        };
    }

    private VerificationFinding? Cliff(int variable)
    {
        var feature = FeatureOf(variable);
        if (analysis.Terms.Jumps.FirstOrDefault(jump => jump.Feature == feature.Name) is not { Steps: var steps })
        {
            return null;
        }

        var walk = new PairWalk(
            diagram,
            analysis.Variables,
            (low, high) => analysis.Outcomes.StepsBetween(low, high) > steps,
            analysis.Terms.Budget
        );
        return Search(variable, walk, onlyNeighbours: true) is { } found
            ? new(VerificationCheck.Cliff, Severity.Warning)
            {
                Subject = feature.Name,
                Feature = feature,
                Outcomes = [analysis.Outcomes.LabelOf(found.Low.Outcome), analysis.Outcomes.LabelOf(found.High.Outcome)],
                Region = found.Trail.Region(),
                Witness = found.Trail.Witness(analysis.List.Features, (feature.Name, found.Low.Code)),
                Counterpart = found.Trail.Witness(analysis.List.Features, (feature.Name, found.High.Code)),
                Limit = steps,
            }
            : null;
    }

    private (Trail Trail, (long Code, int Outcome) Low, (long Code, int Outcome) High)? Search(
        int place,
        PairWalk walk,
        bool onlyNeighbours
    )
    {
        var variable = analysis.Variables[place];
        foreach (var node in entered.Keys.Where(node => diagram.VariableOf(node) == place).Order())
        {
            var trail = Trail.To(analysis.Variables, diagram, entered, node);
            var ways = Enumerable
                .Range(0, diagram.WaysOf(node))
                .Select(way => diagram.WayOf(node, way))
                .Where(way => !variable.IsMissing(way.Start))
                .ToList();
            for (var low = 0; low < ways.Count; low++)
            {
                for (var high = low + 1; high < (onlyNeighbours ? Math.Min(low + 2, ways.Count) : ways.Count); high++)
                {
                    if (walk.Find(ways[low].Node, ways[high].Node, trail) is var (left, right))
                    {
                        var below = variable.Segments[ways[low + 1].Start - 1].High;
                        return (trail, (below, left), (variable.Segments[ways[high].Start].Low, right));
                    }
                }
            }
        }

        IsOverBudget |= walk.IsOverBudget;
        return null;
    }

    /// <summary>The outcome at the same other answers when this one is missing; <c>null</c> when it never is.</summary>
    private int? WhenMissing(int place, Trail trail)
    {
        if (!analysis.Variables[place].CanBeMissing)
        {
            return null;
        }

        var node = root;
        while (!diagram.IsLeaf(node))
        {
            var variable = diagram.VariableOf(node);
            node = diagram.From(
                node,
                variable,
                variable == place ? analysis.Variables[place].Segments.Length : trail.PlaceOf(variable)
            );
        }

        return diagram.ValueOf(node);
    }

    private Feature FeatureOf(int variable) => analysis.Variables.Features[analysis.Variables[variable].Feature];
}
