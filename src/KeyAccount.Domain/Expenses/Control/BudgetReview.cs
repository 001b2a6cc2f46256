using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>What a check found in one budget, with the proof.</summary>
public sealed class BudgetReview
{
    internal BudgetReview(
        ViewRules rules,
        BudgetFacts facts,
        Decision<Verdict> decision,
        Decision<OutcomeSet<ExpenseWarning>> warnings
    ) => (Rules, Facts, Decision, Warnings) = (rules, facts, decision, warnings);

    /// <summary>The rules of the view.</summary>
    public ViewRules Rules { get; }

    /// <summary>The photograph.</summary>
    public BudgetFacts Facts { get; }

    /// <summary>What holds up.</summary>
    public Decision<Verdict> Decision { get; }

    /// <summary>What is told.</summary>
    public Decision<OutcomeSet<ExpenseWarning>> Warnings { get; }

    /// <summary>The budget with all that uses it.</summary>
    public BudgetPosition Position => Facts.Position;

    /// <summary>By how much the budget is exceeded without the document; zero when it is not, null when it is not known.</summary>
    public Money? AlreadyExceededBy => Excess(BudgetFigures.OverBefore(Facts));

    /// <summary>By how much it would be exceeded with the document; zero when it would not, null when it is not known.</summary>
    public Money? WillBeExceededBy => Excess(BudgetFigures.Over(Facts));

    /// <summary>Every threshold that is met, and every one of which that is not known, the strictest first; none for what adds nothing.</summary>
    public ImmutableArray<BudgetBreach> Breaches
    {
        get
        {
            var breaches = ImmutableArray.CreateBuilder<BudgetBreach>();
            foreach (var (threshold, when) in Rules.ThresholdsOf(Facts.Stage))
            {
                var truth = when.Evaluate(Facts);
                if (truth != Truth.No)
                {
                    breaches.Add(new(this, threshold, truth));
                }
            }
            return breaches.ToImmutable();
        }
    }

    private Money? Excess(long? over) =>
        over is { } units ? Money.OfMinor(Math.Clamp(units, 0, Money.MaxMinorUnits), Position.Currency) : null;
}
