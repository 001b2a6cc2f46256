using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>Each operator below, on and above its threshold, and each comparison that is refused.</summary>
public class ComparisonTests
{
    [Theory]
    [InlineData(Operator.AtLeast, Truth.No, Truth.Yes, Truth.Yes)]
    [InlineData(Operator.Above, Truth.No, Truth.No, Truth.Yes)]
    [InlineData(Operator.AtMost, Truth.Yes, Truth.Yes, Truth.No)]
    [InlineData(Operator.Below, Truth.Yes, Truth.No, Truth.No)]
    [InlineData(Operator.Is, Truth.No, Truth.Yes, Truth.No)]
    public void A_threshold_belongs_to_the_side_that_its_word_says(Operator @operator, Truth below, Truth on, Truth above)
    {
        var comparison = Comparison(Clients.Orders, @operator, 10);

        Assert.Equal(
            (below, on, above),
            (
                comparison.Evaluate(new() { Orders = 9 }),
                comparison.Evaluate(new() { Orders = 10 }),
                comparison.Evaluate(new() { Orders = 11 })
            )
        );
    }

    [Theory]
    [InlineData(Segment.Trade, Truth.Yes)]
    [InlineData(Segment.Industry, Truth.Yes)]
    [InlineData(Segment.Health, Truth.No)]
    [InlineData(Segment.Education, Truth.Yes)]
    public void A_choice_is_one_of_several(Segment segment, Truth expected) =>
        Assert.Equal(
            expected,
            Clients.Segment.IsAnyOf(Segment.Education, Segment.Trade, Segment.Industry).Evaluate(new() { Segment = segment })
        );

    [Theory]
    [InlineData(Signs.None, Truth.No, Truth.No)]
    [InlineData(Signs.Blocked, Truth.No, Truth.Yes)]
    [InlineData(Signs.Blocked | Signs.Insolvent, Truth.Yes, Truth.Yes)]
    [InlineData(Signs.Blocked | Signs.Disputed | Signs.Insolvent, Truth.Yes, Truth.Yes)]
    [InlineData(Signs.Disputed, Truth.No, Truth.No)]
    public void Marks_are_asked_bit_by_bit(Signs signs, Truth all, Truth any)
    {
        var client = new Client { Signs = signs };

        Assert.Equal(
            (all, any),
            (
                Clients.Signs.HasAll(Signs.Blocked | Signs.Insolvent).Evaluate(client),
                Clients.Signs.HasAny(Signs.Blocked | Signs.Insolvent).Evaluate(client)
            )
        );
    }

    [Fact]
    public void Dates_compare_by_the_day()
    {
        var specification = Clients.Since.AtMost(new LocalDate(2024, 2, 29));

        Assert.Equal(
            (Truth.Yes, Truth.No),
            (
                specification.Evaluate(new() { Since = new LocalDate(2024, 2, 29) }),
                specification.Evaluate(new() { Since = new LocalDate(2024, 3, 1) })
            )
        );
    }

    [Fact]
    public void A_comparison_of_what_is_not_known_is_unknown() =>
        Assert.Equal(Truth.Unknown, Clients.Segment.Is(Segment.Health).Evaluate(new()));

    [Theory]
    [InlineData(Operator.IsAnyOf)]
    [InlineData(Operator.HasAll)]
    [InlineData(Operator.HasAny)]
    [InlineData((Operator)200)]
    public void A_measure_has_no_such_comparison(Operator @operator) => Refused(Clients.Orders, @operator, 1);

    [Theory]
    [InlineData(Operator.AtLeast)]
    [InlineData(Operator.Below)]
    [InlineData(Operator.HasAny)]
    public void A_choice_has_no_such_comparison(Operator @operator) => Refused(Clients.Segment, @operator, 1);

    [Theory]
    [InlineData(Operator.Is)]
    [InlineData(Operator.Above)]
    public void Marks_have_no_such_comparison(Operator @operator) => Refused(Clients.Signs, @operator, 1);

    [Theory]
    [InlineData(Operator.AtLeast, -CountScale.Limit)]
    [InlineData(Operator.AtMost, CountScale.Limit)]
    [InlineData(Operator.Above, CountScale.Limit)]
    [InlineData(Operator.Below, -CountScale.Limit)]
    public void A_comparison_that_always_or_never_holds_is_refused(Operator @operator, long threshold) =>
        Refused(Clients.Orders, @operator, threshold);

    [Theory]
    [InlineData(Operator.AtLeast, CountScale.Limit)]
    [InlineData(Operator.AtMost, -CountScale.Limit)]
    [InlineData(Operator.Above, CountScale.Limit - 1)]
    [InlineData(Operator.Below, 1 - CountScale.Limit)]
    public void The_last_threshold_that_divides_the_scale_is_allowed(Operator @operator, long threshold) =>
        Assert.NotNull(Comparison(Clients.Orders, @operator, threshold));

    [Fact]
    public void All_or_any_of_no_mark_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Clients.Signs.HasAll(Signs.None));
        Assert.Throws<ArgumentException>(() => Clients.Signs.HasAny(Signs.None));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(-1)]
    public void A_member_that_is_not_declared_is_refused(long code) => Refused(Clients.Segment, Operator.Is, code);

    [Fact]
    public void A_mark_that_is_not_declared_is_refused() => Refused(Clients.Signs, Operator.HasAny, 8);

    [Fact]
    public void A_threshold_off_the_scale_is_refused() => Refused(Clients.Margin, Operator.AtLeast, 10_001);

    [Fact]
    public void A_value_twice_is_refused() => Refused(Clients.Segment, Operator.IsAnyOf, 1, 1);

    [Fact]
    public void No_value_is_refused() => Refused(Clients.Segment, Operator.IsAnyOf);

    [Fact]
    public void Two_thresholds_are_refused() => Refused(Clients.Orders, Operator.AtLeast, 1, 2);

    [Fact]
    public void A_threshold_of_another_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => Clients.Revenue.AtLeast(Money.Usd(1)));

    [Fact]
    public void A_threshold_finer_than_the_grain_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Clients.DaysLate.AtLeast(0.001m));

    [Fact]
    public void The_values_are_kept_in_ascending_order() =>
        Assert.Equal(
            [0, 2, 5],
            (
                (KeyAccount.Domain.Rules.Comparison<Client>)
                    Clients.Segment.IsAnyOf(Segment.Education, Segment.Trade, Segment.Health)
            ).Operands
        );

    private static KeyAccount.Domain.Rules.Comparison<Client> Comparison(
        Feature<Client> feature,
        Operator @operator,
        params long[] operands
    ) => KeyAccount.Domain.Rules.Comparison<Client>.Of(feature, @operator, operands);

    private static void Refused(Feature<Client> feature, Operator @operator, params long[] operands) =>
        Assert.ThrowsAny<ArgumentException>(() => Comparison(feature, @operator, operands));
}
