using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>The register of what happened to one debtor. An empty register says that nothing did; no register says nothing.</summary>
public sealed class CreditEvents : IEquatable<CreditEvents>
{
    private readonly ImmutableArray<CreditEvent> events;

    private CreditEvents(ImmutableArray<CreditEvent> events) => this.events = events;

    /// <summary>Nothing happened, as far as the register knows.</summary>
    public static CreditEvents None { get; } = new([]);

    /// <summary>All events, by day and then by kind.</summary>
    public ImmutableArray<CreditEvent> All => events;

    /// <summary>A register of these events, in any order.</summary>
    public static CreditEvents Of(params IEnumerable<CreditEvent> events) =>
        new([
            .. Guard
                .Against.Null(events)
                .Select(happened => Guard.Against.Null(happened))
                .OrderBy(happened => happened.On)
                .ThenBy(happened => happened.Kind),
        ]);

    /// <summary>Whether one such event of that day or later still counts.</summary>
    public bool Any(CreditEventKind kind, LocalDate since)
    {
        foreach (var happened in events)
        {
            if (happened.Kind == kind && happened.On >= since && happened.UndoneOn is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The register as it could be known on a day: later events are not in it, and what is undone later still counts.</summary>
    public CreditEvents SeenOn(LocalDate asOf) =>
        new([
            .. events
                .Where(happened => happened.On <= asOf)
                .Select(happened => happened.UndoneOn > asOf ? happened with { UndoneOn = null } : happened),
        ]);

    /// <inheritdoc/>
    public bool Equals(CreditEvents? other) => other is not null && events.AsSpan().SequenceEqual(other.events.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CreditEvents);

    /// <inheritdoc/>
    public override int GetHashCode() => events.Length;
}
