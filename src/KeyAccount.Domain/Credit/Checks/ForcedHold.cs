using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>A hold that a person put on a document or an account. No rule excludes it, no release rests it, no figure lifts it.</summary>
public sealed record ForcedHold
{
    private ForcedHold() { }

    /// <summary>Nobody has forced a hold.</summary>
    public static ForcedHold None { get; } = new();

    /// <summary>Since when it holds; null when there is none.</summary>
    public LocalDate? Since { get; private init; }

    /// <summary>Who put it on.</summary>
    public string? By { get; private init; }

    /// <summary>Why.</summary>
    public string? Reason { get; private init; }

    /// <summary>When it was released; null while it is in force.</summary>
    public LocalDate? ReleasedOn { get; private init; }

    /// <summary>The authority that released it.</summary>
    public string? ReleasedBy { get; private init; }

    /// <summary>Why it was released.</summary>
    public string? ReleaseReason { get; private init; }

    /// <summary>A hold from a day on.</summary>
    /// <exception cref="ArgumentException">Nobody is named, or no reason.</exception>
    public static ForcedHold From(LocalDate since, string by, string reason) =>
        new()
        {
            Since = since,
            By = Guard.Against.NullOrWhiteSpace(by),
            Reason = Guard.Against.NullOrWhiteSpace(reason),
        };

    /// <summary>The same hold, released by a named authority for a reason: the only way out of it.</summary>
    /// <exception cref="InvalidOperationException">There is no hold, or it was released before.</exception>
    /// <exception cref="ArgumentException">The authority or the reason is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the hold.</exception>
    public ForcedHold Released(LocalDate on, string authority, string reason)
    {
        if (Since is not { } since || ReleasedOn is not null)
        {
            throw new InvalidOperationException("There is no hold in force that could be released.");
        }
        return on < since
            ? throw Refusal.OutOfRange(nameof(on), $"A hold since {since:uuuu-MM-dd} is not released on {on:uuuu-MM-dd}.")
            : this with
            {
                ReleasedOn = on,
                ReleasedBy = Guard.Against.NullOrWhiteSpace(authority),
                ReleaseReason = Guard.Against.NullOrWhiteSpace(reason),
            };
    }

    /// <summary>Whether it holds on a day: from its first day to the day before its release.</summary>
    public bool IsInForceOn(LocalDate day) => Since <= day && !(ReleasedOn <= day);
}
