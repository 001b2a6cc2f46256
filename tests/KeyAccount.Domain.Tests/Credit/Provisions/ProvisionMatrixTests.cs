using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Provisions;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Provisions;

public class ProvisionMatrixTests
{
    private static readonly LocalDate AsOf = new(2024, 6, 30);

    private static readonly AgedBalances Published = AgedBalances.Of(
        AgeingBuckets.Usual,
        AsOf,
        Money.Usd(15_000_000),
        Money.Usd(7_500_000),
        Money.Usd(4_000_000),
        Money.Usd(2_500_000),
        Money.Usd(1_000_000)
    );

    [Fact] // credit:K10
    public void The_published_example_of_the_standard_comes_out_exactly()
    {
        var provision = ProvisionMatrix.Shipped.For(Published);
        Assert.Equal([45_000m, 120_000m, 144_000m, 165_000m, 106_000m], provision.Lines.Select(line => line.Amount.Amount));
        Assert.Equal(Money.Usd(580_000), provision.Total);
    }

    [Fact] // credit:K12
    public void A_published_example_with_four_ages_comes_out_exactly()
    {
        var buckets = AgeingBuckets.Of(1, 31, 61);
        var matrix = ProvisionMatrix.Of(
            PolicyIdentity.SignedBy("finance", "provisions", "1"),
            buckets,
            Share.Percent(1.5m),
            Share.Percent(3.4m),
            Share.Percent(7.1m),
            Share.Percent(10.8m)
        );
        var provision = matrix.For(
            AgedBalances.Of(
                buckets,
                AsOf,
                Money.Usd(7_000_000),
                Money.Usd(4_000_000),
                Money.Usd(2_500_000),
                Money.Usd(1_000_000)
            )
        );
        Assert.Equal([105_000m, 136_000m, 177_500m, 108_000m], provision.Lines.Select(line => line.Amount.Amount));
        Assert.Equal(Money.Usd(526_500), provision.Total);
    }

    [Theory]
    [InlineData(Language.English, "placeholder rates, not the company's own")]
    [InlineData(Language.Spanish, "tasas provisionales, no propias de la empresa")]
    [InlineData(Language.SimplifiedChinese, "占位损失率，并非本公司自有")]
    public void Placeholders_are_said_to_be_such_in_every_output(Language language, string words)
    {
        var provision = ProvisionMatrix.Shipped.For(Published);
        Assert.True(provision.IsPlaceholder);
        Assert.Contains(words, provision.Text(language)[^1], StringComparison.Ordinal);
        Assert.Contains(words[1..], ProvisionRuleBook.Of(ProvisionMatrix.Shipped).Markdown(language), StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_that_somebody_signed_are_no_placeholders()
    {
        var own = ProvisionMatrix.Of(
            PolicyIdentity.SignedBy("finance", "p", "1"),
            AgeingBuckets.Usual,
            ProvisionMatrix.Shipped.Rates
        );
        Assert.Equal("2024-06-30: 580000.00 USD", own.For(Published).ToString());
        Assert.DoesNotContain("laceholder", ProvisionRuleBook.Of(own).Markdown(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_is_rounded_up()
    {
        var cent = AgedBalances.Of(AgeingBuckets.Usual, AsOf, [.. Enumerable.Repeat(Money.Eur(0.01m), 5)]);
        Assert.Equal(Money.Eur(0.05m), ProvisionMatrix.Shipped.For(cent).Total);
    }

    [Fact]
    public void A_bucket_with_more_credit_than_claims_needs_no_provision_and_lowers_no_other()
    {
        var mixed = AgedBalances.Of(
            AgeingBuckets.Usual,
            AsOf,
            Money.Eur(-1_000_000),
            Money.Eur(0),
            Money.Eur(0),
            Money.Eur(0),
            Money.Eur(1_000)
        );
        Assert.Equal(Money.Eur(106), ProvisionMatrix.Shipped.For(mixed).Total);
    }

    [Theory]
    [InlineData(-30, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 2)]
    [InlineData(60, 2)]
    [InlineData(61, 3)]
    [InlineData(90, 3)]
    [InlineData(91, 4)]
    [InlineData(9_999, 4)]
    public void Buckets_are_half_open(int days, int place) => Assert.Equal(place, AgeingBuckets.Usual.PlaceOf(days));

    [Fact]
    public void Buckets_have_names() =>
        Assert.Equal(
            ["not due", "1–30 days", "31–60 days", "61–90 days", "≥ 91 days"],
            Enumerable.Range(0, 5).Select(place => AgeingBuckets.Usual.NameOf(place).English)
        );

    [Theory]
    [InlineData]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(1, 1)]
    [InlineData(1, 31, 30)]
    public void Buckets_rise_from_the_first_day(params int[] starts) =>
        Assert.Throws<ArgumentException>(() => AgeingBuckets.Of([.. starts]));

    [Fact]
    public void What_does_not_fit_the_buckets_is_refused()
    {
        var identity = PolicyIdentity.ShippedDefault("p", "1");
        Assert.Throws<ArgumentException>(() => ProvisionMatrix.Of(identity, AgeingBuckets.Usual, Share.Zero));
        Assert.Throws<ArgumentException>(() => AgedBalances.Of(AgeingBuckets.Usual, AsOf, Money.Eur(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => AgeingBuckets.Usual.NameOf(5));
        Assert.Throws<ArgumentException>(() =>
            ProvisionMatrix.Shipped.For(AgedBalances.Of(AgeingBuckets.Of(1), AsOf, Money.Eur(1), Money.Eur(1)))
        );
        Assert.Throws<CurrencyMismatchException>(() => AgedBalances.Of(AgeingBuckets.Of(1), AsOf, Money.Eur(1), Money.Usd(1)));
    }

    [Fact]
    public void A_photograph_gives_the_usual_buckets()
    {
        Ageing ageing = new(Money.Eur(1), Money.Eur(2), Money.Eur(3), Money.Eur(4), Money.Eur(5));
        Assert.Equal(Money.Eur(15), AgedBalances.Of(ageing, AsOf).Total);
        Assert.Equal(Money.Eur(5), AgedBalances.Of(ageing, AsOf).Amounts[4]);
    }

    [Fact]
    public void Items_are_put_into_buckets_at_dated_rates()
    {
        var rates = ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, AsOf.PlusDays(-1), 0.5m)], 2);
        (Money, LocalDate)[] items =
        [
            (Money.Eur(10), AsOf),
            (Money.Usd(10), AsOf.PlusDays(-30)),
            (Money.Eur(7), AsOf.PlusDays(-31)),
        ];
        var balances = AgedBalances.OfItems(AgeingBuckets.Usual, AsOf, Currency.Eur, rates, items)!;
        Assert.Equal([10m, 5m, 7m, 0m, 0m], balances.Amounts.Select(amount => amount.Amount));
        Assert.Null(AgedBalances.OfItems(AgeingBuckets.Usual, AsOf, Currency.Eur, ExchangeRates.None, items));
        Assert.Null(AgedBalances.OfItems(AgeingBuckets.Usual, AsOf.PlusDays(2), Currency.Eur, rates, items));
    }
}
