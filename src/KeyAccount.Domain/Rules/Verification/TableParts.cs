using System.Collections.Immutable;
using System.Globalization;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>Takes a table whose strictest rule wins apart into tables that share no question.</summary>
/// <remarks>
/// Of such parts the strictest outcome is that of the table, so what holds of each part holds of the whole: a rule can decide when the other
/// parts say otherwise, and no part gets worse by a better answer.
/// </remarks>
internal static class TableParts
{
    public static IEnumerable<DecisionTable<TFacts, TOutcome>> Of<TFacts, TOutcome>(DecisionTable<TFacts, TOutcome> table)
        where TOutcome : struct
    {
        List<(HashSet<string> Questions, ImmutableArray<Rule<TFacts, TOutcome>> Rules)> groups = [];
        foreach (var rule in table.Rules)
        {
            var questions = Part(table, "rule", [rule])
                .AskedFeatures.Select(feature => feature.Name)
                .ToHashSet(StringComparer.Ordinal);
            var joined = groups.Where(group => group.Questions.Overlaps(questions)).ToList();
            questions.UnionWith(joined.SelectMany(group => group.Questions));
            groups.RemoveAll(group => group.Questions.IsSubsetOf(questions));
            groups.Add((questions, [.. joined.SelectMany(group => group.Rules), rule]));
        }
        return groups.Select((group, place) => Part(table, (place + 1).ToString(CultureInfo.InvariantCulture), group.Rules));
    }

    /// <summary>Some rules of a table as a table of their own.</summary>
    public static DecisionTable<TFacts, TOutcome> Part<TFacts, TOutcome>(
        DecisionTable<TFacts, TOutcome> table,
        string name,
        ImmutableArray<Rule<TFacts, TOutcome>> rules
    )
        where TOutcome : struct =>
        new(
            PolicyIdentity.Part(table.Identity, $"{table.Identity.Id}.{name}"),
            table.Outcomes,
            table.Hit,
            table.Otherwise,
            table.WhenUnknown,
            rules
        );
}
