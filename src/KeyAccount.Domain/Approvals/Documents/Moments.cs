using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>Instants, spans and periods in documents: <c>2024-01-31T08:00:00Z</c>, <c>P21D</c>, and two instants, half open.</summary>
internal static class Moments
{
    private const string AllowedInstant = "an instant of UTC such as \"2024-01-31T08:00:00Z\", from 2000 to 2149";
    private const string AllowedSpan =
        "a span of days, hours, minutes and seconds above zero and at most 36525 days, such as \"P21D\" or \"PT12H\"";

    public static DocumentValue Write(Instant at) => DocumentValue.Of(InstantPattern.ExtendedIso.Format(at));

    public static DocumentValue? Write(Instant? at) => at is { } known ? Write(known) : null;

    public static DocumentValue Write(Duration span) =>
        DocumentValue.Of(
            PeriodPattern.NormalizingIso.Format(
                new PeriodBuilder
                {
                    Days = span.Days,
                    Hours = span.Hours,
                    Minutes = span.Minutes,
                    Seconds = span.Seconds,
                    Nanoseconds = span.SubsecondNanoseconds,
                }.Build()
            )
        );

    public static Instant? Instant(DocumentObject from, string name)
    {
        if (
            from.Required(name) is not { } found
            || !DocumentObject.IsKind(found, DocumentKind.Text, AllowedInstant, from.Problems)
        )
        {
            return null;
        }
        if (
            InstantPattern.ExtendedIso.Parse(found.Text) is { Success: true, Value: var at }
            && at >= Keeping.First
            && at < Keeping.End
        )
        {
            return at;
        }
        from.Problems.Add(PolicyDocumentFault.OutsideDomain, found, AllowedInstant);
        return null;
    }

    public static Instant? InstantIfThere(DocumentObject from, string name) => from.Has(name) ? Instant(from, name) : null;

    public static Duration? Span(DocumentObject from, string name)
    {
        if (
            from.Required(name) is not { } found
            || !DocumentObject.IsKind(found, DocumentKind.Text, AllowedSpan, from.Problems)
        )
        {
            return null;
        }
        if (
            PeriodPattern.NormalizingIso.Parse(found.Text) is { Success: true, Value: { Years: 0, Months: 0 } period }
            && IsSmall(period)
            && period.ToDuration() is var span
            && Keeping.IsSpan(span)
        )
        {
            return span;
        }
        from.Problems.Add(PolicyDocumentFault.OutsideDomain, found, AllowedSpan);
        return null;
    }

    /// <summary>The half-open period of two members of the object, <c>from</c> and <c>until</c>.</summary>
    public static Interval? Period(DocumentObject from)
    {
        var (start, end) = (Instant(from, "from"), Instant(from, "until"));
        if (start is not { } first || end is not { } last)
        {
            return null;
        }
        if (first < last)
        {
            return new(first, last);
        }
        from.Problems.Add(PolicyDocumentFault.EmptyInterval, from.Itself, "\"from\" before \"until\"");
        return null;
    }

    public static IEnumerable<(string, DocumentValue?)> Write(Interval period) =>
        [("from", Write(period.Start)), ("until", Write(period.End))];

    // Parts so large would overflow before they could be compared.
    private static bool IsSmall(Period period) =>
        Math.Abs((long)period.Weeks) <= 100_000
        && Math.Abs((long)period.Days) <= 100_000
        && Math.Abs((decimal)period.Hours) <= 10_000_000
        && Math.Abs((decimal)period.Minutes) <= 1_000_000_000
        && Math.Abs((decimal)period.Seconds) <= 100_000_000_000
        && Math.Abs((decimal)period.Milliseconds) <= 100_000_000_000
        && Math.Abs((decimal)period.Ticks) <= 1_000_000_000_000
        && Math.Abs((decimal)period.Nanoseconds) <= 100_000_000_000;
}
