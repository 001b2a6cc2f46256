using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.PaymentBook;

namespace KeyAccount.Domain.Tests.Credit;

/// <summary>Payment behaviour against a naive reading, day by day and in plain decimals, over random ledgers.</summary>
public class BehaviourLawTests
{
    private static readonly BehaviourTerms Terms = BehaviourTerms.Shipped;

    private static readonly Gen<Invoice> AnyInvoice =
        from due in Gen.Choose(-500, 40)
        from days in Gen.Choose(0, 60)
        from settled in Gen.Choose(-20, 130)
        from kind in Gen.Choose(0, 9)
        from cents in Gen.Choose(1, 50_000)
        from disputed in Gen.Choose(-40, 80)
        from closed in Gen.Choose(0, 120)
        select Written(AsOf.PlusDays(due), days, settled, kind, cents, disputed, closed);

    private static readonly Gen<Invoice[]> AnyLedger =
        from count in Gen.Choose(1, 20)
        from invoices in AnyInvoice.ArrayOf(count)
        select invoices;

    [Fact]
    public void Figures_agree_with_a_naive_reading()
    {
        var (due, disputed, taken, open, credit) = (0, 0, 0, 0, 0);
        Prop.ForAll(
                AnyLedger.ToArbitrary(),
                ledger =>
                {
                    Invoice[] seen = [.. ledger.Where(invoice => invoice.Issued <= AsOf)];
                    if (seen.Length == 0)
                    {
                        return true;
                    }
                    var behaviour = Seen(ledger);
                    due += behaviour.Scored.Due > 0 ? 1 : 0;
                    disputed += behaviour.Scored.Due < behaviour.Raw.Due ? 1 : 0;
                    taken += behaviour.Scored.DaysLate < behaviour.Raw.DaysLate ? 1 : 0;
                    open += behaviour.Ageing!.Total.IsPositive ? 1 : 0;
                    credit += behaviour.UnusedCredit!.Value.IsPositive ? 1 : 0;
                    return Agrees(behaviour.Raw, seen, _ => false, (_, _) => 0)
                        && Agrees(behaviour.Scored, seen, IsDisputed, DaysOff)
                        && AgreesOnExposure(behaviour, seen);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        Assert.All([due, disputed, taken, open, credit], met => Assert.True(met > 15, $"met only {met} times"));
    }

    [Fact] // law:C7
    public void The_order_of_the_records_changes_nothing() =>
        Prop.ForAll(AnyLedger.ToArbitrary(), ledger => Seen(ledger) == Seen([.. ledger.Reverse()]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Nothing_that_happens_later_changes_what_is_seen()
    {
        var later = 0;
        Prop.ForAll(
                AnyLedger.ToArbitrary(),
                ledger =>
                {
                    Invoice[] past = [.. ledger.Where(invoice => invoice.Issued <= AsOf).Select(AsKnownThen)];
                    later += past.SequenceEqual(ledger) ? 0 : 1;
                    return past.Length == 0 || Seen(past) == Seen(ledger);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.True(later > 50, $"something later only {later} times");
    }

    [Fact]
    public void A_dispute_never_makes_the_scored_conduct_worse_than_the_raw()
    {
        var better = 0;
        Prop.ForAll(
                AnyInvoice.Where(invoice => !invoice.IsCreditNote && invoice.Issued <= AsOf).ToArbitrary(),
                invoice =>
                {
                    var seen = Seen(invoice);
                    better += seen.Scored == seen.Raw ? 0 : 1;
                    return !(seen.Scored.DaysLate > seen.Raw.DaysLate)
                        && !(seen.Scored.OldestOverdueDays > seen.Raw.OldestOverdueDays)
                        && !(seen.Scored.OverdueShare > seen.Raw.OverdueShare);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(better > 10, $"better only {better} times");
    }

    private static Invoice Written(LocalDate due, int days, int settled, int kind, int cents, int disputed, int closed)
    {
        var invoice = Sale(due.PlusDays(-days), (kind == 0 ? -cents : cents) / 100m) with
        {
            Due = due,
            Disputed = false,
            Settlement = kind is 1 or 2 or 3 ? Settlement.Open : Settlement.On(due.PlusDays(Math.Max(settled, -days))),
        };
        if (kind is 2 or 3 or 4 or 6 && disputed >= -days)
        {
            invoice = invoice with
            {
                Disputed = true,
                DisputedOn = due.PlusDays(disputed),
                DisputeClosedOn = closed > 60 ? null : due.PlusDays(disputed + closed),
            };
        }
        return kind == 5 ? invoice with { Paid = Money.OfMinor(cents / 3, Currency.Eur), PaidOn = invoice.Issued } : invoice;
    }

    private static Invoice AsKnownThen(Invoice invoice) =>
        invoice with
        {
            Settlement = invoice.Settlement.SeenOn(AsOf),
            Disputed = invoice.DisputedOn is null ? invoice.Disputed : invoice.DisputedOn <= AsOf,
            DisputedOn = invoice.DisputedOn <= AsOf ? invoice.DisputedOn : null,
            DisputeClosedOn = invoice.DisputeClosedOn <= AsOf ? invoice.DisputeClosedOn : null,
        };

    private static bool Agrees(
        PaymentConduct conduct,
        Invoice[] seen,
        Func<Invoice, bool> isOut,
        Func<Invoice, LocalDate, int> daysOff
    )
    {
        Invoice[] sales = [.. seen.Where(invoice => !invoice.IsCreditNote && !isOut(invoice))];
        Invoice[] due = [.. sales.Where(invoice => invoice.Due > AsOf.PlusMonths(-12) && invoice.Due <= AsOf)];
        Invoice[] recent = [.. due.Where(invoice => invoice.Due > AsOf.PlusMonths(-6))];
        Invoice[] prior = [.. due.Except(recent)];
        Invoice[] open = [.. sales.Where(invoice => OpenOn(invoice, AsOf) > 0)];
        int Late(Invoice invoice) => Period.DaysBetween(invoice.Due!.Value, End(invoice)) - daysOff(invoice, End(invoice));
        int Overdue(Invoice invoice) => Math.Max(0, Period.DaysBetween(invoice.Due!.Value, AsOf)) - daysOff(invoice, AsOf);
        return conduct.Due == due.Length
            && conduct.DueLastSixMonths == recent.Length
            && conduct.DaysLate == Mean(due, invoice => Math.Max(0, Late(invoice)))
            && conduct.DaysLateSigned == Mean(due, Late)
            && conduct.Trend
                == Mean(recent, invoice => Math.Max(0, Late(invoice))) - Mean(prior, invoice => Math.Max(0, Late(invoice)))
            && conduct.LateByNumber == Part(due.Count(invoice => Late(invoice) > 5), due.Length)
            && conduct.LateByAmount == Part(due.Where(invoice => Late(invoice) > 5).Sum(Cents), due.Sum(Cents))
            && conduct.OverdueShare
                == (
                    open.Length == 0
                        ? Share.Zero
                        : Part(open.Where(invoice => Overdue(invoice) > 5).Sum(CentsOpen), open.Sum(CentsOpen))
                )
            && conduct.OldestOverdueDays == open.Select(Overdue).DefaultIfEmpty().Max();
    }

    private static bool AgreesOnExposure(PaymentBehaviour behaviour, Invoice[] seen)
    {
        var first = seen.Min(invoice => invoice.Issued);
        LocalDate[] days = [.. Enumerable.Range(0, Period.DaysBetween(first, AsOf) + 1).Select(first.PlusDays)];
        decimal Highest(IEnumerable<LocalDate> over, Func<Invoice, LocalDate, bool> counts) =>
            over.Select(day => seen.Where(invoice => counts(invoice, day)).Sum(invoice => OpenOn(invoice, day)))
                .Append(0)
                .Max();
        var year = days.Where(day => day > AsOf.PlusMonths(-12));
        var peak = Highest(days, (_, _) => true);
        return behaviour.PeakExposure == Money.Eur(peak)
            && behaviour.PeakOn == (peak == 0 ? null : days.First(day => seen.Sum(invoice => OpenOn(invoice, day)) == peak))
            && behaviour.HighestRepaid == Money.Eur(Highest(days, (invoice, _) => invoice.IsCreditNote || IsRepaid(invoice)))
            && behaviour.HighestNotOverdue
                == Money.Eur(Highest(year, (invoice, day) => invoice.IsCreditNote || day <= invoice.Due))
            && behaviour.Open == Money.Eur(seen.Sum(invoice => OpenOn(invoice, AsOf)));
    }

    private static bool IsRepaid(Invoice invoice) =>
        invoice.Settlement.SeenOn(AsOf).Date is { } settled && Period.DaysBetween(invoice.Due!.Value, settled) <= 30;

    private static LocalDate End(Invoice invoice) => invoice.Settlement.SeenOn(AsOf).Date ?? AsOf;

    private static bool IsInTime(Invoice invoice) =>
        invoice.DisputedOn <= AsOf
        && Period.DaysBetween(invoice.Due!.Value, invoice.DisputedOn.Value) <= Terms.DisputeNoticeDays;

    private static bool IsDisputed(Invoice invoice) =>
        IsInTime(invoice)
        && invoice.Settlement.SeenOn(AsOf).IsOpen
        && !(invoice.DisputeClosedOn <= AsOf)
        && Period.DaysBetween(invoice.DisputedOn!.Value, AsOf) < Terms.DisputeValidityDays;

    private static int DaysOff(Invoice invoice, LocalDate end) =>
        IsInTime(invoice)
            ? Enumerable
                .Range(0, Terms.DisputeValidityDays)
                .Select(day => invoice.DisputedOn!.Value.PlusDays(day))
                .Count(day => day >= invoice.Due && day < end && !(invoice.DisputeClosedOn <= day))
            : 0;

    private static decimal OpenOn(Invoice invoice, LocalDate day) =>
        day < invoice.Issued || invoice.Settlement.Date <= day
            ? 0
            : invoice.Amount.Amount - (invoice.PaidOn <= day ? invoice.Paid!.Value.Amount : 0);

    private static long Cents(Invoice invoice) => invoice.Amount.MinorUnits;

    private static long CentsOpen(Invoice invoice) => (long)(OpenOn(invoice, AsOf) * 100);

    private static decimal? Mean(Invoice[] invoices, Func<Invoice, int> days) =>
        invoices.Length == 0
            ? null
            : decimal.Round(
                invoices.Sum(invoice => invoice.Amount.Amount * days(invoice)) / invoices.Sum(invoice => invoice.Amount.Amount),
                6,
                MidpointRounding.ToEven
            );

    private static Share? Part(long part, long whole) => whole == 0 ? null : Share.Of(part, whole, Rounding.Up);
}
