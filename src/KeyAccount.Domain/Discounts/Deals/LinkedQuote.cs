using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Deals;

/// <summary>Another quote to the same client that may belong to the same business; amounts that are not known are null.</summary>
/// <param name="Id">Its id, by which splitting is named.</param>
/// <param name="On">Its date.</param>
/// <param name="List">All it delivers at list price, free goods included.</param>
/// <param name="Net">What its invoices charge.</param>
/// <param name="PocketPrice">What stays in the pocket.</param>
/// <param name="Cost">What its goods cost.</param>
public sealed record LinkedQuote(string Id, LocalDate On, Money? List, Money? Net, Money? PocketPrice, Money? Cost);
