using System.Text.Json;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes what came of checks: the summary credit-check.json, and checks.jsonl with one check a line.</summary>
internal sealed class CheckDocument(
    CreditUse use,
    CreditCheckPolicy policy,
    IReadOnlyList<CheckedOrder> orders,
    Audience reader,
    Language language
)
{
    public const string FileName = "credit-check.json";
    public const string LinesName = "checks.jsonl";

    /// <summary>The summary with every check in it, for the standard output.</summary>
    public void Write(Utf8JsonWriter json) => Write(json, withChecks: true);

    /// <summary>The summary.</summary>
    public void WriteSummary(Utf8JsonWriter json) => Write(json, withChecks: false);

    /// <summary>One check a line.</summary>
    public void WriteLines(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, JsonText.Compact);
        foreach (var order in orders)
        {
            Write(json, order);
            json.EndLine(stream);
        }
    }

    private void Write(Utf8JsonWriter json, bool withChecks)
    {
        json.WriteStartObject();
        UseJson.WriteHead(json, OutputSet.CreditChecks, use, reader, (policy.Identity, policy.Fingerprint));
        json.WriteNumber("orders", orders.Count);
        json.WriteStartObject("outcomes");
        foreach (var outcome in (string[])["pass", "refer", "decline"])
        {
            json.WriteNumber(outcome, orders.Count(order => order.Outcome == outcome));
        }

        json.WriteEndObject();
        json.WriteFigure("passed", Sum(orders.Where(order => order.Check.Passes)));
        json.WriteFigure("held", Sum(orders.Where(order => !order.Check.Passes)));
        if (withChecks)
        {
            json.WriteStartArray("checks");
            foreach (var order in orders)
            {
                Write(json, order);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private Money? Sum(IEnumerable<CheckedOrder> some)
    {
        var minor = some.Aggregate((Int128)0, (sum, order) => sum + order.Order.Amount.MinorUnits);
        return minor <= Money.MaxMinorUnits ? Money.OfMinor((long)minor, use.Currency) : null;
    }

    private void Write(Utf8JsonWriter json, CheckedOrder row)
    {
        var check = row.Check;
        json.WriteStartObject();
        json.WriteString("order", row.Order.Number);
        json.WriteString("account", row.Order.Account);
        json.WriteString("as_of", DateText.Iso(use.AsOf));
        json.WriteString("checkpoint", Words.Write(row.Order.Checkpoint));
        json.WriteFigure("amount", row.Order.Amount);
        json.WriteString("outcome", row.Outcome);
        json.WriteFigure("release_level", check.Verdict.Level);
        json.WriteString("authority", row.Authority);
        json.WriteString("line", row.Held?.Figure.ToString());
        json.WriteString("level", row.Held?.Name);
        json.WriteFigure("used", check.Facts.Exposure);
        json.WriteFigure("increment", check.Increment);
        json.WriteFigure("excess", check.Excess);
        json.WriteString("binding", CheckTable.Visible(check.Binding, reader)?.Code);
        json.WriteFindings("reasons", check.Reasons, reader, language);
        json.WriteFindings("signals", check.Signals.Findings.Where(finding => finding.Truth == Truth.Yes), reader, language);
        json.WriteStartArray("precedence");
        foreach (
            var standing in check.PrecedenceFor(reader).Where(one => one.Outcome is RuleOutcome.Beats or RuleOutcome.Beaten)
        )
        {
            json.WriteStringValue(standing.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("passes_if");
        foreach (var way in row.Ways)
        {
            json.WriteStringValue(way.ToString(language));
        }

        json.WriteEndArray();
        json.WriteStartObject("policy");
        json.WriteString("id", policy.Identity.Id);
        json.WriteString("version", policy.Identity.Version);
        json.WriteString("fingerprint", policy.Fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
