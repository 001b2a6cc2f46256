namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>Meals of a day that somebody else provided.</summary>
[Flags]
public enum Meals : byte
{
    /// <summary>None: a known answer.</summary>
    None = 0,

    /// <summary>Breakfast.</summary>
    Breakfast = 1,

    /// <summary>Lunch.</summary>
    Lunch = 2,

    /// <summary>Dinner.</summary>
    Dinner = 4,
}
