using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using Ask = KeyAccount.Domain.Expenses.Control.BudgetFeatures;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>Answers the questions of control in one pass over the facts; the readers of the features stay the definition.</summary>
internal static class BudgetAnswers
{
    private const int PacePlace = 8;

    /// <summary>The questions about what holds up.</summary>
    public static AnswerSheet<BudgetFacts> OfObjections(BudgetAmounts amounts)
    {
        var currency = amounts.Currency;
        return new(Questions(amounts), (facts, codes) => Read(facts, codes, currency));
    }

    /// <summary>The same and the pace.</summary>
    public static AnswerSheet<BudgetFacts> OfWarnings(BudgetAmounts amounts)
    {
        var currency = amounts.Currency;
        return new(
            [.. Questions(amounts), Ask.Pace],
            (facts, codes) =>
            {
                var known = Read(facts, codes, currency);
                if (BudgetFigures.Pace(facts) is { } pace)
                {
                    codes[PacePlace] = pace.BasisPoints;
                    known |= 1UL << PacePlace;
                }
                return known;
            }
        );
    }

    private static Feature<BudgetFacts>[] Questions(BudgetAmounts amounts) =>
        [Ask.Stage, Ask.Resolved, Ask.Converted, Ask.Adds, Ask.UsageReached, Ask.UsagePassed, amounts.Over, amounts.Remaining];

    private static ulong Read(BudgetFacts facts, Span<long> codes, Currency currency)
    {
        const ulong always = 0b111;
        const ulong withAmount = 0b1000;
        const ulong withBoth = 0b110000;
        const ulong withCurrency = 0b11000000;
        var position = facts.Position;
        var available = position.AvailableUnits;
        var known = always;
        codes[0] = (long)facts.Stage;
        codes[1] = available is null ? 0 : 1;
        codes[2] = facts.Requested is null ? 0 : 1;
        if (BudgetFigures.Increment(facts) is not { } increment)
        {
            return known;
        }
        known |= withAmount;
        codes[3] = increment > 0 ? 1 : 0;
        if (available is not { } before)
        {
            return known;
        }
        var budgeted = position.BudgetedUnits!.Value;
        // What is available has what the document gives back in it already.
        var over = increment + position.RelievedUnits - before;
        codes[4] = BudgetFigures.UsageOf(budgeted + over, budgeted, Rounding.Down);
        codes[5] = BudgetFigures.UsageOf(budgeted + over, budgeted, Rounding.Up);
        codes[6] = Math.Clamp(over, -Money.MaxMinorUnits, Money.MaxMinorUnits);
        codes[7] = -codes[6];
        return known | withBoth | (position.Currency == currency ? withCurrency : 0);
    }
}
