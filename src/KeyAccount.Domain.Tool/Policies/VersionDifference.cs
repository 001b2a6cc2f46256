using KeyAccount.Domain.Rules.Verification;
using KeyAccount.Domain.Tool.Commands;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>What changes from one version of a policy to another: part by part for all answers, and number by number.</summary>
internal sealed class VersionDifference
{
    private static readonly string[] Head = ["id", "version", "owner", "purpose", "effective"];

    private VersionDifference(PolicyFile before, PolicyFile after)
    {
        (Before, After) = (before, after);
        Parts = [.. before.Parts.Zip(after.Parts).Select(parts => (parts.Second.Id, parts.First.To(parts.Second)))];
        var all = NumberChange.Between(before.Text, after.Text, member => member != "fingerprint");
        Numbers = [.. all.Where(change => after.Kind.Terms.Any(term => IsIn(change, term)) && !IsOfLadder(change))];
        HeadChanges = [.. all.Where(change => Head.Any(member => IsIn(change, member)))];
        Rules = [.. all.Except(Numbers).Except(HeadChanges)];
        Relation = Together([.. Parts.Select(part => part.Difference.Relation), .. Numbers.Select(number => number.Relation)]);
    }

    public PolicyFile Before { get; }

    public PolicyFile After { get; }

    /// <summary>How the later version stands to the earlier one, all parts and numbers together.</summary>
    public PolicyRelation Relation { get; }

    /// <summary>What changes in each table, scorecard and ladder.</summary>
    public IReadOnlyList<(string Id, PolicyDifference Difference)> Parts { get; }

    /// <summary>The numbers that stand in no rule and are others.</summary>
    public IReadOnlyList<NumberChange> Numbers { get; }

    /// <summary>The values in rules and scorecards that are others; the parts say what comes of them.</summary>
    public IReadOnlyList<NumberChange> Rules { get; }

    /// <summary>What else the document says otherwise: version, owner, purpose, days.</summary>
    public IReadOnlyList<NumberChange> HeadChanges { get; }

    /// <exception cref="UsageException">The two are not of one kind, or count in different currencies.</exception>
    public static VersionDifference Between(PolicyFile before, PolicyFile after)
    {
        if (!before.Kind.Equals(after.Kind))
        {
            throw new UsageException(
                $"{before.Path} is a policy on {before.Kind.Name} and {after.Path} one on {after.Kind.Name}; two versions of one kind can be compared"
            );
        }

        return before.Currency is { } one && after.Currency is { } other && one != other
            ? throw new UsageException($"{before.Path} counts in {one} and {after.Path} in {other}; they cannot be compared")
            : new(before, after);
    }

    private static PolicyRelation Together(IReadOnlyCollection<PolicyRelation> relations)
    {
        var changed = relations.Where(relation => relation != PolicyRelation.Equivalent).Distinct().ToList();
        return changed switch
        {
            [] => PolicyRelation.Equivalent,
            [var only] => only,
            _ when changed.Contains(PolicyRelation.NotAnalysed) => PolicyRelation.NotAnalysed,
            _ => PolicyRelation.Incomparable,
        };
    }

    private static bool IsIn(NumberChange change, string member) =>
        change.Place.Length == member.Length
            ? change.Place == member
            : change.Place.StartsWith(member, StringComparison.Ordinal) && change.Place[member.Length] is '.' or '[';

    /// <summary>Thresholds of tiers and grades are looked at as tables.</summary>
    private bool IsOfLadder(NumberChange change) =>
        change.Place.EndsWith(".fromScore", StringComparison.Ordinal)
        || (After.Kind == PolicyKind.Tiers && !IsIn(change, "capacity"));
}
