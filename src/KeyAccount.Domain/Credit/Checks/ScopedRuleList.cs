using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The rules of a check in a document: for whom, about what, when, and what they do.</summary>
internal sealed class ScopedRuleList(FeatureCatalog<CreditCheckFacts> catalog)
{
    public const string Name = "rules";

    private static readonly EnumWords<RuleScopeKind> Scopes = new([.. Enum.GetValues<RuleScopeKind>()]);
    private static readonly EnumWords<CheckSubject> Subjects = new([.. Enum.GetValues<CheckSubject>()]);
    private static readonly EnumWords<RuleEffect> Effects = new([.. Enum.GetValues<RuleEffect>()]);

    private static readonly ImmutableArray<FormMember> Members =
    [
        new("code", SchemaParts.Identifier),
        new("scope", SchemaParts.Words(Scopes.All)),
        new(
            "name",
            SchemaParts.Described("the group or the account; left out for everyone", SchemaParts.Text),
            IsRequired: false
        ),
        new("riskGroup", SchemaParts.Described("narrows the rule", SchemaParts.Text), IsRequired: false),
        new("subject", SchemaParts.Words(Subjects.All)),
        new("when", SchemaParts.Statement),
        new("effect", SchemaParts.Words(Effects.All)),
        new(
            "outcome",
            SchemaParts.Described("of a rule that blocks", SchemaParts.Operand(VerdictScale.Instance)),
            IsRequired: false
        ),
        new("severity", SchemaParts.Words(RuleWords.Severities.All)),
        new(
            "audience",
            SchemaParts.Described("the widest circle that may read it", SchemaParts.Words(RuleWords.Audiences.All))
        ),
        new("source", SchemaParts.Text, IsRequired: false),
    ];

    private readonly StatementReader<CreditCheckFacts> reader = new(catalog);
    private readonly StatementWriter<CreditCheckFacts> writer = new(catalog);

    public static FormMember Member =>
        new(Name, SchemaParts.List(SchemaParts.Object(Members), 1, CreditCheckPolicy.MaximumRules));

    public (string, DocumentValue?) Write(ImmutableArray<ScopedRule> rules) =>
        (
            Name,
            DocumentValue.List(
                rules.Select(rule =>
                    DocumentValue.Object(
                        ("code", DocumentValue.Of(rule.Code)),
                        ("scope", EnumWords<RuleScopeKind>.Write(rule.Scope.Kind)),
                        ("name", Text(rule.Scope.Name, rule)),
                        ("riskGroup", Text(rule.Scope.RiskGroup, rule)),
                        ("subject", EnumWords<CheckSubject>.Write(rule.Subject)),
                        ("when", rule.When.Accept(writer)),
                        ("effect", EnumWords<RuleEffect>.Write(rule.Effect)),
                        (
                            "outcome",
                            rule.CallsFor is { } verdict
                                ? Operands.Write(VerdictScale.Instance, VerdictScale.Instance.Encode(verdict))
                                : null
                        ),
                        ("severity", EnumWords<Severity>.Write(rule.Severity)),
                        ("audience", EnumWords<Audience>.Write(rule.Audience)),
                        ("source", Text(rule.Source, rule))
                    )
                )
            )
        );

    /// <summary>The rules; default, with problems, when one of them is not right.</summary>
    public ImmutableArray<ScopedRule> Read(DocumentObject policy)
    {
        var items = policy.List(Name, 1, CreditCheckPolicy.MaximumRules);
        if (items.IsDefault)
        {
            return default;
        }
        HashSet<string> codes = new(StringComparer.Ordinal);
        ImmutableArray<ScopedRule?> rules = [.. items.Select(item => ReadOne(item, codes, policy.Problems))];
        return rules.Contains(null) ? default : [.. rules.OfType<ScopedRule>()];
    }

    private ScopedRule? ReadOne(DocumentValue item, HashSet<string> codes, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(Members)) is not { } rule)
        {
            return null;
        }
        var code = rule.Identifier("code");
        if (code is not null && !codes.Add(code))
        {
            problems.Add(PolicyDocumentFault.DuplicateId, rule.Find("code")!, "a code for each rule of its own");
            code = null;
        }
        var scope = ReadScope(rule);
        var subject = Subjects.Read(rule.Required("subject"), problems);
        var when = reader.Read(rule.Required("when"), problems);
        var effect = Effects.Read(rule.Required("effect"), problems);
        var outcome = ReadOutcome(rule, effect);
        var severity = RuleWords.Severities.Read(rule.Required("severity"), problems);
        var audience = RuleWords.Audiences.Read(rule.Required("audience"), problems);
        var source = rule.Has("source") ? rule.Text("source") : null;
        if (
            code is null
            || scope is null
            || subject is not { } about
            || when is null
            || effect is not { } does
            || severity is not { } weight
            || audience is not { } circle
            || (does == RuleEffect.Block && outcome is null)
        )
        {
            return null;
        }
        if (CheckRuleCheck.TooWide(when, circle) is { } feature)
        {
            problems.Add(PolicyDocumentFault.AudienceTooWide, rule.Find("audience")!, CheckRuleCheck.AtMost(feature));
            return null;
        }
        return Attempt
            .To(
                () =>
                    does == RuleEffect.Block
                        ? ScopedRule.Blocking(code, scope, about, when, outcome!.Value)
                        : ScopedRule.Exclusion(code, scope, about, when, does == RuleEffect.Release),
                rule.Itself,
                problems
            )
            ?.ReadBy(circle, source, weight);
    }

    private static RuleScope? ReadScope(DocumentObject rule)
    {
        var kind = Scopes.Read(rule.Required("scope"), rule.Problems);
        var risk = rule.Has("riskGroup") ? rule.Text("riskGroup") : null;
        if (kind == RuleScopeKind.Everyone && rule.Find("name") is { } stray)
        {
            rule.Problems.Add(PolicyDocumentFault.Refused, stray, "no name: the rule is for everyone");
            return null;
        }
        var name = kind is RuleScopeKind.Group or RuleScopeKind.Account ? rule.Text("name") : null;
        return kind is not { } known || (known != RuleScopeKind.Everyone && name is null)
            ? null
            : Attempt.To(
                () =>
                    known switch
                    {
                        RuleScopeKind.Everyone => RuleScope.Everyone,
                        RuleScopeKind.Group => RuleScope.Group(name!),
                        RuleScopeKind.Account => RuleScope.Account(name!),
                    }
                        is var scope
                    && risk is not null
                        ? scope.Narrowed(risk)
                        : scope,
                rule.Itself,
                rule.Problems
            );
    }

    private static Verdict? ReadOutcome(DocumentObject rule, RuleEffect? effect)
    {
        if (effect == RuleEffect.Block)
        {
            var outcome = rule.Value("outcome", VerdictScale.Instance);
            if (outcome is { IsApproval: true })
            {
                rule.Problems.Add(
                    PolicyDocumentFault.PermissiveDefault,
                    rule.Find("outcome")!,
                    "a referral or \"decline\": approval means that no rule blocks"
                );
                return null;
            }
            return outcome;
        }
        if (effect is not null && rule.Find("outcome") is { } stray)
        {
            rule.Problems.Add(PolicyDocumentFault.Refused, stray, "no outcome: the rule excludes");
        }
        return null;
    }

    private static DocumentValue? Text(string? text, ScopedRule rule) =>
        text is null ? null : DocumentValue.Of(DocumentTexts.Checked(text, $"A text of rule '{rule.Code}'"));
}
