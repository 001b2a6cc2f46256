using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>Figures as an owner writes them: <c>"1000.00 EUR"</c>, <c>"12.50 %"</c>, or a number of days.</summary>
internal static class Figures
{
    private const int Percent = 2;

    public static DocumentValue Write(long figure, string unit) =>
        CurrencyOf(unit) is { } currency
            ? DocumentValue.Of($"{FixedPointText.Format(figure, currency.Exponent)} {currency.Code}")
        : unit == Dimension.BasisPoints ? DocumentValue.Of($"{FixedPointText.Format(figure, Percent)} %")
        : DocumentValue.Of(figure);

    /// <summary>The figure in the smallest grain of its unit; null, with a problem, when it is none.</summary>
    public static long? Read(DocumentValue found, string unit, DocumentProblems problems, string besides = "")
    {
        var currency = CurrencyOf(unit);
        var (end, decimals) =
            currency is { } known ? ($" {known.Code}", known.Exponent)
            : unit == Dimension.BasisPoints ? (" %", Percent)
            : ("", 0);
        var kind = end.Length == 0 ? DocumentKind.Number : DocumentKind.Text;
        if (!DocumentObject.IsKind(found, kind, Allowed(unit) + besides, problems))
        {
            return null;
        }
        if (
            found.Text.EndsWith(end, StringComparison.Ordinal)
            && FixedPointText.TryRead(
                found.Text.AsSpan(0, found.Text.Length - end.Length),
                decimals,
                Money.MaxMinorUnits,
                out var figure
            ) == NumberFault.None
        )
        {
            return figure;
        }
        problems.Add(PolicyDocumentFault.NotANumber, found, Allowed(unit) + besides);
        return null;
    }

    private static string Allowed(string unit) =>
        CurrencyOf(unit) is { } currency ? $"an amount such as \"{Money.OfMinor(0, currency)}\""
        : unit == Dimension.BasisPoints ? "a percentage such as \"12.50 %\""
        : "a whole number of days";

    private static Currency? CurrencyOf(string unit) =>
        unit.StartsWith("minor ", StringComparison.Ordinal) && Currency.TryParse(unit.AsSpan(6), out var currency)
            ? currency
            : null;
}
