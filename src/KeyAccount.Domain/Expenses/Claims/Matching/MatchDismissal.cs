using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims.Matching;

/// <summary>Somebody has looked at a pair and says why it is no repetition. It holds for the two as they were: an edit of one asks again.</summary>
public sealed record MatchDismissal
{
    private MatchDismissal(SpendLine first, SpendLine second, string by, string reason) =>
        (First, Second, By, Reason) = (first, second, by, reason);

    /// <summary>The earlier one.</summary>
    public SpendLine First { get; }

    /// <summary>The later one.</summary>
    public SpendLine Second { get; }

    /// <summary>Who says so.</summary>
    public string By { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>A dismissal.</summary>
    /// <param name="match">The pair.</param>
    /// <param name="by">Who: an identifier, and not who spent one of the two.</param>
    /// <param name="reason">Why: 1 to 2,000 characters, not blank.</param>
    /// <exception cref="ArgumentException">Nobody or no reason is named, or whoever spent it dismisses the question.</exception>
    public static MatchDismissal Of(SpendMatch match, string by, string reason)
    {
        Guard.Against.Null(match);
        var person = Rules.Identifier.Check(by);
        return person == match.First.Person || person == match.Second.Person
            ? throw Refusal.Invalid(nameof(by), $"'{person}' spent one of the two and cannot dismiss the question.")
            : new(match.First, match.Second, person, ClaimTexts.Reason(reason, nameof(reason)));
    }

    /// <summary>Whether it is about these two as they are now.</summary>
    public bool Covers(SpendMatch match)
    {
        Guard.Against.Null(match);
        return First == match.First && Second == match.Second;
    }
}
