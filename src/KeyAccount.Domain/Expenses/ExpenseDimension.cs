namespace KeyAccount.Domain.Expenses;

/// <summary>A part of an <see cref="ExpenseKey"/>.</summary>
public enum ExpenseDimension : byte
{
    /// <summary>What kind of expense it is.</summary>
    Category = 0,

    /// <summary>The sales territory.</summary>
    Territory = 1,

    /// <summary>The department.</summary>
    Department = 2,

    /// <summary>Who spends.</summary>
    Person = 3,

    /// <summary>The project.</summary>
    Project = 4,

    /// <summary>The client that it is spent on.</summary>
    Account = 5,
}
