using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>How a book is to be read: in which currency, at which rates, with which sector codes.</summary>
public sealed record BookTerms
{
    /// <summary>The currency of every figure.</summary>
    public required Currency Currency { get; init; }

    /// <summary>
    /// The exchange rates. An invoice is converted at the rate of its day of issue, wallet, contribution and line at that of the
    /// photograph; each is rounded once, half to even. Without a rate the money figures concerned are unknown.
    /// </summary>
    public ExchangeRates Rates { get; init; } = ExchangeRates.None;

    /// <summary>The codes that stand for the key sectors.</summary>
    public SectorCodes Sectors { get; init; } = SectorCodes.Shipped;

    /// <summary>How the families of the book are ranked.</summary>
    public RankingTerms Ranking { get; init; } = RankingTerms.Shipped;

    /// <summary>
    /// The first day from which the book holds every invoice; null takes the first day of the month of its earliest one. A figure over
    /// an earlier period (growth needs 24 months) is unknown.
    /// </summary>
    public LocalDate? CompleteFrom { get; init; }

    /// <summary>The currency, for messages.</summary>
    public override string ToString() => Currency.ToString();
}
