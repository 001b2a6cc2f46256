using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>Works out the trading figures of any set of seen invoices: an account, a family or the whole book.</summary>
/// <remarks>One instance serves a whole photograph: it keeps its working memory. The order of the invoices never matters.</remarks>
internal sealed class FigureTaker(LocalDate asOf, Currency currency, BookCoverage coverage)
{
    private const int MonthsInYear = 12;
    private const int FewestIntervals = 3;

    private readonly int today = DayNumber.Of(asOf);
    private readonly int yearStart = DayNumber.Of(DateRange.MonthsUpTo(asOf, MonthsInYear).Start);
    private readonly int priorStart = DayNumber.Of(DateRange.MonthsUpTo(asOf, 2 * MonthsInYear).Start);
    private readonly List<int> saleDays = [];
    private readonly DayChanges changes = new();

    /// <summary>Whether some figure was beyond the largest amount of money since this was last asked.</summary>
    public bool MetTooLarge { get; private set; }

    /// <summary>The last two intervals between all purchase days of what was taken last; null with fewer than three days.</summary>
    public (int Earlier, int Later)? LastIntervals
    {
        get
        {
            var later = saleDays.Count == 0 ? -1 : DayBefore(saleDays.Count - 1);
            var earlier = later < 0 ? -1 : DayBefore(later);
            return earlier < 0 ? null : (saleDays[later] - saleDays[earlier], saleDays[^1] - saleDays[later]);
        }
    }

    public TradingFigures Take(ReadOnlySpan<SeenInvoice> invoices)
    {
        MetTooLarge = false;
        saleDays.Clear();
        if (coverage.Invoices == 0)
        {
            return TradingFigures.Unknown;
        }
        return WithPayments(WithRhythm(WithPurchases(invoices), invoices), invoices);
    }

    private TradingFigures WithPurchases(ReadOnlySpan<SeenInvoice> invoices)
    {
        Sum all = default,
            year = default,
            prior = default,
            credited = default;
        var creditNotes = 0;
        Int128? quantity = coverage.HasQuantity ? 0 : null;
        foreach (ref readonly var invoice in invoices)
        {
            creditNotes += invoice.IsCreditNote ? 1 : 0;
            all.Add(invoice.Net, invoice.IsConverted);
            if (invoice.Issued >= yearStart)
            {
                year.Add(invoice.Net, invoice.IsConverted);
                if (invoice.IsCreditNote)
                {
                    credited.Add(-invoice.Net, invoice.IsConverted);
                }
                quantity = invoice.Quantity == BookedInvoice.Unknown ? null : quantity + invoice.Quantity;
            }
            else if (invoice.Issued >= priorStart)
            {
                prior.Add(invoice.Net, invoice.IsConverted);
            }
        }

        var reachesBack = coverage.CompleteFrom is { } from && DayNumber.Of(from) <= priorStart;
        var lastYear = ToMoney(year);
        var yearBefore = reachesBack ? ToMoney(prior) : null;
        return new()
        {
            Invoices = invoices.Length,
            CreditNotes = creditNotes,
            NetInvoiced = ToMoney(all),
            LastTwelveMonths = lastYear,
            PriorTwelveMonths = yearBefore,
            CreditedLastTwelveMonths = ToMoney(credited),
            Growth =
                lastYear is { } now && yearBefore is { IsPositive: true } before
                    ? Exact.Percentage((Int128)now.MinorUnits - before.MinorUnits, before.MinorUnits)
                    : null,
            Quantity = quantity is { } units ? (decimal)units / 1_000_000m : null,
        };
    }

    private TradingFigures WithRhythm(TradingFigures figures, ReadOnlySpan<SeenInvoice> invoices)
    {
        saleDays.Clear();
        foreach (ref readonly var invoice in invoices)
        {
            if (invoice.IsSale)
            {
                saleDays.Add(invoice.Issued);
            }
        }

        saleDays.Sort();
        Rhythm rhythm = new(yearStart, DayNumber.MonthOf(today) - MonthsInYear);
        foreach (var day in saleDays)
        {
            rhythm.Add(day);
        }
        return figures with
        {
            ActiveMonths = rhythm.ActiveMonths,
            OrdersPerYear = rhythm.Days,
            FirstPurchase = saleDays is [var first, ..] ? DayNumber.ToDate(first) : null,
            LastPurchase = saleDays is [.., var last] ? DayNumber.ToDate(last) : null,
            DaysSinceLastPurchase = saleDays is [.., var latest] ? today - latest : null,
            Regularity =
                rhythm.Intervals >= FewestIntervals
                    ? Exact.SixDecimals(rhythm.SumOfIntervals * rhythm.SumOfIntervals, rhythm.Intervals * rhythm.SumOfSquares)
                    : null,
        };
    }

    /// <summary>The place of the last sale on an earlier day than that at <paramref name="place"/>; −1 when there is none.</summary>
    private int DayBefore(int place)
    {
        var before = place;
        while (before >= 0 && saleDays[before] == saleDays[place])
        {
            before--;
        }
        return before;
    }

    private TradingFigures WithPayments(TradingFigures figures, ReadOnlySpan<SeenInvoice> invoices)
    {
        Payment payment = new(today, coverage);
        foreach (ref readonly var invoice in invoices)
        {
            payment.Add(invoice);
        }
        return figures with
        {
            Settled = payment.Settled,
            Late = payment.Late,
            Disputed = payment.Disputed,
            DaysBeyondTerms = payment.DaysBeyondTerms,
            DaysBeyondTermsSigned = payment.DaysBeyondTermsSigned,
            Open = payment.Open is { } open ? ToMoney(open) : null,
            Overdue = payment.Overdue is { } overdue ? ToMoney(overdue) : null,
            OldestOverdueDays = payment.OldestOverdueDays,
            PeakExposure = payment.Open is null ? null : ToMoney(Peak(invoices)),
        };
    }

    private Sum Peak(ReadOnlySpan<SeenInvoice> invoices)
    {
        Sum result = default;
        changes.Clear();
        foreach (ref readonly var invoice in invoices)
        {
            result.Add(0, invoice.IsConverted);
            changes.Add(invoice.Issued, invoice.Gross);
            var paid = invoice.PaidOn < invoice.Settled ? invoice.Paid : 0;
            if (paid != 0)
            {
                changes.Add(invoice.PaidOn, -paid);
            }
            if (invoice.Settled != DayNumber.Never)
            {
                changes.Add(invoice.Settled, paid - invoice.Gross);
            }
        }
        result.Add(changes.Peak(), isKnown: true);
        return result;
    }

    private Money? ToMoney(Sum sum)
    {
        if (!sum.IsKnown)
        {
            return null;
        }
        var amount = Money.WithinBounds(sum.Minor, currency);
        MetTooLarge |= amount is null;
        return amount;
    }
}
