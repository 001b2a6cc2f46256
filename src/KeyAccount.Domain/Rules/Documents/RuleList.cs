using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The rules of a policy in a document.</summary>
/// <param name="catalog">The questions that may be asked.</param>
/// <param name="outcomes">What the rules may call for.</param>
/// <param name="prohibited">Why a question must not be asked; null when it may.</param>
/// <param name="refuse">What is wrong with a rule as a whole, the member that shows it, and what is allowed; null when nothing is.</param>
internal sealed class RuleList<TFacts, TOutcome>(
    FeatureCatalog<TFacts> catalog,
    Scale<TOutcome> outcomes,
    Func<Feature, string?>? prohibited = null,
    Func<Rule<TFacts, TOutcome>, (PolicyDocumentFault Fault, string Member, string Allowed)?>? refuse = null
)
    where TOutcome : struct
{
    public const string Name = "rules";

    private readonly StatementReader<TFacts> reader = new(catalog, prohibited);
    private readonly StatementWriter<TFacts> writer = new(catalog);

    private readonly ImmutableArray<FormMember> members =
    [
        new("code", SchemaParts.Identifier),
        new("when", SchemaParts.Statement),
        new("outcome", SchemaParts.Operand(outcomes)),
        new("severity", SchemaParts.Words(RuleWords.Severities.All)),
        new(
            "audience",
            SchemaParts.Described("the widest circle that may read it", SchemaParts.Words(RuleWords.Audiences.All))
        ),
        new("source", SchemaParts.Text, IsRequired: false),
    ];

    public FormMember Member => new(Name, SchemaParts.List(SchemaParts.Object(members), 1, Policy.MaximumRules));

    public (string, DocumentValue?) Write(ImmutableArray<Rule<TFacts, TOutcome>> rules) =>
        (
            Name,
            DocumentValue.List(
                rules.Select(rule =>
                    DocumentValue.Object(
                        ("code", DocumentValue.Of(rule.Code)),
                        ("when", rule.When.Accept(writer)),
                        ("outcome", Operands.Write(outcomes, outcomes.Encode(rule.Outcome))),
                        ("severity", EnumWords<Severity>.Write(rule.Severity)),
                        ("audience", EnumWords<Audience>.Write(rule.Audience)),
                        (
                            "source",
                            rule.Source is { } source
                                ? DocumentValue.Of(DocumentTexts.Checked(source, $"The source of rule '{rule.Code}'"))
                                : null
                        )
                    )
                )
            )
        );

    /// <summary>The rules; default, with problems, when one of them is not right.</summary>
    public ImmutableArray<Rule<TFacts, TOutcome>> Read(DocumentObject table)
    {
        var items = table.List(Name, 1, Policy.MaximumRules);
        if (items.IsDefault)
        {
            return default;
        }

        HashSet<string> codes = new(StringComparer.Ordinal);
        ImmutableArray<Rule<TFacts, TOutcome>?> rules = [.. items.Select(item => ReadOne(item, codes, table.Problems))];
        return rules.Contains(null) ? default : [.. rules.OfType<Rule<TFacts, TOutcome>>()];
    }

    private Rule<TFacts, TOutcome>? ReadOne(DocumentValue item, HashSet<string> codes, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(members)) is not { } rule)
        {
            return null;
        }

        var code = rule.Identifier("code");
        if (code is not null && !codes.Add(code))
        {
            problems.Add(PolicyDocumentFault.DuplicateId, rule.Find("code")!, "a code for each rule of its own");
            code = null;
        }

        var when = reader.Read(rule.Required("when"), problems);
        var outcome = rule.Value("outcome", outcomes);
        var severity = RuleWords.Severities.Read(rule.Required("severity"), problems);
        var audience = RuleWords.Audiences.Read(rule.Required("audience"), problems);
        var source = rule.Has("source") ? rule.Text("source") : null;
        if (
            code is null
            || when is null
            || outcome is not { } decided
            || severity is not { } weight
            || audience is not { } circle
        )
        {
            return null;
        }

        Rule<TFacts, TOutcome> made = new(code, when, decided)
        {
            Severity = weight,
            Audience = circle,
            Source = source,
        };
        if (refuse?.Invoke(made) is { } wrong)
        {
            problems.Add(wrong.Fault, rule.Find(wrong.Member)!, wrong.Allowed);
            return null;
        }

        return made;
    }
}
