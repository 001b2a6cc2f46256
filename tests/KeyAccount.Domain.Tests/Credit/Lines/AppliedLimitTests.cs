using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class AppliedLimitTests
{
    private static readonly LocalDate Day = LineBook.Day;
    private static readonly SecurityTerms Half = new() { CreditInsurance = Share.Percent(50) };

    private static CreditLineTerms Limited(decimal euros) => CreditLineTerms.Limited(Money.Eur(euros), Day);

    private static Security Insurance(decimal euros, LocalDate? expiresOn = null) =>
        new(SecurityForm.CreditInsurance, Money.Eur(euros), Day, expiresOn);

    [Fact]
    public void A_security_on_top_adds_what_it_is_worth() // credit:A1
    {
        var terms = Limited(100_000).Taking(Half).SecuredBy(SecuredPart.OnTop(Insurance(50_000)));
        Assert.Equal("125000.00 EUR", $"{terms.On(Day).Applied}");
    }

    [Fact]
    public void A_security_that_is_included_is_taken_out_and_put_back_at_its_worth() // credit:A2
    {
        var terms = Limited(100_000).Taking(Half).SecuredBy(SecuredPart.Included(Insurance(50_000)));
        Assert.Equal("75000.00 EUR", $"{terms.On(Day).Applied}");
    }

    [Fact]
    public void A_season_changes_the_base_on_its_days_only() // credit:A11
    {
        var terms = Limited(10_000).InSeason(SeasonalFactor.Of(new(6, 1), new(8, 31), Percentage.Percent(5)));
        Assert.Equal(
            ["10000.00 EUR", "10500.00 EUR", "10500.00 EUR", "10000.00 EUR"],
            new LocalDate[] { new(2024, 5, 31), new(2024, 6, 1), new(2024, 8, 31), new(2024, 9, 1) }.Select(on =>
                $"{terms.On(on).Applied}"
            )
        );
    }

    [Theory]
    [InlineData(10, 31, false)]
    [InlineData(11, 1, true)]
    [InlineData(12, 31, true)]
    [InlineData(1, 1, true)]
    [InlineData(2, 28, true)]
    [InlineData(3, 1, false)]
    public void A_season_may_run_over_the_new_year(int month, int day, bool isIn) =>
        Assert.Equal(isIn, SeasonalFactor.Of(new(11, 1), new(2, 29), Percentage.Percent(-10)).Contains(new(2025, month, day)));

    [Fact]
    public void A_season_is_rounded_down() =>
        Assert.Equal(
            "0.99 EUR",
            $"{Limited(1).InSeason(SeasonalFactor.Of(new(1, 1), new(1, 31), Percentage.Percent(-0.01m))).On(Day).Applied}"
        );

    [Theory]
    [InlineData(-100)]
    [InlineData(0)]
    [InlineData(100.01)]
    public void A_season_that_leaves_nothing_changes_nothing_or_more_than_doubles_is_refused(decimal percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SeasonalFactor.Of(new(1, 1), new(1, 31), Percentage.Percent(percent)));

    [Fact]
    public void Seasons_do_not_overlap()
    {
        var terms = Limited(100).InSeason(SeasonalFactor.Of(new(11, 1), new(2, 28), Percentage.Percent(5)));
        var other = SeasonalFactor.Of(new(2, 28), new(3, 31), Percentage.Percent(5));
        Assert.Throws<ArgumentException>(() => terms.InSeason(other));
    }

    [Fact]
    public void A_temporary_limit_replaces_the_base_and_its_season_and_then_the_base_returns()
    {
        var terms = Limited(10_000)
            .InSeason(SeasonalFactor.Of(new(1, 1), new(12, 31), Percentage.Percent(5)))
            .Temporarily(TemporaryLimit.Of(CreditLimit.Limited(Money.Eur(4_000)), Day.PlusDays(10), Day.PlusDays(12)));
        Assert.Equal(
            ["10500.00 EUR", "4000.00 EUR", "4000.00 EUR", "10500.00 EUR"],
            new[] { 9, 10, 12, 13 }.Select(day => $"{terms.On(Day.PlusDays(day)).Applied}")
        );
    }

    [Fact]
    public void Securities_come_on_top_of_a_temporary_limit_too()
    {
        var terms = Limited(100_000)
            .Taking(Half)
            .SecuredBy(SecuredPart.OnTop(Insurance(50_000)))
            .Temporarily(TemporaryLimit.Of(CreditLimit.Limited(Money.Eur(200_000)), Day, Day));
        Assert.Equal("225000.00 EUR", $"{terms.On(Day).Applied}");
    }

    [Fact]
    public void Temporary_limits_do_not_overlap()
    {
        var first = TemporaryLimit.Of(CreditLimit.NoCredit, Day, Day.PlusDays(2));
        var second = TemporaryLimit.Of(CreditLimit.NoCredit, Day.PlusDays(2), Day.PlusDays(3));
        Assert.Throws<ArgumentException>(() => Limited(1).Temporarily(first).Temporarily(second));
    }

    [Fact]
    public void A_temporary_limit_does_not_end_before_it_begins() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TemporaryLimit.Of(CreditLimit.NoCredit, Day, Day.PlusDays(-1)));

    [Fact]
    public void An_included_security_that_lapses_takes_its_amount_along()
    {
        var terms = Limited(100_000).SecuredBy(SecuredPart.Included(Insurance(60_000, Day.PlusDays(5))));
        Assert.Equal("94000.00 EUR", $"{terms.On(Day.PlusDays(4)).Applied}");
        Assert.Equal("40000.00 EUR", $"{terms.On(Day.PlusDays(5)).Applied}");
    }

    [Fact]
    public void What_is_left_of_a_limit_is_never_below_zero() =>
        Assert.Equal(CreditLimit.NoCredit, Limited(10).SecuredBy(SecuredPart.Included(Insurance(60, Day))).On(Day).Applied);

    [Fact]
    public void Each_security_says_why_it_does_not_count()
    {
        SecuredPart[] parts =
        [
            SecuredPart.OnTop(Insurance(100)),
            SecuredPart.OnTop(Insurance(100) with { WrittenOn = null }),
            SecuredPart.OnTop(Insurance(100, Day)),
            SecuredPart.OnTop(Insurance(100)).Declaring(Day.PlusDays(-1)),
            SecuredPart.OnTop(new(SecurityForm.ParentGuarantee, Money.Eur(100), Day)),
            SecuredPart.OnTop(new(SecurityForm.ComfortLetter, Money.Eur(100), Day)),
        ];
        var applied = parts.Aggregate(Limited(1_000), (terms, part) => terms.SecuredBy(part)).On(Day);
        Assert.Equal(
            [
                SecuredCondition.InForce,
                SecuredCondition.NotWritten,
                SecuredCondition.Expired,
                SecuredCondition.NotDeclared,
                SecuredCondition.Worthless,
                SecuredCondition.Worthless,
            ],
            applied.Secured.Select(one => one.Condition)
        );
        Assert.Equal("1090.00 EUR", $"{applied.Applied}");
    }

    [Theory]
    [InlineData(20, null, SecuredCondition.InForce)]
    [InlineData(21, null, SecuredCondition.NotDeclared)]
    [InlineData(21, 20, SecuredCondition.InForce)]
    [InlineData(21, 21, SecuredCondition.NotDeclared)]
    public void What_is_overdue_has_to_be_declared_by_the_last_day(int on, int? declaredOn, SecuredCondition condition)
    {
        var part = SecuredPart
            .OnTop(Insurance(100))
            .Declaring(Day.PlusDays(20), declaredOn is { } days ? Day.PlusDays(days) : null);
        Assert.Equal(condition, part.WorthOn(Day.PlusDays(on), SecurityTerms.Shipped).Condition);
    }

    [Fact]
    public void Only_a_limit_of_an_amount_has_seasons_and_securities()
    {
        var unlimited = CreditLineTerms.Of(CreditLimit.Unlimited, Currency.Eur, Day);
        Assert.Throws<InvalidOperationException>(() => unlimited.SecuredBy(SecuredPart.OnTop(Insurance(1))));
        Assert.Throws<InvalidOperationException>(() =>
            unlimited.InSeason(SeasonalFactor.Of(new(1, 1), new(1, 2), Percentage.Percent(1)))
        );
    }

    [Fact]
    public void Everything_in_a_line_is_of_one_currency()
    {
        var dollars = CreditLimit.Limited(Money.Usd(1));
        Assert.Throws<CurrencyMismatchException>(() => CreditLineTerms.Of(dollars, Currency.Eur, Day));
        Assert.Throws<CurrencyMismatchException>(() => Limited(1).Temporarily(TemporaryLimit.Of(dollars, Day, Day)));
        Assert.Throws<CurrencyMismatchException>(() =>
            Limited(1).SecuredBy(SecuredPart.OnTop(Insurance(1) with { Amount = Money.Usd(1) }))
        );
        Assert.Throws<CurrencyMismatchException>(() => Limited(1).BesideEligible(Money.Usd(1)));
    }

    [Fact]
    public void A_line_has_at_most_so_many_parts()
    {
        var full = Enumerable
            .Range(0, 24)
            .Aggregate(Limited(1), (terms, _) => terms.SecuredBy(SecuredPart.OnTop(Insurance(1))));
        Assert.Throws<ArgumentException>(() => full.SecuredBy(SecuredPart.OnTop(Insurance(1))));
    }

    [Fact]
    public void Terms_are_equal_by_value()
    {
        static CreditLineTerms Make() => Limited(1).SecuredBy(SecuredPart.OnTop(Insurance(1))).Until(Day.PlusDays(1));
        Assert.Equal(Make(), Make());
        Assert.Equal(Make().On(Day), Make().On(Day));
        Assert.NotEqual(Make(), Make().BesideEligible(Money.Eur(1)));
    }
}
