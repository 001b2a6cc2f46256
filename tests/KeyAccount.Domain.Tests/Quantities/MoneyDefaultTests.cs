using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>The default value is no money: safe to compare and print, refused where it is used.</summary>
public sealed class MoneyDefaultTests
{
    private static Money Nothing => default;

    [Fact]
    public void It_is_refused_by_every_operation() =>
        Assert.Multiple(
            () => Refused(() => Nothing.Amount),
            () => Refused(() => Nothing + Money.Eur(1m)),
            () => Refused(() => Money.Eur(1m) + Nothing),
            () => Refused(() => Nothing + Nothing),
            () => Refused(() => Nothing - Money.Eur(1m)),
            () => Refused(() => Money.Eur(1m) - Nothing),
            () => Refused(() => -Nothing),
            () => Refused(() => Nothing.Abs()),
            () => Refused(() => Nothing.Times(2)),
            () => Refused(() => Nothing.Times(2m, Rounding.Down)),
            () => Refused(() => Nothing.TimesTraced(2m, Rounding.Down)),
            () => Refused(() => Nothing.Times(Share.Whole, Rounding.Down)),
            () => Refused(() => Nothing.Times(Percentage.Percent(1m), Rounding.Down)),
            () => Refused(() => Nothing.Allocate([(1, 1)])),
            () => Refused(() => Nothing.RatioTo(Money.Eur(1m))),
            () => Refused(() => Money.Eur(1m).RatioTo(Nothing)),
            () => Refused(() => Money.Sum([Money.Eur(1m), Nothing], Currency.Eur)),
            () =>
                Refused(() =>
                    ExchangeRates.None.TryConvert(Nothing, Currency.Eur, new LocalDate(2024, 1, 1), Rounding.Down, out _)
                )
        );

    [Fact]
    public void It_is_not_refused_as_a_mismatch_of_currencies() =>
        Assert.IsNotType<CurrencyMismatchException>(Record.Exception(() => Money.Eur(1m) + Nothing));

    [Fact]
    public void It_prints_as_no_money() => Assert.Equal("(no money)", Nothing.ToString());

    [Fact]
    public void It_equals_only_itself()
    {
        Assert.True(Nothing == default);
        Assert.Equal(Nothing.GetHashCode(), default(Money).GetHashCode());
        Assert.All(Currency.All, currency => Assert.True(Nothing != Money.Zero(currency)));
    }

    [Fact]
    public void It_compares_as_false_with_everything_itself_included() =>
        Assert.All(
            [(Nothing, Money.Eur(1m)), (Money.Eur(-1m), Nothing), (Nothing, Nothing)],
            pair =>
            {
                Assert.False(pair.Item1 < pair.Item2);
                Assert.False(pair.Item1 <= pair.Item2);
                Assert.False(pair.Item1 > pair.Item2);
                Assert.False(pair.Item1 >= pair.Item2);
            }
        );

    [Fact]
    public void It_is_neither_zero_nor_of_any_sign()
    {
        Assert.Equal((false, false, false), (Nothing.IsNegative, Nothing.IsZero, Nothing.IsPositive));
        Assert.Equal((0, default), (Nothing.MinorUnits, Nothing.Currency));
    }

    private static void Refused<T>(Func<T> use) =>
        Assert.StartsWith(
            "Uninitialised",
            Assert
                .Throws<InvalidOperationException>(() =>
                {
                    _ = use();
                })
                .Message,
            StringComparison.Ordinal
        );
}
