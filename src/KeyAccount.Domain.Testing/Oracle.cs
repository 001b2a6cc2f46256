using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>
/// The plain reading that all others are compared with: the operators as their words say, Kleene's tables written out, no
/// intervals, no sharing, no bits. Slow on purpose.
/// </summary>
internal static class Oracle
{
    /// <summary>The truth of a statement for answers.</summary>
    public static Truth Evaluate<TFacts>(Specification<TFacts> specification, AnswerSet<TFacts> answers) =>
        specification.Accept(new Reading<TFacts>(answers));

    /// <summary>Whether a known answer passes a comparison.</summary>
    public static bool Compare(Operator @operator, ImmutableArray<long> operands, long code) =>
        @operator switch
        {
            Operator.AtLeast => code >= operands[0],
            Operator.Above => code > operands[0],
            Operator.AtMost => code <= operands[0],
            Operator.Below => code < operands[0],
            Operator.Is or Operator.IsAnyOf => operands.Contains(code),
            Operator.HasAll => (code & operands[0]) == operands[0],
            Operator.HasAny => (code & operands[0]) != 0,
        };

    /// <summary>Kleene's "and".</summary>
    public static Truth And(Truth left, Truth right) =>
        (left, right) switch
        {
            (Truth.No, _) or (_, Truth.No) => Truth.No,
            (Truth.Yes, Truth.Yes) => Truth.Yes,
            _ => Truth.Unknown,
        };

    /// <summary>Kleene's "or".</summary>
    public static Truth Or(Truth left, Truth right) =>
        (left, right) switch
        {
            (Truth.Yes, _) or (_, Truth.Yes) => Truth.Yes,
            (Truth.No, Truth.No) => Truth.No,
            _ => Truth.Unknown,
        };

    /// <summary>Kleene's "not".</summary>
    public static Truth Not(Truth truth) =>
        truth switch
        {
            Truth.Yes => Truth.No,
            Truth.No => Truth.Yes,
            Truth.Unknown => Truth.Unknown,
        };

    private sealed class Reading<TFacts>(AnswerSet<TFacts> answers) : ISpecificationVisitor<TFacts, Truth>
    {
        public Truth Visit(Rules.Comparison<TFacts> comparison) =>
            answers.CodeOf(comparison.Feature) is not { } code ? Truth.Unknown
            : Compare(comparison.Operator, comparison.Operands, code) ? Truth.Yes
            : Truth.No;

        public Truth Visit(Known<TFacts> known) => answers.CodeOf(known.Feature) is null ? Truth.No : Truth.Yes;

        public Truth Visit(AllOf<TFacts> all) => all.Parts.Aggregate(Truth.Yes, (truth, part) => And(truth, part.Accept(this)));

        public Truth Visit(AnyOf<TFacts> any) => any.Parts.Aggregate(Truth.No, (truth, part) => Or(truth, part.Accept(this)));

        public Truth Visit(Not<TFacts> not) => Oracle.Not(not.Part.Accept(this));
    }
}
