using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses;

/// <summary>
/// What an expense is charged to: its category, and whatever else is known of it. Which budgets apply, and which rules, follows from it.
/// </summary>
/// <remarks>
/// <para>Every part is an identifier: 1 to 64 characters of A-Z, a-z, 0-9, '.', '_' and '-', compared ordinally.</para>
/// <para>
/// Null means that the part is not given, never that there is none: where a budget or a rule needs it, the answer is unknown. So a blank
/// cell of a file is null here, and a blank text is refused.
/// </para>
/// </remarks>
public sealed record ExpenseKey
{
    /// <summary>What kind of expense it is, such as <c>travel.hotel</c>.</summary>
    /// <exception cref="ArgumentException">It is no identifier.</exception>
    public required string Category
    {
        get;
        init => field = Identifier.Check(value);
    }

    /// <summary>The sales territory; null when it is not given.</summary>
    /// <inheritdoc cref="Category" path="/exception"/>
    public string? Territory
    {
        get;
        init => field = Checked(value, nameof(Territory));
    }

    /// <summary>The department; null when it is not given.</summary>
    /// <inheritdoc cref="Category" path="/exception"/>
    public string? Department
    {
        get;
        init => field = Checked(value, nameof(Department));
    }

    /// <summary>Who spends; null when it is not given.</summary>
    /// <inheritdoc cref="Category" path="/exception"/>
    public string? Person
    {
        get;
        init => field = Checked(value, nameof(Person));
    }

    /// <summary>The project; null when it is not given.</summary>
    /// <inheritdoc cref="Category" path="/exception"/>
    public string? Project
    {
        get;
        init => field = Checked(value, nameof(Project));
    }

    /// <summary>The client that it is spent on; null when it is not given.</summary>
    /// <inheritdoc cref="Category" path="/exception"/>
    public string? Account
    {
        get;
        init => field = Checked(value, nameof(Account));
    }

    /// <summary>An expense of which only the category is given.</summary>
    /// <inheritdoc cref="Category" path="/exception"/>
    public static ExpenseKey Of(string category) => new() { Category = category };

    /// <summary>One part; null when it is not given.</summary>
    public string? this[ExpenseDimension dimension] =>
        dimension switch
        {
            ExpenseDimension.Category => Category,
            ExpenseDimension.Territory => Territory,
            ExpenseDimension.Department => Department,
            ExpenseDimension.Person => Person,
            ExpenseDimension.Project => Project,
            ExpenseDimension.Account => Account,
        };

    private static string? Checked(string? value, string parameter) =>
        value is null ? null : Identifier.Check(value, parameter);
}
