using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Expenses.Control.BudgetFacts>;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>The questions about amounts in one currency. Of a budget in another currency the answer is unknown.</summary>
public sealed class BudgetAmounts
{
    private BudgetAmounts(Currency currency)
    {
        Currency = currency;
        Over = Amount(
            "over_budget",
            new("use beyond the budget", "uso por encima del presupuesto", "超出预算金额"),
            currency,
            facts => Of(BudgetFigures.Over(facts), facts),
            Direction.LowerIsBetter,
            Changeability.ByUs
        );
        Remaining = Amount(
            "budget_remaining",
            new("remaining budget", "presupuesto restante", "剩余预算"),
            currency,
            facts => Of(-BudgetFigures.Over(facts), facts),
            Direction.HigherIsBetter,
            Changeability.ByUs
        );
    }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The use with the document less the budget; below zero while something remains.</summary>
    public Measure<BudgetFacts, Money> Over { get; }

    /// <summary>The budget less the use with the document; below zero when it is exceeded.</summary>
    public Measure<BudgetFacts, Money> Remaining { get; }

    /// <summary>Every question that control may ask.</summary>
    public ImmutableArray<Feature<BudgetFacts>> All => [.. BudgetFeatures.All, Over, Remaining];

    /// <summary>The questions in a currency.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public static BudgetAmounts In(Currency currency) => new(currency);

    private Money? Of(long? units, BudgetFacts facts) =>
        units is { } known && facts.Position.Currency == Currency
            ? Money.OfMinor(Math.Clamp(known, -Money.MaxMinorUnits, Money.MaxMinorUnits), Currency)
            : null;
}
