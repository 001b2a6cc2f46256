using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>The lines of a whole book under one policy.</summary>
/// <param name="Lines">How many debtors have a line, zero included.</param>
/// <param name="Sum">The sum of these lines.</param>
/// <param name="ExpectedLoss">
/// What would be lost on average in a year if every line were fully used: the policy's chance of default for the grade × its loss given
/// default × the part of the line that no security covers, each rounded up to the minor unit.
/// </param>
public sealed record LineTotals(int Lines, Money Sum, Money ExpectedLoss)
{
    internal static LineTotals Of(IEnumerable<CreditEvaluation> evaluations, Currency currency)
    {
        var totals = new LineTotals(0, Money.Zero(currency), Money.Zero(currency));
        foreach (var evaluation in evaluations)
        {
            if (evaluation.Line is { Amount: { } amount } line)
            {
                totals = new(
                    totals.Lines + 1,
                    totals.Sum + amount,
                    totals.ExpectedLoss + LossOf(evaluation, amount - line.Secured)
                );
            }
        }

        return totals;
    }

    private static Money LossOf(CreditEvaluation evaluation, Money unsecured) =>
        Credit.ExpectedLoss.Of(
            unsecured,
            evaluation.Grade is { } grade && evaluation.Policy.Terms.Grades[grade] is { } terms
                ? terms.DefaultProbability
                : Share.Whole,
            evaluation.Policy.Terms.LossGivenDefault
        );
}
