namespace KeyAccount.Domain.Approvals;

/// <summary>One figure of what is asked.</summary>
/// <param name="Dimension">The name of the dimension.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Value">The figure; null when it is not known, and then only an unlimited authority covers it.</param>
public sealed record Measure(string Dimension, string Unit, long? Value);
