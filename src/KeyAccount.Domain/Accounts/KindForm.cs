using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Accounts;

/// <summary>The form of kind policies: what each of the four kinds means, and which of them leads.</summary>
public sealed class KindForm : PolicyForm<KindPolicy>
{
    private const string Kinds = "kinds";
    private const string Precedence = "precedence";

    private static readonly ImmutableArray<(AccountKind Kind, string Name)> Names =
    [
        (AccountKind.MajorEconomic, "majorEconomic"),
        (AccountKind.Important, "important"),
        (AccountKind.Group, "group"),
        (AccountKind.Strategic, "strategic"),
    ];

    private static readonly ImmutableArray<FormMember> KindMembers =
    [
        .. Names.Select(kind => new FormMember(kind.Name, SchemaParts.Statement)),
    ];

    private readonly StatementReader<AccountFacts> reader;
    private readonly StatementWriter<AccountFacts> writer;

    private KindForm(FeatureCatalog<AccountFacts> catalog)
        : base("account-kinds")
    {
        (reader, writer) = (new(catalog), new(catalog));
        Definitions = [new("statement", StatementSchema.Of(catalog))];
    }

    /// <summary>The form over the questions of the library that need no currency.</summary>
    public static KindForm Shipped { get; } = new(AccountCatalog.Questions);

    internal override ImmutableArray<FormMember> Members { get; } =
    [
        new(Kinds, SchemaParts.Object(KindMembers)),
        new(
            Precedence,
            SchemaParts.Described(
                "the first kind that is met is the primary one",
                SchemaParts.List(SchemaParts.Operand(AccountScales.Kind), 4, 4)
            )
        ),
    ];

    internal override ImmutableArray<FormMember> Definitions { get; }

    /// <summary>The form over a catalog with amounts, or with questions of a host's own.</summary>
    public static KindForm Over(FeatureCatalog<AccountFacts> catalog) => new(Guard.Against.Null(catalog));

    internal override PolicyIdentity IdentityOf(KindPolicy policy) => policy.Table.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(KindPolicy policy) =>
        [
            (
                Kinds,
                DocumentValue.Object(
                    Names.Select(kind =>
                        (
                            kind.Name,
                            (DocumentValue?)policy.Table.Rules.Single(rule => rule.Outcome == kind.Kind).When.Accept(writer)
                        )
                    )
                )
            ),
            (
                Precedence,
                DocumentValue.List(
                    policy.Precedence.Select(kind => Operands.Write(AccountScales.Kind, AccountScales.Kind.Encode(kind)))
                )
            ),
        ];

    internal override KindPolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        var kinds = members.Object(Kinds, FormMember.Names(KindMembers));
        ImmutableArray<Specification<AccountFacts>?> statements =
        [
            .. Names.Select(kind => kinds is null ? null : reader.Read(kinds.Required(kind.Name), members.Problems)),
        ];
        var items = members.List(Precedence, 4, 4);
        ImmutableArray<long?> order =
        [
            .. (items.IsDefault ? [] : items).Select(item => Operands.Read(AccountScales.Kind, item, members.Problems)),
        ];
        return statements.Contains(null) || items.IsDefault || order.Contains(null)
            ? null
            : Attempt.To(
                () =>
                    KindPolicy.Of(
                        identity,
                        statements[0]!,
                        statements[1]!,
                        statements[2]!,
                        statements[3]!,
                        [.. order.Select(code => AccountScales.Kind.Decode(code!.Value))]
                    ),
                members.Find(Precedence)!,
                members.Problems,
                PolicyDocumentFault.DuplicateId
            );
    }
}
