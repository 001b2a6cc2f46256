using System.Text.Json;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes the credit of the book as a whole into summary.json.</summary>
internal sealed class CreditSummary(ReviewResult result)
{
    public void Write(Utf8JsonWriter json)
    {
        if (result.Credit is not { } credit)
        {
            json.WriteNull("credit");
            return;
        }

        json.WriteStartObject("credit");
        json.WriteFigure("unit", (Quantities.Money?)credit.Policy.Terms.Unit.Amount);
        json.WriteString("unit_from", "0.1 % of the purchases of 12 months in this book, one significant digit");
        Count<CreditOutcome>(json, "outcomes", evaluation => evaluation.Outcome);
        Count<EvidenceTrack>(json, "tracks", evaluation => evaluation.Track);
        json.WriteStartObject("grades");
        foreach (var grade in Enum.GetValues<CreditGrade>().Reverse())
        {
            json.WriteNumber(grade.ToString(), credit.Evaluations.Count(evaluation => evaluation.Grade == grade));
        }

        json.WriteNumber("none", credit.Evaluations.Count(evaluation => evaluation.Grade is null));
        json.WriteEndObject();
        json.WriteFigure("recommended_lines", credit.Lines);
        json.WriteNumber("with_line", credit.Evaluations.Count(evaluation => evaluation.Line?.Amount is not null));
        json.WriteStartArray("not_assessed");
        foreach (var kind in Enum.GetValues<EvidenceKinds>().Where(kind => kind != EvidenceKinds.None))
        {
            if (credit.Portfolio.NotSupplied.HasFlag(kind))
            {
                json.WriteStringValue(Words.Write(kind));
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Count<T>(Utf8JsonWriter json, string name, Func<CreditEvaluation, T> of)
            where T : struct, Enum
        {
            json.WriteStartObject(name);
            foreach (var value in Enum.GetValues<T>().Reverse())
            {
                json.WriteNumber(
                    Words.Write(value),
                    credit.Evaluations.Count(evaluation => EqualityComparer<T>.Default.Equals(of(evaluation), value))
                );
            }

            json.WriteEndObject();
        }
    }
}
