using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>What one account used of its effective line on any day, from the first day of its records on.</summary>
internal sealed class LinePast
{
    private readonly UseHistory history;

    private LinePast(UseHistory history, LocalDate first) => (this.history, First) = (history, first);

    /// <summary>The first day of which anything is known.</summary>
    public LocalDate First { get; }

    /// <summary>The past of an account; null when it has no records by the day of the report.</summary>
    /// <exception cref="UsageException">A rate is missing on one of the days.</exception>
    public static LinePast? Of(SeenInput input, AccountUse account)
    {
        var records = input.Records!;
        var name = account.Account;
        var debts = AccountDebts.Of(input, name);
        var exposure = ExposureHistory.Of(debts.Entries(), AccountDebts.Scope, ExposureTerms.Shipped);
        var days = Days(records, name).Where(day => LineFile.Always < day && day <= input.AsOf).ToHashSet();
        if (days.Count == 0)
        {
            return null;
        }

        var steps = days.Order()
            .Select(day => new UseStep(
                Midnight(day),
                TermsOn(records.Lines.ChainOf(name, day), input.Terms.Currency),
                exposure.TotalAt(day, LineBook.Known, input.Terms.Currency, debts.Rates)
                    ?? throw new UsageException(
                        $"--rates: there is no rate to {input.Terms.Currency} for {DateText.Iso(day)}, a day on which the exposure of {name} changed"
                    ),
                Money.Zero(input.Terms.Currency)
            ));
        return new LinePast(UseHistory.OfSteps("line", steps), days.Min());
    }

    /// <summary>The figures at the end of a day; null before the first one.</summary>
    public UseStep? On(LocalDate day) => history.Steps.LastOrDefault(step => step.At <= Midnight(day));

    /// <summary>Peak, lowest and average use from one day to another, both included; null when nothing is known of them.</summary>
    public UseOverPeriod? Over(LocalDate from, LocalDate to) => history.Over(Midnight(from), Midnight(to.PlusDays(1)));

    /// <summary>The whole days with a use above a share of the limit.</summary>
    public int DaysAbove(Percentage share, LocalDate from, LocalDate to) =>
        history.TimeAbove(share, Midnight(from), Midnight(to.PlusDays(1))).Days;

    /// <summary>The day of an instant.</summary>
    public static LocalDate DayOf(Instant at) => at.InUtc().Date;

    private static Instant Midnight(LocalDate day) => day.AtMidnight().InUtc().ToInstant();

    private static IEnumerable<LocalDate> Days(CreditRecords records, string account)
    {
        foreach (var invoice in records.Invoices[account])
        {
            yield return invoice.Issued;
            foreach (var day in new[] { invoice.PaidOn, invoice.Settlement.Date })
            {
                if (day is { } known)
                {
                    yield return known;
                }
            }
        }

        foreach (var document in records.Documents[account])
        {
            yield return document.On;
            var enters = document.AvailableOn is { } available ? ExposureTerms.Shipped.Horizon.FirstDayFor(available) : null;
            foreach (var day in new[] { document.ClosedOn, enters })
            {
                if (day is { } known)
                {
                    yield return known;
                }
            }
        }

        foreach (var day in records.Lines.DaysOf(account))
        {
            yield return day;
        }
    }

    private static LineTerms TermsOn(LineChain? chain, Currency currency) =>
        chain?.Effective is not { } effective ? LineTerms.Unlimited(currency)
        : effective.Kind == CreditLimitKind.NoCredit ? LineTerms.Limited(Money.Zero(currency))
        : effective.Amount is { } amount ? LineTerms.Limited(amount)
        : LineTerms.Unlimited(currency);
}
