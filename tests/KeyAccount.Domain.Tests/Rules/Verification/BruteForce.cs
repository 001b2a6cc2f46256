using System.Globalization;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>
/// What the verifier should find, from the definitions alone: every cell is looked at, each rule evaluated by itself and the policy by its
/// own evaluator. Slow on purpose; nothing of the verifier is used.
/// </summary>
internal sealed class BruteForce
{
    private readonly RandomPolicy policy;
    private readonly Feature<Cell>[] asked;
    private readonly Cell[] cells;
    private readonly Truth[][] truths;
    private readonly string[] outcomes;

    public BruteForce(RandomPolicy policy)
    {
        this.policy = policy;
        asked = [.. policy.Features];
        cells = Cells.All(asked);
        truths = [.. cells.Select(cell => policy.Rules.Select(rule => rule.When.Evaluate(cell)).ToArray())];
        outcomes = [.. cells.Select(policy.Choose)];
    }

    private int Rules => policy.Rules.Count;

    private IEnumerable<int> All => Enumerable.Range(0, cells.Length);

    /// <summary>Each finding as text: its code and what it is about.</summary>
    public SortedSet<string> Findings()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var isConstant = outcomes.Distinct().Count() == 1;
        if (!policy.IsCollecting && !policy.IsObjecting && All.Any(cell => truths[cell].All(truth => truth == Truth.No)))
        {
            found.Add("V01 policy");
        }

        for (var rule = 0; rule < Rules; rule++)
        {
            AddOverlaps(found, rule);
            if (!All.Any(cell => Decides(rule, cell)))
            {
                found.Add($"V04 R{rule}");
                continue;
            }

            if (policy.Without(rule) is var without && All.All(cell => without(cells[cell]) == outcomes[cell]))
            {
                found.Add($"V05 R{rule}");
            }
            else
            {
                AddIncluded(found, rule);
            }

            if (!policy.IsCollecting && All.Any(cell => IsMisled(rule, cell)))
            {
                found.Add($"V07 R{rule}");
            }
        }

        found.UnionWith(
            policy
                .Called.Where(called => !outcomes.Any(outcome => RandomPolicy.Holds(outcome, called)))
                .Select(called => string.Create(CultureInfo.InvariantCulture, $"V11 {called}"))
        );
        if (isConstant)
        {
            found.Add("V09 policy");
            return found;
        }

        foreach (var feature in asked)
        {
            AddFeature(found, feature);
        }

        return found;
    }

    private void AddOverlaps(SortedSet<string> found, int rule)
    {
        foreach (var isSame in new[] { true, false })
        {
            var others = Enumerable
                .Range(rule + 1, Rules - rule - 1)
                .Where(other => policy.IsSame(rule, other) == isSame)
                .Where(other => All.Any(cell => truths[cell][rule] == Truth.Yes && truths[cell][other] == Truth.Yes))
                .ToList();
            if (others.Count > 0 && (isSame || !policy.IsCollecting))
            {
                found.Add($"{(isSame ? "V03" : "V02")} R{rule},{string.Join(',', others.Select(other => $"R{other}"))}");
            }
        }
    }

    private void AddIncluded(SortedSet<string> found, int rule)
    {
        bool Includes(int one, int other) =>
            All.All(cell => truths[cell][one] != Truth.Yes || truths[cell][other] == Truth.Yes);
        var others = Enumerable
            .Range(0, Rules)
            .Where(other => other != rule && policy.IsSame(rule, other) && Includes(rule, other))
            .Where(other => other < rule || !Includes(other, rule))
            .ToList();
        if (others.Count > 0)
        {
            found.Add($"V06 R{rule},{string.Join(',', others.Select(other => $"R{other}"))}");
        }
    }

    private void AddFeature(SortedSet<string> found, Feature<Cell> feature)
    {
        var pairs = All.GroupBy(cell => Blank(cells[cell], feature))
            .SelectMany(alike => alike.SelectMany(_ => alike, (cell, other) => (cell, other)))
            .ToList();
        if (pairs.All(pair => outcomes[pair.cell] == outcomes[pair.other]))
        {
            found.Add($"V08 {feature.Name}");
        }

        var known = pairs
            .Select(pair =>
                (pair.cell, pair.other, Low: cells[pair.cell].CodeOf(feature), High: cells[pair.other].CodeOf(feature))
            )
            .Where(pair => pair.Low is not null && pair.High is not null && pair.Low < pair.High)
            .ToList();
        if (
            feature.Direction != Direction.None
            && known.Exists(pair =>
                feature.Direction == Direction.HigherIsBetter
                    ? policy.Strictness(outcomes[pair.other], outcomes[pair.cell]) > 0
                    : policy.Strictness(outcomes[pair.cell], outcomes[pair.other]) > 0
            )
        )
        {
            found.Add($"V10 {feature.Name}");
        }

        if (
            feature == Cells.Orders
            && known.Exists(pair => pair.High == pair.Low + 1 && policy.Steps(outcomes[pair.cell], outcomes[pair.other]) > 1)
        )
        {
            found.Add($"V14 {feature.Name}");
        }
    }

    private static Cell Blank(Cell cell, Feature<Cell> feature) =>
        feature == Cells.Orders ? cell with { Orders = null }
        : feature == Cells.Risk ? cell with { Risk = null }
        : feature == Cells.Segment ? cell with { Segment = null }
        : feature == Cells.Insured ? cell with { Insured = null }
        : cell with { Signs = null };

    private bool Decides(int rule, int cell)
    {
        var all = truths[cell];
        return all[rule] == Truth.Yes
            && policy.Hit switch
            {
                HitPolicy.First => all.Take(rule).All(truth => truth == Truth.No),
                HitPolicy.Unique => all.Where((_, other) => other != rule).All(truth => truth == Truth.No),
                HitPolicy.Strictest or null => policy.IsCollecting || RandomPolicy.Holds(outcomes[cell], policy.CalledBy(rule)),
            };
    }

    private bool IsMisled(int rule, int cell) =>
        truths[cell][rule] == Truth.Yes
        && !Decides(rule, cell)
        && Enumerable.Range(0, Rules).Any(other => !policy.IsSame(rule, other) && Decides(other, cell));
}
