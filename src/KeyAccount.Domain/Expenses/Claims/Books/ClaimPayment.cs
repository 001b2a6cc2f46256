using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Pays a part or all of what is outstanding of a claim.</summary>
public sealed record ClaimPayment : ClaimCommand
{
    /// <summary>Pays something out.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="amount">How much, above zero.</param>
    /// <param name="by">Who pays it: neither who claims nor who signed, nor a delegate of one.</param>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public ClaimPayment(string id, string claim, Money amount, string by)
        : base(id, by) => (Claim, Amount) = (Identifier.Check(claim), Paid(amount));

    /// <summary>The claim.</summary>
    public string Claim { get; }

    /// <summary>How much.</summary>
    public Money Amount { get; }

    internal override (ClaimState?, ClaimRefusal?) Decide(ClaimState state, Duties duties) =>
        state.Files.GetValueOrDefault(Claim) is not { } file ? (null, ClaimRefusal.UnknownClaim)
        : file.Decision is not { IsRejection: false } decision ? (null, ClaimRefusal.NotSanctioned)
        : duties.IsAnyOf(By, [.. file.Claimants, .. decision.Signers, decision.By]) ? (null, ClaimRefusal.SamePerson)
        : Amount.Currency != decision.Total.Currency ? (null, ClaimRefusal.AnotherCurrency)
        : Amount > file.Outstanding!.Value ? (null, ClaimRefusal.AboveOutstanding)
        : (state.With(file with { Payments = file.Payments.Add(this) }), null);
}
