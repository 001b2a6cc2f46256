using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <content>What uses budgets.</content>
public sealed partial class StoredBudgets
{
    /// <summary>
    /// Holds an amount on every budget that applies, in every view and on every level, or says for each line why not; or records a cost that was
    /// incurred anyway. After any failure the same claim can be sent again.
    /// </summary>
    /// <remarks>
    /// Which budgets apply is read again once their lines are locked, so that nothing is admitted by what was so before. What is held is posted
    /// and voided by its id on the ledger itself.
    /// </remarks>
    /// <param name="claim">What is claimed.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="cancellation">Stops it; whether it is held is then told by sending it again.</param>
    /// <exception cref="ArgumentException">An id is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero, the time out of bounds, or more than 64 lines apply.</exception>
    /// <exception cref="TimeoutException">Others were faster ten times; nothing was written.</exception>
    /// <exception cref="InvalidDataException">The tables were changed from outside.</exception>
    public Task<BudgetClaimAnswer> ClaimAsync(BudgetClaim claim, Instant at, CancellationToken cancellation = default)
    {
        Guard.Against.Null(claim);
        // What breaks the contract is told before anything is read.
        _ = LedgerRules.Decide(claim.CommandOn(Claims.On("budget", claim.Amount)), at, Ledger.Empty);
        return StoreTransaction.RunAsync(context, token => AttemptAsync(claim, at, token), cancellation);
    }

    private async Task<BudgetClaimAnswer?> AttemptAsync(BudgetClaim claim, Instant at, CancellationToken cancellation)
    {
        LedgerExcerpt known = new();
        _ = (known.EntryOf(claim.Id), claim.Replaces is { } replaced ? known.ReservationOf(replaced) : null);
        await ledgerReader.FillAsync(known, cancellation).ConfigureAwait(false);
        var before = known.EntryOf(claim.Id);
        BudgetExcerpt excerpt = new();
        var control = await ControlAsync(claim, before, excerpt, cancellation).ConfigureAwait(false);
        if (!control.TryClaim(claim.Amount, claim.Rates, claim.Rounding, out var claims))
        {
            return new(control, null);
        }
        var command = claim.CommandOn(claims!);
        var names = command
            .LinesTouched(known)
            .Concat(before?.Moves.Select(move => move.Line) ?? [])
            .ToImmutableSortedSet(StringComparer.Ordinal);
        var rows = await ledgerReader.LockAsync(names, cancellation).ConfigureAwait(false);
        if (!await reader.IsCurrentAsync(excerpt, cancellation).ConfigureAwait(false))
        {
            var now = await ControlAsync(claim, before, new(), cancellation).ConfigureAwait(false);
            if (!now.Lines.Select(line => line.LedgerLine).SequenceEqual(control.Lines.Select(line => line.LedgerLine)))
            {
                return null;
            }
        }
        var used = await ledgerReader.ExcerptAsync(names, rows, at, cancellation).ConfigureAwait(false);
        return await HoldAsync(control, command, before is not null, used, at, cancellation).ConfigureAwait(false);
    }

    private async Task<BudgetClaimAnswer?> HoldAsync(
        BudgetControl control,
        LedgerCommand command,
        bool isRepeated,
        LedgerExcerpt used,
        Instant at,
        CancellationToken cancellation
    )
    {
        // Budgets have their lines since they were adopted; places without one get theirs when somebody claims on them.
        ImmutableArray<LedgerCommand> opening = isRepeated
            ? []
            : BudgetAlignment.Commands(control.Lines.Where(line => line.IsAbsent), used, at);
        var answers = await ledgerWriter
            .CarryAsync(ledgerReader, used, [.. opening, command], at, cancellation)
            .ConfigureAwait(false);
        return answers is not [.., var answer] ? null
            // Somebody recorded the id meanwhile, perhaps on other lines: it is found at once the next time.
            : !isRepeated && answer.Kind is AnswerKind.ExistsWithDifference ? null
            : new(control, answer);
    }

    /// <summary>The budgets that apply; for what was recorded before, as they were known then.</summary>
    private async Task<BudgetControl> ControlAsync(
        BudgetClaim claim,
        LedgerEntry? before,
        BudgetExcerpt excerpt,
        CancellationToken cancellation
    ) =>
        await reader
            .AskAsync(
                excerpt,
                view => BudgetControl.Of(view, claim.Key, claim.On, before?.At ?? Instant.MaxValue),
                cancellation
            )
            .ConfigureAwait(false);
}
