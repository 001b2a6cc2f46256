using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit;

/// <summary>The evidence of a credit policy in a document: a statement for each piece, from which the tracks follow.</summary>
internal sealed class CreditEvidenceBody(StatementReader<CreditFacts> reader, StatementWriter<CreditFacts> writer)
{
    private static readonly ImmutableArray<(string Name, string Description)> Pieces =
    [
        ("debtorIdentity", "when we know who the debtor is"),
        ("screening", "when screening stands in no way"),
        ("tradeRecord", "when there is a record of trade"),
        ("agencyReport", "when there is an agency report that counts"),
        ("financialStatement", "when there is a statement that counts"),
        ("budgetConfirmation", "when a public body has confirmed its budget"),
        ("legalBasis", "when the legal basis of a public body's purchase is known"),
    ];

    public static ImmutableArray<FormMember> Members { get; } =
    [
        .. PartIdentity.Members,
        .. Pieces.Select(piece => new FormMember(piece.Name, SchemaParts.Described(piece.Description, SchemaParts.Statement))),
    ];

    public DocumentValue Write(CreditEvidence evidence, PolicyIdentity policy) =>
        DocumentValue.Object([
            .. PartIdentity.Write(evidence.Identity, policy),
            .. Pieces.Zip(evidence.Statements, (piece, statement) => (piece.Name, (DocumentValue?)statement.Accept(writer))),
        ]);

    public CreditEvidence? Read(DocumentObject? evidence, PolicyIdentity policy)
    {
        if (evidence is null)
        {
            return null;
        }

        var identity = PartIdentity.Read(evidence, policy);
        ImmutableArray<Specification<CreditFacts>?> statements =
        [
            .. Pieces.Select(piece => reader.Read(evidence.Required(piece.Name), evidence.Problems)),
        ];
        return statements.Contains(null)
            ? null
            : Attempt.To(
                () =>
                    CreditEvidence.Of(
                        identity,
                        statements[0]!,
                        statements[1]!,
                        statements[2]!,
                        statements[3]!,
                        statements[4]!,
                        statements[5]!,
                        statements[6]!
                    ),
                evidence.Itself,
                evidence.Problems
            );
    }
}
