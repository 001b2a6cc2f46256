using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Credit;

public class AltmanModelTests
{
    private static readonly FinancialStatement Statement = Debtor.Strong;

    /// <summary>From a few minor units to nearly the most that money can hold.</summary>
    private static readonly Gen<long> Lines =
        from size in Gen.Elements(4L, 10L, 100_000_000L, 900_000_000_000_000L)
        from part in Gen.Choose(-1_000_000, 1_000_000)
        select size <= 10 ? part % (size + 1) : size / 1_000_000 * part;

    [Fact] // credit:K13
    public void The_worked_case_is_grey()
    {
        var score = AltmanModel.Z.Score(0.2m, 0m, 0.2m, 0.1m, 2.0m);
        Assert.Equal((2.96m, AltmanZone.Grey), (score.Value, score.Zone));
    }

    public static TheoryData<AltmanModel, string, string, EquityMeasure> Models { get; } =
        new()
        {
            { AltmanModel.Z, "1.200 1.400 3.300 0.600 1.000", "1.81 2.99", EquityMeasure.MarketValue },
            { AltmanModel.ZPrime, "0.717 0.847 3.107 0.420 0.998", "1.23 2.90", EquityMeasure.BookValue },
            { AltmanModel.ZDoublePrime, "6.560 3.260 6.720 1.050 0.000", "1.1 2.6", EquityMeasure.BookValue },
        };

