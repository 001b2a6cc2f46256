using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Claims.Matching;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Keeps that somebody has looked at a repetition, and the reason why it is none.</summary>
public sealed record QuestionDismissal : ClaimCommand
{
    /// <summary>Keeps a dismissal.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="dismissal">Who says what of which two expenses.</param>
    /// <exception cref="ArgumentException">The id is no identifier.</exception>
    public QuestionDismissal(string id, MatchDismissal dismissal)
        : base(id, Guard.Against.Null(dismissal).By) => Dismissal = dismissal;

    /// <summary>Who says what of which two expenses.</summary>
    public MatchDismissal Dismissal { get; }

    internal override (ClaimState?, ClaimRefusal?) Decide(ClaimState state, Duties duties) =>
        new[] { Dismissal.First.Person, Dismissal.Second.Person }.OfType<string>().Any(person => duties.IsAnyOf(By, person))
            ? (null, ClaimRefusal.SamePerson)
            : (state with { Dismissals = state.Dismissals.Add(Dismissal) }, null);
}
