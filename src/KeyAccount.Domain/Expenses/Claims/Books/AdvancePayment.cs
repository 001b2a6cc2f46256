using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Gives somebody money before it is spent. The advance has the id of the command.</summary>
public sealed record AdvancePayment : ClaimCommand
{
    /// <summary>Pays an advance.</summary>
    /// <param name="id">The client's id, and that of the advance.</param>
    /// <param name="person">Who gets it.</param>
    /// <param name="amount">How much, above zero.</param>
    /// <param name="by">Who pays it: neither the person nor a delegate.</param>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public AdvancePayment(string id, string person, Money amount, string by)
        : base(id, by) => (Person, Amount) = (Identifier.Check(person), Paid(amount));

    /// <summary>Who gets it.</summary>
    public string Person { get; }

    /// <summary>How much.</summary>
    public Money Amount { get; }

    internal override (ClaimState?, ClaimRefusal?) Decide(ClaimState state, Duties duties) =>
        duties.IsAnyOf(By, Person)
            ? (null, ClaimRefusal.SamePerson)
            : (
                state.With(
                    new Advance
                    {
                        Id = Id,
                        Person = Person,
                        Amount = Amount,
                        Settled = Money.Zero(Amount.Currency),
                        Returned = Money.Zero(Amount.Currency),
                    }
                ),
                null
            );
}
