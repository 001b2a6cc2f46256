namespace KeyAccount.Domain.Expenses.Control;

/// <summary>How the budgets of one view are controlled, stage by stage.</summary>
public sealed record ViewControl
{
    /// <summary>What is asked for.</summary>
    public required StageControl Request { get; init; }

    /// <summary>What is ordered.</summary>
    public required StageControl Order { get; init; }

    /// <summary>What was incurred: thresholds can only warn, as it is always recorded.</summary>
    /// <exception cref="ArgumentException">A threshold holds up.</exception>
    public required StageControl Actual
    {
        get;
        init =>
            field = value?.Thresholds.FirstOrDefault(threshold => threshold.Action.HoldsUp) is { } holding
                ? throw Quantities.Refusal.Invalid(
                    nameof(Actual),
                    $"'{holding.Code}' calls for '{holding.Action}', but what was incurred is always recorded: it can only warn."
                )
                : value!;
    }

    /// <summary>Nothing is done at any stage.</summary>
    public static ViewControl Ignored { get; } =
        new()
        {
            Request = StageControl.Ignored,
            Order = StageControl.Ignored,
            Actual = StageControl.Ignored,
        };

    /// <summary>The control of one stage.</summary>
    public StageControl this[ExpenseStage stage] =>
        stage switch
        {
            ExpenseStage.Request => Request,
            ExpenseStage.Order => Order,
            ExpenseStage.Actual => Actual,
        };

    internal IEnumerable<(ExpenseStage Stage, ControlThreshold Threshold)> All =>
        Enum.GetValues<ExpenseStage>().SelectMany(stage => this[stage].Thresholds.Select(threshold => (stage, threshold)));
}
