namespace KeyAccount.Domain.Testing.Laws;

/// <summary>One situation that the cases should have reached.</summary>
/// <param name="Name">What it is: <c>rule T-01 met</c>, <c>revenue = 499999.99</c>, <c>outcome gold</c>.</param>
/// <param name="Hits">How many cases reached it.</param>
public sealed record CoverageItem(string Name, int Hits);
