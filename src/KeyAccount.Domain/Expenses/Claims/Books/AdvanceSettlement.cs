using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Sets a part of an advance off against what is outstanding of a claim of the same person.</summary>
public sealed record AdvanceSettlement : ClaimCommand
{
    /// <summary>Sets something off.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="advance">The advance.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="amount">How much, above zero.</param>
    /// <param name="by">Who does so: neither who claims nor who signed, nor a delegate of one.</param>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public AdvanceSettlement(string id, string advance, string claim, Money amount, string by)
        : base(id, by) => (Advance, Claim, Amount) = (Identifier.Check(advance), Identifier.Check(claim), Paid(amount));

    /// <summary>The advance.</summary>
    public string Advance { get; }

    /// <summary>The claim.</summary>
    public string Claim { get; }

    /// <summary>How much.</summary>
    public Money Amount { get; }

    internal override (ClaimState?, ClaimRefusal?) Decide(ClaimState state, Duties duties) =>
        state.Advances.GetValueOrDefault(Advance) is not { } advance ? (null, ClaimRefusal.UnknownAdvance)
        : state.Files.GetValueOrDefault(Claim) is not { } file ? (null, ClaimRefusal.UnknownClaim)
        : file.Claim.Claimant != advance.Person ? (null, ClaimRefusal.AnotherPerson)
        : file.Decision is not { IsRejection: false } decision ? (null, ClaimRefusal.NotSanctioned)
        : duties.IsAnyOf(By, [.. file.Claimants, .. decision.Signers, decision.By]) ? (null, ClaimRefusal.SamePerson)
        : Amount.Currency != advance.Amount.Currency || Amount.Currency != decision.Total.Currency
            ? (null, ClaimRefusal.AnotherCurrency)
        : Amount > advance.Outstanding || Amount > file.Outstanding!.Value ? (null, ClaimRefusal.AboveOutstanding)
        : (
            state
                .With(file with { Settlements = file.Settlements.Add(this) })
                .With(advance with { Settled = advance.Settled + Amount }),
            null
        );
}
