using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Expenses.Claims.Documents;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>The form of claims policies: the numbers from which their rules follow, limits and rates.</summary>
public sealed class ClaimForm : PolicyForm<ClaimPolicy>
{
    private const int MostDays = ClaimTerms.MostDays;
    private const string LastDays = "lastDays";

    private static readonly ImmutableArray<FormMember> HospitalityMembers =
    [
        new("registerAbove", SchemaParts.Described("a guest", SchemaParts.Amount)),
        new("perGuest", SchemaParts.Amount),
        new("perRecipientAndYear", SchemaParts.Amount),
    ];

    private static readonly ImmutableArray<FormMember> KindMembers =
    [
        new("category", SchemaParts.Identifier),
        new("kind", SchemaParts.Words(Parts.Words<ClaimKind>().All)),
    ];

    private ClaimForm()
        : base("expense-claims") { }

    /// <summary>The form.</summary>
    public static ClaimForm Shipped { get; } = new();

    internal override ImmutableArray<FormMember> Members { get; } =
    [
        new("currency", SchemaParts.Text),
        new("receiptFree", SchemaParts.Described("no receipt up to and including", SchemaParts.Amount)),
        new("lateDays", SchemaParts.Described("after these a reason is needed", SchemaParts.Whole(0, MostDays))),
        new(
            LastDays,
            SchemaParts.Described("after these nothing is paid; never when left out", SchemaParts.Whole(0, MostDays)),
            IsRequired: false
        ),
        new("questionDays", SchemaParts.Described("same supplier and amount", SchemaParts.Whole(0, MostDays))),
        new("splitDays", SchemaParts.Described("same person and supplier", SchemaParts.Whole(0, MostDays))),
        new("questionRank", SchemaParts.Described("of the ladder", SchemaParts.Identifier)),
        new("complianceRank", SchemaParts.Described("of the ladder", SchemaParts.Identifier)),
        new("hospitality", SchemaParts.Described("strictly above", SchemaParts.Object(HospitalityMembers))),
        new(
            "kinds",
            SchemaParts.Described(
                "other categories are actual",
                SchemaParts.List(SchemaParts.Object(KindMembers), 0, Parts.Most)
            )
        ),
        new("limits", SchemaParts.List(SchemaParts.Object(LimitBody.Members), 0, Parts.Most)),
        new("perDiem", SchemaParts.Object(PerDiemBody.Members)),
        new("mileage", SchemaParts.List(SchemaParts.Object(MileageBody.Members), 0, Parts.Most)),
    ];

    internal override ImmutableArray<FormMember> Definitions => [];

    internal override PolicyIdentity IdentityOf(ClaimPolicy policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(ClaimPolicy policy)
    {
        var terms = policy.Terms;
        return
        [
            ("currency", DocumentValue.Of(terms.Currency.Code)),
            ("receiptFree", KeptParts.Write(terms.ReceiptFree)),
            ("lateDays", DocumentValue.Of((long)terms.LateDays)),
            (LastDays, terms.LastDays is { } last ? DocumentValue.Of((long)last) : null),
            ("questionDays", DocumentValue.Of((long)terms.QuestionDays)),
            ("splitDays", DocumentValue.Of((long)terms.SplitDays)),
            ("questionRank", DocumentValue.Of(terms.QuestionRank)),
            ("complianceRank", DocumentValue.Of(terms.ComplianceRank)),
            (
                "hospitality",
                DocumentValue.Object(
                    ("registerAbove", KeptParts.Write(terms.Hospitality.RegisterAbove)),
                    ("perGuest", KeptParts.Write(terms.Hospitality.PerGuest)),
                    ("perRecipientAndYear", KeptParts.Write(terms.Hospitality.PerRecipientAndYear))
                )
            ),
            (
                "kinds",
                DocumentValue.List(
                    terms.Kinds.Select(one =>
                        DocumentValue.Object(
                            ("category", DocumentValue.Of(one.Key)),
                            ("kind", EnumWords<ClaimKind>.Write(one.Value))
                        )
                    )
                )
            ),
            ("limits", DocumentValue.List(terms.Limits.All.Select(LimitBody.Write))),
            ("perDiem", PerDiemBody.Write(terms.PerDiem)),
            ("mileage", DocumentValue.List(terms.Mileage.All.Select(MileageBody.Write))),
        ];
    }

    internal override ClaimPolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        // Without its currency no amount can be read; everything else then waits for it.
        if (Parts.Currency(members, "currency") is not { } currency)
        {
            return null;
        }
        AmountScale scale = new(currency);
        var free = members.Value("receiptFree", scale);
        var late = members.Whole("lateDays", 0, MostDays);
        int? last = members.Has(LastDays) ? members.Whole(LastDays, 0, MostDays) : null;
        var question = members.Whole("questionDays", 0, MostDays);
        var split = members.Whole("splitDays", 0, MostDays);
        var questionRank = members.Identifier("questionRank");
        var complianceRank = members.Identifier("complianceRank");
        var hospitality = Hospitality(members.Object("hospitality", FormMember.Names(HospitalityMembers)), scale);
        var kinds = Kinds(members);
        var limits = Parts.Items(members, "limits", 0, Parts.Most, item => LimitBody.Read(item, scale, members.Problems));
        var perDiem = PerDiemBody.Read(members.Object("perDiem", FormMember.Names(PerDiemBody.Members)), scale);
        var mileage = Parts.Items(members, "mileage", 0, Parts.Most, item => MileageBody.Read(item, members.Problems));
        return members.Problems.IsEmpty
            ? Attempt.To(
                () =>
                    ClaimPolicy.Of(
                        identity,
                        new()
                        {
                            ReceiptFree = free!.Value,
                            LateDays = late!.Value,
                            LastDays = last,
                            QuestionDays = question!.Value,
                            SplitDays = split!.Value,
                            QuestionRank = questionRank!,
                            ComplianceRank = complianceRank!,
                            Hospitality = hospitality!,
                            Kinds = kinds!,
                            Limits = ExpenseLimits.Of(limits),
                            PerDiem = perDiem!,
                            Mileage = MileageRates.Of(mileage),
                        }
                    ),
                members.Itself,
                members.Problems
            )
            : null;
    }

    private static HospitalityTerms? Hospitality(DocumentObject? from, AmountScale scale)
    {
        var register = from?.Value("registerAbove", scale);
        var guest = from?.Value("perGuest", scale);
        var recipient = from?.Value("perRecipientAndYear", scale);
        return register is { } above && guest is { } each && recipient is { } year
            ? Attempt.To(() => HospitalityTerms.Of(above, each, year), from!.Itself, from.Problems)
            : null;
    }

    private static ImmutableSortedDictionary<string, ClaimKind>? Kinds(DocumentObject members)
    {
        var list = members.List("kinds", 0, Parts.Most);
        if (list.IsDefault)
        {
            return null;
        }
        var kinds = ImmutableSortedDictionary.CreateBuilder<string, ClaimKind>(StringComparer.Ordinal);
        foreach (var item in list)
        {
            if (
                DocumentObject.Of(item, members.Problems, FormMember.Names(KindMembers)) is { } from
                && from.Identifier("category") is { } category
                && Parts.Word<ClaimKind>(from, "kind") is { } kind
                && !kinds.TryAdd(category, kind)
            )
            {
                members.Problems.Add(PolicyDocumentFault.DuplicateId, from.Find("category")!, "each category once");
            }
        }
        return kinds.ToImmutable();
    }
}
