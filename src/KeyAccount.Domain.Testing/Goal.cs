using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>The reading that changes answers so that a statement comes out as wanted. Later parts may undo earlier ones.</summary>
internal sealed class Goal<TFacts> : ISpecificationVisitor<TFacts, AnswerSet<TFacts>>
{
    private const int Passes = 4;
    private readonly Draw draw;
    private readonly Truth wanted;
    private readonly AnswerSet<TFacts> answers;

    private Goal(Draw draw, AnswerSet<TFacts> answers, Truth wanted) =>
        (this.draw, this.answers, this.wanted) = (draw, answers, wanted);

    /// <summary>A few passes, because a later part may have undone an earlier one.</summary>
    public static AnswerSet<TFacts> Reach(
        Draw draw,
        AnswerSet<TFacts> answers,
        Specification<TFacts> specification,
        Truth wanted
    )
    {
        for (var pass = 0; pass < Passes && Oracle.Evaluate(specification, answers) != wanted; pass++)
        {
            answers = specification.Accept(new Goal<TFacts>(draw, answers, wanted));
        }

        return answers;
    }

    public AnswerSet<TFacts> Visit(Rules.Comparison<TFacts> comparison)
    {
        if (Oracle.Evaluate(comparison, answers) == wanted)
        {
            return answers;
        }

        if (wanted == Truth.Unknown)
        {
            return answers.With(comparison.Feature, null);
        }

        var scale = comparison.Feature.Scale;
        var candidates = draw.Shuffled(
            comparison
                .Operands.SelectMany(operand => Codes.Beside(scale, operand))
                .Concat(scale.IsOrdered ? Codes.Edges(scale) : Codes.All(scale))
        );
        foreach (var code in candidates)
        {
            if (Oracle.Compare(comparison.Operator, comparison.Operands, code) == (wanted == Truth.Yes))
            {
                return answers.With(comparison.Feature, code);
            }
        }

        return answers;
    }

    public AnswerSet<TFacts> Visit(Known<TFacts> known) =>
        wanted == Truth.No ? answers.With(known.Feature, null)
        : answers.IsKnown(known.Feature) ? answers
        : answers.With(known.Feature, Codes.Any(draw, known.Feature.Scale, []));

    public AnswerSet<TFacts> Visit(AllOf<TFacts> all) =>
        wanted == Truth.Yes ? Every(all.Parts, Truth.Yes)
        : wanted == Truth.No ? Reach(draw, answers, draw.Pick(all.Parts), Truth.No)
        : One(all.Parts, Truth.Yes);

    public AnswerSet<TFacts> Visit(AnyOf<TFacts> any) =>
        wanted == Truth.No ? Every(any.Parts, Truth.No)
        : wanted == Truth.Yes ? Reach(draw, answers, draw.Pick(any.Parts), Truth.Yes)
        : One(any.Parts, Truth.No);

    public AnswerSet<TFacts> Visit(Not<TFacts> not) => Reach(draw, answers, not.Part, (Truth)(-(sbyte)wanted));

    private AnswerSet<TFacts> Every(IReadOnlyList<Specification<TFacts>> parts, Truth truth) =>
        draw.Shuffled(parts).Aggregate(answers, (reached, part) => Reach(draw, reached, part, truth));

    private AnswerSet<TFacts> One(IReadOnlyList<Specification<TFacts>> parts, Truth others)
    {
        var shuffled = draw.Shuffled(parts);
        var reached = shuffled.Skip(1).Aggregate(answers, (so, part) => Reach(draw, so, part, others));
        return Reach(draw, reached, shuffled[0], Truth.Unknown);
    }
}
