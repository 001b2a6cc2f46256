using System.Globalization;
using KeyAccount.Domain.Quantities;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>
/// How a value of each scale is written: amounts as text with their currency, shares and percentages as text with a sign, dates as ISO
/// text, counts and decimals as numbers, members by their word, flags as true and false, marks as a list of words, verdicts as text.
/// </summary>
internal static class Operands
{
    private const string ReferPrefix = "refer ";

    /// <summary>A code as it stands in a document.</summary>
    public static DocumentValue Write(Scale scale, long code) =>
        scale switch
        {
            AmountScale amounts => DocumentValue.Of(amounts.Decode(code).ToString()),
            ShareScale or PercentageScale => DocumentValue.Of($"{FixedPointText.Format(code, 2)} %"),
            NumberScale numbers => DocumentValue.OfScaled(code, numbers.Decimals),
            CountScale => DocumentValue.Of(code),
            DateScale => DocumentValue.Of(scale.Format(code, Language.English)),
            FlagScale => DocumentValue.Of(code != 0),
            VerdictScale => DocumentValue.Of(Verdict.Of(code).ToString()),
            { IsMarks: true } => DocumentValue.List(
                scale.Words.Where(mark => (mark.Code & code) != 0).Select(mark => DocumentValue.Of(mark.Word))
            ),
            _ => DocumentValue.Of(scale.Words.First(member => member.Code == code).Word),
        };

    /// <summary>What may stand for a value of a scale, in words.</summary>
    public static string Allowed(Scale scale) =>
        scale switch
        {
            AmountScale amounts => $"an amount such as \"{Money.OfMinor(0, amounts.Currency)}\"",
            ShareScale => "a share such as \"12.50 %\", from 0 % to 100 %",
            PercentageScale => "a percentage such as \"-12.50 %\"",
            NumberScale numbers => string.Create(
                CultureInfo.InvariantCulture,
                $"a plain number with at most {numbers.Decimals} decimals"
            ),
            CountScale => "a plain whole number",
            DateScale => "a date such as \"2026-01-31\"",
            FlagScale => "true or false",
            VerdictScale => string.Create(
                CultureInfo.InvariantCulture,
                $"\"approve\", \"decline\", or \"refer 0\" to \"refer {Verdict.HighestLevel}\""
            ),
            { IsMarks: true } => "a list of " + string.Join(", ", scale.Words.Select(mark => mark.Word)),
            _ => string.Join(", ", scale.Words.Select(member => member.Word)),
        };

    /// <summary>The code of a value; null, with a problem, when it is none of the scale.</summary>
    public static long? Read(Scale scale, DocumentValue value, DocumentProblems problems)
    {
        if (!DocumentObject.IsKind(value, KindOf(scale), Allowed(scale), problems))
        {
            return null;
        }

        var (fault, code) = Parse(scale, value, problems);
        if (fault is null && !scale.IsCode(code))
        {
            fault = PolicyDocumentFault.OutsideDomain;
        }

        if (fault is not { } noted)
        {
            return code;
        }

        if (!scale.IsMarks)
        {
            problems.Add(noted, value, Allowed(scale), scale.Words.Select(member => member.Word));
        }

        return null;
    }

    public static DocumentKind KindOf(Scale scale) =>
        scale switch
        {
            CountScale or NumberScale => DocumentKind.Number,
            FlagScale => DocumentKind.Flag,
            { IsMarks: true } => DocumentKind.List,
            _ => DocumentKind.Text,
        };

    private static (PolicyDocumentFault? Fault, long Code) Parse(Scale scale, DocumentValue value, DocumentProblems problems) =>
        scale switch
        {
            AmountScale amounts => Amount(value.Text, amounts.Currency),
            ShareScale or PercentageScale => value.Text.EndsWith(" %", StringComparison.Ordinal)
                ? Number(value.Text[..^2], 2)
                : (PolicyDocumentFault.NotANumber, 0),
            NumberScale numbers => Number(value.Text, numbers.Decimals),
            CountScale => Number(value.Text, 0),
            DateScale dates => LocalDatePattern.Iso.Parse(value.Text) is { Success: true, Value: var date }
            && date.Calendar == CalendarSystem.Iso
            && date.Year is >= 1 and <= 9999
                ? (null, dates.Encode(date))
                : (PolicyDocumentFault.OutsideDomain, 0),
            FlagScale => (null, value.Text == "true" ? 1 : 0),
            VerdictScale => VerdictOf(value.Text),
            { IsMarks: true } => MarksOf(scale, value, problems),
            _ => WordOf(scale, value.Text),
        };

    private static (PolicyDocumentFault? Fault, long Code) Number(string text, int decimals)
    {
        var fault = FixedPointText.TryRead(text, decimals, long.MaxValue, out var code);
        return fault switch
        {
            NumberFault.None => (null, code),
            NumberFault.Malformed => (PolicyDocumentFault.NotANumber, 0),
            NumberFault.TooManyDecimals => (PolicyDocumentFault.OffGrain, 0),
            NumberFault.OutOfRange => (PolicyDocumentFault.OutOfRange, 0),
        };
    }

    private static (PolicyDocumentFault? Fault, long Code) Amount(string text, Currency currency)
    {
        var blank = text.LastIndexOf(' ');
        if (blank < 0 || !Currency.TryParse(text.AsSpan(blank + 1), out var stated))
        {
            return (PolicyDocumentFault.NotANumber, 0);
        }

        return stated == currency ? Number(text[..blank], currency.Exponent) : (PolicyDocumentFault.CurrencyMismatch, 0);
    }

    private static (PolicyDocumentFault? Fault, long Code) VerdictOf(string text) =>
        text == Verdict.Approve.ToString() ? (null, Verdict.Approve.Code)
        : text == Verdict.Decline.ToString() ? (null, Verdict.Decline.Code)
        : !text.StartsWith(ReferPrefix, StringComparison.Ordinal) ? (PolicyDocumentFault.UnknownWord, 0)
        : Number(text[ReferPrefix.Length..], 0) is (null, >= 0 and <= Verdict.HighestLevel and var level) ? (null, level)
        : (PolicyDocumentFault.OutsideDomain, 0);

    private static (PolicyDocumentFault? Fault, long Code) WordOf(Scale scale, string text)
    {
        foreach (var (code, word) in scale.Words)
        {
            if (string.Equals(word, text, StringComparison.Ordinal))
            {
                return (null, code);
            }
        }

        return (PolicyDocumentFault.UnknownWord, 0);
    }

    private static (PolicyDocumentFault? Fault, long Code) MarksOf(Scale scale, DocumentValue list, DocumentProblems problems)
    {
        var items = DocumentObject.ListOf(list, 1, scale.Words.Length, problems);
        if (items.IsDefault)
        {
            return (PolicyDocumentFault.UnknownWord, 0);
        }

        long marks = 0;
        var isRight = true;
        foreach (var item in items)
        {
            if (!DocumentObject.IsKind(item, DocumentKind.Text, Allowed(scale), problems))
            {
                isRight = false;
                continue;
            }

            var (fault, mark) = WordOf(scale, item.Text);
            fault ??= (marks & mark) != 0 ? PolicyDocumentFault.DuplicateId : null;
            marks |= mark;
            if (fault is { } noted)
            {
                isRight = false;
                problems.Add(noted, item, Allowed(scale), scale.Words.Select(member => member.Word));
            }
        }

        return isRight ? (null, marks) : (PolicyDocumentFault.UnknownWord, 0);
    }
}
