using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Discounts.Allocation;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Discounts;

public class CappedAllocationTests
{
    [Fact]
    public void Parts_are_exact_within_their_most_and_as_proportional_as_they_can_be()
    {
        var (full, rest, none) = (0, 0, 0);
        var lines = Gen.Choose(0, 40).Two().NonEmptyListOf().Where(lines => lines.Any(line => line.Item1 > 0));
        Prop.ForAll(
                Gen.Choose(0, 300).Zip(lines).ToArbitrary(),
                drawn =>
                {
                    var (amount, pairs) = (drawn.Item1, drawn.Item2.ToArray());
                    var stated = pairs.Select((pair, at) => ((long)at, (long)pair.Item1, (long)pair.Item2)).ToArray();
                    var allocation = CappedAllocation.Of(Money.OfMinor(amount, Currency.Eur), stated);
                    var parts = allocation.Parts.Select(part => part.MinorUnits).ToArray();

                    // law:D7
                    Assert.Equal(amount, parts.Sum() + allocation.Ungranted.MinorUnits);
                    Assert.All(stated, line => Assert.InRange(parts[line.Item1], 0, line.Item2 == 0 ? 0 : line.Item3));
                    var open = stated.Where(line => line.Item2 > 0 && parts[line.Item1] < line.Item3).ToArray();
                    Assert.True(allocation.Ungranted.IsZero || open.Length == 0);
                    // No line that could take more gets less than its share of what the others like it get, by more than a unit.
                    var weight = open.Sum(line => line.Item2);
                    var share = open.Sum(line => parts[line.Item1]);
                    Assert.All(
                        open,
                        line => Assert.True(Math.Abs((parts[line.Item1] * weight) - (share * line.Item2)) < 2 * weight)
                    );
                    full += open.Length < stated.Count(line => line.Item2 > 0) ? 1 : 0;
                    rest += allocation.Ungranted.IsZero ? 0 : 1;
                    none += stated.All(line => parts[line.Item1] < line.Item3) ? 1 : 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
        Assert.True(full > 0 && rest > 0 && none > 0, $"{full} {rest} {none}");
    }

    [Fact]
    public void Without_a_bound_it_is_the_largest_remainder() =>
        Assert.Equal(
            Money.OfMinor(299, Currency.Eur).Allocate([(1, 4300), (2, 1400), (3, 2300)]),
            CappedAllocation
                .Of(Money.OfMinor(299, Currency.Eur), (1, 4300, long.MaxValue), (2, 1400, 299), (3, 2300, 300))
                .Parts
        );

    [Fact]
    public void The_largest_weights_are_no_trouble() =>
        Assert.Equal(
            Money.OfMinor(1, Currency.Eur),
            CappedAllocation
                .Of(
                    Money.OfMinor(Money.MaxMinorUnits, Currency.Eur),
                    (1, long.MaxValue, long.MaxValue),
                    (2, long.MaxValue, Money.MaxMinorUnits / 4),
                    (3, long.MaxValue, Money.MaxMinorUnits / 4 - 1)
                )
                .Parts[1] - Money.OfMinor((Money.MaxMinorUnits / 4) - 1, Currency.Eur)
        );

    [Fact]
    public void What_can_not_be_divided_is_refused()
    {
        var cent = Money.OfMinor(1, Currency.Eur);
        Assert.Throws<ArgumentException>(() => CappedAllocation.Of(cent));
        Assert.Throws<ArgumentException>(() => CappedAllocation.Of(cent, (1, 0, 1), (2, 0, 1)));
        Assert.Throws<ArgumentException>(() => CappedAllocation.Of(cent, (1, 1, 1), (1, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CappedAllocation.Of(cent, (1, -1, 1)));
        Assert.ThrowsAny<ArgumentException>(() => CappedAllocation.Of(cent, (1, 1, -1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CappedAllocation.Of(-cent, (1, 1, 1)));
        Assert.Throws<InvalidOperationException>(() => CappedAllocation.Of(default, (1, 1, 1)));
    }

    [Theory]
    [InlineData(10, 3, 1, 4, 3)]
    [InlineData(9, 3, 0, 3, 3)]
    [InlineData(-10, 3, 1, -4, -3)]
    [InlineData(2, 3, 2, 1, 0)]
    public void The_first_units_take_the_extra_cent(int amount, int units, int firstUnits, int first, int others) =>
        Assert.Equal(
            new UnitSplit(firstUnits, Money.OfMinor(first, Currency.Eur), Money.OfMinor(others, Currency.Eur)),
            UnitSplit.Of(Money.OfMinor(amount, Currency.Eur), units)
        );

    [Fact]
    public void A_unit_below_the_first_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitSplit.Of(Money.Eur(1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitSplit.Of(Money.Eur(1), 1).OfUnit(0));
    }
}
