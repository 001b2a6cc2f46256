using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>An item with what became of it.</summary>
public sealed record ItemRecord
{
    internal ItemRecord(ExposureItem item)
    {
        Item = item;
        Covered = Taken = TakenPrepaid = Money.Zero(item.Amount.Currency);
    }

    /// <summary>The item as it was saved last.</summary>
    public ExposureItem Item { get; internal init; }

    /// <summary>What it took from others.</summary>
    public ImmutableArray<ExposureTake> Takes { get; internal init; } = [];

    /// <summary>Of a debt, what was paid in advance; of a credit, what it settled itself.</summary>
    public Money Covered { get; internal init; }

    /// <summary>What others took from it; may be more than its amount, as with an overdelivery.</summary>
    public Money Taken { get; internal init; }

    /// <summary>How much of what was taken had been paid in advance.</summary>
    public Money TakenPrepaid { get; internal init; }

    /// <summary>Whether the client disputes it.</summary>
    public bool IsDisputed { get; internal init; }

    /// <summary>What no other item took, paid in advance or not.</summary>
    public Money Rest => Of(Math.Max(0, Item.Amount.MinorUnits - Taken.MinorUnits));

    /// <summary>What is still paid in advance of the rest.</summary>
    public Money PrepaidLeft => Of(Math.Clamp(Covered.MinorUnits - TakenPrepaid.MinorUnits, 0, Rest.MinorUnits));

    /// <summary>What is open: the rest that nobody has paid. Never below zero.</summary>
    public Money Open => Rest - PrepaidLeft;

    /// <summary>The tax in what is open: its part of the tax, half a minor unit to the even one, and all of it as long as all is open.</summary>
    public Money OpenTax =>
        Item.Amount.IsZero
            ? Of(0)
            : Of(
                (long)
                    RoundedDivision.Divide(
                        (Int128)Item.Tax.MinorUnits * Open.MinorUnits,
                        Item.Amount.MinorUnits,
                        Rounding.HalfEven
                    )
            );

    internal ItemRecord Give(ExposureTake take, int sign) =>
        this with
        {
            Taken = Of(Taken.MinorUnits + (sign * take.Amount.MinorUnits)),
            TakenPrepaid = Of(TakenPrepaid.MinorUnits + (sign * take.Prepaid.MinorUnits)),
        };

    private Money Of(long minorUnits) => Money.OfMinor(minorUnits, Item.Amount.Currency);
}
