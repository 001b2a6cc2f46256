using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>
/// The same rules with two levels of gates, however deep they are written: each rule is any of its terms, each term all of some
/// leaves. Each level waits for the one below, so for one set of answers two are quicker.
/// </summary>
/// <remarks>
/// "And" is the lesser of two truths and "or" the greater, so the one distributes over the other with unknown truths too, and a term
/// that asks for more than another of its rule never matters. A leaf and its denial in one term do not cancel out: both may be
/// unknown.
/// </remarks>
internal sealed class FlatProgram
{
    private const int MaximumTerms = 64;

    private readonly Program program;

    private FlatProgram(Program program) => this.program = program;

    /// <summary>The flat program; <c>null</c> when it would have more than 64 terms.</summary>
    public static Program? Of(Program program)
    {
        var terms = new List<Term>();
        var rules = ImmutableArray.CreateBuilder<Gate>();
        foreach (var rule in program.Rules)
        {
            if (new FlatProgram(program).Terms(rule, rule.IsInverted) is not { } own)
            {
                return null;
            }

            terms.AddRange(own.Where(term => !terms.Contains(term)));
            rules.Add(new([], [.. own.Select(term => program.FirstGate + terms.IndexOf(term)).Order()], IsInverted: true));
        }

        return terms.Count > MaximumTerms
            ? null
            : new(
                program.FeatureCount,
                program.Intervals,
                program.KnownQuestions,
                [terms.Count],
                [.. terms.Select(term => new Gate(term.These, term.NoneOf, IsInverted: false))],
                rules.ToImmutable()
            );
    }

    private List<Term>? Terms(int slot, bool isDenied) =>
        slot >= program.FirstGate ? Terms(program.GateOf(slot), program.GateOf(slot).IsInverted != isDenied)
        : isDenied ? [new([], [slot])]
        : [new([slot], [])];

    private List<Term>? Terms(Gate gate, bool isAny)
    {
        var parts = gate
            .These.Select(slot => Terms(slot, isAny))
            .Concat(gate.NoneOf.Select(slot => Terms(slot, !isAny)))
            .ToList();
        if (parts.Contains(null))
        {
            return null;
        }

        var terms = isAny ? parts.SelectMany(part => part!).ToList() : Product(parts!);
        return terms is null || terms.Count > MaximumTerms ? null : Shortest(terms);
    }

    private static List<Term>? Product(List<List<Term>> parts)
    {
        List<Term> product = [new([], [])];
        foreach (var part in parts)
        {
            if (product.Count * part.Count > MaximumTerms)
            {
                return null;
            }

            product = [.. product.SelectMany(_ => part, (left, right) => left.And(right))];
        }

        return product;
    }

    private static List<Term> Shortest(List<Term> terms)
    {
        var distinct = terms.Distinct().ToList();
        return [.. distinct.Where(term => !distinct.Exists(other => !other.Equals(term) && term.Asks(other)))];
    }

    /// <summary>All of these leaves and none of those, ascending.</summary>
    private readonly record struct Term(ImmutableArray<int> These, ImmutableArray<int> NoneOf)
    {
        public Term And(Term other) => new(Union(These, other.These), Union(NoneOf, other.NoneOf));

        /// <summary>Whether this asks for everything that the other asks for.</summary>
        public bool Asks(Term other) => !other.These.Except(These).Any() && !other.NoneOf.Except(NoneOf).Any();

        public bool Equals(Term other) =>
            These.AsSpan().SequenceEqual(other.These.AsSpan()) && NoneOf.AsSpan().SequenceEqual(other.NoneOf.AsSpan());

        public override int GetHashCode() => These.Concat(NoneOf).Aggregate(These.Length, HashCode.Combine);

        private static ImmutableArray<int> Union(ImmutableArray<int> left, ImmutableArray<int> right) =>
            [.. left.Union(right).Order()];
    }
}
