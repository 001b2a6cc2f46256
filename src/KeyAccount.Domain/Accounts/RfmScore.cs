using System.Globalization;

namespace KeyAccount.Domain.Accounts;

/// <summary>Recency, frequency and monetary scores from 1 (worst) to 5 (best).</summary>
/// <remarks>The default value is 000, which no account is given.</remarks>
/// <param name="Recency">5 for the accounts that bought last.</param>
/// <param name="Frequency">5 for those that buy most often.</param>
/// <param name="Monetary">5 for those that buy most.</param>
public readonly record struct RfmScore(int Recency, int Frequency, int Monetary)
{
    /// <summary>The three digits, such as 555.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Recency}{Frequency}{Monetary}");
}
