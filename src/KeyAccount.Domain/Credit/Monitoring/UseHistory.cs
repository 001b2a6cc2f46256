using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The use of one line at every instant of its past, made once from its entries and then read in O(log n).</summary>
/// <remarks>
/// <para>It says what <see cref="Ledger.HeadroomAsOf(string, Instant)"/> says, without going through the entries again. A hold counts
/// up to its expiry and no longer at it, whether or not anybody wrote the expiry down. What happens after the last entry is only that
/// holds expire.</para>
/// <para>Immutable. Entries that come later are not in it: make it anew.</para>
/// </remarks>
public sealed class UseHistory
{
    private readonly ImmutableArray<UseStep> steps;

    private UseHistory(string line, ImmutableArray<UseStep> steps) => (Line, this.steps) = (line, steps);

    /// <summary>The name of the line.</summary>
    public string Line { get; }

    /// <summary>Since when there is a line: nothing is known before.</summary>
    public Instant OpenedAt => steps[0].At;

    /// <summary>The figures each time they change, one for each instant, rising.</summary>
    public ImmutableArray<UseStep> Steps => steps;

    /// <summary>The history of a line of a ledger; null when the ledger has no such line. O(n log n), n being the entries of the line.</summary>
    public static UseHistory? Of(Ledger ledger, string line) =>
        Guard.Against.Null(ledger).EntriesOf(line) is { IsEmpty: false } entries ? Of(line, entries) : null;

    /// <summary>The history of a line from entries as a store returns them; those that do not concern the line are left out.</summary>
    /// <exception cref="ArgumentException">No entry concerns the line, or their times do not rise.</exception>
    public static UseHistory Of(string line, IEnumerable<LedgerEntry> entries)
    {
        Guard.Against.NullOrWhiteSpace(line);
        Guard.Against.Null(entries);
        UseSteps making = new(line);
        foreach (var entry in entries)
        {
            making.Add(entry);
        }
        return OfSteps(line, making.Take());
    }

    /// <summary>A history from figures that somebody else keeps, such as an exposure book.</summary>
    /// <param name="line">The name of the line.</param>
    /// <param name="steps">The figures from each instant on, in the order of time; of several at one instant the last one counts.</param>
    /// <exception cref="ArgumentException">There is none, the times do not rise, or the currency changes.</exception>
    public static UseHistory OfSteps(string line, IEnumerable<UseStep> steps)
    {
        Guard.Against.NullOrWhiteSpace(line);
        var kept = ImmutableArray.CreateBuilder<UseStep>();
        foreach (var step in Guard.Against.Null(steps))
        {
            if (kept.Count > 0 && step.At < kept[^1].At)
            {
                throw Refusal.Invalid(nameof(steps), $"The figures of {step.At} come after those of {kept[^1].At}.");
            }
            if (kept.Count > 0 && step.Terms.Currency != kept[0].Terms.Currency)
            {
                throw new CurrencyMismatchException(step.Terms.Currency, kept[0].Terms.Currency);
            }
            if (kept.Count > 0 && step.At == kept[^1].At)
            {
                kept[^1] = step;
            }
            else
            {
                kept.Add(step);
            }
        }
        return kept.Count == 0
            ? throw Refusal.Invalid(nameof(steps), $"Nothing is known of the line '{line}'.")
            : new(line, kept.ToImmutable());
    }

    /// <summary>The figures at an instant; null before the line was opened. O(log n).</summary>
    public Headroom? At(Instant at) => PlaceOf(at) is >= 0 and var place ? Figures(steps[place], at) : null;

    /// <summary>
    /// Peak, lowest and average use over [<paramref name="from"/>, <paramref name="until"/>), as far as there was a line; null when there
    /// was none. O(log n + changes within).
    /// </summary>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public UseOverPeriod? Over(Instant from, Instant until)
    {
        if (until <= from)
        {
            throw Refusal.Invalid(nameof(until), $"A period from {from} does not end at {until}.");
        }
        return until <= OpenedAt ? null : UseOverPeriod.Of(Within(from, until), Instant.Max(from, OpenedAt), until);
    }

    /// <summary>
    /// How long within [<paramref name="from"/>, <paramref name="until"/>) more than a share of the limit was used, the share itself
    /// not counted. A line without a limit is never above. The tolerance is not part of the limit.
    /// </summary>
    /// <inheritdoc cref="Over" path="/exception"/>
    public Duration TimeAbove(Percentage ofLimit, Instant from, Instant until)
    {
        if (Over(from, until) is null)
        {
            return Duration.Zero;
        }
        var above = Duration.Zero;
        foreach (var (step, start, end) in Within(from, until))
        {
            above += step.IsAbove(ofLimit) ? end - start : Duration.Zero;
        }
        return above;
    }

    private IEnumerable<(UseStep Step, Instant From, Instant Until)> Within(Instant from, Instant until)
    {
        for (var place = Math.Max(0, PlaceOf(from)); place < steps.Length && steps[place].At < until; place++)
        {
            var end = place + 1 < steps.Length ? Instant.Min(steps[place + 1].At, until) : until;
            yield return (steps[place], Instant.Max(steps[place].At, from), end);
        }
    }

    /// <summary>The last step that is not after the instant; -1 when all are.</summary>
    private int PlaceOf(Instant at)
    {
        // INVARIANT: every step before `low` is at or before the instant, every step from `high` on is after it.
        var (low, high) = (0, steps.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = steps[middle].At <= at ? (middle + 1, high) : (low, middle);
        }
        return low - 1;
    }

    private Headroom Figures(UseStep step, Instant at) =>
        new()
        {
            Line = Line,
            Terms = step.Terms,
            At = at,
            Net = step.Net,
            Pending = step.Pending,
        };
}
