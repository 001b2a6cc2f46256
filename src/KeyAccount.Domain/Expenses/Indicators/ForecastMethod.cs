namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>How the spending of a whole period is estimated. Every estimate names its method.</summary>
public enum ForecastMethod : byte
{
    /// <summary>The days to come cost what the days until now have cost: spent × days ÷ days elapsed.</summary>
    RunRate = 0,

    /// <summary>The work to come costs in proportion what the work done has cost: spent + (budget − earned) ÷ performance.</summary>
    Typical = 1,

    /// <summary>What happened until now won't happen again, the rest goes by plan: spent + budget − earned.</summary>
    Atypical = 2,

    /// <summary>The rest of the period has the part that it had a year before: spent × last year in all ÷ last year to date.</summary>
    Seasonal = 3,
}
