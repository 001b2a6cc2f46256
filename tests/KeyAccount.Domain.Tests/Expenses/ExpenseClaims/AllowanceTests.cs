using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Expenses.ExpenseClaims.Spent;

namespace KeyAccount.Domain.Tests.Expenses.ExpenseClaims;

/// <summary>Days away and distances.</summary>
public class AllowanceTests
{
    private static readonly PerDiemRate Rate = new()
    {
        During = Always,
        Daily = Money.Eur(74),
        Breakfast = Money.Eur(17),
        Lunch = Money.Eur(18),
        Dinner = Money.Eur(34),
        Incidentals = Money.Eur(5),
    };

    private static readonly PerDiemTerms Rates = new() { Rates = [Rate] };

    private static readonly MileageRate Car = new()
    {
        Vehicle = "car",
        During = Always,
        Unit = DistanceUnit.Mile,
        Bands = [new(10_000, 0.45m), new(null, 0.25m)],
    };

    [Theory] // expenses:51
    [InlineData(true, Meals.None, 55.50)]
    [InlineData(true, Meals.Breakfast, 38.50)]
    [InlineData(false, Meals.None, 74)]
    [InlineData(false, Meals.Breakfast | Meals.Lunch | Meals.Dinner, 5)]
    [InlineData(true, Meals.Breakfast | Meals.Lunch | Meals.Dinner, 5)]
    public void A_provided_meal_is_deducted_in_full_after_the_share_and_incidentals_are_left(
        bool isEdge,
        Meals meals,
        decimal amount
    ) => Assert.Equal(Money.Eur(amount), Rates.AmountOf(new() { IsFirstOrLast = isEdge, Provided = meals }, null, Day));

    [Fact]
    public void The_order_can_be_the_other_one() =>
        Assert.Equal(
            Money.Eur(42.75m),
            (Rates with { Order = MealDeduction.BeforeShare }).AmountOf(
                new() { IsFirstOrLast = true, Provided = Meals.Breakfast },
                null,
                Day
            )
        );

    [Theory]
    [InlineData(38.50, ClaimStanding.Passes)]
    [InlineData(38.51, ClaimStanding.Flagged)]
    public void More_than_the_day_comes_to_is_cut(decimal amount, ClaimStanding standing)
    {
        var day = Line(amount, "per-diem") with
        {
            PerDiem = new() { IsFirstOrLast = true, Provided = Meals.Breakfast },
            Receipts = [],
        };
        var review = With(Terms with { PerDiem = Rates }).Review(day);
        Assert.Equal((standing, Money.Eur(38.50m)), (review.Standing, review.Sanctioned));
    }

    [Theory]
    [InlineData(null, Meals.None)]
    [InlineData(true, null)]
    public void A_day_of_which_something_is_not_known_is_referred(bool? isEdge, Meals? meals)
    {
        var day = Line(10, "per-diem") with
        {
            PerDiem = new() { IsFirstOrLast = isEdge, Provided = meals },
        };
        Assert.Equal(ClaimStanding.Referred, With(Terms with { PerDiem = Rates }).Review(day).Standing);
    }

    [Fact]
    public void Without_a_rate_nothing_is_known() =>
        Assert.Equal(
            ClaimStanding.Referred,
            Shipped
                .Review(
                    Line(10, "per-diem") with
                    {
                        PerDiem = new() { IsFirstOrLast = false, Provided = Meals.None },
                    }
                )
                .Standing
        );

    [Fact]
    public void A_place_has_its_own_rate()
    {
        PerDiemTerms terms = new() { Rates = [Rate, Rate with { Place = "Oslo", Daily = Money.Eur(100) }] };
        PerDiemDay day = new() { IsFirstOrLast = false, Provided = Meals.None };
        Assert.Equal(Money.Eur(100), terms.AmountOf(day, "Oslo", Day));
        Assert.Equal(Money.Eur(74), terms.AmountOf(day, "Bonn", Day));
        Assert.Null(terms.AmountOf(day, null, Day));
    }

    [Fact]
    public void A_day_of_another_kind_does_not_fit_its_category()
    {
        Assert.Equal(["CLAIM-02"], Shipped.Review(Line(10, "per-diem")).Codes());
        var taxi = Line(10) with
        {
            PerDiem = new() { IsFirstOrLast = false, Provided = Meals.None },
        };
        Assert.Equal(["CLAIM-02"], Shipped.Review(taxi).Codes());
    }

    [Fact]
    public void Two_rates_of_a_place_on_one_day_are_refused() =>
        Assert.Throws<ArgumentException>(() => new PerDiemTerms { Rates = [Rate, Rate] });

    [Fact]
    public void Incidentals_above_the_full_rate_are_refused() =>
        Assert.Throws<ArgumentException>(() => new PerDiemTerms { Rates = [Rate with { Incidentals = Money.Eur(75) }] });

    [Theory]
    [InlineData(0, 100, 45)]
    [InlineData(9_999, 1, 0.45)]
    [InlineData(9_999, 2, 0.70)]
    [InlineData(10_000, 100, 25)]
    public void Mileage_is_paid_by_the_bands_of_the_year(decimal before, decimal miles, decimal amount) =>
        Assert.Equal(
            Money.Eur(amount),
            MileageRates
                .Of(Car)
                .AmountOf(
                    new()
                    {
                        Vehicle = "car",
                        Distance = Distance.Miles(miles),
                        YearBefore = Distance.Miles(before),
                    },
                    Day,
                    Currency.Eur
                )
        );

    [Fact]
    public void Kilometres_are_turned_into_the_unit_of_the_rate()
    {
        var one = Car with { Bands = [new(null, 1)] };
        MileageTrip trip = new()
        {
            Vehicle = "car",
            Distance = Distance.Kilometres(160.93m),
            YearBefore = null,
        };
        Assert.Equal(Money.Eur(100), MileageRates.Of(one).AmountOf(trip, Day, Currency.Eur));
    }

    [Fact]
    public void An_unknown_distance_of_the_year_matters_only_where_bands_differ()
    {
        MileageTrip trip = new()
        {
            Vehicle = "car",
            Distance = Distance.Miles(10),
            YearBefore = null,
        };
        Assert.Null(MileageRates.Of(Car).AmountOf(trip, Day, Currency.Eur));
        Assert.Null(MileageRates.Of(Car).AmountOf(trip with { Vehicle = "bicycle" }, Day, Currency.Eur));
        Assert.Null(MileageRates.Of(Car).AmountOf(trip, new(2019, 12, 31), Currency.Eur));
    }

    [Fact]
    public void More_than_the_journey_comes_to_is_cut()
    {
        var line = Line(50, "mileage") with
        {
            Receipts = [],
            Trip = new()
            {
                Vehicle = "car",
                Distance = Distance.Miles(100),
                YearBefore = Distance.Miles(0),
            },
        };
        Assert.Equal(Money.Eur(45), With(Terms with { Mileage = MileageRates.Of(Car) }).Review(line).Sanctioned);
    }

    [Fact]
    public void Bands_without_an_open_end_or_that_fall_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Car with { Bands = [new(10, 1)] });
        Assert.Throws<ArgumentException>(() => Car with { Bands = [new(10, 1), new(10, 2), new(null, 3)] });
        Assert.Throws<ArgumentException>(() => Car with { Bands = [new(null, -1)] });
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1_000_000.01)]
    [InlineData(1.001)]
    public void A_distance_is_bounded_and_has_two_decimals(decimal length) =>
        Assert.ThrowsAny<ArgumentException>(() => Distance.Miles(length));
}
