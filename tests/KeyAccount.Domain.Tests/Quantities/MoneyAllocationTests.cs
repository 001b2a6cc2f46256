using System.Globalization;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class MoneyAllocationTests
{
    [Fact]
    public void The_units_left_over_go_to_the_largest_remainders() =>
        Assert.Equal([33, 17, 50], Units(100, (1, 333), (2, 167), (3, 500)));

    [Fact]
    public void Among_equal_remainders_the_lowest_line_number_gets_the_unit() =>
        Assert.Equal([33, 34, 33], Units(100, (20, 1), (10, 1), (30, 1)));

    [Fact]
    public void Line_numbers_may_be_negative() => Assert.Equal([0, 1], Units(1, (0, 1), (-1, 1)));

    [Fact]
    public void The_parts_come_in_the_order_of_the_lines_and_in_the_currency_of_the_amount() =>
        Assert.Equal([Money.Usd(3m), Money.Usd(1m)], Money.Usd(4m).Allocate([(9, 3), (1, 1)]).AsEnumerable());

    // law:M6
    [Fact]
    public void A_weight_of_zero_gets_nothing_even_with_the_lowest_line_number() =>
        Assert.Equal([0, 1, 0], Units(1, (1, 0), (2, 1), (3, 1)));

    [Fact]
    public void Six_cents_in_ten_are_six_times_one_cent_and_never_a_negative_part() =>
        Assert.Equal([1, 1, 1, 1, 1, 1, 0, 0, 0, 0], Units(6, [.. Enumerable.Range(1, 10).Select(line => ((long)line, 1L))]));

    // law:M7
    [Fact]
    public void A_negative_amount_keeps_its_remainder() => Assert.Equal([-3, -2], Units(-5, (1, 1), (2, 1)));

    // law:M4: no promise that a larger amount gives each line at least as much (the Alabama paradox).
    [Fact]
    public void A_larger_amount_can_give_a_line_less()
    {
        Assert.Equal([4, 4, 2], Units(10, (1, 6), (2, 6), (3, 2)));
        Assert.Equal([5, 5, 1], Units(11, (1, 6), (2, 6), (3, 2)));
    }

    [Fact]
    public void Nothing_is_divided_into_nothings() => Assert.Equal([0, 0], Units(0, (1, 1), (2, 3)));

    [Fact]
    public void A_single_line_gets_it_all() => Assert.Equal([7], Units(7, (1, long.MaxValue)));

    [Fact]
    public void The_largest_amount_and_the_largest_weights_do_not_overflow() =>
        Assert.Equal(
            [450_000_000_000_000, 450_000_000_000_000],
            Units(Money.MaxMinorUnits, (1, long.MaxValue), (2, long.MaxValue))
        );

    [Fact]
    public void A_million_lines_add_up()
    {
        var lines = Enumerable.Range(0, 1_000_000).Select(line => ((long)line, (long)(line % 7))).ToArray();
        var parts = Money.OfMinor(123_456_789, Currency.Eur).Allocate(lines);
        Assert.Equal(1_000_000, parts.Length);
        Assert.Equal(Money.OfMinor(123_456_789, Currency.Eur), Money.Sum(parts, Currency.Eur));
    }

    [Fact]
    public void No_line_is_refused() => Assert.Throws<ArgumentException>(() => Money.Eur(1m).Allocate([]));

    [Fact]
    public void Weights_that_are_all_zero_are_refused() =>
        Assert.Throws<ArgumentException>(() => Money.Eur(1m).Allocate([(1, 0), (2, 0)]));

    [Fact]
    public void Weights_that_are_all_zero_are_refused_even_for_nothing() =>
        Assert.Throws<ArgumentException>(() => Money.Eur(0m).Allocate([(1, 0)]));

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_negative_weight_is_refused_by_line_and_value(long weight)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Money.Eur(1m).Allocate([(1, 5), (42, weight)]));
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"the weight {weight} of line 42"),
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_line_number_that_comes_twice_is_refused_by_number()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Money.Eur(1m).Allocate([(7, 1), (8, 1), (7, 2)]));
        Assert.Contains("The line number 7 comes twice", refusal.Message, StringComparison.Ordinal);
    }

    private static long[] Units(long total, params ReadOnlySpan<(long Line, long Weight)> lines) =>
        [.. Money.OfMinor(total, Currency.Eur).Allocate(lines).Select(part => part.MinorUnits)];
}
