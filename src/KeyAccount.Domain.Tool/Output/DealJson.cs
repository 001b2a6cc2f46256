using System.Text.Json;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Quotes;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes the decision on one quote as a JSON object: outcome, figures, reasons with their evidence, waterfall, change.</summary>
internal sealed class DealJson(Utf8JsonWriter json, Audience reader, Language language)
{
    public void Write(ReviewedQuote row)
    {
        var decision = row.Decision;
        json.WriteStartObject();
        json.WriteString("quote", row.Quote.Id);
        json.WriteString("account", row.Quote.Account);
        json.WriteString("decision", "discount");
        json.WriteString("as_of", DateText.Iso(row.Quote.On!.Value));
        json.WriteString("outcome", row.Outcome);
        json.WriteFigure("level", decision.Verdict.Level);
        json.WriteString("authority", decision.Authority);
        json.WriteString("known_outcome", ReviewedQuote.WordFor(row.Reasons.Known));
        json.WriteString("known_authority", DealTable.RankOf(row));
        json.WriteBoolean("compliance", decision.NeedsCompliance);
        json.WriteFigure("list", row.List);
        json.WriteFigure("discount", row.Discount);
        WriteMeasures(row);
        json.WriteFindings("reasons", row.Reasons.Deal, reader, language);
        WriteLines(row);
        json.WriteStartArray("splitting");
        foreach (var quote in row.Splitting)
        {
            json.WriteStringValue(quote);
        }

        json.WriteEndArray();
        WriteWaterfall(row);
        WriteChange(row);
        json.WriteStartObject("policy");
        json.WriteString("id", decision.Policy.Identity.Id);
        json.WriteString("version", decision.Policy.Identity.Version);
        json.WriteString("fingerprint", decision.Policy.Fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteMeasures(ReviewedQuote row)
    {
        json.WriteStartArray("measures");
        foreach (var measure in reader == Audience.Client ? [] : row.Decision.Measures)
        {
            json.WriteStartObject();
            json.WriteString("figure", measure.Dimension.Name);
            json.WriteString("unit", measure.Dimension.Unit);
            Number("value", measure.Value);
            json.WriteString("outcome", ReviewedQuote.WordFor(measure.Verdict));
            json.WriteFigure("level", measure.Verdict.Level);
            Number("limit", measure.Limit);
            Number("excess", measure.Excess);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLines(ReviewedQuote row)
    {
        json.WriteStartArray("lines");
        foreach (var line in row.Reasons.Lines.GroupBy(line => line.Line, line => line.Finding))
        {
            json.WriteStartObject();
            json.WriteNumber("line", line.Key);
            json.WriteFindings("reasons", line, reader, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteWaterfall(ReviewedQuote row)
    {
        json.WriteStartArray("waterfall");
        foreach (var step in reader == Audience.Client ? [] : row.Fall.Total.Steps)
        {
            json.WriteStartObject();
            json.WriteString("step", Words.Write(step.Kind));
            json.WriteString("name", step.Name);
            json.WriteFigure("amount", step.Amount);
            json.WriteFigure("after", step.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteChange(ReviewedQuote row)
    {
        json.WritePropertyName("change");
        if (row.Way is not { } way)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("sentence", way.Step.ToString(language));
        json.WriteString("kind", Words.Write(way.Step.Kind));
        Number("line", way.Step.Line);
        json.WriteFigure("amount", way.Step.Amount);
        json.WriteFigure("days", way.Step.Days);
        json.WriteString("outcome", ReviewedQuote.WordFor(way.Verdict));
        json.WriteFigure("level", way.Verdict.Level);
        json.WriteEndObject();
    }

    private void Number(string name, long? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
