using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>What is asked, and the figures of it. A figure that is not known is null.</summary>
internal static class ContentBody
{
    private static readonly string[] Members =
    [
        "subject",
        "action",
        "currency",
        "policy",
        "measures",
        "costBasis",
        "document",
        "beneficiary",
        "payer",
        "recused",
        "atLeastRank",
    ];

    public static DocumentValue Write(ApprovalContent content) =>
        DocumentValue.Object(
            ("subject", DocumentValue.Of(content.Subject)),
            ("action", DocumentValue.Of(content.Action)),
            ("currency", DocumentValue.Of(content.Currency.Code)),
            ("policy", DocumentValue.Of(content.Policy)),
            ("measures", Write(content.Measures)),
            ("costBasis", Parts.Text(content.CostBasis)),
            ("document", Parts.Text(content.Document)),
            ("beneficiary", Parts.Text(content.Beneficiary)),
            ("payer", Parts.Text(content.Payer)),
            ("recused", Parts.List(content.Recused, DocumentValue.Of)),
            ("atLeastRank", Parts.Text(content.AtLeastRank))
        );

    public static ApprovalContent? Read(DocumentObject parent, string name)
    {
        if (parent.Object(name, Members) is not { } from)
        {
            return null;
        }
        var (subject, action) = (from.Identifier("subject"), from.Identifier("action"));
        var (currency, policy) = (Parts.Currency(from, "currency"), Parts.Text(from, "policy"));
        var measures = Measures(from, "measures", Money.MaxMinorUnits);
        var (costBasis, document) = (Parts.TextIfThere(from, "costBasis"), Parts.TextIfThere(from, "document"));
        var (beneficiary, payer) = (Parts.NameIfThere(from, "beneficiary"), Parts.NameIfThere(from, "payer"));
        var recused = Parts.ItemsIfThere(
            from,
            "recused",
            0,
            Parts.Most,
            item =>
                DocumentObject.IsKind(item, DocumentKind.Text, DocumentTexts.AllowedIdentifier, from.Problems)
                    ? item.Text
                    : null
        );
        var atLeast = Parts.NameIfThere(from, "atLeastRank");
        return subject is null || action is null || currency is null || policy is null || measures is null
            ? null
            : Attempt.To(
                () =>
                    ApprovalContent.Of(subject, action, currency.Value, policy, measures) with
                    {
                        CostBasis = costBasis,
                        Document = document,
                        Beneficiary = beneficiary,
                        Payer = payer,
                        Recused = recused,
                        AtLeastRank = atLeast,
                    },
                from.Itself,
                from.Problems
            );
    }

    public static DocumentValue Write(Measures measures) =>
        DocumentValue.List(
            measures.All.Select(one =>
                DocumentValue.Object(
                    ("dimension", DocumentValue.Of(one.Dimension)),
                    ("unit", DocumentValue.Of(one.Unit)),
                    ("value", one.Value is { } value ? DocumentValue.Of(value) : DocumentValue.Null)
                )
            )
        );

    /// <summary>At least one figure, none beyond the largest, each dimension once.</summary>
    public static Measures? Measures(DocumentObject parent, string name, long largest)
    {
        var all = Parts.Items(parent, name, 1, Parts.Most, item => Measure(item, parent.Problems, largest));
        if (all.IsDefault)
        {
            return null;
        }
        if (Approvals.Measures.Of(all) is { } measures)
        {
            return measures;
        }
        parent.Problems.Add(PolicyDocumentFault.DuplicateId, parent.Find(name)!, "each dimension once");
        return null;
    }

    private static Measure? Measure(DocumentValue item, DocumentProblems problems, long largest)
    {
        if (DocumentObject.Of(item, problems, "dimension", "unit", "value") is not { } from)
        {
            return null;
        }
        var (dimension, unit) = (from.Identifier("dimension"), Parts.Unit(from, "unit"));
        var isUnknown = from.Find("value") is { Kind: DocumentKind.Null };
        var value = isUnknown ? null : Parts.Long(from, "value");
        if (value < -largest || value > largest)
        {
            problems.Add(
                PolicyDocumentFault.OutOfRange,
                from.Find("value")!,
                FormattableString.Invariant($"{-largest} to {largest}, or null for an unknown figure")
            );
            return null;
        }
        return dimension is null || unit is null || (value is null && !isUnknown) ? null : new(dimension, unit, value);
    }
}
