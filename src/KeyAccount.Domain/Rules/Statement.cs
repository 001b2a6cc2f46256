using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>The reading that says a specification in words.</summary>
internal sealed class Statement<TFacts>(Wording wording) : ISpecificationVisitor<TFacts, string>
{
    public string Visit(Comparison<TFacts> comparison) =>
        wording.Statement(comparison.Feature, comparison.Operator, comparison.Operands);

    public string Visit(Known<TFacts> known) => wording.Statement(known.Feature, null, []);

    public string Visit(AllOf<TFacts> all) => Join(all.Parts, wording.And);

    public string Visit(AnyOf<TFacts> any) => Join(any.Parts, wording.Or);

    public string Visit(Not<TFacts> not) => wording.Not + Bracketed(not.Part);

    private string Join(ImmutableArray<Specification<TFacts>> parts, string word) =>
        string.Join(word, parts.Select(part => part is AllOf<TFacts> or AnyOf<TFacts> ? Bracketed(part) : part.Accept(this)));

    private string Bracketed(Specification<TFacts> part) => $"({part.Accept(this)})";
}
