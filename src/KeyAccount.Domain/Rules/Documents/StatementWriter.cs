namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The reading that writes a specification into a document.</summary>
internal sealed class StatementWriter<TFacts>(FeatureCatalog<TFacts> catalog) : ISpecificationVisitor<TFacts, DocumentValue>
{
    /// <summary>The name of a question, if a reader of the document would find the same one by it.</summary>
    public string NameOf(Feature<TFacts> feature) =>
        ReferenceEquals(catalog.Find(feature.Name), feature)
            ? feature.Name
            : throw new ArgumentException(
                $"The catalog has no question '{feature.Name}', or another one of this name; nobody could read the policy again.",
                nameof(feature)
            );

    public DocumentValue Visit(Comparison<TFacts> comparison)
    {
        var scale = comparison.Feature.Scale;
        var operands = comparison.Operands.Select(code => Operands.Write(scale, code));
        return DocumentValue.Object(
            ("feature", DocumentValue.Of(NameOf(comparison.Feature))),
            (
                OperatorWords.Of(comparison.Operator),
                comparison.Operator == Operator.IsAnyOf ? DocumentValue.List(operands) : operands.First()
            )
        );
    }

    public DocumentValue Visit(Known<TFacts> known) =>
        DocumentValue.Object(
            ("feature", DocumentValue.Of(NameOf(known.Feature))),
            (StatementReader<TFacts>.Known, DocumentValue.Of(true))
        );

    public DocumentValue Visit(AllOf<TFacts> all) =>
        DocumentValue.Object((StatementReader<TFacts>.All, DocumentValue.List(all.Parts.Select(part => part.Accept(this)))));

    public DocumentValue Visit(AnyOf<TFacts> any) =>
        DocumentValue.Object((StatementReader<TFacts>.Any, DocumentValue.List(any.Parts.Select(part => part.Accept(this)))));

    public DocumentValue Visit(Not<TFacts> not) => DocumentValue.Object((StatementReader<TFacts>.Not, not.Part.Accept(this)));
}
