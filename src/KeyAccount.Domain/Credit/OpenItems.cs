using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>Sorts what is open on the day by age, and keeps credit and disputes apart.</summary>
internal struct OpenItems(BookCoverage coverage)
{
    private readonly bool hasDisputed = coverage.HasDisputed;
    private bool knowsSettlement = coverage.HasSettlement;
    private bool knowsDue = coverage.HasDue;
    private int withoutDay;
    private Sum notDue;
    private Sum thirty;
    private Sum sixty;
    private Sum ninety;
    private Sum older;
    private Sum credit;
    private Sum disputed;

    /// <summary>Whether something is left to be paid of an invoice, no credit note, that is not settled.</summary>
    public static bool IsOpen(in SeenInvoice invoice, int today, out long rest)
    {
        rest = invoice.Gross - (invoice.PaidOn <= today ? invoice.Paid : 0);
        return invoice.Settled == DayNumber.Never && !invoice.IsCreditNote && (rest != 0 || !invoice.IsConverted);
    }

    public void Add(in SeenInvoice invoice, int today, bool isUnderDispute)
    {
        knowsSettlement &= invoice.Settled != DayNumber.Unknown;
        var isOpen = IsOpen(invoice, today, out var rest);
        if (invoice is { IsCreditNote: true, Settled: DayNumber.Never })
        {
            credit.Add(-rest, invoice.IsConverted);
        }
        if (!isOpen)
        {
            return;
        }
        withoutDay += invoice is { Disputed: true, DisputedOn: DayNumber.Never } ? 1 : 0;
        disputed.Add(isUnderDispute ? rest : 0, invoice.IsConverted);
        if (invoice.Due == DayNumber.Unknown)
        {
            knowsDue = false;
            return;
        }
        switch (today - invoice.Due)
        {
            case <= 0:
                notDue.Add(rest, invoice.IsConverted);
                break;
            case <= 30:
                thirty.Add(rest, invoice.IsConverted);
                break;
            case <= 60:
                sixty.Add(rest, invoice.IsConverted);
                break;
            case <= 90:
                ninety.Add(rest, invoice.IsConverted);
                break;
            default:
                older.Add(rest, invoice.IsConverted);
                break;
        }
    }

    public readonly PaymentBehaviour Into(PaymentBehaviour behaviour, Currency currency)
    {
        if (!knowsSettlement)
        {
            return behaviour;
        }
        return behaviour with
        {
            Ageing =
                knowsDue
                && ToMoney(notDue, currency) is { } current
                && ToMoney(thirty, currency) is { } first
                && ToMoney(sixty, currency) is { } second
                && ToMoney(ninety, currency) is { } third
                && ToMoney(older, currency) is { } last
                    ? new(current, first, second, third, last)
                    : null,
            UnusedCredit = ToMoney(credit, currency),
            OpenDisputed = ToMoney(disputed, currency),
            DisputesWithoutDay = hasDisputed ? withoutDay : null,
        };
    }

    private static Money? ToMoney(Sum sum, Currency currency) => sum.IsKnown ? Money.WithinBounds(sum.Minor, currency) : null;
}
