namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What the leaves of a diagram tell of each rule: where it holds, where it decides, beside which others, and whether it matters.</summary>
internal sealed class RuleSurvey
{
    private const int Nowhere = -1;

    private readonly Analysis analysis;
    private readonly int[] holdsAt;
    private readonly bool[] decides;
    private readonly bool[] matters;
    private readonly SortedSet<int>[] before;
    private readonly (int Leaf, int Rule)[] misleadingAt;
    private readonly (int Leaf, int Other)[][] overlapsAt;

    public RuleSurvey(Analysis analysis)
    {
        this.analysis = analysis;
        var count = analysis.Roots.Length;
        holdsAt = new int[count];
        Array.Fill(holdsAt, Nowhere);
        (decides, matters) = (new bool[count], new bool[count]);
        before = [.. Enumerable.Range(0, count).Select(_ => new SortedSet<int>())];
        misleadingAt = new (int, int)[count];
        Array.Fill(misleadingAt, (Nowhere, Nowhere));
        overlapsAt = [new (int, int)[count], new (int, int)[count]];
        Array.Fill(overlapsAt[0], (Nowhere, int.MaxValue));
        Array.Fill(overlapsAt[1], (Nowhere, int.MaxValue));
        Overlaps = new(count, isFull: false);
        Includes = new(count, isFull: true);
        var bits = new ulong[RuleMatrix.Words(count)];
        for (var leaf = 0; leaf < analysis.Rules!.LeafCount; leaf++)
        {
            var (yes, unknown) = analysis.Rules.Truths(leaf);
            RuleMatrix.Fill(yes, bits);
            Overlaps.Join(yes, bits);
            Includes.Meet(yes, bits);
            Look(leaf, yes, unknown);
            LookForOverlaps(leaf, yes);
        }
    }

    /// <summary>Which rules hold together somewhere.</summary>
    public RuleMatrix Overlaps { get; }

    /// <summary>Which rules hold wherever a rule does.</summary>
    public RuleMatrix Includes { get; }

    /// <summary>A leaf at which the rule holds; <c>null</c> when it never does.</summary>
    public int? HoldsAt(int rule) => holdsAt[rule] == Nowhere ? null : holdsAt[rule];

    /// <summary>Whether the rule gives the outcome somewhere.</summary>
    public bool Decides(int rule) => decides[rule];

    /// <summary>Whether some outcome would be another one without the rule.</summary>
    public bool Matters(int rule) => matters[rule];

    /// <summary>The rules that come before it where it holds and does not decide.</summary>
    public IReadOnlyCollection<int> Before(int rule) => before[rule];

    /// <summary>Where the rule holds and another decides for another outcome.</summary>
    public (int Leaf, int Rule)? MisleadingAt(int rule) => misleadingAt[rule].Leaf == Nowhere ? null : misleadingAt[rule];

    /// <summary>A leaf at which the rule holds together with the first later one of the same outcome, or of another.</summary>
    public int OverlapsAt(int rule, bool isSame) => overlapsAt[isSame ? 1 : 0][rule].Leaf;

    private void Look(int leaf, int[] yes, int[] unknown)
    {
        var picking = analysis.Picking;
        var decider = Array.FindIndex(yes, rule => picking.Decides(rule, yes, unknown));
        foreach (var rule in yes)
        {
            holdsAt[rule] = holdsAt[rule] == Nowhere ? leaf : holdsAt[rule];
            if (picking.Decides(rule, yes, unknown))
            {
                decides[rule] = true;
            }
            else if (decider >= 0)
            {
                before[rule].Add(yes[decider]);
                if (
                    misleadingAt[rule].Leaf == Nowhere
                    && analysis.List.OutcomeCodes[rule] != analysis.List.OutcomeCodes[yes[decider]]
                )
                {
                    misleadingAt[rule] = (leaf, yes[decider]);
                }
            }
            else
            {
                before[rule].UnionWith(yes.Concat(unknown).Where(other => other != rule));
            }
        }

        LookWithoutEach(leaf, yes, unknown);
    }

    private void LookForOverlaps(int leaf, int[] yes)
    {
        for (var at = 0; at < yes.Length; at++)
        {
            var (same, different) = (false, false);
            for (var next = at + 1; next < yes.Length && !(same && different); next++)
            {
                var isSame = analysis.List.OutcomeCodes[yes[at]] == analysis.List.OutcomeCodes[yes[next]];
                ref var kept = ref overlapsAt[isSame ? 1 : 0][yes[at]];
                kept = yes[next] < kept.Other ? (leaf, yes[next]) : kept;
                (same, different) = (same || isSame, different || !isSame);
            }
        }
    }

    private void LookWithoutEach(int leaf, int[] yes, int[] unknown)
    {
        foreach (var rule in yes.Concat(unknown))
        {
            if (!matters[rule] && analysis.Picking.CanMatter(rule, yes, unknown))
            {
                matters[rule] =
                    analysis.Picking.Resolve(Without(yes, rule), Without(unknown, rule)) != analysis.OutcomeOfLeaf[leaf];
            }
        }
    }

    private static int[] Without(int[] rules, int rule) =>
        Array.IndexOf(rules, rule) is >= 0 and var at ? [.. rules[..at], .. rules[(at + 1)..]] : rules;
}
