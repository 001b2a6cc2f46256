namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>The control indicators that a policy may set lines for.</summary>
public enum IndicatorKind : byte
{
    /// <summary>Expenses by net sales; low is good.</summary>
    ExpenseToSales = 0,

    /// <summary>The expenses of visits by visits, an amount; low is good.</summary>
    CostPerVisit = 1,

    /// <summary>The expenses of winning accounts by new accounts, an amount; low is good.</summary>
    CostPerNewAccount = 2,

    /// <summary>Net sales by their target; high is good.</summary>
    Attainment = 3,

    /// <summary>Spent by the budget; low is good.</summary>
    Spent = 4,

    /// <summary>Spent of the budget less days elapsed of the period, in points; low is good.</summary>
    Pace = 5,

    /// <summary>Expenses by the flexed budget; low is good.</summary>
    SpentOfFlexed = 6,

    /// <summary>The estimate by run rate, by the budget; low is good.</summary>
    ForecastRunRate = 7,

    /// <summary>The estimate by typical work, by the budget; low is good.</summary>
    ForecastTypical = 8,

    /// <summary>The estimate by atypical work, by the budget; low is good.</summary>
    ForecastAtypical = 9,

    /// <summary>The estimate by last year's shape, by the budget; low is good.</summary>
    ForecastSeasonal = 10,
}
