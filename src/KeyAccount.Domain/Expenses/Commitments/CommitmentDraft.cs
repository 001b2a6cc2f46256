using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>The commands of one document, each row seeing what those before it do. Lives inside one call.</summary>
internal sealed class CommitmentDraft(CommitmentBook book, ILedgerView view, Instant at)
{
    private const string More = ".more";
    private const string Back = ".back";
    private const string Void = ".void";

    private readonly List<LedgerCommand> commands = [];
    private readonly Dictionary<RowKey, OpenHold> seen = [];
    private readonly LineKeeping keeping = new(view, at);

    public ImmutableArray<LedgerCommand> Commands() => keeping.Around([.. commands]);

    public void Order(CommitmentRow row)
    {
        var reference = new RowReference(ExpenseStage.Order, row.Key, row.From).ToString();
        if (Repeated(row.Key.Id) is ReservationRequest before)
        {
            Add(Held(row.Key.Id, before.Replaces, row.Amounts, before.ExpiresAfter).For(reference));
            AddRecorded(row.Key.Id + CommitmentReading.Rest);
            return;
        }
        var (hold, open, expiry) = row.From is null ? default : OpenOf(CommitmentCheck.Relieved(book, row, ExpenseStage.Order));
        keeping.Add(row.Amounts);
        if (open is not null)
        {
            keeping.TakeOff(Amounts.Smaller(open, row.Amounts));
        }
        var rest = open is null || row.IsFinal ? null : Amounts.Left(open, row.Amounts);
        if (rest is null || Amounts.IsNothing(rest))
        {
            Add(Held(row.Key.Id, hold, row.Amounts, null).For(reference));
            See(row.From, default);
            return;
        }
        // First the smaller hold, so that what the order takes of it is free when the order is held.
        Add(LedgerCommand.Replace(row.Key.Id + CommitmentReading.Rest, hold!, rest, expiry).For(ReferenceOf(row.From!)));
        Add(LedgerCommand.Reserve(row.Key.Id, row.Amounts, null).For(reference));
        See(row.From, new(row.Key.Id + CommitmentReading.Rest, rest, expiry));
    }

    public void Invoice(CommitmentRow row, ExcessRule excess)
    {
        var reference = new RowReference(ExpenseStage.Actual, row.Key, row.From).ToString();
        var (hold, open, expiry) = RelievedBy(row);
        if (open is null)
        {
            Beyond(row.Key.Id, row.Amounts, excess, reference);
            return;
        }
        var relieved = Amounts.Smaller(open, row.Amounts);
        var isWhole = row.IsFinal || Amounts.IsNothing(Amounts.Left(open, row.Amounts));
        Add(
            (
                isWhole
                    ? LedgerCommand.Post(row.Key.Id, hold!, relieved)
                    : LedgerCommand.PostAndHoldRest(row.Key.Id, hold!, relieved)
            ).For(reference)
        );
        See(row.From, isWhole ? default : new(row.Key.Id, Amounts.Left(open, row.Amounts), expiry));
        var more = Amounts.Left(row.Amounts, relieved);
        if (!Amounts.IsNothing(more))
        {
            Beyond(row.Key.Id + More, more, excess, reference);
        }
    }

    public void Amend(CommitmentRow row, int revision)
    {
        var state = CommitmentCheck.Held(book, row);
        var id = string.Create(CultureInfo.InvariantCulture, $"{row.Key.Id}{CommitmentReading.Revision}{revision}");
        if (Repeated(id) is ReservationRequest before)
        {
            Add(Held(id, before.Replaces, row.Amounts, before.ExpiresAfter).For(ReferenceOf(row.Key)));
            return;
        }
        var (hold, open, expiry) = OpenOf(state);
        keeping.Add(row.Amounts);
        if (open is not null)
        {
            keeping.TakeOff(open);
        }
        Add(Held(id, hold, row.Amounts, expiry).For(ReferenceOf(row.Key)));
    }

