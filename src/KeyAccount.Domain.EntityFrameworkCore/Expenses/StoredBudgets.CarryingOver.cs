using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <content>The end of a budget.</content>
public sealed partial class StoredBudgets
{
    // Each move locks the lines of one reservation too, so that no transaction holds too many.
    private const int MostMoves = 50;

    /// <summary>
    /// Carries the rest of a budget over to a later one by what the ledger says was spent and is held, and closes it: nobody uses the budget in
    /// between. <see cref="MoveCommitmentsAsync"/> then moves what is held.
    /// </summary>
    /// <param name="id">The host's id, made before sending.</param>
    /// <param name="from">The budget that ends.</param>
    /// <param name="to">The budget that gets the rest.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="authority">Who may let more be spent.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <inheritdoc cref="ApplyAsync" path="/exception"/>
    public Task<BudgetEffect> CarryOverAsync(
        string id,
        string from,
        string to,
        string by,
        Instant at,
        BudgetAuthority authority,
        CancellationToken cancellation = default
    )
    {
        var asked = BudgetCommand.CarryOver(id, from, to, Money.Zero(Currency.Eur), Money.Zero(Currency.Eur), by);
        _ = BudgetRules.Decide(asked, at, authority, ApprovalRegister.Empty, BudgetBook.Empty);
        return StoreTransaction.RunAsync(context, token => AttemptAsync(asked, at, authority, token), cancellation);
    }

    /// <summary>
    /// Moves what is still held on a budget to the one that its rest was carried over to. Each reservation moves once; sent again, it moves what
    /// is left.
    /// </summary>
    /// <param name="from">The budget that ended.</param>
    /// <param name="to">The budget that its rest was carried over to.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="cancellation">Stops it between two reservations.</param>
    /// <returns>What the ledger says to each of them.</returns>
    /// <exception cref="ArgumentException">There is no such budget.</exception>
    /// <inheritdoc cref="ApplyAsync" path="/exception[@cref!='T:System.ArgumentOutOfRangeException']"/>
    public async Task<ImmutableArray<LedgerAnswer>> MoveCommitmentsAsync(
        string from,
        string to,
        Instant at,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(from);
        Guard.Against.Null(to);
        StoredLedger ledger = new(context);
        var answers = ImmutableArray.CreateBuilder<LedgerAnswer>();
        while (true)
        {
            var commands = await MovesAsync(from, to, at, cancellation).ConfigureAwait(false);
            foreach (var command in commands)
            {
                answers.Add(await ledger.ApplyAsync(command, at, cancellation).ConfigureAwait(false));
            }
            // A move that is refused would be found again for ever.
            if (commands.Length < MostMoves || answers.TakeLast(MostMoves).All(answer => !answer.IsGranted))
            {
                return answers.ToImmutable();
            }
        }
    }

    private async Task<BudgetEffect?> AttemptAsync(
        BudgetCarryOver asked,
        Instant at,
        BudgetAuthority authority,
        CancellationToken cancellation
    )
    {
        if (await LockAsync(asked, cancellation).ConfigureAwait(false) is not { } excerpt)
        {
            return null;
        }
        var command = await reader.AskAsync(excerpt, view => view.EntryOf(asked.Id), cancellation).ConfigureAwait(false)
            is { Command: BudgetCarryOver before }
            ? BudgetCommand.CarryOver(asked.Id, asked.From, asked.To, before.Spent, before.Committed, asked.By)
            : await UsedAsync(asked, at, excerpt, cancellation).ConfigureAwait(false);
        return await DecideAsync(command, at, authority, ApprovalRegister.Empty, excerpt, cancellation).ConfigureAwait(false);
    }

    /// <summary>The command with what the ledger says, whose lines stay locked.</summary>
    private async Task<BudgetCarryOver> UsedAsync(
        BudgetCarryOver asked,
        Instant at,
        BudgetExcerpt excerpt,
        CancellationToken cancellation
    )
    {
        var budgets = await reader
            .AskAsync(
                excerpt,
                view =>
                    new[] { asked.From, asked.To }
                        .Select(budget => BudgetReading.Of(view, budget, Instant.MaxValue))
                        .ToImmutableArray(),
                cancellation
            )
            .ConfigureAwait(false);
        if (budgets[0] is not { } from)
        {
            return asked;
        }
        var names = budgets
            .OfType<BudgetReading>()
            .SelectMany(reading => BudgetAlignment.LinesOf(reading))
            .Select(line => line.LedgerLine)
            .ToImmutableSortedSet(StringComparer.Ordinal);
        var rows = await ledgerReader.LockAsync(names, cancellation).ConfigureAwait(false);
        var use = BudgetUse.Of(from, await ledgerReader.ExcerptAsync(names, rows, at, cancellation).ConfigureAwait(false), at);
        return BudgetCommand.CarryOver(asked.Id, asked.From, asked.To, use.Spent, use.Committed, asked.By);
    }

    private async Task<ImmutableArray<LedgerCommand>> MovesAsync(
        string from,
        string to,
        Instant at,
        CancellationToken cancellation
    )
    {
        var ended = await BudgetAtAsync(from, Instant.MaxValue, cancellation).ConfigureAwait(false);
        var next = await BudgetAtAsync(to, Instant.MaxValue, cancellation).ConfigureAwait(false);
        if (ended is null || next is null)
        {
            throw new ArgumentException(
                $"There is no budget '{(ended is null ? from : to)}'.",
                ended is null ? nameof(from) : nameof(to)
            );
        }
        string[] lines = [.. BudgetAlignment.LinesOf(ended).Select(line => line.LedgerLine)];
        var now = StoredTime.Of(at);
        var held = ledgerReader
            .All<HoldRow>()
            .Where(hold => lines.Contains(hold.Line) && hold.Ended == null && (hold.ExpiresAt == null || hold.ExpiresAt > now))
            .Select(hold => hold.Reservation)
            .Distinct()
            .OrderBy(name => name)
            .Take(MostMoves);
        var reservations = await ledgerReader
            .ReservationsAsync(ledgerReader.All<ReservationRow>().Where(row => held.Contains(row.Id)), cancellation)
            .ConfigureAwait(false);
        return CommitmentMove.Commands(ended, next, at, reservations);
    }
}
