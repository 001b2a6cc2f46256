using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>What is lost on average: chance of default × loss given default × exposure. For reports.</summary>
public static class ExpectedLoss
{
    /// <summary>The loss expected on an exposure within a year, rounded up to a minor unit: a loss is never understated.</summary>
    /// <param name="exposure">What is owed and not secured; a negative exposure loses nothing.</param>
    /// <param name="defaultProbability">The chance of default within a year; 100 % for a debtor in default.</param>
    /// <param name="lossGivenDefault">The part that is lost in default.</param>
    /// <exception cref="InvalidOperationException">The exposure is the default value, no money.</exception>
    public static Money Of(Money exposure, Share defaultProbability, Share lossGivenDefault)
    {
        const long PerWhole = (long)BasisPoint.PerWhole * BasisPoint.PerWhole;
        var exact =
            (Int128)Math.Max(0, exposure.Used().MinorUnits) * defaultProbability.BasisPoints * lossGivenDefault.BasisPoints;
        return Money.OfMinor((long)RoundedDivision.Divide(exact, PerWhole, Rounding.Up), exposure.Currency);
    }
}
