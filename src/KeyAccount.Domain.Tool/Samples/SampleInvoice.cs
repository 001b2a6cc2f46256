using NodaTime;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>One invented invoice or credit note; amounts in cents, tax included.</summary>
internal readonly record struct SampleInvoice
{
    private const int LongestDisputeDays = 200;

    public required LocalDate Issued { get; init; }

    public required LocalDate Due { get; init; }

    public required LocalDate? Settled { get; init; }

    public required long Cents { get; init; }

    public required long TaxCents { get; init; }

    public required int Quantity { get; init; }

    public bool Disputed { get; init; }

    public LocalDate? DisputedOn { get; init; }

    public LocalDate? DisputeClosedOn { get; init; }

    public long? PaidCents { get; init; }

    public LocalDate? PaidOn { get; init; }

    /// <summary>Draws the invoices of an account in the order of issue.</summary>
    public static IEnumerable<SampleInvoice> Of(SampleAccount account, int count, SplitMix64 random)
    {
        foreach (var day in Days(account, count, ref random))
        {
            yield return Draw(account, SamplePlan.From.PlusDays(day), ref random);
        }
    }

    private static int[] Days(SampleAccount account, int count, ref SplitMix64 random)
    {
        var (first, length) = account.Rhythm switch
        {
            SampleRhythm.Steady or SampleRhythm.Irregular => (0, SamplePlan.Days),
            SampleRhythm.Project => (random.Below(SamplePlan.Days - 60), 60),
            SampleRhythm.Lapsed => (0, SamplePlan.Days - random.Between(380, 600)),
            SampleRhythm.New => (SamplePlan.Days - 150, 150),
        };
        var days = new int[count];
        for (var number = 0; number < count; number++)
        {
            days[number] =
                account.Rhythm == SampleRhythm.Steady
                    ? (int)(((long)number * length + random.Below(length)) / count)
                    : first + random.Below(length);
        }

        Array.Sort(days);
        return days;
    }

    private static SampleInvoice Draw(SampleAccount account, LocalDate issued, ref SplitMix64 random)
    {
        var isCreditNote = random.Chance(4);
        var percent = isCreditNote ? -random.Between(10, 100) : random.Between(40, 180) * (random.Chance(2) ? 5 : 1);
        var net = (long)account.TypicalCents * percent / 100 + random.Below(100) * Math.Sign(percent);
        var tax = net * account.Currency.TaxPercent / 100;
        var due = issued.PlusDays(isCreditNote ? 0 : account.TermsDays);
        var paid = due.PlusDays(
            isCreditNote ? random.Between(0, 20) : random.Between(account.EarliestPaid, account.LatestPaid)
        );
        var settled = paid < issued ? issued : paid;
        var isNeverPaid = !isCreditNote && account.LatestPaid > 20 && random.Chance(1);
        var invoice = new SampleInvoice
        {
            Issued = issued,
            Due = due,
            Settled = settled <= SamplePlan.AsOf && !isNeverPaid ? settled : null,
            Cents = net + tax,
            TaxCents = tax,
            Quantity = Math.Sign(percent) * random.Between(1, 60),
        };
        return WithPartPayment(WithDispute(invoice, account, ref random), ref random);
    }

    /// <summary>A client does not pay what it disputes; some disputes are known without their day.</summary>
    private static SampleInvoice WithDispute(SampleInvoice invoice, SampleAccount account, ref SplitMix64 random)
    {
        var opened = invoice.Issued.PlusDays(random.Between(1, 40));
        var closed = opened.PlusDays(random.Between(5, 90));
        if (invoice.Cents < 0 || !random.Chance(account.DisputePercent) || opened > SamplePlan.AsOf)
        {
            return invoice;
        }

        var isOpen = closed > SamplePlan.AsOf || (opened > SamplePlan.DaysBefore(LongestDisputeDays) && random.Chance(40));
        var isDated = random.Chance(92);
        return invoice with
        {
            Disputed = true,
            DisputedOn = isDated ? opened : null,
            DisputeClosedOn = isDated && !isOpen ? closed : null,
            Settled =
                isOpen ? null
                : invoice.Settled < closed ? closed
                : invoice.Settled,
        };
    }

    private static SampleInvoice WithPartPayment(SampleInvoice invoice, ref SplitMix64 random)
    {
        var days = Period.DaysBetween(invoice.Issued, SamplePlan.AsOf);
        return invoice.Settled is null && invoice.Cents > 0 && days > 0 && random.Chance(15)
            ? invoice with
            {
                PaidCents = invoice.Cents * random.Between(20, 80) / 100,
                PaidOn = invoice.Issued.PlusDays(random.Between(1, days)),
            }
            : invoice;
    }
}
