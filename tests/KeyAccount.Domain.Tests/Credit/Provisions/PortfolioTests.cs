using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Provisions;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Provisions;

public class PortfolioTests
{
    private static readonly LocalDate AsOf = new(2024, 6, 30);

    [Fact]
    public void Expected_losses_add_up_by_grade()
    {
        var loss = Loss((CreditGrade.B, 1_000), (CreditGrade.A, 10_000), (CreditGrade.B, 500), (CreditGrade.X, 100));
        Assert.Equal([CreditGrade.A, CreditGrade.B, CreditGrade.X], loss.Classes.Select(one => one.Grade!.Value));
        Assert.Equal([18m, 9m, 60m], loss.Classes.Select(one => one.Loss!.Value.Amount));
        Assert.Equal([1, 2, 1], loss.Classes.Select(one => one.Debtors));
        Assert.Equal((Money.Eur(87), Money.Eur(11_600)), (loss.Loss, loss.Exposure));
    }

    [Fact]
    public void Without_a_grade_the_loss_is_unknown_and_not_zero()
    {
        var loss = Loss((CreditGrade.A, 10_000), (null, 1));
        Assert.Null(loss.Loss);
        Assert.Equal(Money.Eur(18), loss.KnownLoss);
        Assert.Equal((null, null), (loss.Classes[^1].Loss, loss.Classes[^1].DefaultProbability));
    }

    [Fact]
    public void Who_owes_nothing_needs_no_grade() => Assert.Equal(Money.Eur(18), Loss((CreditGrade.A, 10_000), (null, 0)).Loss);

    [Fact]
    public void Credit_on_balance_lowers_no_other_loss() =>
        Assert.Equal(Money.Eur(18), Loss((CreditGrade.A, 10_000), (CreditGrade.A, -10_000)).Loss);

    [Fact]
    public void Nobody_owes_nothing() => Assert.Equal(Money.Eur(0), Loss().Loss);

    [Fact]
    public void An_exposure_of_another_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() =>
            PortfolioLoss.Of([(CreditGrade.A, Money.Usd(1))], Currency.Eur, GradeScale.Shipped, Share.Percent(60))
        );

    [Fact]
    public void The_largest_families_are_told_with_their_part()
    {
        var all = Concentration(("b", 30), ("a", 30), ("c", 25), ("c", 10), ("d", 5), ("e", -50));
        Assert.Equal([("c", 3_500), ("a", 3_000)], all.Largest(2).Select(one => (one.Family, one.OfTotal.BasisPoints)));
        Assert.Equal(4, all.Largest(99).Length);
        Assert.Equal(4, all.Figures.Accounts);
        Assert.Equal(3_050m, all.Figures.HerfindahlHirschman);
    }

    [Fact]
    public void Who_owes_more_than_one_family_may_is_told_and_who_owes_as_much_is_not() =>
        Assert.Equal(["c", "a"], Concentration(("a", 10.01m), ("b", 10), ("c", 79.99m)).Above.Select(one => one.Family));

    [Fact]
    public void An_empty_portfolio_is_not_concentrated()
    {
        Assert.Empty(Concentration().Largest(3));
        Assert.Null(Concentration().Figures.HerfindahlHirschman);
        Assert.Throws<ArgumentException>(() => Concentration().Largest(-1));
        Assert.Throws<ArgumentException>(() => Concentration((" ", 1)));
    }

    [Fact]
    public void Currencies_are_told_apart_with_the_rate_that_was_used()
    {
        var quote = ExchangeRate.Of(Currency.Usd, Currency.Eur, AsOf.PlusDays(-1), 0.5m);
        var all = CurrencyExposure.ByCurrency(
            [Money.Usd(10), Money.Eur(3), Money.Usd(5), Money.Cny(7)],
            Currency.Eur,
            ExchangeRates.Of([quote], 1),
            AsOf
        );
        Assert.Equal(
            [new(Money.Cny(7), null, null), new(Money.Eur(3), Money.Eur(3), null), new(Money.Usd(15), Money.Eur(7.5m), quote)],
            all
        );
    }

    [Fact]
    public void A_rate_that_is_too_old_is_none() =>
        Assert.Null(
            Assert
                .Single(
                    CurrencyExposure.ByCurrency(
                        [Money.Usd(10)],
                        Currency.Eur,
                        ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, AsOf.PlusDays(-2), 0.5m)], 1),
                        AsOf
                    )
                )
                .Converted
        );

    private static PortfolioLoss Loss(params (CreditGrade? Grade, decimal Exposure)[] debtors) =>
        PortfolioLoss.Of(
            debtors.Select(debtor => (debtor.Grade, Money.Eur(debtor.Exposure))),
            Currency.Eur,
            GradeScale.Shipped,
            Share.Percent(60)
        );

    private static ExposureConcentration Concentration(params (string Family, decimal Exposure)[] exposures) =>
        ExposureConcentration.Of(
            exposures.Select(one => (one.Family, Money.Eur(one.Exposure))),
            Currency.Eur,
            Share.Percent(10)
        );
}
