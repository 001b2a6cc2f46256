using System.Numerics;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The reading that writes a specification as a residual over variables.</summary>
internal sealed class ResidualReading<TFacts>(Questions questions, VariableTable variables, ResidualStore store)
    : ISpecificationVisitor<TFacts, int>
{
    public int Visit(Comparison<TFacts> comparison)
    {
        var feature = questions.PlaceOf(comparison.Feature);
        if (comparison.Feature.Scale.IsMarks)
        {
            return VisitMarks(comparison, feature);
        }

        var place = variables.PlaceOf(feature);
        var variable = variables[place];
        var runs = new List<(int, int)>(variable.Size);
        for (var segment = 0; segment < variable.Segments.Length; segment++)
        {
            var holds = AskedQuestion.Holds(comparison.Intervals, variable.Segments[segment].Low);
            runs.Add((segment, holds ? ResidualStore.Yes : ResidualStore.No));
        }

        if (variable.CanBeMissing)
        {
            runs.Add((variable.Segments.Length, ResidualStore.Unknown));
        }

        return store.Leaf(place, runs);
    }

    public int Visit(Known<TFacts> known) =>
        WhetherKnown(variables.PlaceOf(questions.PlaceOf(known.Feature)), ResidualStore.Yes, ResidualStore.No);

    public int Visit(AllOf<TFacts> all) => store.All(all.Parts.Select(part => part.Accept(this)));

    public int Visit(AnyOf<TFacts> any) => store.Any(any.Parts.Select(part => part.Accept(this)));

    public int Visit(Not<TFacts> not) => store.Deny(not.Part.Accept(this));

    /// <summary>Unknown while the set is; else what the marks say, which then count for nothing.</summary>
    private int VisitMarks(Comparison<TFacts> comparison, int feature)
    {
        var asked = new List<int>();
        for (var bits = comparison.Operands[0]; bits != 0; bits &= bits - 1)
        {
            var place = variables.PlaceOf(feature, 1L << BitOperations.TrailingZeroCount(bits));
            asked.Add(store.Leaf(place, [(0, ResidualStore.No), (1, ResidualStore.Yes)]));
        }

        var marks = comparison.Operator == Operator.HasAll ? store.All(asked) : store.Any(asked);
        var known = variables.PlaceOf(feature);
        return store.All([
            WhetherKnown(known, ResidualStore.Yes, ResidualStore.Unknown),
            store.Any([WhetherKnown(known, ResidualStore.No, ResidualStore.Yes), marks]),
        ]);
    }

    private int WhetherKnown(int place, int whenKnown, int whenMissing)
    {
        var variable = variables[place];
        var runs = new List<(int, int)>();
        if (!variable.Segments.IsEmpty)
        {
            runs.Add((0, whenKnown));
        }

        if (variable.CanBeMissing)
        {
            runs.Add((variable.Segments.Length, whenMissing));
        }

        return store.Leaf(place, runs);
    }
}
