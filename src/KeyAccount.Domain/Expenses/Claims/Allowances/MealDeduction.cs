namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>In which order a per-diem is reduced.</summary>
public enum MealDeduction : byte
{
    /// <summary>First the share of a first or last day, then a provided meal at all of its value; as in the travel rules of the US.</summary>
    AfterShare = 0,

    /// <summary>First the provided meals from the full rate, then the share of what is left.</summary>
    BeforeShare = 1,
}
