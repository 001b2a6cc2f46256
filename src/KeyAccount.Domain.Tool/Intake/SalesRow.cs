using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>One month of sales, as its file has it.</summary>
/// <param name="Month">The month.</param>
/// <param name="Sales">Net sales.</param>
/// <param name="Planned">Net sales that the budget was made for; null when not known.</param>
/// <param name="Visits">Visits to clients; null when not known.</param>
/// <param name="NewAccounts">Clients won; null when not known.</param>
internal sealed record SalesRow(YearMonth Month, Money Sales, Money? Planned, int? Visits, int? NewAccounts);
