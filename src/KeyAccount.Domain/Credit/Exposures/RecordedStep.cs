using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>All that has to be kept of an entry: what it changed follows from those before it.</summary>
/// <param name="Sequence">The place in the book.</param>
/// <param name="At">Since when it is known.</param>
/// <param name="Step">What happened.</param>
public sealed record RecordedStep(long Sequence, Instant At, ExposureStep Step)
{
    /// <summary>What has to be kept of an entry.</summary>
    public static RecordedStep Of(ExposureEntry entry)
    {
        Guard.Against.Null(entry);
        return new(entry.Sequence, entry.At, entry.Step);
    }
}
