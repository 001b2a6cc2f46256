using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>The reading that lists every question a statement asks.</summary>
internal sealed class QuestionsAsked : ISpecificationVisitor<AccountFacts, IEnumerable<Feature<AccountFacts>>>
{
    public IEnumerable<Feature<AccountFacts>> Visit(Rules.Comparison<AccountFacts> comparison) => [comparison.Feature];

    public IEnumerable<Feature<AccountFacts>> Visit(Known<AccountFacts> known) => [known.Feature];

    public IEnumerable<Feature<AccountFacts>> Visit(AllOf<AccountFacts> all) => all.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<Feature<AccountFacts>> Visit(AnyOf<AccountFacts> any) => any.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<Feature<AccountFacts>> Visit(Not<AccountFacts> not) => not.Part.Accept(this);
}
