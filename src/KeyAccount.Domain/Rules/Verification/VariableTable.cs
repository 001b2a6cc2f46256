using System.Collections.Immutable;
using System.Numerics;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The box of all answers: its coordinates in the order in which a diagram looks at them, the fewest cuts first.</summary>
internal sealed class VariableTable
{
    private readonly Dictionary<int, int> ofFeature = [];
    private readonly Dictionary<(int Feature, long Mark), int> ofMark = [];

    public VariableTable(IReadOnlyList<AskedQuestion> features, VerificationTerms terms)
    {
        Features = [.. features.Select(asked => asked.Feature)];
        var all = ImmutableArray.CreateBuilder<Variable>();
        foreach (
            var variables in features
                .Select((asked, place) => Of(asked, place, DomainOf(asked.Feature, terms)))
                .OrderBy(variables => variables.Sum(variable => variable.Size))
                .ThenBy(variables => variables[0].Feature)
        )
        {
            ofFeature.Add(variables[0].Feature, all.Count);
            foreach (var variable in variables)
            {
                if (variable.Kind == VariableKind.Mark)
                {
                    ofMark.Add((variable.Feature, variable.Mark), all.Count);
                }

                all.Add(variable);
            }
        }

        Variables = all.ToImmutable();
    }

    public ImmutableArray<Feature> Features { get; }

    public ImmutableArray<Variable> Variables { get; }

    public Variable this[int place] => Variables[place];

    /// <summary>The place of a feature's variable; for marks, of the one that tells whether they are known.</summary>
    public int PlaceOf(int feature) => ofFeature[feature];

    public int PlaceOf(int feature, long mark) => ofMark[(feature, mark)];

    /// <summary>Whether no answer to some feature occurs at all, so that there is nothing to look at.</summary>
    public bool IsEmpty => Variables.Any(variable => variable.Size == 0);

    private static FeatureDomain? DomainOf(Feature feature, VerificationTerms terms) =>
        terms.Domains.FirstOrDefault(domain => domain.Feature == feature.Name);

    private static ImmutableArray<Variable> Of(AskedQuestion asked, int place, FeatureDomain? domain)
    {
        var canBeMissing = domain?.CanBeMissing ?? true;
        if (!asked.Feature.Scale.IsMarks)
        {
            return [new(place, VariableKind.Answer, Segmenting.Of(asked, domain?.Runs), canBeMissing)];
        }

        var bits = asked.Comparisons.Aggregate(0UL, (all, comparison) => all | unchecked((ulong)comparison[0].Mask));
        var marks = ImmutableArray.CreateBuilder<Variable>();
        marks.Add(new(place, VariableKind.MarksAreKnown, [default], canBeMissing));
        for (; bits != 0; bits &= bits - 1)
        {
            var mark = 1L << BitOperations.TrailingZeroCount(bits);
            marks.Add(new(place, VariableKind.Mark, [new(0, 0, default, 0), new(mark, mark, default, mark)], false, mark));
        }

        return marks.ToImmutable();
    }
}
