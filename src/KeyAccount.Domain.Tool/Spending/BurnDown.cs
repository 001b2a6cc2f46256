using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>What is left of a budget from its first day to its last, as planned, as it was, and as it will be at the present rate.</summary>
/// <param name="Period">The days of the budget.</param>
/// <param name="Planned">What was planned to be left at the end of each day named, from the whole budget on.</param>
/// <param name="Left">What was left at the end of each day named, up to the day of the review.</param>
/// <param name="AtEnd">What will be left at the end; null when nothing can be forecast.</param>
/// <param name="SpentOn">The day on which nothing will be left at the present rate; null for none within the period.</param>
internal sealed record BurnDown(
    DateRange Period,
    ImmutableArray<(LocalDate On, Money Left)> Planned,
    ImmutableArray<(LocalDate On, Money Left)> Left,
    Money? AtEnd,
    LocalDate? SpentOn
);
