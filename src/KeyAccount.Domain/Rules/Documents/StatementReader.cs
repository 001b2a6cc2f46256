using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>Reads a specification from a document.</summary>
/// <param name="catalog">The questions that may be asked.</param>
/// <param name="prohibited">Why a question must not be asked here; null when it may.</param>
internal sealed class StatementReader<TFacts>(FeatureCatalog<TFacts> catalog, Func<Feature, string?>? prohibited = null)
{
    public const string All = "all";
    public const string Any = "any";
    public const string Not = "not";
    public const string Known = "known";
    public const string Feature = "feature";

    private static readonly ImmutableArray<string> Declared =
    [
        All,
        Any,
        Not,
        Feature,
        Known,
        .. OperatorWords.All.Select(word => word.Name),
    ];

    /// <summary>The statement; null, with problems, when it is none.</summary>
    public Specification<TFacts>? Read(DocumentValue? value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, Declared) is not { } statement)
        {
            return null;
        }

        string[] shapes = [.. new[] { All, Any, Not, Feature }.Where(statement.Has)];
        if (shapes.Length != 1 || (shapes[0] != Feature && statement.Itself.Members.Length != 1))
        {
            problems.Add(
                shapes.Length == 0 ? PolicyDocumentFault.MissingMember : PolicyDocumentFault.Refused,
                statement.Itself,
                shapes.Length == 0 ? "no statement" : "more than one statement",
                "one of {\"all\": […]}, {\"any\": […]}, {\"not\": …} and {\"feature\": …} with one comparison"
            );
            return null;
        }

        return Attempt.To(
            () =>
                shapes[0] switch
                {
                    All => Several(statement, All, problems) is { IsDefault: false } parts
                        ? Specification<TFacts>.All(parts)
                        : null,
                    Any => Several(statement, Any, problems) is { IsDefault: false } parts
                        ? Specification<TFacts>.Any(parts)
                        : null,
                    Not => Read(statement.Find(Not), problems) is { } part ? !part : null,
                    _ => Leaf(statement, problems),
                },
            statement.Itself,
            problems
        );
    }

    /// <summary>The question that a member names.</summary>
    public Feature<TFacts>? Question(DocumentValue? name, DocumentProblems problems)
    {
        if (name is null || !DocumentObject.IsKind(name, DocumentKind.Text, string.Join(", ", catalog.Names), problems))
        {
            return null;
        }

        if (catalog.Find(name.Text) is not { } feature)
        {
            problems.Add(PolicyDocumentFault.UnknownFeature, name, string.Join(", ", catalog.Names), catalog.Names);
            return null;
        }

        if (prohibited?.Invoke(feature) is { } reason)
        {
            problems.Add(PolicyDocumentFault.ProhibitedAttribute, name, reason);
            return null;
        }

        return feature;
    }

    private ImmutableArray<Specification<TFacts>> Several(DocumentObject statement, string name, DocumentProblems problems)
    {
        var items = statement.List(name, 1, int.MaxValue);
        if (items.IsDefault)
        {
            return default;
        }

        ImmutableArray<Specification<TFacts>?> parts = [.. items.Select(item => Read(item, problems))];
        return parts.Contains(null) ? default : [.. parts.OfType<Specification<TFacts>>()];
    }

    private Specification<TFacts>? Leaf(DocumentObject leaf, DocumentProblems problems)
    {
        var feature = Question(leaf.Find(Feature), problems);
        DocumentMember[] compared =
        [
            .. leaf.Itself.Members.Where(member =>
                member.Name == Known || OperatorWords.All.Any(word => word.Name == member.Name)
            ),
        ];
        if (compared.Length != 1)
        {
            problems.Add(
                compared.Length == 0 ? PolicyDocumentFault.MissingMember : PolicyDocumentFault.Refused,
                leaf.Itself,
                compared.Length == 0 ? "no comparison" : "more than one comparison",
                feature is null
                    ? "one comparison"
                    : $"one of {string.Join(", ", Comparisons(feature.Scale))}; two make an \"all\""
            );
            return null;
        }

        return feature is null ? null : Compare(feature, compared[0], problems);
    }

    private static IEnumerable<string> Comparisons(Scale scale) =>
        ComparisonCheck.Allowed(scale).Select(OperatorWords.Of).Append(Known);

    private static Specification<TFacts>? Compare(Feature<TFacts> feature, DocumentMember compared, DocumentProblems problems)
    {
        if (compared.Name == Known)
        {
            if (compared.Value is { Kind: DocumentKind.Flag, Text: "true" })
            {
                return feature.IsKnown;
            }

            problems.Add(
                compared.Value.Kind == DocumentKind.Null ? PolicyDocumentFault.NullNotAllowed : PolicyDocumentFault.WrongType,
                compared.Value,
                "true; what is not known is said by \"not\""
            );
            return null;
        }

        var @operator = OperatorWords.All.First(word => word.Name == compared.Name).Operator;
        if (!ComparisonCheck.Allowed(feature.Scale).Contains(@operator))
        {
            problems.Add(
                PolicyDocumentFault.UnknownOperator,
                compared.Value.Path,
                compared.Offset,
                DocumentPrinter.Quoted(compared.Name),
                $"'{feature.Name}' is compared by {string.Join(", ", Comparisons(feature.Scale))}",
                null
            );
            return null;
        }

        if (@operator != Operator.IsAnyOf)
        {
            return Operands.Read(feature.Scale, compared.Value, problems) is { } operand
                ? Attempt.To(
                    () => Comparison<TFacts>.Of(feature, @operator, operand),
                    compared.Value,
                    problems,
                    PolicyDocumentFault.EmptyInterval
                )
                : null;
        }

        var items = DocumentObject.ListOf(compared.Value, 1, Policy.MaximumRules, problems);
        if (items.IsDefault)
        {
            return null;
        }

        ImmutableArray<long?> operands = [.. items.Select(item => Operands.Read(feature.Scale, item, problems))];
        return operands.Contains(null)
            ? null
            : Attempt.To(
                () => Comparison<TFacts>.Of(feature, @operator, operands.Select(code => code!.Value)),
                compared.Value,
                problems,
                PolicyDocumentFault.DuplicateId
            );
    }
}
