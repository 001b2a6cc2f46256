using System.Text.Json;
using KeyAccount.Domain.Credit.Provisions;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes provision.json: what is expected to be lost, and how much of it a few owe.</summary>
internal sealed class ProvisionDocument(CreditUse use, PortfolioRisk risk, Audience reader, Language language)
{
    public const string FileName = "provision.json";

    /// <summary>How many of the largest families are named.</summary>
    public const int Named = 10;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        UseJson.WriteHead(json, OutputSet.Provision, use, reader);
        json.WriteBoolean("placeholder_rates", ProvisionMatrix.Shipped.IsPlaceholder);
        json.WriteNumber("claims_without_due_day", risk.Undated);
        json.WriteNumber("accounts_unknown", risk.Unknown);
        json.WriteFigure("provision", risk.Provision?.Total);
        json.WriteStartArray("buckets");
        foreach (var line in risk.Provision?.Lines ?? [])
        {
            json.WriteStartObject();
            json.WriteString("bucket", line.Bucket.In(language));
            json.WriteFigure("balance", line.Balance);
            json.WriteFigure("rate", line.Rate);
            json.WriteFigure("provision", line.Amount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteFigure("expected_loss", risk.Loss?.Loss);
        json.WriteFigure("expected_loss_of_graded", risk.Loss?.KnownLoss);
        json.WriteStartArray("grades");
        foreach (var one in risk.Loss?.Classes ?? [])
        {
            json.WriteStartObject();
            json.WriteString("grade", one.Grade?.ToString());
            json.WriteNumber("debtors", one.Debtors);
            json.WriteFigure("unsecured", one.Exposure);
            json.WriteFigure("default_probability", one.DefaultProbability);
            json.WriteFigure("expected_loss", one.Loss);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteFigure("herfindahl_hirschman", risk.Concentration.Figures.HerfindahlHirschman);
        json.WriteStartArray("largest");
        foreach (var one in risk.Concentration.Largest(Named))
        {
            json.WriteStartObject();
            json.WriteString("family", one.Family);
            json.WriteFigure("open", one.Exposure);
            json.WriteFigure("share", one.OfTotal);
            json.WriteBoolean("above_limit", one.IsAbove);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
