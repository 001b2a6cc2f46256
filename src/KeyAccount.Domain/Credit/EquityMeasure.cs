namespace KeyAccount.Domain.Credit;

/// <summary>Which equity a model puts over liabilities. Mixing them up is the classic error of copied formulas.</summary>
public enum EquityMeasure : byte
{
    /// <summary>Equity in the books.</summary>
    BookValue = 0,

    /// <summary>Equity at the stock exchange's price.</summary>
    MarketValue = 1,
}
