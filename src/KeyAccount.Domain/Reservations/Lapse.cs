using System.Collections.Immutable;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>Asks to write down that a reservation expired.</summary>
public sealed record Lapse : LedgerCommand
{
    internal Lapse(string id, string reservation)
        : base(id) => Reservation = ReservationLook.Check(reservation, id);

    /// <summary>The id of the reservation.</summary>
    public string Reservation { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> LinesTouched(ILedgerView view) => ReservationLook.Lines(Reservation, view);

    internal override LedgerAnswer Decide(Instant at, ILedgerView view)
    {
        if (view.ReservationOf(Reservation) is not { } reservation)
        {
            return LedgerAnswer.Refused(this, at, ReservationLook.Missing(Reservation, view));
        }
        var lines = LineLook.Of(LinesTouched(view), at, view);
        RefusalReason? reason =
            reservation.Resolution is null && !reservation.HoldsAt(lines.At)
                ? null
                : ReservationLook.Over(reservation, lines.At) ?? RefusalReason.NotYetExpired;
        return reason is { } why
            ? LedgerAnswer.Refused(this, lines.At, new() { Reason = why, Reservation = reservation })
            : LedgerAnswer.Accepted(
                ReservationLook.End(
                    this,
                    reservation,
                    lines,
                    ReservationState.Expired,
                    reservation.Held.Zero(),
                    heldAgain: null
                )
            );
    }

    private protected override CommandField? Differs(LedgerEntry entry) =>
        entry.Command is not Lapse other ? CommandField.Kind
        : Reservation != other.Reservation ? CommandField.Reservation
        : null;

    private protected override bool EndsOnly => true;
}
