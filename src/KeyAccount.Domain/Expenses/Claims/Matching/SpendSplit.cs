using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims.Matching;

/// <summary>Several expenses of one person with one supplier within some days, which need the authority that their sum needs.</summary>
/// <param name="Line">The expense that is asked about.</param>
/// <param name="Sum">The largest sum of any span of so many days that holds it, itself included.</param>
/// <param name="Lines">How many expenses that sum has, at least 2.</param>
/// <param name="First">The first day of it.</param>
/// <param name="Last">The last day of it.</param>
public sealed record SpendSplit(SpendLine Line, Money Sum, int Lines, NodaTime.LocalDate First, NodaTime.LocalDate Last);
