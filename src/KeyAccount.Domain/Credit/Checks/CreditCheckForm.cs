using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The form of credit checks in one currency: what rests, the rules of all scopes, and the signals, each number once.</summary>
/// <remarks>A rule that shows an answer to more readers than may see it is refused where it stands.</remarks>
public sealed class CreditCheckForm : PolicyForm<CreditCheckPolicy>
{
    private const string WhenUnknown = "whenUnknown";
    private const string RecheckPart = "recheck";
    private const string SignalPart = "signals";

    private readonly CreditCheckAmounts amounts;
    private readonly ScopedRuleList rules;
    private readonly TableBody<CreditCheckFacts, CheckSignal> signals;
    private readonly ImmutableArray<FormMember> signalMembers;

    private CreditCheckForm(CreditCheckAmounts amounts, FeatureCatalog<CreditCheckFacts> catalog)
        : base("credit-check")
    {
        this.amounts = amounts;
        rules = new(catalog);
        signals = new(new(catalog, CreditCheckScales.Signals, refuse: TooWide), CreditCheckScales.Signals);
        signalMembers = [.. PartIdentity.Members, .. signals.Members];
        Members =
        [
            new("currency", SchemaParts.Constant(DocumentValue.Of(amounts.Currency.Code))),
            new(
                WhenUnknown,
                SchemaParts.Described("the referral while a rule can't be answered", SchemaParts.Operand(VerdictScale.Instance))
            ),
            new(RecheckPart, SchemaParts.Object(RecheckBody.Members)),
            ScopedRuleList.Member,
            new(SignalPart, SchemaParts.Object(signalMembers)),
        ];
        Definitions = [new("statement", StatementSchema.Of(catalog))];
    }

    internal override ImmutableArray<FormMember> Members { get; }

    internal override ImmutableArray<FormMember> Definitions { get; }

    /// <summary>The form over the questions of the library in a currency.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public static CreditCheckForm In(Currency currency)
    {
        var amounts = CreditCheckAmounts.In(currency);
        return new(amounts, amounts.Questions);
    }

    /// <summary>The form over the questions of a policy, so that what is written is what the policy asks.</summary>
    /// <param name="amounts">The questions about amounts.</param>
    /// <param name="catalog">All questions; those of the amounts when not given. A host adds its own.</param>
    public static CreditCheckForm Over(CreditCheckAmounts amounts, FeatureCatalog<CreditCheckFacts>? catalog = null) =>
        new(Guard.Against.Null(amounts), catalog ?? amounts.Questions);

    internal override PolicyIdentity IdentityOf(CreditCheckPolicy policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(CreditCheckPolicy policy) =>
        [
            ("currency", DocumentValue.Of(policy.Currency.Code)),
            (WhenUnknown, Operands.Write(VerdictScale.Instance, VerdictScale.Instance.Encode(policy.WhenUnknown))),
            (RecheckPart, RecheckBody.Write(policy.Recheck)),
            rules.Write(policy.Rules),
            (
                SignalPart,
                DocumentValue.Object([
                    .. PartIdentity.Write(policy.Signals.Identity, policy.Identity),
                    .. signals.Write(policy.Signals),
                ])
            ),
        ];

    internal override CreditCheckPolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        if (members.Text("currency") is { } code && code != amounts.Currency.Code)
        {
            members.Problems.Add(PolicyDocumentFault.Refused, members.Find("currency")!, $"\"{amounts.Currency.Code}\"");
        }
        var whenUnknown = members.Value(WhenUnknown, VerdictScale.Instance);
        if (whenUnknown is { IsReferral: false })
        {
            members.Problems.Add(
                PolicyDocumentFault.PermissiveDefault,
                members.Find(WhenUnknown)!,
                "a referral: what is unknown neither approves nor declines"
            );
            whenUnknown = null;
        }
        var recheck = RecheckBody.Read(members.Object(RecheckPart, FormMember.Names(RecheckBody.Members)));
        var listed = rules.Read(members);
        var part = members.Object(SignalPart, FormMember.Names(signalMembers));
        var table = part is null ? null : signals.Read(part, PartIdentity.Read(part, identity));
        return whenUnknown is { } unknown && recheck is not null && !listed.IsDefault && table is not null
            ? Attempt.To(
                () => new CreditCheckPolicy(identity, amounts, unknown, recheck, listed, table),
                members.Find(ScopedRuleList.Name)!,
                members.Problems
            )
            : null;
    }

    private static (PolicyDocumentFault, string, string)? TooWide(Rule<CreditCheckFacts, CheckSignal> rule) =>
        CheckRuleCheck.TooWide(rule.When, rule.Audience) is { } feature
            ? (PolicyDocumentFault.AudienceTooWide, "audience", CheckRuleCheck.AtMost(feature))
            : null;
}
