namespace KeyAccount.Domain.Expenses.Claims.Matching;

/// <summary>What two expenses have in common.</summary>
[Flags]
public enum MatchReasons : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The supplier.</summary>
    Supplier = 1,

    /// <summary>The amount and its currency.</summary>
    Amount = 2,

    /// <summary>The day.</summary>
    Day = 4,

    /// <summary>The person.</summary>
    Person = 8,

    /// <summary>The receipt.</summary>
    Receipt = 16,
}
