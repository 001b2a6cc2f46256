using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>Whether a reservation can be ended, and what to say when it cannot, in the order of the reasons.</summary>
internal static class ReservationLook
{
    /// <summary>The id of a reservation, which is not that of the command that ends it.</summary>
    public static string Check(string reservation, string id) =>
        Identifier.Check(reservation) != id
            ? reservation
            : throw Refusal.Invalid(nameof(reservation), $"The reservation '{id}' cannot be ended under its own id.");

    /// <summary>The lines of a reservation; none when there is none.</summary>
    public static ImmutableArray<string> Lines(string id, ILedgerView view) =>
        view.ReservationOf(id) is { } reservation ? [.. reservation.Held.Lines] : [];

    /// <summary>Why the id leads to no reservation.</summary>
    public static LedgerRefusal Missing(string id, ILedgerView view) =>
        new()
        {
            Reason = view.EntryOf(id) is { Refusal: null } ? RefusalReason.NotAReservation : RefusalReason.ReservationNotFound,
        };

    /// <summary>Why it is over; null while it is pending.</summary>
    public static RefusalReason? Over(Reservation reservation, Instant at) =>
        reservation.StateAt(at) switch
        {
            ReservationState.Pending => null,
            ReservationState.Posted => RefusalReason.AlreadyPosted,
            ReservationState.Voided => RefusalReason.AlreadyVoided,
            ReservationState.Expired => RefusalReason.Expired,
        };

    /// <summary>Why amounts stated for it cannot be taken; null when they can or none are stated.</summary>
    public static RefusalReason? Mismatch(Reservation reservation, Claims? amounts, bool exact) =>
        amounts is null ? null
        : !amounts.HasLinesOf(reservation.Held) ? RefusalReason.DifferentLines
        : !amounts.HasCurrenciesOf(reservation.Held) ? RefusalReason.DifferentCurrency
        : amounts.Exceeds(reservation.Held) ? RefusalReason.ExceedsPending
        : exact && !amounts.Equals(reservation.Held) ? RefusalReason.DifferentAmount
        : null;

    /// <summary>The entry that ends it.</summary>
    public static LedgerEntry End(
        LedgerCommand command,
        Reservation reservation,
        LineLook lines,
        ReservationState state,
        Claims posted,
        Claims? heldAgain
    )
    {
        var draft = new MoveDraft(lines).End(reservation).Post(posted);
        return new()
        {
            At = lines.At,
            Command = command,
            Resolved = reservation with
            {
                Resolution = new()
                {
                    State = state,
                    By = command.Id,
                    At = lines.At,
                    Posted = posted,
                    HeldAgain = heldAgain,
                },
            },
            Reserved = heldAgain is null
                ? null
                : new()
                {
                    Id = command.Id,
                    Held = heldAgain,
                    At = lines.At,
                    ExpiresAt = reservation.ExpiresAt,
                },
            Moves = (heldAgain is null ? draft : draft.Hold(heldAgain)).Moves(),
        };
    }
}
