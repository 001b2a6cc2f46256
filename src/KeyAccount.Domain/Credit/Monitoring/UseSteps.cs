using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>Turns the entries of one line into the figures at each instant at which they change.</summary>
internal sealed class UseSteps(string line)
{
    private readonly List<(Instant At, long Net, long Pending, LineTerms? Terms)> changes = [];

    // The place of the change that takes a hold off again; its instant is the expiry, until a resolution comes first.
    private readonly Dictionary<string, int> endOf = new(StringComparer.Ordinal);
    private Instant? latest;

    public void Add(LedgerEntry entry)
    {
        Guard.Against.Null(entry);
        if (entry.Moves.FirstOrDefault(move => move.Line == line) is not { } move)
        {
            return;
        }
        if (entry.At < latest)
        {
            throw Refusal.Invalid(
                nameof(entry),
                $"Entry '{entry.Command.Id}' is earlier than the one before it on line '{line}'."
            );
        }
        latest = entry.At;
        changes.Add((entry.At, move.Posted.MinorUnits, 0, move.After.Terms));
        End(entry);
        Begin(entry);
    }

    /// <summary>The figures, one step for each change and those of one instant in the order of the entries.</summary>
    public IEnumerable<UseStep> Take()
    {
        // A stable order: of two changes of the terms at one instant the later entry's counts.
        var inTime = changes.Where(change => change.At < Instant.MaxValue).OrderBy(change => change.At).ToList();
        var (net, pending) = (0L, 0L);
        LineTerms? terms = null;
        for (var place = 0; place < inTime.Count; place++)
        {
            var change = inTime[place];
            (net, pending, terms) = (net + change.Net, pending + change.Pending, change.Terms ?? terms);
            if (terms is not null && (place + 1 == inTime.Count || inTime[place + 1].At > change.At))
            {
                yield return new(change.At, terms, Money.OfMinor(net, terms.Currency), Money.OfMinor(pending, terms.Currency));
            }
        }
    }

    private void Begin(LedgerEntry entry)
    {
        if (entry.Reserved is { } made && made.Held.AmountOn(line) is { IsZero: false } amount)
        {
            changes.Add((entry.At, 0, amount.MinorUnits, null));
            endOf.Add(made.Id, changes.Count);
            changes.Add((made.ExpiresAt ?? Instant.MaxValue, 0, -amount.MinorUnits, null));
        }
    }

    private void End(LedgerEntry entry)
    {
        if (entry.Resolved is { } ended && endOf.Remove(ended.Id, out var place) && entry.At < changes[place].At)
        {
            changes[place] = changes[place] with { At = entry.At };
        }
    }
}
