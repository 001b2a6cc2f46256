namespace KeyAccount.Domain.Expenses.Control;

/// <summary>Something that is wrong with the thresholds of a view.</summary>
/// <param name="Kind">What.</param>
/// <param name="View">The view; null for those without thresholds of their own.</param>
/// <param name="Stage">The stage; null when it is about none.</param>
/// <param name="Code">The code of the threshold at fault; null when one is missing.</param>
/// <param name="Other">The code of the one that it conflicts with; null when there is none.</param>
public sealed record ControlFinding(ControlFindingKind Kind, string? View, ExpenseStage? Stage, string? Code, string? Other)
{
    /// <summary>The finding in one sentence.</summary>
    public override string ToString()
    {
        var place = $"{(View is null ? "all views" : $"view '{View}'")}{(Stage is { } stage ? $", {stage}" : string.Empty)}";
        return Kind switch
        {
            ControlFindingKind.Gap => $"{place}: no threshold ever refers or stops.",
            ControlFindingKind.OutOfOrder => $"{place}: '{Code}' is milder than '{Other}' and is not met before it.",
            ControlFindingKind.DeadEnd => $"{place}: '{Code}' refers to a level at which the ladder asks nobody.",
        };
    }
}
