using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Takes back what of an advance was not spent.</summary>
public sealed record AdvanceReturn : ClaimCommand
{
    /// <summary>Takes something back.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="advance">The advance.</param>
    /// <param name="amount">How much, above zero.</param>
    /// <param name="by">Who takes it: neither the person nor a delegate.</param>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public AdvanceReturn(string id, string advance, Money amount, string by)
        : base(id, by) => (Advance, Amount) = (Identifier.Check(advance), Paid(amount));

    /// <summary>The advance.</summary>
    public string Advance { get; }

    /// <summary>How much.</summary>
    public Money Amount { get; }

    internal override (ClaimState?, ClaimRefusal?) Decide(ClaimState state, Duties duties) =>
        state.Advances.GetValueOrDefault(Advance) is not { } advance ? (null, ClaimRefusal.UnknownAdvance)
        : duties.IsAnyOf(By, advance.Person) ? (null, ClaimRefusal.SamePerson)
        : Amount.Currency != advance.Amount.Currency ? (null, ClaimRefusal.AnotherCurrency)
        : Amount > advance.Outstanding ? (null, ClaimRefusal.AboveOutstanding)
        : (state.With(advance with { Returned = advance.Returned + Amount }), null);
}