    [Theory, MemberData(nameof(Models))]
    public void A_model_pins_coefficients_cuts_and_the_meaning_of_X4(
        AltmanModel model,
        string coefficients,
        string cuts,
        EquityMeasure equity
    )
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(
            coefficients,
            string.Join(' ', Enumerable.Range(1, 5).Select(n => model.Coefficient(n).ToString(culture)))
        );
        Assert.Equal(cuts, string.Create(culture, $"{model.DistressBelow} {model.SafeAbove}"));
        Assert.Equal(equity, model.Equity);
    }

    [Theory]
    [InlineData(1.80, AltmanZone.Distress)]
    [InlineData(1.81, AltmanZone.Grey)]
    [InlineData(2.99, AltmanZone.Grey)]
    [InlineData(3.00, AltmanZone.Safe)]
    public void The_cut_offs_of_Z_are_grey(double sales, AltmanZone expected) =>
        Assert.Equal(expected, AltmanModel.Z.Score(0, 0, 0, 0, (decimal)sales).Zone);

    [Fact] // 6.56 × 0.3 + 3.26 × 0.2 + 6.72 × 0.15 + 1.05 × 1
    public void A_statement_is_scored_exactly() => Assert.Equal(4.678m, AltmanModel.ZDoublePrime.Score(Statement)!.Value);

    [Fact] // 0.717 × 0.3 + 0.847 × 0.2 + 3.107 × 0.15 + 0.420 × 1 + 0.998 × 1.5
    public void A_statement_is_scored_with_sales_where_the_model_has_them() =>
        Assert.Equal(2.7676m, AltmanModel.ZPrime.Score(Statement)!.Value); // 2.76755, half to even

    [Fact]
    public void A_score_of_a_statement_equals_the_score_of_its_ratios() =>
        Assert.Equal(AltmanModel.ZDoublePrime.Score(0.3m, 0.2m, 0.15m, 1m, 1.5m), AltmanModel.ZDoublePrime.Score(Statement));

    [Fact]
    public void X4_of_a_listed_company_is_its_market_value()
    {
        var listed = Statement with { MarketValue = Money.Eur(1_000_000) };
        var book = AltmanModel.Z.Score(Statement with { MarketValue = Statement.Equity })!.Value;
        Assert.Equal(0.6m, AltmanModel.Z.Score(listed)!.Value - book);
    }

    [Fact]
    public void Without_a_market_value_Z_is_unknown() => Assert.Null(AltmanModel.Z.Score(Statement));

    [Fact]
    public void Without_sales_only_the_models_that_use_them_are_unknown()
    {
        var silent = Statement with { Sales = null };
        Assert.Null(AltmanModel.ZPrime.Score(silent));
        Assert.NotNull(AltmanModel.ZDoublePrime.Score(silent));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Without_assets_above_zero_the_score_is_unknown(int assets) =>
        Assert.Null(AltmanModel.ZDoublePrime.Score(Statement with { TotalAssets = Money.Eur(assets) }));

    [Fact]
    public void Without_liabilities_the_score_is_unknown() =>
        Assert.Null(AltmanModel.ZDoublePrime.Score(Statement with { TotalLiabilities = Money.Eur(0) }));

    [Fact]
    public void Without_retained_earnings_the_score_is_unknown() =>
        Assert.Null(AltmanModel.ZDoublePrime.Score(Statement with { RetainedEarnings = null }));

    [Fact]
    public void The_largest_amounts_do_not_overflow()
    {
        var most = Money.OfMinor(Money.MaxMinorUnits, Currency.Eur);
        var huge = Statement with
        {
            RetainedEarnings = most,
            TotalAssets = Money.Eur(0.01m),
            TotalLiabilities = Money.Eur(0.01m),
        };
        Assert.Equal(AltmanZone.Safe, AltmanModel.ZDoublePrime.Score(huge)!.Zone);
    }

    [Fact]
    public void The_score_is_the_exact_one_for_amounts_of_every_size()
    {
        var (negative, halves) = (0, 0);
        foreach (var lines in Lines.ArrayOf(7).Sample(3_000, new Rnd(9), 40))
        {
            var (assets, liabilities) = (Math.Abs(lines[0]) + 1, Math.Abs(lines[1]) + 1);
            Money Of(long minor) => Money.OfMinor(minor, Currency.Eur);
            var score = AltmanModel.ZPrime.Score(
                new()
                {
                    Entity = "HRB 1",
                    YearEnd = new(2023, 12, 31),
                    TotalAssets = Of(assets),
                    TotalLiabilities = Of(liabilities),
                    CurrentAssets = Of(lines[2]),
                    CurrentLiabilities = Of(0),
                    RetainedEarnings = Of(lines[3]),
                    OperatingProfit = Of(lines[4]),
                    Equity = Of(lines[5]),
                    Sales = Of(lines[6]),
                }
            );
            var weighed =
                ((BigInteger)717 * lines[2])
                + ((BigInteger)847 * lines[3])
                + ((BigInteger)3_107 * lines[4])
                + ((BigInteger)998 * lines[6]);
            var tenthsOfThousandths = 10_000 * ((weighed * liabilities) + ((BigInteger)420 * lines[5] * assets));
            var divisor = (BigInteger)1_000 * assets * liabilities;
            var floor = tenthsOfThousandths / divisor - (tenthsOfThousandths < 0 && tenthsOfThousandths % divisor != 0 ? 1 : 0);
            var twice = 2 * (tenthsOfThousandths - (floor * divisor));
            var expected = twice > divisor || (twice == divisor && !floor.IsEven) ? floor + 1 : floor;

            Assert.Equal((decimal)expected / 10_000, score!.Value);
            (negative, halves) = (negative + (score.Value < 0 ? 1 : 0), halves + (twice == divisor ? 1 : 0));
        }

        Assert.InRange(negative, 100, 2_900);
        Assert.InRange(halves, 1, 3_000);
    }

    [Fact]
    public void Lines_of_two_currencies_are_refused() =>
        Assert.Throws<CurrencyMismatchException>(() =>
            AltmanModel.ZDoublePrime.Score(Statement with { TotalAssets = Money.Usd(1) })
        );

    [Theory]
    [InlineData(true, true, "Z")]
    [InlineData(true, false, "Z'")]
    [InlineData(false, true, "Z''")]
    [InlineData(null, false, "Z''")]
    public void The_model_is_the_one_meant_for_the_maker_of_the_statement(bool? manufacturer, bool isListed, string expected) =>
        Assert.Equal(
            expected,
            AltmanModel.For(Statement with { Manufacturer = manufacturer, MarketValue = isListed ? Money.Eur(1) : null }).Name
        );

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void There_are_five_coefficients(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AltmanModel.Z.Coefficient(number));
}
