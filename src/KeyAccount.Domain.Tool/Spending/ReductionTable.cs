using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>The columns of reduction.csv: where to reduce first.</summary>
internal static class ReductionTable
{
    public const string FileName = "reduction.csv";

    public static ImmutableArray<OutputColumn<(ReductionCandidate Candidate, SpendingReduction Of)>> Columns(
        Language language
    ) =>
        [
            new(
                "place",
                "Its place in the order in which categories are to be looked at, from 1.",
                row => Figure.Of(row.Candidate.Place)
            ),
            new("category", "The category.", row => row.Candidate.Facts.Category),
            new(
                "incurred",
                "What it cost in the months after the first of the path.",
                row => Figure.Of(row.Candidate.Facts.Expense)
            ),
            new(
                "allowed",
                "What its path allowed in them; blank when not known.",
                row => Figure.Of(row.Candidate.Facts.Allowed)
            ),
            new("excess", "By how much it cost more; below zero for less.", row => Figure.Of(row.Candidate.Facts.Excess)),
            new(
                "months_missed",
                "The months that cost more than allowed.",
                row => Figure.Of(row.Of.Paths[row.Candidate.Facts.Category].Missed.Length)
            ),
            new(
                "allowed_next",
                "What the month after may cost at the sales of the last one and unchanged prices.",
                row => Figure.Of(row.Of.AllowedNext(row.Candidate.Facts.Category))
            ),
            new(
                "score",
                "The points of the scorecard, from 0 to 100; blank when too little is known.",
                row => Figure.Of(row.Candidate.Scoring.Score)
            ),
            new("reasons", "What speaks for looking at it, in words of the language.", row => Reasons(row.Candidate, language)),
        ];

    /// <summary>The lines of the scorecard with points, each with its answer.</summary>
    public static string Reasons(ReductionCandidate candidate, Language language) =>
        string.Join(
            "; ",
            candidate.Reasons.Select(line =>
                $"{line.Feature.Label.In(language)} {Wording.In(language).Value(line.Feature, line.Actual)}"
            )
        );
}
