using System.Collections.Immutable;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>Asks to post all or a part of what a reservation holds.</summary>
public sealed record Posting : LedgerCommand
{
    internal Posting(string id, string reservation, Claims? amounts, bool holdsRest)
        : base(id) =>
        (Reservation, Amounts, HoldsRest) = (
            ReservationLook.Check(reservation, id),
            amounts?.NotNegative(nameof(amounts)),
            holdsRest
        );

    /// <summary>The id of the reservation.</summary>
    public string Reservation { get; }

    /// <summary>What to post on each line of the reservation; null for all that is held.</summary>
    public Claims? Amounts { get; }

    /// <summary>Whether the rest is held again, under the id of this command, instead of being freed.</summary>
    public bool HoldsRest { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> LinesTouched(ILedgerView view) => ReservationLook.Lines(Reservation, view);

    internal override LedgerAnswer Decide(Instant at, ILedgerView view)
    {
        if (view.ReservationOf(Reservation) is not { } reservation)
        {
            return LedgerAnswer.Refused(this, at, ReservationLook.Missing(Reservation, view));
        }
        var lines = LineLook.Of(LinesTouched(view), at, view);
        if (
            (ReservationLook.Mismatch(reservation, Amounts, exact: false) ?? ReservationLook.Over(reservation, lines.At)) is
            { } reason
        )
        {
            return LedgerAnswer.Refused(this, lines.At, new() { Reason = reason, Reservation = reservation });
        }
        var posted = Amounts ?? reservation.Held;
        var heldAgain = HoldsRest ? reservation.Held.Less(posted) : null;
        return LedgerAnswer.Accepted(ReservationLook.End(this, reservation, lines, ReservationState.Posted, posted, heldAgain));
    }

    /// <summary>What was really posted counts: all that was held is the same whether it was named or not.</summary>
    private protected override CommandField? Differs(LedgerEntry entry) =>
        entry is not { Command: Posting other, Resolved: { Resolution: { } resolution } ended } ? CommandField.Kind
        : Reservation != other.Reservation ? CommandField.Reservation
        : DifferenceOf(Amounts ?? ended.Held, resolution.Posted) is { } field ? field
        : HoldsRest != other.HoldsRest ? CommandField.Rest
        : null;

    private protected override bool EndsOnly => true;
}
