using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tests.Rules.Verification;

namespace KeyAccount.Domain.Tests.Rules.Cases;

/// <summary>The numbers of orders that a statement compares with.</summary>
internal sealed class OrderCuts : ISpecificationVisitor<Cell, IEnumerable<long>>
{
    public IEnumerable<long> Visit(KeyAccount.Domain.Rules.Comparison<Cell> comparison) =>
        comparison.Feature == Cells.Orders ? comparison.Operands : [];

    public IEnumerable<long> Visit(Known<Cell> known) => [];

    public IEnumerable<long> Visit(AllOf<Cell> all) => all.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<long> Visit(AnyOf<Cell> any) => any.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<long> Visit(Not<Cell> not) => not.Part.Accept(this);
}
