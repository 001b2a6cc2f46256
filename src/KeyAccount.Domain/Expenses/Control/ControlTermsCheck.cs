using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>What terms of control have to be before a policy is made of them.</summary>
internal static class ControlTermsCheck
{
    public static void Refuse(ExpenseControlTerms terms)
    {
        if (terms.Currency.IsNone)
        {
            throw new ArgumentException("Control needs a currency for thresholds in money.", nameof(terms));
        }
        Refuse("all views", terms.General, terms.Currency);
        foreach (var (view, control) in terms.Views)
        {
            Refuse($"view '{Identifier.Check(view, nameof(terms))}'", control, terms.Currency);
        }
    }

    private static void Refuse(string name, ViewControl? control, Currency currency)
    {
        if (control is null || Enum.GetValues<ExpenseStage>().Any(stage => control[stage] is null))
        {
            throw Refusal.Invalid("terms", $"Every stage of {name} is controlled or stated to be ignored.");
        }
        var codes = new HashSet<string>(
            [ControlRules.Unresolved, ControlRules.Unconverted, ControlRules.Excess, ControlRules.Pace],
            StringComparer.Ordinal
        );
        foreach (var (_, threshold) in control.All)
        {
            if (!codes.Add(threshold.Code))
            {
                throw Refusal.Invalid(
                    "terms",
                    $"The code '{threshold.Code}' stands twice in {name}, or is one of the library."
                );
            }
            if (threshold.Mark.Amount is { } amount && amount.Currency != currency)
            {
                throw new CurrencyMismatchException(amount.Currency, currency);
            }
        }
    }
}
