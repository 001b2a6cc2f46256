using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>How much a discount takes off, and of what its parts are made; which part is set follows from the kind.</summary>
public sealed record Benefit
{
    private Benefit(BenefitKind kind) => Kind = kind;

    /// <summary>How it is reckoned.</summary>
    public BenefitKind Kind { get; }

    /// <summary>The share of a <see cref="BenefitKind.Percent"/>.</summary>
    public Share? Rate { get; private init; }

    /// <summary>The amount, or the price of a unit.</summary>
    public Money? Amount { get; private init; }

    /// <summary>The tiers of a <see cref="BenefitKind.VolumeTiers"/>.</summary>
    public VolumeTiers? Tiers { get; private init; }

    /// <summary>The percentage of a <see cref="BenefitKind.MarkUp"/>.</summary>
    public Percentage? Increase { get; private init; }

    /// <summary>Of how many units some are free; 0 for other kinds.</summary>
    public long Take { get; private init; }

    /// <summary>How many of them are charged; 0 for other kinds.</summary>
    public long Pay { get; private init; }

    /// <summary>A share of the base, from 0 % to 100 %; 100 % leaves exactly 0.</summary>
    public static Benefit PercentOff(Share rate) => new(BenefitKind.Percent) { Rate = rate };

    /// <summary>An amount above zero off the line, the order or the freight.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public static Benefit AmountOff(Money amount) => new(BenefitKind.Amount) { Amount = Positive(amount) };

    /// <summary>An amount above zero off each unit of a line.</summary>
    /// <inheritdoc cref="AmountOff" path="/exception"/>
    public static Benefit AmountOffEachUnit(Money amount) => new(BenefitKind.AmountPerUnit) { Amount = Positive(amount) };

    /// <summary>A price of the unit, zero or more: it is met where the base is higher, and never raises a price.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is below zero.</exception>
    public static Benefit PriceOfUnit(Money price) =>
        new(BenefitKind.UnitPrice)
        {
            Amount = price.Used().IsNegative
                ? throw Refusal.OutOfRange(nameof(price), $"a price of {price} is below 0.")
                : price,
        };

    /// <summary>A share that rises with the volume of the line, or of all lines of the target together.</summary>
    public static Benefit Volume(VolumeTiers tiers) => new(BenefitKind.VolumeTiers) { Tiers = Guard.Against.Null(tiers) };

    /// <summary>Of every so many units of a line only some are charged: three for two. Units beyond the last full set are charged.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not hold that 1 ≤ pay &lt; take.</exception>
    public static Benefit TakeAndPay(long take, long pay) =>
        pay >= 1 && pay < take
            ? new(BenefitKind.FreeUnits) { Take = take, Pay = pay }
            : throw Refusal.OutOfRange(
                nameof(pay),
                $"{take} for {pay} frees no unit, or charges none; 1 ≤ pay < take is needed."
            );

    /// <summary>A percentage above zero on top of the base.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is not above zero.</exception>
    public static Benefit MarkUp(Percentage increase) =>
        increase.BasisPoints > 0
            ? new(BenefitKind.MarkUp) { Increase = increase }
            : throw Refusal.OutOfRange(nameof(increase), $"a mark-up of {increase} is not above 0 %.");

    /// <summary>The benefit in a few words, the same in every culture.</summary>
    public override string ToString() =>
        Kind switch
        {
            BenefitKind.Percent => $"{Rate} off",
            BenefitKind.Amount => $"{Amount} off",
            BenefitKind.AmountPerUnit => $"{Amount} off each unit",
            BenefitKind.UnitPrice => $"{Amount} a unit",
            BenefitKind.VolumeTiers => $"{Tiers}",
            BenefitKind.FreeUnits => string.Create(CultureInfo.InvariantCulture, $"{Take} for {Pay}"),
            BenefitKind.MarkUp => $"{Increase} on top",
        };

    /// <summary>Whether it can be reckoned in a scope.</summary>
    internal bool FitsIn(DiscountScope scope) =>
        Kind switch
        {
            BenefitKind.Percent or BenefitKind.Amount or BenefitKind.MarkUp => true,
            BenefitKind.VolumeTiers => scope != DiscountScope.Freight,
            BenefitKind.AmountPerUnit or BenefitKind.UnitPrice or BenefitKind.FreeUnits => scope == DiscountScope.Line,
        };

    internal string Canonical => $"{CodeWord.Of(Kind)} {this}";

    private static Money Positive(Money amount) =>
        amount.Used().IsPositive ? amount : throw Refusal.OutOfRange(nameof(amount), $"{amount} off is not above 0.");
}
