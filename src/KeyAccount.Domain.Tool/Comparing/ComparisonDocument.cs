using System.Text.Json;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Comparing;

/// <summary>Writes comparison.json: the comparison as a whole.</summary>
internal sealed class ComparisonDocument(PolicyComparison comparison)
{
    public const string FileName = "comparison.json";

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", OutputSet.Comparison.Format);
        json.WriteString("as_of", DateText.Iso(comparison.Portfolio.AsOf));
        json.WriteString("currency", comparison.Portfolio.Currency.Code);
        json.WriteString("audience", Words.Write(comparison.Reader));
        json.WritePolicies("policies_before", comparison.Before);
        json.WritePolicies("policies_after", comparison.After);
        json.WriteNumber("accounts", comparison.Portfolio.Accounts.Length);
        json.WriteNumber("affected", comparison.Affected.Count);
        WriteCredit(json);
        json.WriteStartArray("migration");
        foreach (var matrix in comparison.Matrices)
        {
            Write(json, matrix);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteCredit(Utf8JsonWriter json)
    {
        if (comparison.Credit is not { } credit)
        {
            json.WriteNull("lines");
            return;
        }

        var moves = LineMove.Of(comparison);
        json.WriteStartObject("lines");
        Write(json, "before", credit.Before);
        Write(json, "after", credit.After);
        json.WriteNumber("raised", moves.Raised);
        json.WriteNumber("lowered", moves.Lowered);
        json.WriteNumber("same", moves.Same);
        json.WriteNumber("given", moves.Given);
        json.WriteNumber("lost", moves.Lost);
        json.WriteNumber("none", moves.None);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, LineTotals? totals)
    {
        json.WriteStartObject(name);
        json.WriteNumber("lines", totals?.Lines ?? 0);
        json.WriteFigure("sum", totals?.Sum);
        json.WriteFigure("expected_loss", totals?.ExpectedLoss);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Matrix matrix)
    {
        json.WriteStartObject();
        json.WriteString("of", matrix.Id);
        json.WriteNumber("total", matrix.Total);
        json.WriteNumber("moved", matrix.Moved);
        json.WriteStartArray("moves");
        for (var before = 0; before < matrix.Codes.Count; before++)
        {
            for (var after = 0; after < matrix.Codes.Count; after++)
            {
                if (matrix.Counts[before][after] > 0)
                {
                    json.WriteStartObject();
                    json.WriteString("before", matrix.Codes[before]);
                    json.WriteString("after", matrix.Codes[after]);
                    json.WriteNumber("count", matrix.Counts[before][after]);
                    json.WriteEndObject();
                }
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
