using System.Text.Json;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>
/// Writes the figures of each part of the book that no single account has: the script adds up those of the owner and the territory
/// chosen, so that every section follows the choice.
/// </summary>
internal sealed class PartFigures(ReportBook book)
{
    private const int Micro = 1_000_000;

    private readonly ILookup<BookPart, ReportRow> rows = book.Rows.ToLookup(row => BookPart.Of(row.Row.Facts));
    private readonly ILookup<BookPart, ReviewedFamily> families = book.Result.Review.Families.ToLookup(family =>
        BookPart.Of(family.Family.Facts)
    );

    /// <summary>Whether the family takes one of the places of limited number.</summary>
    public static bool IsPlaced(ReviewedFamily family) => family.Tier is AccountTier.Key or AccountTier.Development;

    public void Write(Utf8JsonWriter json, Func<BookPart, (long Owner, long Territory)> placeOf)
    {
        var parts = rows.Select(part => part.Key)
            .Union(families.Select(part => part.Key))
            .OrderBy(part => part.Owner, StringComparer.Ordinal)
            .ThenBy(part => part.Territory, StringComparer.Ordinal)
            .ToList();
        json.WriteStartArray("parts");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            var (owner, territory) = placeOf(part);
            json.WriteNumber("owner", owner);
            json.WriteNumber("territory", territory);
            if (book.Result.Parts.TryGetValue(part, out var outlook))
            {
                WriteOutlook(json, outlook);
            }

            WriteFamilies(json, part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOutlook(Utf8JsonWriter json, ReceivablesOutlook outlook)
    {
        Numbers(
            json,
            "documents",
            [.. new[] { outlook.Invoiced, outlook.Settled, outlook.PartPaid, outlook.Open }.Select(Minor)]
        );
        Numbers(json, "ageing", ReportBook.AgeingOf(outlook).Select(amount => (long?)amount.MinorUnits));
        Numbers(json, "expected", [.. outlook.Expected.SelectMany(Pair)]);
        Numbers(json, "disputes", [.. outlook.Disputes.SelectMany(Pair)]);
        Numbers(
            json,
            "payment",
            [.. outlook.Payment.SelectMany(month => (long?[])[Minor(month.Due), (long?)(month.DaysLate * Micro)])]
        );
    }

    /// <summary>The families of the part: that of a family is its head's.</summary>
    private void WriteFamilies(Utf8JsonWriter json, BookPart part)
    {
        var here = families[part].ToList();
        Numbers(
            json,
            "tiers",
            [.. Enum.GetValues<AccountTier>().Reverse().Select(tier => (long?)here.Count(family => family.Tier == tier))]
        );
        Numbers(
            json,
            "abc",
            [.. Appendix.Classes.Select(@class => (long?)here.Count(family => family.Family.Facts.Standing?.Abc == @class))]
        );
        Numbers(
            json,
            "rfm",
            [
                .. here.Select(family => family.Family.Facts.Standing?.Rfm)
                    .OfType<RfmScore>()
                    .GroupBy(score => (score.Recency, score.Frequency))
                    .OrderBy(score => score.Key)
                    .SelectMany(score => (long?[])[score.Key.Recency, score.Key.Frequency, score.Count()]),
            ]
        );
        Numbers(json, "sales", [.. here.Select(family => Minor(family.Family.Facts.Ranked.LastTwelveMonths))]);
        Numbers(json, "open", [.. here.Select(family => Minor(family.Family.Facts.Ranked.Open))]);
    }

    private static IEnumerable<long?> Pair(AmountAndCount of) => [of.Count, Minor(of.Amount)];

    private static long? Minor(Money? amount) => amount?.MinorUnits;

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<long?> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            if (number is { } known)
            {
                json.WriteNumberValue(known);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
