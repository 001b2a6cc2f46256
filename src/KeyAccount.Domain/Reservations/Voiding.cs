using System.Collections.Immutable;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>Asks to free all that a reservation holds.</summary>
public sealed record Voiding : LedgerCommand
{
    internal Voiding(string id, string reservation, Claims? amounts)
        : base(id) => (Reservation, Amounts) = (ReservationLook.Check(reservation, id), amounts?.NotNegative(nameof(amounts)));

    /// <summary>The id of the reservation.</summary>
    public string Reservation { get; }

    /// <summary>What the caller believes to be held; null when it does not matter.</summary>
    public Claims? Amounts { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> LinesTouched(ILedgerView view) => ReservationLook.Lines(Reservation, view);

    internal override LedgerAnswer Decide(Instant at, ILedgerView view)
    {
        if (view.ReservationOf(Reservation) is not { } reservation)
        {
            return LedgerAnswer.Refused(this, at, ReservationLook.Missing(Reservation, view));
        }
        var lines = LineLook.Of(LinesTouched(view), at, view);
        return
            (ReservationLook.Mismatch(reservation, Amounts, exact: true) ?? ReservationLook.Over(reservation, lines.At))
                is { } reason
            ? LedgerAnswer.Refused(this, lines.At, new() { Reason = reason, Reservation = reservation })
            : LedgerAnswer.Accepted(
                ReservationLook.End(this, reservation, lines, ReservationState.Voided, reservation.Held.Zero(), heldAgain: null)
            );
    }

    private protected override CommandField? Differs(LedgerEntry entry) =>
        entry is not { Command: Voiding other, Resolved: { } ended } ? CommandField.Kind
        : Reservation != other.Reservation ? CommandField.Reservation
        : Amounts is null ? null
        : DifferenceOf(Amounts, ended.Held);

    private protected override bool EndsOnly => true;
}
