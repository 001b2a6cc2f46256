namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What the verifier finds about rules: gaps, overlaps, and rules that never decide, change nothing, include each other or mislead.</summary>
internal sealed class RuleFindings
{
    private readonly Analysis analysis;
    private readonly RuleSurvey survey;
    private readonly Dictionary<int, int> nodeOfLeaf = [];
    private readonly Dictionary<int, (int Parent, int Way)> entered = [];

    public RuleFindings(Analysis analysis)
    {
        this.analysis = analysis;
        survey = new(analysis);
        var nodes = analysis.Rules!.Nodes;
        foreach (var (node, parent, way) in nodes.Reach(analysis.Rules.Root))
        {
            entered.Add(node, (parent, way));
            if (nodes.IsLeaf(node))
            {
                nodeOfLeaf.Add(nodes.ValueOf(node), node);
            }
        }
    }

    private RuleList List => analysis.List;

    private int Count => analysis.Roots.Length;

    public IEnumerable<VerificationFinding> All() =>
        Gap()
            .Concat(Overlaps())
            .Concat(Unreachable())
            .Concat(Redundant())
            .Concat(Included())
            .Concat(
                MergeableRules
                    .Of(analysis)
                    .Where(pair => survey.Decides(pair.Rule) && survey.Decides(pair.Other))
                    .Select(Mergeable)
            )
            .Concat(Misleading())
            .Concat(UnreachableOutcomes());

    private IEnumerable<VerificationFinding> Gap()
    {
        if (List.Kind is PickingKind.Objections or PickingKind.Collected)
        {
            yield break; // That no rule objects, or none is met, is an answer of theirs.
        }

        for (var leaf = 0; leaf < analysis.Rules!.LeafCount; leaf++)
        {
            if (analysis.Rules.Truths(leaf) is { True: [], Unknown: [] })
            {
                var severity =
                    List.OtherwiseCode is null || analysis.Terms.RequiresCoverage ? Severity.Objection : Severity.Note;
                yield return At(leaf, VerificationCheck.Gap, severity, [], analysis.OutcomeOfLeaf[leaf]);
            }
        }
    }

    private IEnumerable<VerificationFinding> Overlaps()
    {
        var severity = List.Kind == PickingKind.Unique ? Severity.Objection : Severity.Note;
        for (var rule = 0; rule < Count; rule++)
        {
            foreach (
                var group in survey
                    .Overlaps.RulesOf(rule)
                    .Where(other => other > rule)
                    .GroupBy(other => List.OutcomeCodes[other] == List.OutcomeCodes[rule])
                    .OrderBy(group => group.Key)
            )
            {
                var others = group.ToList();
                var check = group.Key ? VerificationCheck.BenignOverlap : VerificationCheck.ConflictingOverlap;
                if (check == VerificationCheck.BenignOverlap || List.Kind != PickingKind.Collected)
                {
                    yield return At(survey.OverlapsAt(rule, group.Key), check, severity, [rule, .. others]);
                }
            }
        }
    }

    private IEnumerable<VerificationFinding> Unreachable() =>
        Enumerable
            .Range(0, Count)
            .Where(rule => !survey.Decides(rule))
            .Select(rule =>
                survey.HoldsAt(rule) is { } leaf
                    ? At(leaf, VerificationCheck.UnreachableRule, Severity.Objection, [rule, .. survey.Before(rule)])
                    : Of(VerificationCheck.UnreachableRule, Severity.Objection, [rule])
            );

    private IEnumerable<VerificationFinding> Redundant() =>
        Enumerable
            .Range(0, Count)
            .Where(rule => survey.Decides(rule) && !survey.Matters(rule))
            .Select(rule => Of(VerificationCheck.RedundantRule, Severity.Warning, [rule]));

    private IEnumerable<VerificationFinding> Included()
    {
        for (var rule = 0; rule < Count; rule++)
        {
            if (!survey.Decides(rule) || !survey.Matters(rule))
            {
                continue;
            }

            var others = survey
                .Includes.RulesOf(rule)
                .Where(other =>
                    other != rule
                    && List.OutcomeCodes[other] == List.OutcomeCodes[rule]
                    && (other < rule || !survey.Includes.Has(other, rule))
                )
                .ToList();
            if (others.Count > 0)
            {
                yield return Of(VerificationCheck.MergeableRule, Severity.Note, [rule, .. others]);
            }
        }
    }

    private VerificationFinding Mergeable((int Rule, int Other, int Feature) pair) =>
        new(VerificationCheck.MergeableRule, Severity.Note)
        {
            Subject = List.RuleCodes[pair.Rule],
            Rules = [List.RuleCodes[pair.Rule], List.RuleCodes[pair.Other]],
            Feature = analysis.Variables.Features[pair.Feature],
        };

    private IEnumerable<VerificationFinding> Misleading()
    {
        for (var rule = 0; rule < Count; rule++)
        {
            if (survey.Decides(rule) && survey.MisleadingAt(rule) is var (leaf, other) && List.Kind != PickingKind.Collected)
            {
                yield return At(
                    leaf,
                    VerificationCheck.MisleadingRule,
                    Severity.Note,
                    [rule, other],
                    analysis.Outcomes.NumberOf(List.OutcomeCodes[rule]),
                    analysis.OutcomeOfLeaf[leaf]
                );
            }
        }
    }

    private IEnumerable<VerificationFinding> UnreachableOutcomes()
    {
        var reached = analysis.OutcomeOfLeaf.SelectMany(analysis.Outcomes.CodesOf).ToHashSet();
        var called = List.OutcomeCodes.Concat(List.Kind == PickingKind.Objections ? [Verdict.Approve.Code] : []);
        return called
            .Distinct()
            .Order()
            .Where(code => !reached.Contains(code))
            .Select(code => new VerificationFinding(VerificationCheck.UnreachableOutcome, Severity.Warning)
            {
                Subject = Canonical<bool>.Code(code),
                Outcomes = [List.OutcomeScale.LabelOf(code)],
            });
    }

    private VerificationFinding Of(VerificationCheck check, Severity severity, int[] rules) =>
        new(check, severity) { Subject = List.RuleCodes[rules[0]], Rules = [.. rules.Select(rule => List.RuleCodes[rule])] };

    private VerificationFinding At(int leaf, VerificationCheck check, Severity severity, int[] rules, params int[] outcomes)
    {
        var trail = Trail.To(analysis.Variables, analysis.Rules!.Nodes, entered, nodeOfLeaf[leaf]);
        return new(check, severity)
        {
            Subject = rules.Length > 0 ? List.RuleCodes[rules[0]] : VerificationFinding.WholePolicy,
            Rules = [.. rules.Select(rule => List.RuleCodes[rule])],
            Outcomes = [.. outcomes.Select(analysis.Outcomes.LabelOf)],
            Region = trail.Region(),
            Witness = trail.Witness(List.Features),
        };
    }
}
