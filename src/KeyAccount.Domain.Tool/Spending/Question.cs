using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Expenses that raise a question, which is evidence and no verdict.</summary>
/// <param name="Kind"><c>repeat</c> or <c>split</c>.</param>
/// <param name="Lines">How many lines there are.</param>
/// <param name="One">One of them; of a pair the earlier one.</param>
/// <param name="Other">Of a pair the later one; null for a split.</param>
/// <param name="Amount">What one costs, or all of them together.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Reasons">What a pair has in common.</param>
internal sealed record Question(
    string Kind,
    int Lines,
    SpendLine One,
    SpendLine? Other,
    Money Amount,
    LocalDate First,
    LocalDate Last,
    MatchReasons Reasons
)
{
    public const string Repeat = "repeat";
    public const string Split = "split";

    public static Question Of(SpendMatch match) =>
        new(Repeat, 2, match.First, match.Second, match.Second.Amount, match.First.On, match.Second.On, match.Reasons);

    public static Question Of(SpendSplit split) =>
        new(
            Split,
            split.Lines,
            split.Line,
            null,
            split.Sum,
            split.First,
            split.Last,
            MatchReasons.Supplier | (split.Line.Person is null ? MatchReasons.None : MatchReasons.Person)
        );
}
