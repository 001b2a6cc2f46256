using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Reduction;

internal static class Prices
{
    /// <summary>A change of prices: they fall by no more than all of it.</summary>
    public static Percentage? Checked(Percentage? change, string name) =>
        change is { BasisPoints: < -BasisPoint.PerWhole } wrong
            ? throw Refusal.OutOfRange(name, $"A change of prices by {wrong} is below -100 %.")
            : change;
}
