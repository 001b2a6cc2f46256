using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>What is budgeted for one month, and where it comes from.</summary>
public sealed record BudgetMonth
{
    /// <summary>The month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>By the plan.</summary>
    public required Money Planned { get; init; }

    /// <summary>What transfers brought, less what they took.</summary>
    public required Money Transferred { get; init; }

    /// <summary>What supplements added.</summary>
    public required Money Supplemented { get; init; }

    /// <summary>What was carried over, signed: from the budget before into the first month, to the budget after out of the last.</summary>
    public required Money Carried { get; init; }

    /// <summary>The budget that open commitments took with them, signed in the same way.</summary>
    public required Money CarriedForCommitments { get; init; }

    /// <summary>All of it; below zero when more was taken than there was.</summary>
    public Money Amount => Planned + Transferred + Supplemented + Carried + CarriedForCommitments;

    /// <summary>All parts as if they were above zero, so that none of them alone is beyond bounds either.</summary>
    internal Int128 Gross =>
        (Int128)Math.Abs(Planned.MinorUnits)
        + Math.Abs(Transferred.MinorUnits)
        + Math.Abs(Supplemented.MinorUnits)
        + Math.Abs(Carried.MinorUnits)
        + Math.Abs(CarriedForCommitments.MinorUnits);

    /// <summary>The amount, without the bounds of money.</summary>
    internal Int128 Units =>
        (Int128)Planned.MinorUnits
        + Transferred.MinorUnits
        + Supplemented.MinorUnits
        + Carried.MinorUnits
        + CarriedForCommitments.MinorUnits;
}
