using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>Exchange rates and where they come from.</summary>
public sealed record ExposureRates
{
    private ExposureRates(ExchangeRates rates, string source) => (Rates, Source) = (rates, source);

    /// <summary>The quotes.</summary>
    public ExchangeRates Rates { get; }

    /// <summary>Where they come from, such as the name of a central bank.</summary>
    public string Source { get; }

    /// <summary>No rates: money is converted into its own currency only.</summary>
    public static ExposureRates None { get; } = new(ExchangeRates.None, "none");

    /// <summary>Rates of a source.</summary>
    /// <exception cref="ArgumentException">The source is blank, longer than 200 characters, or has control characters.</exception>
    public static ExposureRates Of(ExchangeRates rates, string source) =>
        new(Guard.Against.Null(rates), Keeping.Check(Guard.Against.Null(source), 200, string.Empty, nameof(source)));
}
