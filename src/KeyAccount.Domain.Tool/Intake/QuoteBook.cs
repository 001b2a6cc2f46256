using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Quotes as they were read, and what belongs to them.</summary>
/// <param name="Deals">The quotes by day, then by id.</param>
/// <param name="Currency">The currency of every amount.</param>
/// <param name="AsOf">The day of the review.</param>
/// <param name="Pools">What is left in each pool; null where it is not known.</param>
/// <param name="Prices">The price list, with the names that were read as others.</param>
/// <param name="Tallies">What became of the rows, file by file.</param>
internal sealed record QuoteBook(
    IReadOnlyList<QuotedDeal> Deals,
    Currency Currency,
    LocalDate AsOf,
    IReadOnlyDictionary<string, Money?> Pools,
    PriceList Prices,
    IReadOnlyList<FileTally> Tallies
);
