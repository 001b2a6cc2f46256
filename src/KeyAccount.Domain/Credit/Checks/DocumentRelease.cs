using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>That a document passed a check before, or was released by an authority: at what value, when, and what happened since.</summary>
public sealed record DocumentRelease
{
    /// <summary>The value at which it was released, from zero.</summary>
    public required Money Value
    {
        get;
        init =>
            field = value.Used().IsNegative
                ? throw Refusal.OutOfRange(nameof(Value), $"A released value of {value} is below zero.")
                : value;
    }

    /// <summary>The day of the release.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The checkpoint that it passed: its grace days count.</summary>
    public required Checkpoint Passed { get; init; }

    /// <summary>Whether any line has another value than at the release, even if the total is the same; null when it is not known.</summary>
    public bool? LinesChanged { get; init; }

    /// <summary>Whether the document was closed and opened again since: then it is checked as if new. Null when it is not known.</summary>
    public bool? Reopened { get; init; }
}
