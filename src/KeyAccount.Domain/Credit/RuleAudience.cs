using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>The reading that finds which questions a rule asks, so that none is shown to more readers than may see its answer.</summary>
internal sealed class RuleAudience : ISpecificationVisitor<CreditFacts, IEnumerable<Feature>>
{
    private static readonly RuleAudience Reading = new();

    public static void Refuse<TOutcome>(ImmutableArray<Rule<CreditFacts, TOutcome>> rules)
        where TOutcome : struct
    {
        foreach (var rule in rules)
        {
            if (NarrowestOf(rule) is { } narrowest && narrowest.Audience < rule.Audience)
            {
                throw new ArgumentException(
                    $"Rule '{rule.Code}' would show '{narrowest.Feature.Name}' to {rule.Audience}; it is for {narrowest.Audience}.",
                    nameof(rules)
                );
            }
        }
    }

    /// <summary>The question of a rule whose answer the fewest may see; null when none declares an audience.</summary>
    public static (Feature Feature, Audience Audience)? NarrowestOf(Rule<CreditFacts> rule)
    {
        (Feature Feature, Audience Audience)? narrowest = null;
        foreach (var feature in rule.When.Accept(Reading))
        {
            if (CreditFeatures.AudienceOf(feature) is { } audience && !(audience >= narrowest?.Audience))
            {
                narrowest = (feature, audience);
            }
        }

        return narrowest;
    }

    public IEnumerable<Feature> Visit(Rules.Comparison<CreditFacts> comparison) => [comparison.Feature];

    public IEnumerable<Feature> Visit(Known<CreditFacts> known) => [known.Feature];

    public IEnumerable<Feature> Visit(AllOf<CreditFacts> all) => all.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<Feature> Visit(AnyOf<CreditFacts> any) => any.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<Feature> Visit(Not<CreditFacts> not) => not.Part.Accept(this);
}
