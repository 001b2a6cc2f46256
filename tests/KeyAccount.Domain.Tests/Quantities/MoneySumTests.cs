using System.Numerics;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class MoneySumTests
{
    private const long Limit = Money.MaxMinorUnits;

    // law:M8, law:C7
    [Fact]
    public void A_sum_does_not_depend_on_the_order() =>
        Law.Holds(
            from amounts in Generate.MoneyInEuro(most: 40)
            from shuffled in Gen.Shuffle(amounts)
            select (amounts, shuffled),
            ["another order", "beyond the limit on the way", "sum beyond the limit", "empty"],
            (given, seen) =>
            {
                var exact = given.amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount.MinorUnits);
                seen.Note("another order", !given.amounts.SequenceEqual(given.shuffled));
                seen.Note("empty", given.amounts.Length == 0);
                seen.Note("sum beyond the limit", BigInteger.Abs(exact) > Limit);
                if (BigInteger.Abs(exact) > Limit)
                {
                    Assert.Throws<ArgumentOutOfRangeException>(() => Money.Sum(given.amounts, Currency.Eur));
                    Assert.Throws<ArgumentOutOfRangeException>(() => Money.Sum(given.shuffled, Currency.Eur));
                    return;
                }
                seen.Note("beyond the limit on the way", HighestOnTheWay(given.shuffled) > Limit);
                Assert.Equal(exact, Money.Sum(given.amounts, Currency.Eur).MinorUnits);
                Assert.Equal(exact, Money.Sum(given.shuffled, Currency.Eur).MinorUnits);
            }
        );

    // law:M8: with raw decimals, (1e27 + 0.05) − 1e27 is 0.0; here such an amount is refused.
    [Fact]
    public void An_amount_so_large_that_a_cent_would_be_lost_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.Eur(1e27m));

    // law:M8
    [Fact]
    public void A_sum_may_pass_beyond_64_bits_on_the_way()
    {
        var largest = Enumerable.Repeat(Money.OfMinor(Limit, Currency.Eur), 12_000).ToArray();
        Assert.Equal(Money.Eur(0m), Money.Sum([.. largest, .. largest.Select(amount => -amount)], Currency.Eur));
    }

    // law:M8
    [Fact]
    public void A_sum_of_known_amounts_may_pass_beyond_the_limit_on_the_way()
    {
        var largest = Money.OfMinor(Limit, Currency.Eur);
        Assert.Equal(largest, Money.SumIfKnown([largest, largest, -largest], Currency.Eur));
        Assert.Null(Money.SumIfKnown([largest, largest, null], Currency.Eur));
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.SumIfKnown([largest, largest], Currency.Eur));
        Assert.Throws<CurrencyMismatchException>(() => Money.SumIfKnown([largest, Money.Usd(1)], Currency.Eur));
    }

    [Fact]
    public void An_empty_sum_is_zero_of_the_stated_currency() =>
        Assert.Equal(Money.Zero(Currency.Jpy), Money.Sum([], Currency.Jpy));

    [Fact]
    public void A_sum_needs_a_currency_and_amounts()
    {
        Assert.Throws<ArgumentException>(() => Money.Sum([], default));
        Assert.Throws<ArgumentNullException>(() => Money.Sum(null!, Currency.Eur));
    }

    private static BigInteger HighestOnTheWay(IEnumerable<Money> amounts)
    {
        var (sum, highest) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var amount in amounts)
        {
            sum += amount.MinorUnits;
            highest = BigInteger.Max(highest, BigInteger.Abs(sum));
        }
        return highest;
    }
}
