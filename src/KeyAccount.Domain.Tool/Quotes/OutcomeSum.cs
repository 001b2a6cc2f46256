using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Quotes;

/// <summary>Quotes with the same outcome: how many, and what they come to as far as it is known.</summary>
internal sealed class OutcomeSum
{
    private Int128 list;
    private Int128 discount;

    public int Quotes { get; private set; }

    /// <summary>Quotes of which the list price or the discount is not known; they are in no sum.</summary>
    public int Unknown { get; private set; }

    /// <summary>At list price; null when it is more than money can hold.</summary>
    public Money? List(Currency currency) => Of(list, currency);

    /// <summary>What is given away; likewise.</summary>
    public Money? Discount(Currency currency) => Of(discount, currency);

    /// <summary>The discount of the sums, rounded half away from zero; null at a list price of zero.</summary>
    public Percentage? Depth =>
        Int128.Abs(discount) <= Money.MaxMinorUnits
        && list <= Money.MaxMinorUnits
        && Percentage.TryOf((long)discount, (long)list, Rounding.HalfAwayFromZero, out var depth)
            ? depth
            : null;

    public void Add(Money? atList, Money? given)
    {
        Quotes++;
        if (atList is not { } price || given is not { } taken)
        {
            Unknown++;
            return;
        }

        list += price.MinorUnits;
        discount += taken.MinorUnits;
    }

    private static Money? Of(Int128 minor, Currency currency) =>
        Int128.Abs(minor) <= Money.MaxMinorUnits ? Money.OfMinor((long)minor, currency) : null;
}
