using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The reading that notes what a specification asks.</summary>
internal sealed class AskReading<TFacts>(Questions questions) : ISpecificationVisitor<TFacts, bool>
{
    public bool Visit(Comparison<TFacts> comparison)
    {
        questions.Ask(comparison.Feature).Compare(comparison.Intervals);
        return true;
    }

    public bool Visit(Known<TFacts> known)
    {
        questions.Ask(known.Feature);
        return true;
    }

    public bool Visit(AllOf<TFacts> all) => Each(all.Parts);

    public bool Visit(AnyOf<TFacts> any) => Each(any.Parts);

    public bool Visit(Not<TFacts> not) => not.Part.Accept(this);

    private bool Each(ImmutableArray<Specification<TFacts>> parts)
    {
        foreach (var part in parts)
        {
            part.Accept(this);
        }

        return true;
    }
}
