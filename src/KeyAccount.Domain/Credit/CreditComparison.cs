using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Comparing;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Credit;

/// <summary>What another credit policy would do to a real book: who moves where, what the lines add up to, and whom it touches most.</summary>
public sealed class CreditComparison
{
    private CreditComparison(ImmutableArray<CreditEvaluation> before, ImmutableArray<CreditEvaluation> after)
    {
        Debtors = before.Length;
        var pairs = before.Zip(after).ToImmutableArray();
        Outcomes = Migration<CreditOutcome>.Of(pairs.Select(pair => (pair.First.Outcome, pair.Second.Outcome)));
        Tracks = Migration<EvidenceTrack>.Of(pairs.Select(pair => (pair.First.Track, pair.Second.Track)));
        Grades = Migration<CreditGrade>.Of(
            pairs
                .Where(pair => pair is { First.Grade: not null, Second.Grade: not null })
                .Select(pair => (pair.First.Grade!.Value, pair.Second.Grade!.Value))
        );
        if (before is [var first, ..])
        {
            Before = LineTotals.Of(before, first.Policy.Terms.Currency);
            After = LineTotals.Of(after, first.Policy.Terms.Currency);
        }

        Affected =
        [
            .. pairs
                .Select(pair => CreditShift.Between(pair.First, pair.Second))
                .OfType<CreditShift>()
                .OrderByDescending(shift => Math.Abs(shift.LineDifference?.MinorUnits ?? 0))
                .ThenByDescending(shift => Math.Abs(shift.GradeSteps))
                .ThenBy(shift => shift.Account, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many debtors were evaluated by both policies.</summary>
    public int Debtors { get; }

    /// <summary>The outcomes of all debtors.</summary>
    public Migration<CreditOutcome> Outcomes { get; }

    /// <summary>The evidence tracks of all debtors.</summary>
    public Migration<EvidenceTrack> Tracks { get; }

    /// <summary>The grades of the debtors that have one under both policies.</summary>
    public Migration<CreditGrade> Grades { get; }

    /// <summary>The lines under the policy before; null for an empty book.</summary>
    public LineTotals? Before { get; }

    /// <summary>The lines under the policy after; null for an empty book.</summary>
    public LineTotals? After { get; }

    /// <summary>Every debtor that comes out otherwise: the largest change of the line first, then of the grade, then by account.</summary>
    public ImmutableArray<CreditShift> Affected { get; }

    /// <summary>How many lines are higher after.</summary>
    public int Raised => Affected.Count(shift => shift.LineDifference is { IsPositive: true });

    /// <summary>How many lines are lower after.</summary>
    public int Lowered => Affected.Count(shift => shift.LineDifference is { IsNegative: true });

    /// <summary>Compares the evaluations of the same debtors on the same day by two policies.</summary>
    /// <param name="before">By the policy before, in any order.</param>
    /// <param name="after">By the policy after, in any order.</param>
    /// <exception cref="ArgumentException">The debtors, their days or the currencies are not the same, or a debtor comes twice.</exception>
    public static CreditComparison Of(IEnumerable<CreditEvaluation> before, IEnumerable<CreditEvaluation> after)
    {
        var (was, becomes) = (InOrder(Guard.Against.Null(before)), InOrder(Guard.Against.Null(after)));
        for (var index = 0; index < Math.Max(was.Length, becomes.Length); index++)
        {
            if (Key(was, index) != Key(becomes, index))
            {
                throw new ArgumentException(
                    $"The evaluations must be of the same debtors: {Text(was, index)} stands beside {Text(becomes, index)}.",
                    nameof(after)
                );
            }
        }

        return new(was, becomes);
    }

    private static ImmutableArray<CreditEvaluation> InOrder(IEnumerable<CreditEvaluation> evaluations)
    {
        var ordered = evaluations.OrderBy(evaluation => evaluation.Account, StringComparer.Ordinal).ToImmutableArray();
        for (var index = 1; index < ordered.Length; index++)
        {
            if (ordered[index].Account == ordered[index - 1].Account)
            {
                throw new ArgumentException($"The account {ordered[index].Account} comes twice.", nameof(evaluations));
            }
        }

        return ordered;
    }

    private static (string Account, LocalDate AsOf, Currency Currency)? Key(
        ImmutableArray<CreditEvaluation> evaluations,
        int index
    ) =>
        index < evaluations.Length
            ? (evaluations[index].Account, evaluations[index].AsOf, evaluations[index].Policy.Terms.Currency)
            : null;

    private static string Text(ImmutableArray<CreditEvaluation> evaluations, int index) =>
        Key(evaluations, index) is { } key
            ? $"{key.Account} of {LocalDatePattern.Iso.Format(key.AsOf)} in {key.Currency}"
            : "nobody";
}
