using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Variances;

/// <summary>Units and amount of one side of one line, in minor units. Nothing at all is zero, and a part that is unknown makes it unknown.</summary>
internal readonly record struct SideSum(long? Units, long? Amount)
{
    public static readonly SideSum None = new(0, 0);

    /// <summary>Nothing was sold or planned.</summary>
    public bool IsNone => this == None;

    public bool IsKnown => Units is not null && Amount is not null;

    /// <summary>Whether it has a price: an amount for units.</summary>
    public bool HasPrice => Units > 0;

    public static SideSum Of(IEnumerable<SalesFigure> figures, Currency currency)
    {
        var (units, amount) = ((long?)0, (Money?)Money.Zero(currency));
        foreach (var figure in figures)
        {
            checked
            {
                units += figure.Quantity;
            }
            amount += figure.Amount;
        }
        return new(units, amount?.MinorUnits);
    }
}
