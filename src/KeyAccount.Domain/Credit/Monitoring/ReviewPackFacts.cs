using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>Where a review pack is gathered from. What is not at hand is null and told as unknown.</summary>
public sealed record ReviewPackFacts
{
    /// <summary>The debtor on the day of the review.</summary>
    public required CreditFacts Credit { get; init; }

    /// <summary>When the business was founded.</summary>
    public LocalDate? FoundedOn { get; init; }

    /// <summary>The grade, as evaluated.</summary>
    public CreditGrade? Grade { get; init; }

    /// <summary>The use of the line over the last 12 months.</summary>
    public UseOverPeriod? Use { get; init; }

    /// <summary>How the line stands.</summary>
    public WatchReading? Watch { get; init; }
}
