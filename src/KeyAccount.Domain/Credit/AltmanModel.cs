using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>
/// One of Altman's discriminant models with everything that belongs to it: a score without its model, cut-offs and meaning of X4 says
/// nothing.
/// </summary>
/// <remarks>
/// X1 is working capital / total assets, X2 retained earnings / total assets, X3 operating profit / total assets, X4 equity / total
/// liabilities, X5 sales / total assets. The arithmetic is exact; the score is rounded once, to four decimals. There are three models and
/// no others, so they are compared by reference.
/// </remarks>
public sealed class AltmanModel
{
    private const int Decimals = 4;

    private readonly long[] thousandths;

    private AltmanModel(string name, long[] thousandths, EquityMeasure equity, decimal distressBelow, decimal safeAbove) =>
        (Name, this.thousandths, Equity, DistressBelow, SafeAbove) = (name, thousandths, equity, distressBelow, safeAbove);

    /// <summary>Z, for listed manufacturers: 1.2, 1.4, 3.3, 0.6 (market value), 1.0; distress below 1.81, safe above 2.99.</summary>
    public static AltmanModel Z { get; } = new("Z", [1_200, 1_400, 3_300, 600, 1_000], EquityMeasure.MarketValue, 1.81m, 2.99m);

    /// <summary>Z′, for manufacturers that are not listed: 0.717, 0.847, 3.107, 0.420 (book value), 0.998; 1.23 and 2.90.</summary>
    public static AltmanModel ZPrime { get; } = new("Z'", [717, 847, 3_107, 420, 998], EquityMeasure.BookValue, 1.23m, 2.90m);

    /// <summary>Z″, for all others: 6.56, 3.26, 6.72, 1.05 (book value), no X5; 1.1 and 2.6.</summary>
    public static AltmanModel ZDoublePrime { get; } =
        new("Z''", [6_560, 3_260, 6_720, 1_050, 0], EquityMeasure.BookValue, 1.1m, 2.6m);

    /// <summary>What the model is called.</summary>
    public string Name { get; }

    /// <summary>Which equity X4 puts over liabilities.</summary>
    public EquityMeasure Equity { get; }

    /// <summary>A score below it is distress; the cut-off itself is grey.</summary>
    public decimal DistressBelow { get; }

    /// <summary>A score above it is safe; the cut-off itself is grey.</summary>
    public decimal SafeAbove { get; }

    /// <summary>Whether sales / total assets count.</summary>
    public bool UsesSales => thousandths[4] != 0;

    /// <summary>The model meant for the maker of a statement: listed or not, manufacturer or not; Z″ when that is not known.</summary>
    public static AltmanModel For(FinancialStatement statement) =>
        Guard.Against.Null(statement).Manufacturer != true ? ZDoublePrime
        : statement.MarketValue is null ? ZPrime
        : Z;

    /// <summary>The coefficient of X1 to X5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not within 1 to 5.</exception>
    public decimal Coefficient(int number) =>
        PowerOfTen.ToDecimal(thousandths[Guard.Against.OutOfRange(number, nameof(number), 1, 5) - 1], 3);

    /// <summary>The score of given ratios.</summary>
    /// <exception cref="OverflowException">A ratio is beyond what a decimal can hold after weighing.</exception>
    public AltmanScore Score(decimal x1, decimal x2, decimal x3, decimal x4, decimal x5) =>
        new(
            this,
            decimal.Round(
                (Coefficient(1) * x1)
                    + (Coefficient(2) * x2)
                    + (Coefficient(3) * x3)
                    + (Coefficient(4) * x4)
                    + (Coefficient(5) * x5),
                Decimals,
                MidpointRounding.ToEven
            )
        );

    /// <summary>The score of a statement; null when a line it needs is missing, or assets or liabilities are not above zero.</summary>
    /// <exception cref="CurrencyMismatchException">The lines are in different currencies.</exception>
    public AltmanScore? Score(FinancialStatement statement)
    {
        Guard.Against.Null(statement);
        var equity = Equity switch
        {
            EquityMeasure.BookValue => statement.Equity,
            EquityMeasure.MarketValue => statement.MarketValue,
        };
        return
            statement.CurrentAssets - statement.CurrentLiabilities is { } workingCapital
            && statement.RetainedEarnings is { } retained
            && statement.OperatingProfit is { } profit
            && equity is { } owned
            && (UsesSales ? statement.Sales : Money.Zero(owned.Currency)) is { } sales
            && statement.TotalAssets is { IsPositive: true } assets
            && statement.TotalLiabilities is { IsPositive: true } liabilities
            ? Exactly([workingCapital, retained, profit, sales], assets, owned, liabilities)
            : null;
    }

    /// <summary>Within 128 bits: amounts have at most 9×10^14 minor units, coefficients at most 6,720 thousandths.</summary>
    private AltmanScore Exactly(ReadOnlySpan<Money> overAssets, Money assets, Money equity, Money liabilities)
    {
        foreach (var money in overAssets)
        {
            RefuseUnlessIn(assets.Currency, money);
        }
        RefuseUnlessIn(assets.Currency, equity);
        RefuseUnlessIn(assets.Currency, liabilities);
        var weighed =
            ((Int128)thousandths[0] * overAssets[0].MinorUnits)
            + ((Int128)thousandths[1] * overAssets[1].MinorUnits)
            + ((Int128)thousandths[2] * overAssets[2].MinorUnits)
            + ((Int128)thousandths[4] * overAssets[3].MinorUnits);
        var dividend = (weighed * liabilities.MinorUnits) + ((Int128)thousandths[3] * equity.MinorUnits * assets.MinorUnits);
        var divisor = (Int128)1_000 * assets.MinorUnits * liabilities.MinorUnits;
        // The whole part apart from the rest, so that the decimals still fit; it is even in units of the last one, so halves go the same way.
        var (whole, rest) = Int128.DivRem(dividend, divisor);
        var decimals = PowerOfTen.Of(Decimals);
        var scaled = (whole * decimals) + RoundedDivision.Divide(rest * decimals, divisor, Rounding.HalfEven);
        return new(this, (decimal)scaled / (decimal)decimals);
    }

    private static void RefuseUnlessIn(Currency currency, Money money)
    {
        if (money.Currency != currency)
        {
            throw new CurrencyMismatchException(money.Currency, currency);
        }
    }
}
