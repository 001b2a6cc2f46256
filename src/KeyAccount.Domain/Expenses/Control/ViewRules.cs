using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>The rules for the budgets of one view: what holds up, and what is told.</summary>
public sealed class ViewRules
{
    private readonly ImmutableArray<ImmutableArray<(ControlThreshold Threshold, Specification<BudgetFacts> When)>> thresholds;

    internal ViewRules(
        PolicyIdentity identity,
        string? view,
        ViewControl control,
        ExpenseControlTerms terms,
        BudgetAmounts amounts
    )
    {
        (View, Control) = (view, control);
        var name = view is null ? identity.Id : $"{identity.Id}.{view}";
        Objections = new ObjectionPolicy<BudgetFacts>(
            PolicyIdentity.Part(identity, Short($"{name}.holds")),
            Verdict.Refer(terms.UnknownLevel),
            ControlRules.Objections(control, terms, amounts)
        ).ReadBy(BudgetAnswers.OfObjections(amounts));
        Warnings = new CollectingTable<BudgetFacts, ExpenseWarning>(
            PolicyIdentity.Part(identity, Short($"{name}.warns")),
            ExpenseScales.Warnings,
            ControlRules.Warnings(control, terms, amounts)
        ).ReadBy(BudgetAnswers.OfWarnings(amounts));
        var when = Objections
            .Rules.Cast<Rule<BudgetFacts>>()
            .Concat(Warnings.Rules)
            .ToDictionary(rule => rule.Code, rule => rule.When, StringComparer.Ordinal);
        thresholds =
        [
            .. Enum.GetValues<ExpenseStage>()
                .Select(stage =>
                    control[stage]
                        .Thresholds.OrderByDescending(threshold => threshold.Action.Strictness)
                        .Select(threshold => (threshold, when[threshold.Code]))
                        .ToImmutableArray()
                ),
        ];
    }

    /// <summary>The view; null for all that have no thresholds of their own.</summary>
    public string? View { get; }

    /// <summary>What was agreed.</summary>
    public ViewControl Control { get; }

    /// <summary>What holds up.</summary>
    public ObjectionPolicy<BudgetFacts> Objections { get; }

    /// <summary>What is told.</summary>
    public CollectingTable<BudgetFacts, ExpenseWarning> Warnings { get; }

    /// <summary>The thresholds of a stage, the strictest first, each with the statement of its rule.</summary>
    internal ImmutableArray<(ControlThreshold Threshold, Specification<BudgetFacts> When)> ThresholdsOf(ExpenseStage stage) =>
        thresholds[(int)stage];

    /// <summary>Two identifiers joined can be too long for one; the end tells them apart.</summary>
    private static string Short(string name) =>
        name.Length <= Identifier.MaximumLength ? name : name[^Identifier.MaximumLength..];
}
