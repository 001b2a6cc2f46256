using System.Collections.Immutable;
using System.Globalization;

namespace KeyAccount.Domain.Rules;

/// <summary>The reading that writes a specification in one unmistakable way, for fingerprints.</summary>
internal sealed class Canonical<TFacts> : ISpecificationVisitor<TFacts, string>
{
    private static readonly Canonical<TFacts> Reading = new();

    /// <summary>The parts of a policy, a line each: what it is, its features by name, its rules in order.</summary>
    public static string Of<TOutcome>(
        string header,
        Scale<TOutcome> outcomes,
        IEnumerable<Feature<TFacts>> features,
        IEnumerable<Rule<TFacts, TOutcome>> rules
    )
        where TOutcome : struct =>
        string.Join(
            '\n',
            [
                header,
                outcomes.Canonical,
                .. features
                    .Select(feature =>
                        $"feature {feature.Name} {feature.Scale.Canonical} {feature.Direction} {feature.Changeability}"
                    )
                    .Order(StringComparer.Ordinal),
                .. rules.Select(rule =>
                    $"rule {rule.Code} {rule.Severity} {rule.Audience} {Code(outcomes.Encode(rule.Outcome))} {rule.When.Accept(Reading)}"
                ),
            ]
        );

    /// <summary>A statement by itself.</summary>
    public static string Of(Specification<TFacts> statement) => statement.Accept(Reading);

    public static string Code(long code) => code.ToString(CultureInfo.InvariantCulture);

    public string Visit(Comparison<TFacts> comparison) =>
        $"{comparison.Feature.Name} {comparison.Operator} {string.Join(',', comparison.Operands.Select(Code))}";

    public string Visit(Known<TFacts> known) => $"{known.Feature.Name} known";

    public string Visit(AllOf<TFacts> all) => Join("all", all.Parts);

    public string Visit(AnyOf<TFacts> any) => Join("any", any.Parts);

    public string Visit(Not<TFacts> not) => $"not({not.Part.Accept(this)})";

    private string Join(string word, ImmutableArray<Specification<TFacts>> parts) =>
        $"{word}({string.Join(';', parts.Select(part => part.Accept(this)))})";
}
