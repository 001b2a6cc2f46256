using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tests.Rules.Verification;

namespace KeyAccount.Domain.Tests.Rules.Cases;

/// <summary>The same statement with one cut of the orders moved by one order wherever it stands.</summary>
internal sealed class OneCutShift(long cut, long by) : ISpecificationVisitor<Cell, Specification<Cell>>
{
    public Specification<Cell> Visit(KeyAccount.Domain.Rules.Comparison<Cell> comparison) =>
        comparison.Feature == Cells.Orders && comparison.Operands[0] == cut
            ? KeyAccount.Domain.Rules.Comparison<Cell>.Of(comparison.Feature, comparison.Operator, cut + by)
            : comparison;

    public Specification<Cell> Visit(Known<Cell> known) => known;

    public Specification<Cell> Visit(AllOf<Cell> all) => Specification<Cell>.All(all.Parts.Select(part => part.Accept(this)));

    public Specification<Cell> Visit(AnyOf<Cell> any) => Specification<Cell>.Any(any.Parts.Select(part => part.Accept(this)));

    public Specification<Cell> Visit(Not<Cell> not) => !not.Part.Accept(this);
}
