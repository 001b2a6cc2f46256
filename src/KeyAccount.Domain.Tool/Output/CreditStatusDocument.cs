using System.Text.Json;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes credit-status.json: how every line stands, with the reasons.</summary>
internal sealed class CreditStatusDocument(CreditUse use, Audience reader, Language language)
{
    public const string FileName = "credit-status.json";

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        UseJson.WriteHead(json, OutputSet.CreditStatus, use, reader, (use.Policy.Table.Identity, use.Policy.Table.Fingerprint));
        json.WriteStartObject("statuses");
        foreach (var status in Enum.GetValues<UseStatus>())
        {
            json.WriteNumber(Words.Write(status), use.Accounts.Count(account => account.Reading.Status == status));
        }

        json.WriteEndObject();
        var sums = StageSums.Of(use.Accounts, use.Currency);
        json.WriteStartObject("exposure");
        json.WriteFigure("ordered", sums.Ordered);
        json.WriteFigure("delivered", sums.Delivered);
        json.WriteFigure("owed", sums.Owed);
        json.WriteFigure("credits", sums.Credits);
        json.WriteNumber("unknown", use.Accounts.Count(account => account.Exposure is null));
        json.WriteEndObject();
        json.WriteStartArray("accounts");
        foreach (var account in use.Accounts)
        {
            Write(json, account);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One account: the columns of the table, and the findings and actions in full.</summary>
    private void Write(Utf8JsonWriter json, AccountUse account)
    {
        json.WriteStartObject();
        json.WriteString("account", account.Account);
        json.WriteString("name", account.Name);
        json.WriteString("status", Words.Write(account.Reading.Status));
        json.WriteString("line", account.Held?.Figure.ToString());
        json.WriteString("level", account.Held?.Name);
        json.WriteFigure("limit", account.Held?.Limit);
        json.WriteFigure("used", account.Held?.Used);
        json.WriteFigure("free", account.Held?.Free);
        json.WriteFigure("use_share", ToldShare.Of(account.OfLimit));
        json.WriteFigure("exposure", account.Exposure);
        json.WriteStartObject("stages");
        foreach (var stage in account.Debts?.Stages ?? [])
        {
            json.WriteFigure(Words.Write(stage.Stage), stage.Total);
        }

        json.WriteEndObject();
        json.WriteFigure("beyond_horizon", account.Later);
        json.WriteFigure("projected_share", ToldShare.Of(account.ProjectedOfLimit));
        json.WriteFigure("overdue", account.Overdue?.Total);
        json.WriteFigure("oldest_overdue_days", account.Overdue?.OldestDays);
        json.WriteString("line_ends", Day(account.ExpiresOn));
        json.WriteString("cover_ends", Day(account.CoverExpiresOn));
        json.WriteString("next_review", Day(account.Review?.DueOn));
        json.WriteFigure("dunning_level", account.Collections?.DunningLevel);
        json.WriteString("plan", account.Collections?.Plan is { } plan ? Words.Write(plan) : null);
        json.WriteFindings("alerts", account.Alerts(reader), reader, language);
        json.WriteStartArray("missing");
        foreach (var feature in account.Reading.Computed.MissingFor(reader))
        {
            json.WriteStringValue(feature.Name);
        }

        json.WriteEndArray();
        json.WriteStartArray("actions");
        foreach (var action in account.Actions)
        {
            json.WriteStartObject();
            json.WriteString("action", Words.Write(action.Kind));
            json.WriteFigure("amount", action.Amount);
            json.WriteString("by", Day(action.By));
            json.WriteString("sentence", UsePhrase.Of(action, language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Day(NodaTime.LocalDate? day) => day is { } known ? DateText.Iso(known) : null;
}
