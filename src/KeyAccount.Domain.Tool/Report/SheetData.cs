using System.Text.Json;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Writes what a credit sheet shows of an account, with every word that accounts share written only once.</summary>
/// <remarks>
/// A sheet is <c>[facts, findings, scores, answers, missing]</c>. What a rule looked at is the same for many accounts: a finding is the
/// number of such a pattern, and the account adds only its answers.
/// </remarks>
internal sealed class SheetData(ReportBook book)
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> patterns = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, SheetScale> scales = [];
    private readonly ReportText text = book.Text;

    public void Write(Utf8JsonWriter json, ReportRow row)
    {
        var answers = new SortedDictionary<int, (Feature Feature, long? Code)>();
        json.WriteStartArray();
        WriteCredit(json, row);
        WriteFindings(json, row, answers);
        WriteScores(json, row, answers);
        json.WriteStartArray();
        foreach (var (feature, answer) in answers)
        {
            json.WriteNumberValue(feature);
            WriteAnswer(json, answer.Feature, answer.Code);
        }

        json.WriteEndArray();
        json.WriteStartArray();
        foreach (var feature in row.Row.Missing())
        {
            json.WriteNumberValue(Word(feature.Label.In(book.Language)));
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }

    /// <summary>The words and patterns that the sheets refer to by number; written after them.</summary>
    public void WriteWords(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("patterns");
        foreach (var pattern in patterns.OrderBy(known => known.Value))
        {
            json.WriteRawValue(pattern.Key);
        }

        json.WriteEndArray();
        json.WriteStartObject("scales");
        foreach (var (feature, scale) in scales)
        {
            json.WriteStartArray(feature.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteNumberValue(scale.Decimals);
            json.WriteStringValue(scale.Unit);
            json.WriteStringValue(scale.StepUnit);
            json.WriteBooleanValue(scale.IsMoney);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("words");
        foreach (var word in words.OrderBy(known => known.Value))
        {
            json.WriteStringValue(word.Key);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteCredit(Utf8JsonWriter json, ReportRow row)
    {
        if (row.Credit is not { } credit)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("track", Word(text.Name(CreditScales.Tracks, credit.Track)));
        if (credit.BindingFor(row.Row.Reader) is { } binding)
        {
            json.WriteNumber("binding", Word(text.Name(CreditScales.LineParts, binding)));
        }

        json.WriteNumber("change", Word(text.Name(CreditScales.Changes, credit.Change)));
        if (credit.ReviewOn is { } day)
        {
            json.WriteNumber("reviewOn", Word(ReportText.Day(day)));
        }

        if (credit.HoldsShipments)
        {
            json.WriteBoolean("holds", true);
        }

        json.WriteStartArray("limits");
        foreach (var part in credit.LinePartsFor(row.Row.Reader))
        {
            json.WriteNumberValue(Word(text.Name(CreditScales.LineParts, part.Kind)));
            WriteAmount(json, part.Amount);
        }

        json.WriteEndArray();
        json.WriteStartArray("reasons");
        foreach (var reason in credit.PrincipalReasons(row.Row.Reader))
        {
            json.WriteNumberValue(Word(reason.Code));
            json.WriteNumberValue(Word(text.Reason(reason)));
        }

        json.WriteEndArray();
        if (credit.IsAdverse)
        {
            json.WriteNumber("letter", Word(text[LetterOf(credit.Outcome)]));
        }

        WriteBehaviour(json, credit.Behaviour);
        json.WriteEndObject();
    }

    /// <summary>What a letter to the client begins with.</summary>
    private static Label LetterOf(CreditOutcome outcome) =>
        outcome switch
        {
            CreditOutcome.Deferred => SheetPhrase.LetterDeferred,
            CreditOutcome.Referred => SheetPhrase.LetterReferred,
            CreditOutcome.Barred or CreditOutcome.Graded or CreditOutcome.Provisional => SheetPhrase.LetterDeclined,
        };

    private void WriteBehaviour(Utf8JsonWriter json, PaymentBehaviour behaviour)
    {
        json.WriteStartArray("ageing");
        if (behaviour.Ageing is { } ageing)
        {
            foreach (
                var amount in (Money[])[ageing.NotDue, ageing.Days1To30, ageing.Days31To60, ageing.Days61To90, ageing.Over90]
            )
            {
                WriteAmount(json, amount);
            }

            WriteAmount(json, -behaviour.UnusedCredit);
        }

        json.WriteEndArray();
        json.WriteStartArray("payment");
        json.WriteStringValue(text.Decimal(behaviour.Scored.DaysLate));
        json.WriteStringValue(text.Decimal(behaviour.Raw.DaysLate));
        json.WriteStringValue(text.Decimal(behaviour.Scored.Trend));
        json.WriteStringValue(text.Number(behaviour.Index));
        json.WriteStringValue(
            behaviour.PeakOn is { } day
                ? $"{text.Money(behaviour.PeakExposure)} ({ReportText.Day(day)})"
                : text.Money(behaviour.PeakExposure)
        );
        json.WriteStringValue(text.Money(behaviour.OpenDisputed));
        json.WriteEndArray();
    }

    private void WriteFindings(Utf8JsonWriter json, ReportRow row, SortedDictionary<int, (Feature, long?)> answers)
    {
        IEnumerable<Finding> findings = row.Row.Reviewed.Kinds.Explain();
        if (row.Credit is { } credit)
        {
            findings = findings.Concat(credit.KnockOuts.Explain()).Concat(credit.Evidence.Explain());
        }

        findings = findings.Concat(row.Row.Family.Earned.Findings.Where(finding => finding.Truth == Truth.Yes));
        json.WriteStartArray();
        foreach (var finding in findings.Where(finding => finding.MayBeReadBy(row.Row.Reader)))
        {
            json.WriteNumberValue(Pattern(finding));
            foreach (var evidence in finding.Evidence)
            {
                Answer(answers, evidence.Feature, evidence.Actual);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// The number of <c>[code, state, determining, [answer, statement, threshold, ...]]</c>: all of a finding but its answers.
    /// </summary>
    private int Pattern(Finding finding)
    {
        var statements = finding.Evidence.Select(evidence =>
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{Word(evidence.Feature.Label.In(book.Language))},{Word(text.Statement(evidence))},{Line(evidence)}"
            )
        );
        var key = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"[{Word(finding.Code)},{(int)finding.Truth},{(finding.IsDetermining ? 1 : 0)},[{string.Join(',', statements)}]]"
        );
        if (!patterns.TryGetValue(key, out var number))
        {
            number = patterns.Count;
            patterns.Add(key, number);
        }

        return number;
    }

    /// <summary>The threshold to which there is a distance; null where there is none.</summary>
    private static string Line(Evidence evidence) =>
        evidence is { Operator: < Operator.Is, Feature.Scale.IsOrdered: true, Required: [var required] }
            ? required.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "null";

    private void WriteScores(Utf8JsonWriter json, ReportRow row, SortedDictionary<int, (Feature, long?)> answers)
    {
        json.WriteStartArray();
        foreach (var line in row.Credit?.ScoreLinesFor(row.Row.Reader) ?? [])
        {
            json.WriteNumberValue(Word(line.Feature.Label.In(book.Language)));
            json.WriteNumberValue(line.Points);
            json.WriteNumberValue(line.MaximumPoints);
            Answer(answers, line.Feature, line.Actual);
        }

        json.WriteEndArray();
    }

    private void Answer(SortedDictionary<int, (Feature, long?)> answers, Feature feature, long? actual) =>
        answers[Word(feature.Label.In(book.Language))] = (feature, actual);

    /// <summary>A figure as its code, which the script writes and compares; an answer with a name as that, with its code where it has an order.</summary>
    private void WriteAnswer(Utf8JsonWriter json, Feature feature, long? code)
    {
        if (code is not { } known)
        {
            json.WriteNullValue();
            return;
        }

        if (feature.Scale.IsOrdered)
        {
            scales.TryAdd(Word(feature.Label.In(book.Language)), SheetScale.Of(feature.Scale, text));
        }

        if (SheetScale.IsFigure(feature.Scale))
        {
            json.WriteNumberValue(known);
        }
        else if (feature.Scale.IsOrdered)
        {
            json.WriteStartArray();
            json.WriteStringValue(text.Value(feature, known));
            json.WriteNumberValue(known);
            json.WriteEndArray();
        }
        else
        {
            json.WriteStringValue(text.Value(feature, known));
        }
    }

    private int Word(string word)
    {
        if (!words.TryGetValue(word, out var number))
        {
            number = words.Count;
            words.Add(word, number);
        }

        return number;
    }

    private static void WriteAmount(Utf8JsonWriter json, Money? amount)
    {
        if (amount is { } known)
        {
            json.WriteNumberValue(known.MinorUnits);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
