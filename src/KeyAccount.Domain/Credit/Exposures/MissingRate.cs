using System.Globalization;
using KeyAccount.Domain.Quantities;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>A rate that is not known, so that the total is not.</summary>
/// <param name="From">The currency that is owed.</param>
/// <param name="To">The currency of the reading.</param>
/// <param name="On">The day on which a quote is missing, or too old.</param>
public sealed record MissingRate(Currency From, Currency To, LocalDate On)
{
    /// <summary>What is missing, in words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"no rate from {From} to {To} on {LocalDatePattern.Iso.Format(On)}");
}
