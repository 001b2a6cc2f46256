using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.Testing.Reservations;

/// <summary>What holds of the entries of every ledger, wherever they are kept: to be asked of a store after it was used hard.</summary>
public static class LedgerLaws
{
    /// <summary>
    /// One sentence for each way in which the entries break a law; empty when they break none. K12: no admission leaves a line
    /// above limit and tolerance. K13: only an entry that was carried out changes figures, and amounts are conserved to the minor
    /// unit. K14: a reservation ends once. K15: an id is recorded once. Replay: each entry follows from those before it.
    /// </summary>
    /// <param name="entries">All entries of one ledger, in their order.</param>
    public static ImmutableArray<string> Violations(IEnumerable<LedgerEntry> entries)
    {
        ImmutableArray<LedgerEntry> all = [.. Guard.Against.Null(entries)];
        return
        [
            .. all.Where(IsOverAdmission).Select(entry => $"K12: '{entry.Command.Id}' was admitted above a limit."),
            .. all.Where(entry => entry.Refusal is not null && !entry.Moves.IsEmpty)
                .Select(entry => $"K13: '{entry.Command.Id}' was refused and changes figures."),
            .. all.Where(entry => !IsConserved(entry)).Select(entry => $"K13: '{entry.Command.Id}' makes or loses money."),
            .. Twice(all.Where(entry => entry.Resolved is not null).Select(entry => entry.Resolved!.Id))
                .Select(id => $"K14: the reservation '{id}' ended twice."),
            .. Twice(all.Select(entry => entry.Command.Id)).Select(id => $"K15: the id '{id}' is recorded twice."),
            .. Unfollowing(all),
        ];
    }

    private static bool IsOverAdmission(LedgerEntry entry) =>
        entry.Command is ReservationRequest && entry.Moves.Any(move => move.Held.IsPositive && move.After.Excess.IsPositive);

    /// <summary>What is no longer held was posted, held again or freed, and what is posted was held or adjusted.</summary>
    private static bool IsConserved(LedgerEntry entry) =>
        entry.Moves.All(move =>
        {
            var posted =
                On(entry.Resolved?.Resolution?.Posted, move.Line)
                + (
                    entry.Command is Adjustment adjustment
                        ? On(adjustment.Amounts, move.Line) * (adjustment.Kind == AdjustmentKind.Repaid ? -1 : 1)
                        : 0
                );
            var ended = On(entry.Resolved?.Held, move.Line);
            return move.Posted.MinorUnits == posted
                && move.Held.MinorUnits == On(entry.Reserved?.Held, move.Line) - ended
                && (entry.Command is Adjustment || posted + On(entry.Resolved?.Resolution?.HeldAgain, move.Line) <= ended);
        });

    private static long On(Claims? claims, string line) => claims?.AmountOn(line)?.MinorUnits ?? 0;

    private static IEnumerable<string> Twice(IEnumerable<string> ids) =>
        ids.CountBy(id => id, StringComparer.Ordinal).Where(id => id.Value > 1).Select(id => id.Key);

    private static IEnumerable<string> Unfollowing(ImmutableArray<LedgerEntry> entries)
    {
        try
        {
            _ = Ledger.Replay(entries);
            return [];
        }
        catch (ArgumentException broken)
        {
            return [$"Replay: {broken.Message}"];
        }
    }
}
