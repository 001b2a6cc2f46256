using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>How the invoices that fell due in one calendar month were paid.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Due">What fell due, gross; null when it is unknown.</param>
/// <param name="DaysLate">
/// Days from due date to settlement, or to the day of the photograph while unpaid, early payment counted as 0; weighted by gross amount,
/// to six decimals. Null when nothing fell due, or when it is unknown.
/// </param>
public sealed record PaymentMonth(int Year, int Month, Money? Due, decimal? DaysLate);
