using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The schema of a statement over a catalog: editors complete the questions, the comparisons of each, and their values.</summary>
internal static class StatementSchema
{
    public static DocumentValue Of<TFacts>(FeatureCatalog<TFacts> catalog)
    {
        var statements = SchemaParts.List(SchemaParts.Statement, 1);
        return SchemaParts.OneOf([
            SchemaParts.Object([
                new(StatementReader<TFacts>.All, SchemaParts.Described("every one of these holds", statements)),
            ]),
            SchemaParts.Object([
                new(StatementReader<TFacts>.Any, SchemaParts.Described("at least one of these holds", statements)),
            ]),
            SchemaParts.Object([
                new(StatementReader<TFacts>.Not, SchemaParts.Described("this is known to be false", SchemaParts.Statement)),
            ]),
            .. catalog.Features.Select(feature => Leaf(Name(feature.Name, feature.Label.English), feature.Scale)),
            .. catalog.Families.Select(family => Leaf(Name(family), family[family.Smallest].Scale)),
        ]);
    }

    /// <summary>The name of a question that stands alone.</summary>
    public static DocumentValue Name(string name, string description) =>
        SchemaParts.Described(description, SchemaParts.Constant(DocumentValue.Of(name)));

    /// <summary>The name of any question of a family.</summary>
    public static DocumentValue Name<TFacts>(FeatureFamily<TFacts> family) =>
        SchemaParts.Pattern(
            $"^{Escaped(family.Prefix)}[0-9]+{Escaped(family.Suffix)}$",
            $"{family[family.Smallest].Label.English}; the family {family.Pattern}"
        );

    private static DocumentValue Leaf(DocumentValue name, Scale scale)
    {
        var operand = SchemaParts.Operand(scale);
        ImmutableArray<FormMember> comparisons =
        [
            .. ComparisonCheck
                .Allowed(scale)
                .Select(@operator => new FormMember(
                    OperatorWords.Of(@operator),
                    @operator == Operator.IsAnyOf ? SchemaParts.List(operand, 1) : operand,
                    IsRequired: false
                )),
            new(StatementReader<object>.Known, SchemaParts.Constant(DocumentValue.Of(true)), IsRequired: false),
        ];
        var leaf = SchemaParts.Object([new(StatementReader<object>.Feature, name), .. comparisons]);
        return DocumentValue.Object([
            .. leaf.Members.Select(member => (member.Name, (DocumentValue?)member.Value)),
            ("minProperties", DocumentValue.Of(2L)),
            ("maxProperties", DocumentValue.Of(2L)),
        ]);
    }

    // Names hold no other character that means something in a pattern.
    private static string Escaped(string part) => part.Replace(".", "\\.", StringComparison.Ordinal);
}