    public void Cancel(RowKey key)
    {
        var row = book[key] ?? throw Quantities.Refusal.Invalid(nameof(key), $"Row {key} was never entered.");
        if (row.IsCancelled)
        {
            AddRecorded(key.Id + Void);
            AddRecorded(key.Id + Back);
            return;
        }
        var reference = new RowReference(null, key, null).ToString();
        var (hold, open, _) = OpenOf(row);
        Reservations.Claims given;
        if (row.Stage == ExpenseStage.Actual)
        {
            given = row.Amounts;
            Add(LedgerCommand.Repay(key.Id + Void, given, "cancelled").For(reference));
        }
        else if (open is not null)
        {
            given = open;
            Add(LedgerCommand.Void(key.Id + Void, hold!).For(reference));
        }
        else
        {
            return;
        }
        keeping.TakeOff(given);
        if (row is { From: { } from, Relieved: { } relieved } && book[from] is { IsCancelled: false } predecessor)
        {
            // Less what went on to the next stage: that is used, and comes back when that stage is cancelled.
            var used = Amounts.Left(row.Amounts, given);
            GiveBack(key, predecessor, Amounts.Smaller(Amounts.Left(relieved, used), given));
        }
    }

    /// <summary>What a cancelled row had relieved is held again where it was, as far as the row still had it.</summary>
    private void GiveBack(RowKey key, CommitmentState predecessor, Reservations.Claims back)
    {
        var (hold, open, expiry) = OpenOf(predecessor);
        keeping.Add(back);
        Add(Held(key.Id + Back, hold, Amounts.Sum(open, back), expiry).For(ReferenceOf(predecessor.Key)));
    }

    /// <summary>The hold that an invoice relieves, or relieved when it was entered before; nothing when it stands alone.</summary>
    private OpenHold RelievedBy(CommitmentRow row) =>
        Repeated(row.Key.Id) is { } before
            ? before is Posting posting && posting.Reservation != row.Key.Id + CommitmentReading.Hold
                ? new(posting.Reservation, view.ReservationOf(posting.Reservation)!.Held, null)
                : default
            : row.From is null
                ? default
                : OpenOf(CommitmentCheck.Relieved(book, row, ExpenseStage.Actual));

    /// <summary>
    /// What no hold covers: admitted as a hold that is posted at once, or recorded as incurred; as it was before when it is sent again.
    /// </summary>
    private void Beyond(string id, Reservations.Claims amounts, ExcessRule excess, string reference)
    {
        var rule = Repeated(id) switch
        {
            Adjustment => ExcessRule.Recorded,
            Posting => ExcessRule.NeedsAvailability,
            _ => excess,
        };
        switch (rule)
        {
            case ExcessRule.NeedsAvailability:
                Add(LedgerCommand.Reserve(id + CommitmentReading.Hold, amounts, null).For(reference));
                Add(LedgerCommand.Post(id, id + CommitmentReading.Hold).For(reference));
                break;
            case ExcessRule.Recorded:
                Add(LedgerCommand.Incur(id, amounts, "incurred").For(reference));
                break;
        }
    }

    private void Add(LedgerCommand command) => commands.Add(command);

    /// <summary>The command that was carried out under an id; null when none was.</summary>
    private LedgerCommand? Repeated(string id) => view.EntryOf(id) is { Refusal: null } entry ? entry.Command : null;

    private void AddRecorded(string id)
    {
        if (Repeated(id) is { } command)
        {
            Add(command);
        }
    }

    private void See(RowKey? row, OpenHold hold)
    {
        if (row is not null)
        {
            seen[row] = hold;
        }
    }

    /// <summary>What is open of a row: by the commands before, else by the book, unless it has expired or was ended since.</summary>
    private OpenHold OpenOf(CommitmentState row) =>
        seen.TryGetValue(row.Key, out var changed) ? changed
        : row.Hold is { } hold && view.ReservationOf(hold) is { } held && held.StateAt(at) == ReservationState.Pending
            ? new(hold, row.Open, held.ExpiresAt - at)
        : default;

    private string ReferenceOf(RowKey row)
    {
        var state = book[row]!;
        return new RowReference(state.Stage, row, state.From).ToString();
    }

    private static ReservationRequest Held(string id, string? replaces, Reservations.Claims amounts, Duration? expiresAfter) =>
        replaces is null
            ? LedgerCommand.Reserve(id, amounts, expiresAfter)
            : LedgerCommand.Replace(id, replaces, amounts, expiresAfter);
}
