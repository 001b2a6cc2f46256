using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>Plan and actual of one category of expense and what drives it.</summary>
public sealed record ActivityLine
{
    /// <summary>The category, or one of its parts: 1 to 64 characters of letters, digits, '.', '_' and '-'; once in a comparison.</summary>
    public required string Category
    {
        get;
        init => field = Identifier.Check(value);
    }

    /// <summary>The unit of the activity, in the same characters, such as visits: mix is told among lines with the same one.</summary>
    public required string Driver
    {
        get;
        init => field = Identifier.Check(value);
    }

    /// <summary>The budget.</summary>
    public required ExpenseActivity Planned { get; init; }

    /// <summary>What came.</summary>
    public required ExpenseActivity Actual { get; init; }
}
