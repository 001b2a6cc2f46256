using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Reduction;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>A baseline, what came after it, and what initiatives say that they save.</summary>
/// <param name="Baseline">The kept version.</param>
/// <param name="Periods">What came.</param>
/// <param name="Claims">The claims.</param>
public sealed record SavingsCase(
    SavingsBaseline Baseline,
    ImmutableArray<SavingsPeriod> Periods,
    ImmutableArray<SavingClaim> Claims
);
