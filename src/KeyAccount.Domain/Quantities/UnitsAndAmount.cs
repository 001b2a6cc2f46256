namespace KeyAccount.Domain.Quantities;

/// <summary>Units and amount of one side of one line, in minor units. Nothing at all is zero, and a part that is unknown makes it unknown.</summary>
internal readonly record struct UnitsAndAmount(long? Units, long? Amount)
{
    public static readonly UnitsAndAmount None = new(0, 0);

    /// <summary>Nothing was sold, bought or planned.</summary>
    public bool IsNone => this == None;

    public bool IsKnown => Units is not null && Amount is not null;

    /// <summary>Whether it has a price: an amount for units.</summary>
    public bool HasPrice => Units > 0;
}
