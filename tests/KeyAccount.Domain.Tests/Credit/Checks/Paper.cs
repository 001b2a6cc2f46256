using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>Documents to start from in a test: everything is known and good unless the test changes it.</summary>
internal static class Paper
{
    public static readonly LocalDate Today = new(2024, 5, 15);
    public static readonly LocalDate HorizonEnd = new(2024, 6, 14);

    public static readonly CreditCheckTerms Terms = new() { Unit = PolicyUnit.Of(Money.Eur(1_000_000)) };

    public static readonly CreditCheckPolicy Shipped = CreditCheckPolicy.Shipped(Terms);

    /// <summary>The shipped check with the unit of the example in the documents, 1,000 euros.</summary>
    public static readonly CreditCheckPolicy Small = CreditCheckPolicy.Shipped(
        new CreditCheckTerms { Unit = PolicyUnit.Of(Money.Eur(1_000)) }
    );

    /// <summary>An order of 1,000 on a free line of 100,000.</summary>
    public static readonly CreditCheckFacts Order = new()
    {
        Account = "c-17",
        Group = CreditCheckFacts.NoGroup,
        RiskGroup = CreditCheckFacts.NoGroup,
        AsOf = Today,
        Checkpoint = Checkpoint.Order,
        Currency = Currency.Eur,
        Increment = Money.Eur(1_000),
        GoodsToLeave = Money.Eur(0),
        DocumentValue = Money.Eur(1_000),
        AvailableOn = new LocalDate(2024, 5, 20),
        HorizonEnd = HorizonEnd,
        TermDays = 30,
        AgreedTermDays = 30,
        Exposure = Money.Eur(0),
        Line = CheckedLine.Of(Money.Eur(100_000)),
        LineValidUntil = CreditCheckFacts.Forever,
        CoverValidUntil = CreditCheckFacts.Forever,
        State = LineState.Ok,
        Hold = ForcedHold.None,
        KnockOut = CreditBar.Clear,
        Overdue = OverdueItems.None(Currency.Eur),
        Open = Money.Eur(0),
        DunningLevel = 0,
        DaysLateTrend = 0m,
        OrderedThisMonth = Money.Eur(1_000),
        OrderedPerMonth = Money.Eur(1_000),
        MonthsTrading = 60,
    };

    /// <summary>A delivery that adds nothing any more, for the order is counted, but lets unpaid goods leave.</summary>
    public static readonly CreditCheckFacts Delivery = Order with
    {
        Checkpoint = Checkpoint.Delivery,
        Increment = Money.Eur(0),
        GoodsToLeave = Money.Eur(1_000),
        Exposure = Money.Eur(1_000),
    };

    public static CreditCheckFacts On(decimal limit, decimal used, decimal adds) =>
        Order with
        {
            Line = CheckedLine.Of(Money.Eur(limit)),
            Exposure = Money.Eur(used),
            Increment = Money.Eur(adds),
            DocumentValue = Money.Eur(Math.Max(0, adds)),
        };

    public static CreditCheckFacts Overdue(this CreditCheckFacts facts, decimal amount, int days, decimal open = 1_000_000m) =>
        facts with
        {
            Overdue = OverdueItems.Of(Currency.Eur, new OverdueItem(Money.Eur(amount), days)),
            Open = Money.Eur(open),
        };

    public static Verdict Judged(this CreditCheckFacts facts) => Shipped.Judge(facts);

    public static CreditCheck Checked(this CreditCheckFacts facts) => Shipped.Check(facts);

    public static string[] Codes(this CreditCheck check) => [.. check.Reasons.Select(reason => reason.Code)];
}
