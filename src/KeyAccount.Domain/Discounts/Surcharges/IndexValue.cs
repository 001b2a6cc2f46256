using NodaTime;

namespace KeyAccount.Domain.Discounts.Surcharges;

/// <summary>What an index was on a date.</summary>
/// <param name="On">The date from which it is so.</param>
/// <param name="Value">The value, above zero.</param>
public sealed record IndexValue(LocalDate On, decimal Value);
