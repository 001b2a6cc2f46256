using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>From how many days overdue each level of dunning is due. Starting values of the library.</summary>
public sealed record DunningTerms
{
    /// <summary>The library's starting values: levels 1 to 4 from 6, 16, 31 and 61 days, 7 days apart.</summary>
    public static DunningTerms Shipped { get; } = new();

    /// <summary>Which terms, in which version, and who stands behind them.</summary>
    public PolicyIdentity Identity
    {
        get;
        init => field = Guard.Against.Null(value);
    } = PolicyIdentity.ShippedDefault("credit-dunning", "1");

    /// <summary>The days overdue from which each level is due, rising, level 1 first: from 1 on.</summary>
    public ImmutableArray<int> FromDays
    {
        get;
        init
        {
            if (value.IsDefaultOrEmpty || value[0] < 1 || !value.SequenceEqual(value.Order().Distinct()))
            {
                throw new ArgumentException("The levels begin at one day overdue or later, each later than the one before.");
            }
            field = value;
        }
    } = [6, 16, 31, 61];

    /// <summary>How many days lie at least between two reminders; 7.</summary>
    public int PauseDays
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(PauseDays));
    } = 7;

    /// <summary>The level that so many days overdue call for; zero before the first.</summary>
    public int LevelOf(int daysOverdue) => FromDays.Count(from => daysOverdue >= from);

    /// <summary>
    /// The level to send on a day, one step at a time and not before the pause is over; null when nothing is to be sent. A plan that is
    /// kept sends nothing.
    /// </summary>
    /// <param name="daysOverdue">Days the oldest undisputed item is overdue; null is unknown, and then nothing is sent.</param>
    /// <param name="collection">How far dunning went.</param>
    /// <param name="asOf">The day.</param>
    public int? NextLevel(int? daysOverdue, CollectionState collection, LocalDate asOf)
    {
        Guard.Against.Null(collection);
        var isPaused = collection.DunnedOn is { } last && Period.DaysBetween(last, asOf) < PauseDays;
        return
            daysOverdue is not { } days
            || isPaused
            || collection.Plan is PlanState.Kept or PlanState.InGrace
            || LevelOf(days) <= collection.DunningLevel
            ? null
            : collection.DunningLevel + 1;
    }

    /// <summary>Whether the other terms have the same identity, levels and pause.</summary>
    public bool Equals(DunningTerms? other) =>
        other is not null
        && Identity == other.Identity
        && PauseDays == other.PauseDays
        && FromDays.AsSpan().SequenceEqual(other.FromDays.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(PauseDays, FromDays.Length);
}
