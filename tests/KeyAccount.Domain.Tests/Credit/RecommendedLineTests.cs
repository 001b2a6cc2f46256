using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class RecommendedLineTests
{
    [Fact]
    public void Every_part_is_shown_and_the_least_binds()
    {
        var line = Trading.Evaluated().Line!;
        Assert.Equal(
            "Need 1650, EvidenceCap 3000, Capacity 2500, LossBudget 10000, Concentration 100000",
            string.Join(", ", line.Parts.Select(part => $"{part.Kind} {part.Amount!.Value.Amount:0}"))
        );
        Assert.Equal((Money.Eur(1_600), LinePartKind.Need), (line.Amount!.Value, line.Binding!.Value));
    }

    [Fact]
    public void The_need_is_the_larger_of_the_average_and_what_was_owed_in_time() => // 1.1 × 36,500 × 30 / 365
        Assert.Equal(
            Money.Eur(3_300),
            (Trading with { Behaviour = Trading.Behaviour with { SalesWithTax = Money.Eur(36_500) } })
                .Evaluated()
                .Part(LinePartKind.Need)
        );

    [Theory]
    [InlineData(7, 30, 308)]
    [InlineData(null, 30, 1_320)]
    [InlineData(null, null, 528)] // 11.5 days by the invoices, counted as 12
    public void Contractual_days_come_from_the_terms_then_the_profile_then_the_invoices(int? net, int? days, int expected)
    {
        var facts = Trading.Filed(file => file with { Terms = net is { } known ? PaymentTerms.Net(known) : null }) with
        {
            TermsDays = days,
            Behaviour = Trading.Behaviour with { HighestNotOverdue = null, AgreedDays = 11.5m },
        };
        Assert.Equal(Money.Eur(expected), facts.Evaluated().Part(LinePartKind.Need));
    }

    [Fact]
    public void Half_of_the_need_is_enough_to_tell_a_lower_bound() =>
        Assert.Equal(
            Money.Eur(1_650),
            (Trading with { Behaviour = Trading.Behaviour with { SalesWithTax = null } }).Evaluated().Part(LinePartKind.Need)
        );

    [Fact]
    public void An_unknown_need_leaves_the_line_unknown_and_the_grade_provisional()
    {
        var evaluation = (
            Trading with
            {
                Behaviour = Trading.Behaviour with { SalesWithTax = null, HighestNotOverdue = null },
            }
        ).Evaluated();
        Assert.Equal(
            (CreditOutcome.Provisional, null, null),
            (evaluation.Outcome, evaluation.Line!.Amount, evaluation.Line.Binding)
        );
    }

    [Fact]
    public void An_unknown_part_does_not_hide_a_zero()
    {
        var line = (Trading with { SellerReceivables = Money.Eur(0), NetSales = null }).Evaluated().Line!;
        Assert.Equal((Money.Eur(0), LinePartKind.Concentration), (line.Amount!.Value, line.Binding!.Value));
    }

    [Fact]
    public void A_request_below_the_need_binds()
    {
        var line = Asking(1_000).Evaluated().Line!;
        Assert.Equal((Money.Eur(1_000), LinePartKind.Request), (line.Amount!.Value, line.Binding!.Value));
    }

    [Fact]
    public void A_request_above_the_need_raises_nothing() =>
        Assert.Equal(LinePartKind.Need, Asking(1_000_000).Evaluated().Line!.Binding);

    [Theory]
    [InlineData(1_099.99, 1_000)]
    [InlineData(1_100.00, 1_100)]
    [InlineData(1_100.01, 1_100)]
    [InlineData(99.99, 0)]
    public void The_line_is_rounded_down_to_the_step(double request, int expected) =>
        Assert.Equal(Money.Eur(expected), Asking((decimal)request).Evaluated().Line!.Amount);

    [Fact]
    public void A_newcomer_needs_what_it_asks_for_and_no_more_than_the_starter_cap()
    {
        Assert.Equal(Money.Eur(100), Starter.Evaluated().Line!.Amount);
        var greedy = Starter.Filed(file => file with { RequestedLine = Money.Eur(5_000) }).Evaluated().Line!;
        Assert.Equal((Money.Eur(200), LinePartKind.EvidenceCap), (greedy.Amount!.Value, greedy.Binding!.Value));
    }

    [Fact]
    public void A_newcomer_that_asks_for_nothing_has_no_line_to_recommend() =>
        Assert.Null(Starter.Filed(file => file with { RequestedLine = null }).Evaluated().Line!.Amount);

    [Fact]
    public void Earned_trust_is_one_and_a_quarter_times_what_was_repaid()
    {
        var line = (Trading with { Behaviour = Trading.Behaviour with { HighestRepaid = Money.Eur(800) } }).Evaluated().Line!;
        Assert.Equal((Money.Eur(1_000), LinePartKind.Capacity), (line.Amount!.Value, line.Binding!.Value));
    }

    [Theory]
    [InlineData(0, 45_000)] // A: 10 % of 450,000
    [InlineData(10, 33_750)] // B: 7.5 %
    public void Capacity_is_a_part_of_tangible_net_worth_by_grade(int latePercent, int expected) =>
        Assert.Equal(
            Money.Eur(expected),
            Full.Paying(conduct => conduct with { DaysLate = 4 * latePercent, LateByNumber = Share.Percent(latePercent) })
                .Evaluated()
                .Part(LinePartKind.Capacity)
        );

    [Fact]
    public void A_negative_net_worth_carries_nothing() =>
        Assert.Equal(
            Money.Eur(0),
            Full.Filed(file => file with { Statement = Strong with { Intangibles = Money.Eur(600_000) } })
                .Evaluated()
                .Part(LinePartKind.Capacity)
        );

    [Fact]
    public void A_net_worth_in_another_currency_is_unknown()
    {
        var dollars = new FinancialStatement
        {
            Entity = Strong.Entity,
            YearEnd = Strong.YearEnd,
            CurrentAssets = Money.Usd(2),
            Inventories = Money.Usd(0),
            TotalAssets = Money.Usd(2),
            Intangibles = Money.Usd(0),
            CurrentLiabilities = Money.Usd(1),
            TotalLiabilities = Money.Usd(1),
            Equity = Money.Usd(1),
            Profit = Money.Usd(1),
            Depreciation = Money.Usd(0),
        };
        var evaluation = Full.Filed(file => file with { Statement = dollars }).Evaluated();
        Assert.Equal((CreditOutcome.Provisional, null), (evaluation.Outcome, evaluation.Line!.Amount));
    }

    [Theory]
    [InlineData(CreditGrade.B, 10_000)] // 60 / (1 % × 60 %)
    [InlineData(CreditGrade.C, 2_857.14)] // 60 / (3.5 % × 60 %)
    [InlineData(CreditGrade.D, 1_000)] // 60 / (10 % × 60 %)
    public void The_loss_budget_without_a_margin_is_half_a_percent_of_sales(CreditGrade grade, double expected) =>
        Assert.Equal(Money.Eur((decimal)expected), Graded(grade).Evaluated().Part(LinePartKind.LossBudget));

    [Fact]
    public void With_a_margin_it_is_five_percent_of_what_the_account_earned() => // 5 % × 900 / (1 % × 60 %)
        Assert.Equal(
            Money.Eur(7_500),
            (Trading with { Contribution = Money.Eur(900) }).Evaluated().Part(LinePartKind.LossBudget)
        );

    [Fact]
    public void An_account_that_earns_nothing_may_lose_nothing() =>
        Assert.Equal(Money.Eur(0), (Trading with { Contribution = Money.Eur(-1) }).Evaluated().Line!.Amount);

    [Fact]
    public void One_debtor_may_be_a_tenth_of_our_receivables() =>
        Assert.Equal(
            (Money.Eur(900), LinePartKind.Concentration),
            Bound((Trading with { SellerReceivables = Money.Eur(9_999) }).Evaluated())
        );

    [Fact]
    public void Grade_E_bears_nothing_unsecured() =>
        Assert.Equal((Money.Eur(0), LinePartKind.Capacity), Bound(Graded(CreditGrade.E).Evaluated()));

    [Fact]
    public void Full_security_gives_grade_E_a_line() =>
        Assert.Equal(
            (Money.Eur(900), LinePartKind.Capacity),
            Bound(Secured(Graded(CreditGrade.E), new(SecurityForm.CreditInsurance, Money.Eur(1_000), AsOf)).Evaluated())
        );

    [Fact]
    public void A_security_adds_to_capacity_and_loss_budget_and_nothing_else()
    {
        var plain = Trading.Evaluated();
        var secured = Secured(Trading, new(SecurityForm.BankGuarantee, Money.Eur(1_000), AsOf)).Evaluated();
        Assert.Equal(
            "Capacity 950, LossBudget 950",
            string.Join(
                ", ",
                secured
                    .Line!.Parts.Where(part => part.Amount != plain.Part(part.Kind))
                    .Select(part => $"{part.Kind} {(part.Amount!.Value - plain.Part(part.Kind)!.Value).Amount:0}")
            )
        );
    }

    [Theory]
    [InlineData(true, 800)]
    [InlineData(false, 0)]
    public void A_parents_grade_is_worth_nothing_without_a_written_guarantee(bool isWritten, int secured)
    {
        var guarantee = new Security(SecurityForm.ParentGuarantee, Money.Eur(1_000), isWritten ? AsOf : null)
        {
            GuarantorGrade = CreditGrade.A,
            GuarantorHeadroom = Money.Eur(1_000_000),
        };
        var evaluation = Secured(Graded(CreditGrade.D), guarantee).Evaluated();
        Assert.Equal((CreditGrade.D, Money.Eur(secured)), (evaluation.Grade!.Value, evaluation.Line!.Secured));
    }

    [Fact]
    public void The_largest_amounts_do_not_overflow()
    {
        var most = Money.OfMinor(Money.MaxMinorUnits, Currency.Eur);
        var huge = Trading with
        {
            NetSales = most,
            SellerReceivables = most,
            Behaviour = Trading.Behaviour with { SalesWithTax = most, HighestRepaid = most, HighestNotOverdue = most },
        };
        Assert.Equal(Money.Eur(3_000), huge.Evaluated().Line!.Amount);
    }

    private static (Money Amount, LinePartKind Binding) Bound(CreditEvaluation evaluation) =>
        (evaluation.Line!.Amount!.Value, evaluation.Line.Binding!.Value);

    private static CreditFacts Asking(decimal request) =>
        Trading.Filed(file => file with { RequestedLine = Money.Eur(request) });

    private static CreditFacts Secured(CreditFacts facts, Security security) =>
        facts.Filed(file => file with { Securities = [security] });
}
