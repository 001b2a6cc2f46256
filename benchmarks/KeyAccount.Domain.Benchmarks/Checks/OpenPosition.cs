using NodaTime;

namespace KeyAccount.Domain.Benchmarks.Checks;

/// <summary>An item as a program by hand would keep it.</summary>
/// <param name="MinorUnits">What is open.</param>
/// <param name="DueOn">The last day in time; null for an order.</param>
internal readonly record struct OpenPosition(long MinorUnits, LocalDate? DueOn);
