using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>A review of a claim in the reader's language.</summary>
internal static class ClaimWords
{
    private static readonly Label Line = new(
        "line {0}: {1}; claimed {2}, allowed {3}, sanctioned {4}",
        "línea {0}: {1}; reclamado {2}, permitido {3}, aprobado {4}",
        "行 {0}：{1}；申报 {2}，允许 {3}，核准 {4}"
    );

    private static readonly Label Price = new(
        "line {0}: this is price, not an expense; enter it as a deduction of the price waterfall and have it reviewed as a discount",
        "línea {0}: es precio, no gasto; regístrelo como deducción en la cascada de precios y sométalo a revisión de descuentos",
        "行 {0}：此为价格而非费用；请作为价格瀑布中的扣减项录入，并提交折扣审查"
    );

    private static readonly Label Split = new(
        "line {0}: counts together with others of {1} to {2}, {3} in all",
        "línea {0}: se suma a otros del {1} al {2}, {3} en total",
        "行 {0}：与 {1} 至 {2} 的其他支出合并计算，共 {3}"
    );

    public static string Standing(ClaimStanding standing, Language language) =>
        ClaimScales.Standings.Format(ClaimScales.Standings.Encode(standing), language);

    public static ImmutableArray<string> Sentences(ClaimDecision decision, Language language, Audience reader) =>
        [
            $"{decision.Policy.Identity}: {Standing(decision.Standing, language)}",
            .. decision.Lines.SelectMany(line => Of(line, language, reader)),
        ];

    private static IEnumerable<string> Of(ClaimLineReview line, Language language, Audience reader)
    {
        var number = line.Line.Number;
        yield return Text(
            Line,
            language,
            number,
            Standing(line.Standing, language),
            Amount(line.Claimed),
            Amount(line.Allowed),
            Amount(line.Sanctioned)
        );
        foreach (var finding in line.Decision.FindingsFor(reader))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{number}. {finding.ToString(language)}");
        }
        foreach (var question in line.Questions)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{number}. {question.ToString(language)}");
        }
        if (line.Split is { } split)
        {
            yield return Text(Split, language, number, Day(split.First), Day(split.Last), split.Sum);
        }
        if (line.IsPrice)
        {
            yield return Text(Price, language, number);
        }
    }

    private static string Text(Label pattern, Language language, params object[] parts) =>
        string.Format(CultureInfo.InvariantCulture, pattern.In(language), parts);

    private static string Day(NodaTime.LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Amount(Money? amount) => amount?.ToString() ?? "?";
}
