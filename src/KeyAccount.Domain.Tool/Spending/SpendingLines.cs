using System.Text.Json;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Writes decisions.jsonl: the check of each stage of each period of a budget, one a line, with all its reasons.</summary>
internal static class SpendingLines
{
    public const string FileName = "decisions.jsonl";

    public static void Write(Stream stream, SpendingReview review)
    {
        using var json = new Utf8JsonWriter(stream, JsonText.Compact);
        foreach (var use in review.Budgets)
        {
            foreach (var stage in use.Stages)
            {
                Write(json, use, stage, review);
                json.EndLine(stream);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, BudgetUse use, BudgetReview stage, SpendingReview review)
    {
        var position = stage.Position;
        json.WriteStartObject();
        json.WriteString("budget", use.Budget);
        json.WriteString("view", use.Place.View);
        json.WriteString("place", use.Place.Path);
        json.WriteString("from", DateText.Iso(position.Period.Start));
        json.WriteString("until", DateText.Iso(position.Period.End.PlusDays(-1)));
        json.WriteString("as_of", DateText.Iso(stage.Facts.AsOf));
        json.WriteString("stage", Words.Write(stage.Facts.Stage));
        json.WriteFigure("budgeted", position.Budgeted);
        json.WriteFigure("used_before", position.Consumed);
        json.WriteFigure("adds", stage.Facts.Requested);
        json.WriteFigure("exceeded_by", stage.AlreadyExceededBy);
        json.WriteFigure("will_be_exceeded_by", stage.WillBeExceededBy);
        json.WriteString("verdict", stage.Decision.Outcome.ToString());
        json.WriteStartArray("warnings");
        foreach (var warning in stage.Warnings.Outcome.Met)
        {
            json.WriteStringValue(Words.Write(warning));
        }

        json.WriteEndArray();
        json.WriteFindings(
            "findings",
            stage.Decision.Findings.Concat(stage.Warnings.Findings).Where(finding => finding.Truth != Truth.No),
            Audience.Finance,
            review.Language
        );
        json.WritePropertyName("policy");
        json.WritePolicy(review.Policies.Control.Identity, review.Policies.Control.Fingerprint);
        json.WriteEndObject();
    }
}
