using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>
/// The reading that tells whether a statement could ever be known true, or known false, when some questions are never answered and
/// all others may be answered in any way.
/// </summary>
/// <param name="neverSupplied">The questions that are never answered.</param>
internal sealed class Assessability(IReadOnlySet<Feature<AccountFacts>> neverSupplied)
    : ISpecificationVisitor<AccountFacts, (bool CanHold, bool CanFail)>
{
    public (bool CanHold, bool CanFail) Visit(Rules.Comparison<AccountFacts> comparison) =>
        neverSupplied.Contains(comparison.Feature) ? (false, false) : (true, true);

    public (bool CanHold, bool CanFail) Visit(Known<AccountFacts> known) => (!neverSupplied.Contains(known.Feature), true);

    public (bool CanHold, bool CanFail) Visit(AllOf<AccountFacts> all) =>
        (all.Parts.All(part => part.Accept(this).CanHold), all.Parts.Any(part => part.Accept(this).CanFail));

    public (bool CanHold, bool CanFail) Visit(AnyOf<AccountFacts> any) =>
        (any.Parts.Any(part => part.Accept(this).CanHold), any.Parts.All(part => part.Accept(this).CanFail));

    public (bool CanHold, bool CanFail) Visit(Not<AccountFacts> not)
    {
        var (canHold, canFail) = not.Part.Accept(this);
        return (canFail, canHold);
    }
}
