using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Credit.Lines.Documents;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Monitoring.Documents;

/// <summary>How a record of a review is written down. Whether it follows from those before it is seen when the book is replayed.</summary>
public static class ReviewEntryForm
{
    private const int Most = 1_000;

    /// <summary>The record on one line, the same bytes on every machine.</summary>
    public static string Write(DatedEntry<ReviewResult> entry) => DatedEntryBody.Write(Guard.Against.Null(entry), Write);

    /// <inheritdoc cref="AlertEntryForm.Read(string, string)"/>
    public static DocumentReading<DatedEntry<ReviewResult>> Read(string text, string file) =>
        DocumentReading<DatedEntry<ReviewResult>>.Of(
            Guard.Against.Null(text),
            Guard.Against.Null(file),
            static (root, problems) => DatedEntryBody.Read(root, problems, Read)
        );

    private static DocumentValue Write(ReviewResult result) =>
        DocumentValue.Object(
            ("on", LineParts.Write(result.On)),
            ("grade", Parts.Word(result.Grade)),
            ("outcomes", DocumentValue.List(result.Recommendation.Outcomes.Select(ReviewOutcomeBody.Write))),
            ("answered", DocumentValue.List(result.Answered.Select(Write))),
            ("reasons", DocumentValue.List(result.Reasons.Select(DocumentValue.Of)))
        );

    private static DocumentValue Write(ReviewReason reason) =>
        DocumentValue.Object(
            ("trigger", EnumWords<ReviewTrigger>.Write(reason.Trigger)),
            ("since", LineParts.Write(reason.Since)),
            ("due", LineParts.Write(reason.DueOn)),
            ("reference", Parts.Text(reason.Reference))
        );

    private static ReviewResult? Read(DocumentObject entry)
    {
        if (entry.Object("event", "on", "grade", "outcomes", "answered", "reasons") is not { } from)
        {
            return null;
        }
        var on = from.Value("on", DateScale.Instance);
        var grade = Parts.WordIfThere<CreditGrade>(from, "grade");
        var outcomes = Parts.Items(from, "outcomes", 1, Most, one => ReviewOutcomeBody.Read(one, from.Problems));
        var answered = Parts.Items(from, "answered", 1, Most, one => Reason(one, from.Problems));
        var listed = from.List("reasons", 1, Most);
        foreach (var reason in listed.IsDefault ? [] : listed)
        {
            _ = DocumentObject.IsKind(reason, DocumentKind.Text, "a sentence", from.Problems);
        }
        return from.Problems.IsEmpty && on is { } day
            ? Attempt.To(
                () =>
                    ReviewResult.Recorded(
                        day,
                        grade,
                        ReviewRecommendation.Of(day, outcomes),
                        answered,
                        [.. listed.Select(reason => reason.Text)]
                    ),
                from.Itself,
                from.Problems
            )
            : null;
    }

    private static ReviewReason? Reason(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, "trigger", "since", "due", "reference") is not { } from)
        {
            return null;
        }
        var trigger = Parts.Word<ReviewTrigger>(from, "trigger");
        var (since, due) = (from.Value("since", DateScale.Instance), from.Value("due", DateScale.Instance));
        var reference = Parts.TextIfThere(from, "reference");
        return trigger is { } known && since is { } first && due is { } last ? new(known, first, last, reference) : null;
    }
}
