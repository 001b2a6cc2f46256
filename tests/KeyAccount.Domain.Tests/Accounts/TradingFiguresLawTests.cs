using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

/// <summary>The figures against a naive reading, day by day and in plain decimals, over random ledgers.</summary>
public class TradingFiguresLawTests
{
    private static readonly Gen<Invoice> AnyInvoice =
        from issued in Gen.Choose(-800, 20)
        from due in Gen.Choose(0, 60)
        from settled in Gen.Choose(0, 90)
        from kind in Gen.Choose(0, 9)
        from cents in Gen.Choose(1, 50_000)
        from paid in Gen.Choose(0, 100)
        from paidAfter in Gen.Choose(0, 90)
        from disputed in Gen.Elements(true, false, false)
        select Written(AsOf.PlusDays(issued), due, settled, kind, cents, paid, paidAfter, disputed);

    private static readonly Gen<Invoice[]> AnyLedger =
        from count in Gen.Choose(0, 25)
        from invoices in AnyInvoice.ArrayOf(count)
        select invoices;

    [Fact]
    public void Figures_agree_with_a_naive_reading()
    {
        var (credits, open, late, partly, unseen) = (0, 0, 0, 0, 0);
        Prop.ForAll(
                AnyLedger.ToArbitrary(),
                ledger =>
                {
                    if (ledger.Length == 0)
                    {
                        return true;
                    }
                    var seen = ledger.Where(invoice => invoice.Issued <= AsOf).ToArray();
                    var figures = AccountBook.Of(ledger).SeenOn(AsOf, Euros).Find("A")!.Figures;
                    if (seen.Length == 0)
                    {
                        return figures == TradingFigures.Unknown;
                    }
                    credits += figures.CreditNotes > 0 ? 1 : 0;
                    open += figures.Open!.Value.IsPositive ? 1 : 0;
                    late += figures.Late > 0 ? 1 : 0;
                    partly += seen.Any(invoice => invoice.PaidOn <= AsOf) ? 1 : 0;
                    unseen += seen.Length < ledger.Length ? 1 : 0;
                    return Agrees(figures, seen);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.All([credits, open, late, partly, unseen], met => Assert.True(met > 30, $"met only {met} times"));
    }

    [Fact] // law:C7
    public void The_order_of_the_records_changes_nothing()
    {
        var moved = 0;
        Prop.ForAll(
                AnyLedger.ToArbitrary(),
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                (ledger, seed) =>
                {
                    var shuffled = ledger.OrderBy(invoice => unchecked((invoice.GetHashCode() * 31) + seed)).ToArray();
                    moved += shuffled.SequenceEqual(ledger) ? 0 : 1;
                    return Seen(ledger).Figures == Seen(shuffled).Figures;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.True(moved > 100, $"moved only {moved} times");
    }

    [Fact] // law:C7
    public void Splitting_a_sale_over_invoices_of_one_day_changes_no_purchase_figure_except_their_number()
    {
        var split = 0;
        Prop.ForAll(
                AnyLedger.ToArbitrary(),
                ledger =>
                {
                    var halves = ledger.SelectMany(Halves).ToArray();
                    split += halves.Length > ledger.Length ? 1 : 0;
                    return Purchases(Seen(ledger).Figures) == Purchases(Seen(halves).Figures);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.True(split > 100, $"split only {split} times");
    }

    [Fact]
    public void Nothing_that_happens_later_changes_what_is_seen()
    {
        var withLater = 0;
        Prop.ForAll(
                AnyLedger.ToArbitrary(),
                ledger =>
                {
                    Invoice[] past = [.. ledger.Where(invoice => invoice.Issued <= AsOf).Select(AsKnownThen)];
                    withLater += past.SequenceEqual(ledger) ? 0 : 1;
                    return past.Length == 0 || Seen(past).Figures == Seen(ledger).Figures;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.True(withLater > 50, $"something later only {withLater} times");

        static Invoice AsKnownThen(Invoice invoice) =>
            invoice with
            {
                Settlement = invoice.Settlement.SeenOn(AsOf),
                Paid = invoice.PaidOn > AsOf ? null : invoice.Paid,
                PaidOn = invoice.PaidOn > AsOf ? null : invoice.PaidOn,
            };
    }

    private static TradingFigures Purchases(TradingFigures figures) =>
        new()
        {
            NetInvoiced = figures.NetInvoiced,
            LastTwelveMonths = figures.LastTwelveMonths,
            PriorTwelveMonths = figures.PriorTwelveMonths,
            Growth = figures.Growth,
            ActiveMonths = figures.ActiveMonths,
            OrdersPerYear = figures.OrdersPerYear,
            DaysSinceLastPurchase = figures.DaysSinceLastPurchase,
            Regularity = figures.Regularity,
            Open = figures.Open,
            PeakExposure = figures.PeakExposure,
            DaysBeyondTerms = figures.DaysBeyondTerms,
        };

    private static IEnumerable<Invoice> Halves(Invoice invoice)
    {
        var half = Money.OfMinor(invoice.Amount.MinorUnits / 2, Currency.Eur);
        if (invoice.Paid is not null || half.IsZero)
        {
            return [invoice];
        }
        return [invoice with { Amount = half }, invoice with { Amount = invoice.Amount - half, Number = invoice.Number + "b" }];
    }

    private static Invoice Written(
        LocalDate issued,
        int due,
        int settled,
        int kind,
        int cents,
        int paid,
        int paidAfter,
        bool disputed
    )
    {
        var invoice = Sale(issued, (kind == 0 ? -cents : cents) / 100m) with
        {
            Due = issued.PlusDays(due),
            Disputed = disputed,
            Settlement = kind is 1 or 2 ? Settlement.Open : Settlement.On(issued.PlusDays(settled)),
        };
        return kind is 2 or 3
            ? invoice with
            {
                Paid = Money.OfMinor(cents * paid / 100, Currency.Eur),
                PaidOn = issued.PlusDays(paidAfter),
            }
            : invoice;
    }

    private static bool Agrees(TradingFigures figures, Invoice[] seen)
    {
        Invoice[] settled =
        [
            .. seen.Where(invoice => !invoice.IsCreditNote && invoice.Settlement.SeenOn(AsOf).Date is not null),
        ];
        var weight = settled.Sum(invoice => invoice.Amount.Amount);
        decimal? Weighted(Func<int, int> days) =>
            weight == 0
                ? null
                : decimal.Round(
                    settled.Sum(invoice => invoice.Amount.Amount * days(DaysLate(invoice))) / weight,
                    6,
                    MidpointRounding.ToEven
                );
        var overdue = seen.Where(invoice => !invoice.IsCreditNote && invoice.Due < AsOf && OpenOn(invoice, AsOf) != 0)
            .ToArray();
        var first = seen.Min(invoice => invoice.Issued);
        var peak = Enumerable
            .Range(0, Period.DaysBetween(first, AsOf) + 1)
            .Max(day => seen.Sum(invoice => OpenOn(invoice, first.PlusDays(day))));
        var lastYear = seen.Where(invoice => invoice.Issued > AsOf.PlusMonths(-12)).ToArray();
        return figures.NetInvoiced == Money.Eur(seen.Sum(invoice => invoice.Amount.Amount))
            && figures.LastTwelveMonths == Money.Eur(lastYear.Sum(invoice => invoice.Amount.Amount))
            && figures.OrdersPerYear == lastYear.Where(IsSale).Select(invoice => invoice.Issued).Distinct().Count()
            && figures.ActiveMonths == lastYear.Where(IsSale).Select(invoice => invoice.Issued.ToYearMonth()).Distinct().Count()
            && figures.Settled == settled.Length
            && figures.Late == settled.Count(invoice => DaysLate(invoice) > 0)
            && figures.Disputed == seen.Count(invoice => invoice.Disputed == true)
            && figures.DaysBeyondTerms == Weighted(days => Math.Max(0, days))
            && figures.DaysBeyondTermsSigned == Weighted(days => days)
            && figures.Open == Money.Eur(seen.Sum(invoice => OpenOn(invoice, AsOf)))
            && figures.Overdue == Money.Eur(overdue.Sum(invoice => OpenOn(invoice, AsOf)))
            && figures.OldestOverdueDays
                == overdue.Select(invoice => Period.DaysBetween(invoice.Due!.Value, AsOf)).DefaultIfEmpty().Max()
            && figures.PeakExposure == Money.Eur(Math.Max(0, peak));
    }

    private static bool IsSale(Invoice invoice) => invoice.Amount.IsPositive;

    private static int DaysLate(Invoice invoice) => Period.DaysBetween(invoice.Due!.Value, invoice.Settlement.Date!.Value);

    private static decimal OpenOn(Invoice invoice, LocalDate day)
    {
        if (day < invoice.Issued || invoice.Settlement.Date <= day)
        {
            return 0;
        }
        return invoice.Amount.Amount - (invoice.PaidOn <= day ? invoice.Paid!.Value.Amount : 0);
    }
}
