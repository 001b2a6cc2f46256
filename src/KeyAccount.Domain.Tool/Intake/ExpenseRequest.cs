using KeyAccount.Domain.Tool.Spending;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>What a review of expenses is to be made from.</summary>
internal sealed record ExpenseRequest : ReviewRequest
{
    public required string Expenses { get; init; }

    /// <summary>Budgets, one period a row; null when none is looked at.</summary>
    public string? Budget { get; init; }

    /// <summary>Sales, one month a row.</summary>
    public string? Sales { get; init; }

    public string? Rates { get; init; }

    /// <summary>The folder an earlier review of expenses was written into.</summary>
    public string? Previous { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string?> Files =>
        [Expenses, Budget, Sales, Columns, Rates, Previous is null ? null : PreviousSpending.FileIn(Previous)];
}
