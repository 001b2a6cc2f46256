using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Moves what is still held on a budget to the one that its rest was carried over to, where its budget has gone already.</summary>
public static class CommitmentMove
{
    /// <summary>
    /// The commands, one for each reservation, to be carried out one by one after the ledger is in line with the budget that gets them; none
    /// when nothing is held.
    /// </summary>
    /// <remarks>
    /// Each reservation is replaced by one on the other lines, with the same amount and expiry; its lines of other budgets stay. The ids
    /// follow from what is moved, so a repetition moves nothing twice.
    /// </remarks>
    /// <param name="from">The budget that ended.</param>
    /// <param name="to">The budget that its rest was carried over to: what is moved counts in its first month.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <param name="open">The reservations to look through for those held on the budget.</param>
    public static ImmutableArray<LedgerCommand> Commands(
        BudgetReading from,
        BudgetReading to,
        Instant at,
        params IEnumerable<Reservation> open
    )
    {
        ImmutableHashSet<string> left = [.. BudgetAlignment.LinesOf(from).Select(line => line.LedgerLine)];
        ImmutableArray<string> joined =
        [
            .. Guard
                .Against.Null(to)
                .Plan.RangesOn(to.Plan.First.OnDayOfMonth(1))
                .Select(range => ControlLine.Of(to, range).LedgerLine),
        ];
        return
        [
            .. Guard
                .Against.Null(open)
                .Where(one =>
                    one.StateAt(at) == ReservationState.Pending && one.Held.All.Any(claim => left.Contains(claim.Line))
                )
                .Select(one => LedgerCommand.Replace(Id(one, to), one.Id, Moved(one.Held, left, joined), one.ExpiresAt - at)),
        ];
    }

    // The same amount stands on every line of a budget.
    private static Reservations.Claims Moved(
        Reservations.Claims held,
        ImmutableHashSet<string> left,
        ImmutableArray<string> joined
    )
    {
        var amount = held.All.First(claim => left.Contains(claim.Line)).Amount;
        return Reservations.Claims.Of(
            held.All.Where(claim => !left.Contains(claim.Line) && !joined.Contains(claim.Line))
                .Concat(joined.Select(line => new Claim(line, amount)))
        );
    }

    private static string Id(Reservation one, BudgetReading to) => "budget-move." + TextHash.Of($"{one.Id} {to.Budget}")[..48];
}
