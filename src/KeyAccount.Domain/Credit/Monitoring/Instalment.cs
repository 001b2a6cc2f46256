using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>A part of a payment plan.</summary>
/// <param name="DueOn">The last day on which it is paid in time, before the grace days of the plan.</param>
/// <param name="Amount">How much, above zero.</param>
public sealed record Instalment(LocalDate DueOn, Money Amount);
