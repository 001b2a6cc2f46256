using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Credit.Lines.Documents;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Monitoring.Documents;

/// <summary>One thing that a review recommends, in documents: its kind, and the one value that the kind has.</summary>
internal static class ReviewOutcomeBody
{
    private const int MostMonths = 1_200;

    private static readonly string[] Values = ["amount", "class", "months", "day"];

    public static DocumentValue Write(ReviewOutcome outcome) =>
        DocumentValue.Object(
            ("kind", EnumWords<ReviewOutcomeKind>.Write(outcome.Kind)),
            ("amount", LineParts.Write(outcome.Amount)),
            ("class", Parts.Text(outcome.Class)),
            ("months", outcome.Months is { } months ? DocumentValue.Of((long)months) : null),
            ("day", LineParts.Write(outcome.Day))
        );

    public static ReviewOutcome? Read(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, ["kind", .. Values]) is not { } from)
        {
            return null;
        }
        if (Parts.Word<ReviewOutcomeKind>(from, "kind") is not { } kind)
        {
            return null;
        }
        var own = ValueOf(kind);
        foreach (var stray in Values.Where(name => name != own))
        {
            if (from.Find(stray) is { } found)
            {
                problems.Add(PolicyDocumentFault.Refused, found, $"no \"{stray}\" for {CodeWord.Of(kind)}");
            }
        }
        return Attempt.To(() => Made(kind, from), from.Itself, problems);
    }

    private static string? ValueOf(ReviewOutcomeKind kind) =>
        kind switch
        {
            ReviewOutcomeKind.NoChange
            or ReviewOutcomeKind.Approve
            or ReviewOutcomeKind.Decline
            or ReviewOutcomeKind.PlaceHold
            or ReviewOutcomeKind.RemoveHold => null,
            ReviewOutcomeKind.SetClass => "class",
            ReviewOutcomeKind.SetLimit or ReviewOutcomeKind.SetOrderLimit => "amount",
            ReviewOutcomeKind.SetCycle => "months",
            ReviewOutcomeKind.SetNextDay => "day",
        };

    private static ReviewOutcome? Made(ReviewOutcomeKind kind, DocumentObject from) =>
        kind switch
        {
            ReviewOutcomeKind.NoChange => ReviewOutcome.NoChange,
            ReviewOutcomeKind.Approve => ReviewOutcome.Approve,
            ReviewOutcomeKind.Decline => ReviewOutcome.Decline,
            ReviewOutcomeKind.PlaceHold => ReviewOutcome.PlaceHold,
            ReviewOutcomeKind.RemoveHold => ReviewOutcome.RemoveHold,
            ReviewOutcomeKind.SetClass => from.Identifier("class") is { } name ? ReviewOutcome.SetClass(name) : null,
            ReviewOutcomeKind.SetLimit => LineParts.Amount(from, "amount") is { } limit ? ReviewOutcome.SetLimit(limit) : null,
            ReviewOutcomeKind.SetOrderLimit => LineParts.Amount(from, "amount") is { } most
                ? ReviewOutcome.SetOrderLimit(most)
                : null,
            ReviewOutcomeKind.SetCycle => from.Whole("months", 1, MostMonths) is { } months
                ? ReviewOutcome.SetCycle(months)
                : null,
            ReviewOutcomeKind.SetNextDay => from.Value("day", DateScale.Instance) is { } day
                ? ReviewOutcome.SetNextDay(day)
                : null,
        };
}
