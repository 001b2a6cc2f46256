using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Report;
using NodaTime;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Draws what is left of a budget; what the picture says stands in its caption too.</summary>
internal sealed class BurnDownPicture(Html html)
{
    private const int Width = 360;
    private const int Height = 130;

    /// <summary>Draws one budget.</summary>
    /// <param name="burn">What is drawn.</param>
    /// <param name="asOf">The day of the review.</param>
    /// <param name="caption">The budget.</param>
    /// <param name="note">What the picture says, in words.</param>
    public void Write(BurnDown burn, LocalDate asOf, string caption, string note)
    {
        var highest = Units(burn, Enumerable.Max);
        var lowest = Math.Min(0, Units(burn, Enumerable.Min));
        var span = Math.Max(1, highest - lowest);
        html.Begin("figure").Put("figcaption", caption);
        html.Raw($"<svg class=\"burn\" viewBox=\"-4 -14 {Width + 8} {Height + 32}\" role=\"img\" aria-label=\"")
            .Text(note)
            .Raw("\">");
        html.Raw(Invariant($"<path class=\"axis\" d=\"M0 0V{Height}M0 {Y(0):0.##}H{Width}\"/>"));
        Line("plan", burn.Planned);
        Line("line", burn.Left);
        if (burn.AtEnd is { } end && burn.Left is [.., var last] && last.On < LastDay(burn))
        {
            Line("ahead", [last, (LastDay(burn), end)]);
        }

        Mark("today", asOf, -4);
        if (burn.SpentOn is { } spent)
        {
            Mark("alarm", spent, Height - 6);
        }

        html.Raw(Invariant($"<text x=\"3\" y=\"{Height + 15}\">{ReportText.Day(burn.Period.Start)}</text>"));
        html.Raw(
            Invariant($"<text x=\"{Width}\" y=\"{Height + 15}\" text-anchor=\"end\">{ReportText.Day(LastDay(burn))}</text>")
        );
        html.Raw("</svg>").Put("p", note, ("class", "note")).End();

        decimal Y(long units) => (highest - units) * (decimal)Height / span;

        void Line(string kind, ImmutableArray<(LocalDate On, Money Left)> points)
        {
            var path = new StringBuilder();
            foreach (var (on, left) in points)
            {
                path.Append(
                    CultureInfo.InvariantCulture,
                    $"{(path.Length == 0 ? 'M' : 'L')}{X(burn, on):0.##} {Y(left.MinorUnits):0.##}"
                );
            }

            html.Raw($"<path class=\"{kind}\" d=\"{path}\"/>");
        }

        void Mark(string kind, LocalDate on, int labelAt)
        {
            var x = X(burn, on);
            // On the side of its line that has room, so that neither the line nor the dates of the period cross it.
            var (anchor, beside) = x > Width / 2 ? ("end", -3) : ("start", 3);
            html.Raw(Invariant($"<path class=\"{kind}\" d=\"M{x:0.##} 0V{Height}\"/>"));
            html.Raw(
                Invariant(
                    $"<text class=\"{kind}\" x=\"{x + beside:0.##}\" y=\"{labelAt}\" text-anchor=\"{anchor}\">{ReportText.Day(on)}</text>"
                )
            );
        }
    }

    private static LocalDate LastDay(BurnDown burn) => burn.Period.End.PlusDays(-1);

    private static decimal X(BurnDown burn, LocalDate on)
    {
        var days = Math.Max(1, burn.Period.Length);
        var passed = Math.Clamp(Period.DaysBetween(burn.Period.Start, on) + 1, 0, days);
        return passed * (decimal)Width / days;
    }

    private static long Units(BurnDown burn, Func<IEnumerable<long>, long> of) =>
        of([
            0,
            .. burn.Planned.Select(point => point.Left.MinorUnits),
            .. burn.Left.Select(point => point.Left.MinorUnits),
            .. burn.AtEnd is { } end ? [end.MinorUnits] : Array.Empty<long>(),
        ]);

    private static string Invariant(FormattableString markup) => markup.ToString(CultureInfo.InvariantCulture);
}
