using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>One line as it applied on a day, by what was known at an instant. Entries recorded later never change it.</summary>
public sealed record CreditLineReading
{
    /// <summary>The line.</summary>
    public required CreditLineKey Line { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The instant; what was recorded at it is known.</summary>
    public required Instant KnownAt { get; init; }

    /// <summary>All that can be said of it, the strictest first; at least one.</summary>
    public required ImmutableArray<CreditLineStatus> Statuses { get; init; }

    /// <summary>The strictest of these.</summary>
    public CreditLineStatus Status => Statuses[0];

    /// <summary>Whether it admits anything: active or in grace.</summary>
    public bool Admits => Status is CreditLineStatus.Active or CreditLineStatus.InGrace;

    /// <summary>The terms granted for the day, also when they have expired; null when there are none.</summary>
    public CreditLineTerms? Terms { get; init; }

    /// <summary>The entry that granted them, with its time and what it changed; null when nothing was granted.</summary>
    public CreditLineEntry? Grant { get; init; }

    /// <summary>The limit of the day with all that moved it, also when the line does not admit; null when nothing was granted.</summary>
    public AppliedLimit? Limit { get; init; }

    /// <summary>The highest line that the evaluation allowed, beside what is granted; null when it is not known.</summary>
    public Money? Eligible => Terms?.Eligible;

    /// <summary>The suspension; null when there is none.</summary>
    public LineIntervention? Suspension { get; init; }

    /// <summary>The stop; null when there is none.</summary>
    public LineIntervention? Stop { get; init; }

    /// <summary>What the line is below; null for none.</summary>
    public FamilyLink? Link { get; init; }

    /// <summary>What is proposed and neither granted nor taken back, whatever its days.</summary>
    public ImmutableArray<OpenProposal> Proposals { get; init; } = [];

    /// <summary>In which the line counts; null before terms were ever proposed.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The id of the last command that was known; null when there is none.</summary>
    internal string? LastKnown { get; init; }

    /// <summary>The reading.</summary>
    /// <param name="view">What is recorded.</param>
    /// <param name="line">The line.</param>
    /// <param name="on">The day.</param>
    /// <param name="knownAt">The instant, itself included.</param>
    public static CreditLineReading Of(ICreditLineView view, CreditLineKey line, LocalDate on, Instant knownAt)
    {
        var history = CreditLineHistory.Of(Guard.Against.Null(view), Guard.Against.Null(line), knownAt);
        var grant = history.GrantOn(on);
        var (suspension, stop) = (history.SuspensionOn(on), history.StopOn(on));
        return new()
        {
            Line = line,
            On = on,
            KnownAt = knownAt,
            Statuses = StatusesOf(grant?.Granted, on, suspension is not null, stop is not null),
            Terms = grant?.Granted,
            Grant = grant,
            Limit = grant?.Granted?.On(on),
            Suspension = suspension,
            Stop = stop,
            Link = history.LinkOn(on),
            Proposals = history.OpenProposals,
            Currency = history.Currency,
            LastKnown = history.Last?.Command.Id,
        };
    }

    private static ImmutableArray<CreditLineStatus> StatusesOf(
        CreditLineTerms? terms,
        LocalDate on,
        bool isSuspended,
        bool isStopped
    )
    {
        var time =
            terms is null ? CreditLineStatus.NotGranted
            : CreditLineHistory.IsOver(terms, on) ? CreditLineStatus.Expired
            : terms.ExpiresOn <= on ? CreditLineStatus.InGrace
            : CreditLineStatus.Active;
        var statuses = ImmutableArray.CreateBuilder<CreditLineStatus>();
        if (isStopped)
        {
            statuses.Add(CreditLineStatus.Stopped);
        }
        if (isSuspended)
        {
            statuses.Add(CreditLineStatus.Suspended);
        }
        if (time != CreditLineStatus.Active || statuses.Count == 0)
        {
            statuses.Add(time);
        }
        return statuses.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(CreditLineReading? other) =>
        other is not null
        && (Line, On, KnownAt, Terms, Grant, Limit)
            == (other.Line, other.On, other.KnownAt, other.Terms, other.Grant, other.Limit)
        && (Suspension, Stop, Link, Currency) == (other.Suspension, other.Stop, other.Link, other.Currency)
        && Statuses.AsSpan().SequenceEqual(other.Statuses.AsSpan())
        && Proposals.AsSpan().SequenceEqual(other.Proposals.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Line, On, KnownAt, Status, Terms);
}
