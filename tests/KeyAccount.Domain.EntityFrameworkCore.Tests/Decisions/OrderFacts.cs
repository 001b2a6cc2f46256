namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Decisions;

/// <summary>What the policy asks of an order.</summary>
internal sealed record OrderFacts(long? DaysLate);
