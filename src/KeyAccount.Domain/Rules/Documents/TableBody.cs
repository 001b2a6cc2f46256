using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>A decision table in a document: how it picks its outcome, the two defaults, and the rules.</summary>
internal sealed class TableBody<TFacts, TOutcome>(RuleList<TFacts, TOutcome> rules, Scale<TOutcome> outcomes)
    where TOutcome : struct
{
    public ImmutableArray<FormMember> Members =>
        [
            new("hit", SchemaParts.Words(RuleWords.Hits.All)),
            new("otherwise", SchemaParts.Described("when every rule is known to be false", SchemaParts.Operand(outcomes))),
            new(
                "whenUnknown",
                SchemaParts.Described("when an unknown answer keeps the table from deciding", SchemaParts.Operand(outcomes))
            ),
            rules.Member,
        ];

    public IEnumerable<(string Name, DocumentValue? Value)> Write(DecisionTable<TFacts, TOutcome> table) =>
        [
            ("hit", EnumWords<HitPolicy>.Write(table.Hit)),
            ("otherwise", Operands.Write(outcomes, outcomes.Encode(table.Otherwise))),
            ("whenUnknown", Operands.Write(outcomes, outcomes.Encode(table.WhenUnknown))),
            rules.Write(table.Rules),
        ];

    public DecisionTable<TFacts, TOutcome>? Read(DocumentObject table, PolicyIdentity identity)
    {
        var hit = RuleWords.Hits.Read(table.Required("hit"), table.Problems);
        var otherwise = table.Value("otherwise", outcomes);
        var whenUnknown = table.Value("whenUnknown", outcomes);
        var listed = rules.Read(table);
        if (otherwise is Verdict { IsApproval: true })
        {
            table.Problems.Add(
                PolicyDocumentFault.PermissiveDefault,
                table.Find("otherwise")!,
                "a referral or \"decline\": a table never approves otherwise"
            );
            return null;
        }

        if (whenUnknown is Verdict { IsReferral: false })
        {
            table.Problems.Add(
                PolicyDocumentFault.PermissiveDefault,
                table.Find("whenUnknown")!,
                "a referral: what is unknown neither approves nor declines"
            );
            return null;
        }

        return hit is { } how && otherwise is { } none && whenUnknown is { } unknown && !listed.IsDefault
            ? Attempt.To(
                () => new DecisionTable<TFacts, TOutcome>(identity, outcomes, how, none, unknown, listed),
                table.Find("hit")!,
                table.Problems
            )
            : null;
    }
}
