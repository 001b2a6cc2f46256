using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Spending;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>What a review of expenses is to be made from.</summary>
internal sealed record ExpenseRequest
{
    public required string Expenses { get; init; }

    /// <summary>Budgets, one period a row; null when none is looked at.</summary>
    public string? Budget { get; init; }

    /// <summary>Sales, one month a row.</summary>
    public string? Sales { get; init; }

    /// <summary>A JSON file that maps foreign columns.</summary>
    public string? Columns { get; init; }

    public string? Rates { get; init; }

    /// <summary>The folder an earlier review of expenses was written into.</summary>
    public string? Previous { get; init; }

    /// <summary>Files and folders with policies, which take the place of the shipped ones.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>The day of the review; null for the latest actual expense.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>The currency of the report, and of rows that name none; null for the single currency of the expenses.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The language of sentences.</summary>
    public Language Language { get; init; }

    /// <summary>Every file that is read.</summary>
    public IEnumerable<string?> Files =>
        [Expenses, Budget, Sales, Columns, Rates, Previous is null ? null : PreviousSpending.FileIn(Previous)];
}
