using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>How states, actions and gaps are called.</summary>
internal static class SpendingWords
{
    /// <summary>What a state of a budget is called.</summary>
    public static Label Of(BudgetState state) =>
        state switch
        {
            BudgetState.Within => SpendingPhrase.Within,
            BudgetState.Warned => SpendingPhrase.Warned,
            BudgetState.Forecast => SpendingPhrase.ForecastState,
            BudgetState.WillBeExceeded => SpendingPhrase.WillBe,
            BudgetState.Exceeded => SpendingPhrase.Exceeded,
            BudgetState.Unknown => SpendingPhrase.Unknown,
        };

    /// <summary>What a threshold calls for.</summary>
    public static string Of(ControlAction action, Language language) =>
        action.Warning is { } warning ? ExpenseScales.Warnings.Format(ExpenseScales.Warnings.Encode(warning), language)
        : action.Verdict.Level is { } level ? SpendingPhrase.Refer.Fill(language, level)
        : SpendingPhrase.Stop.In(language);

    /// <summary>What is not assessed, and why.</summary>
    public static Label Of(SpendingGap gap) =>
        gap switch
        {
            SpendingGap.Budgets => SpendingPhrase.NoBudgets,
            SpendingGap.Categories => SpendingPhrase.NoCategories,
            SpendingGap.Suppliers => SpendingPhrase.NoSuppliers,
            SpendingGap.Sales => SpendingPhrase.NoSales,
            SpendingGap.Variance => SpendingPhrase.NoVariance,
        };

    /// <summary>When a budget is spent.</summary>
    public static string Of(LineOutlook outlook, Language language) =>
        outlook.State switch
        {
            SpendLineState.Unknown => SpendingPhrase.NoRate.In(language),
            SpendLineState.Reached => SpendingPhrase.Reached.In(language),
            SpendLineState.Expected => SpendingPhrase.SpentOn.Fill(language, Intake.DateText.Iso(outlook.On!.Value)),
            SpendLineState.NotInPeriod => SpendingPhrase.NotInPeriod.In(language),
        };

    /// <summary>What is missing or unknown in a key.</summary>
    public static string Of(BudgetPath path, Language language)
    {
        var dimension = path.UnresolvedAt!.Value switch
        {
            ExpenseDimension.Category => SpendingPhrase.CategoryOf,
            ExpenseDimension.Territory => SpendingPhrase.Territory,
            ExpenseDimension.Department => SpendingPhrase.Department,
            ExpenseDimension.Person => SpendingPhrase.Spender,
            ExpenseDimension.Project => SpendingPhrase.Project,
            ExpenseDimension.Account => SpendingPhrase.Account,
        };
        return path.UnknownValue is { } value
            ? SpendingPhrase.NotKnown.Fill(language, dimension.In(language), value)
            : SpendingPhrase.NotGiven.Fill(language, dimension.In(language));
    }
}
