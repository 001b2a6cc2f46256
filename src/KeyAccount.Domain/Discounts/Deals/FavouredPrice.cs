using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Deals;

/// <summary>A promise to another client: nobody pays less than it does.</summary>
/// <param name="Account">Whom it was promised to.</param>
/// <param name="UnitPrice">What it pays for a unit; a lower price to somebody else triggers the promise.</param>
public sealed record FavouredPrice(string Account, Money UnitPrice);
