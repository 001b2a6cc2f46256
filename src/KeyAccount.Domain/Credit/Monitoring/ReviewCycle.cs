namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>How often a line is reviewed.</summary>
/// <param name="Months">The most months from one review to the next.</param>
/// <param name="EachOrder">Whether, beside that, each order is looked at: the worst grades.</param>
public sealed record ReviewCycle(int Months, bool EachOrder);
