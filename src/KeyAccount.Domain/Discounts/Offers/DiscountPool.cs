using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Offers;

/// <summary>What a territory may give away in a period: a line of the ledger of reservations, so that two quotes never use the last free amount.</summary>
/// <remarks>
/// A quote holds its discount when it is approved, posts what an invoice gives away, and frees the rest when its days are over. The ledger
/// counts; this only says which line it is.
/// </remarks>
public sealed record DiscountPool
{
    private DiscountPool(string territory, DateRange period) => (Territory, Period) = (territory, period);

    /// <summary>The territory.</summary>
    public string Territory { get; }

    /// <summary>The days on whose approvals it is used.</summary>
    public DateRange Period { get; }

    /// <summary>The name of its line, such as <c>pool.north.2024-01-01.2024-04-01</c>; one for each territory and period.</summary>
    public string Line => FormattableString.Invariant($"pool.{Territory}.{Period.Start:uuuu-MM-dd}.{Period.End:uuuu-MM-dd}");

    /// <summary>A pool.</summary>
    /// <param name="territory">1 to 37 characters of letters, digits, '.', '_' and '-'.</param>
    /// <param name="period">At least one day.</param>
    /// <exception cref="ArgumentException">The territory is no such identifier, or the period has no day.</exception>
    public static DiscountPool Of(string territory, DateRange period)
    {
        Identifier.Check(territory);
        if (period.IsEmpty)
        {
            throw Refusal.Invalid(nameof(period), $"A pool of {period} is for no day.");
        }
        DiscountPool pool = new(territory, period);
        _ = Identifier.Check(pool.Line, nameof(territory));
        return pool;
    }

    /// <summary>What a quote claims of it: its discount on the invoice, and nothing for a mark-up.</summary>
    public Claims ClaimOf(QuoteOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return Claims.On(Line, offer.Discount.IsNegative ? Money.Zero(offer.Discount.Currency) : offer.Discount);
    }

    /// <summary>Territory and period.</summary>
    public override string ToString() => $"{Territory} {Period}";
}
