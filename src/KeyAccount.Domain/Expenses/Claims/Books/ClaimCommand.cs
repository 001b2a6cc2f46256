using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>
/// One thing asked of a claim book, under an id that the client makes and keeps before sending, so that a repetition does nothing more. When it
/// is asked comes with the call.
/// </summary>
public abstract record ClaimCommand
{
    private protected ClaimCommand(string id, string by) => (Id, By) = (Identifier.Check(id), Identifier.Check(by));

    /// <summary>The client's id; every command of a book has its own.</summary>
    public string Id { get; }

    /// <summary>Who asks for it.</summary>
    public string By { get; }

    /// <summary>The book afterwards, or why not.</summary>
    internal abstract (ClaimState? State, ClaimRefusal? Refusal) Decide(ClaimState state, Duties duties);

    private protected static Money Paid(Money amount) =>
        amount.IsPositive ? amount : throw Refusal.OutOfRange(nameof(amount), $"{amount} paid is not above 0.");
}
