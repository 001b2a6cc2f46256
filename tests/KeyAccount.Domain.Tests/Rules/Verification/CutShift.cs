using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>The same statement with its cuts moved by one, as far as the scale goes.</summary>
internal sealed class CutShift(RandomRules random) : ISpecificationVisitor<Cell, Specification<Cell>>
{
    public Specification<Cell> Visit(KeyAccount.Domain.Rules.Comparison<Cell> comparison)
    {
        var moved = comparison.Operands[0] + random.Pick(-1, 1);
        return comparison.Feature == Cells.Orders
            ? KeyAccount.Domain.Rules.Comparison<Cell>.Of(comparison.Feature, comparison.Operator, moved)
            : comparison;
    }

    public Specification<Cell> Visit(Known<Cell> known) => known.Feature.IsKnown;

    public Specification<Cell> Visit(AllOf<Cell> all) => Specification<Cell>.All(all.Parts.Select(part => part.Accept(this)));

    public Specification<Cell> Visit(AnyOf<Cell> any) => Specification<Cell>.Any(any.Parts.Select(part => part.Accept(this)));

    public Specification<Cell> Visit(Not<Cell> not) => !not.Part.Accept(this);
}
