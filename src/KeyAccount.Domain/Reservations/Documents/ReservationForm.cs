using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Reservations.Documents;

/// <summary>A reservation, with how it ended when it has.</summary>
internal static class ReservationForm
{
    private static readonly EnumWords<ReservationState> Ends = new(
        ReservationState.Posted,
        ReservationState.Voided,
        ReservationState.Expired
    );

    public static DocumentValue? Write(Reservation? reservation) =>
        reservation is null
            ? null
            : DocumentValue.Object(
                ("id", DocumentValue.Of(reservation.Id)),
                ("held", ClaimsForm.Write(reservation.Held)),
                ("at", KeptParts.Write(reservation.At)),
                ("expiresAt", reservation.ExpiresAt is { } end ? KeptParts.Write(end) : null),
                ("resolution", reservation.Resolution is { } resolution ? Write(resolution) : null)
            );

    public static Reservation? ReadIfAny(DocumentObject value, string name)
    {
        if (!value.Has(name) || value.Object(name, "id", "held", "at", "expiresAt", "resolution") is not { } reservation)
        {
            return null;
        }
        var (id, held, at) = (reservation.Identifier("id"), ClaimsForm.Read(reservation, "held"), reservation.Time("at"));
        var expiresAt = reservation.TimeIfAny("expiresAt");
        var resolution = ResolutionIfAny(reservation);
        return id is null || held is null || at is null
            ? null
            : new()
            {
                Id = id,
                Held = held,
                At = at.Value,
                ExpiresAt = expiresAt,
                Resolution = resolution,
            };
    }

    private static DocumentValue Write(Resolution resolution) =>
        DocumentValue.Object(
            ("state", EnumWords<ReservationState>.Write(resolution.State)),
            ("by", DocumentValue.Of(resolution.By)),
            ("at", KeptParts.Write(resolution.At)),
            ("posted", ClaimsForm.Write(resolution.Posted)),
            ("heldAgain", ClaimsForm.Write(resolution.HeldAgain))
        );

    private static Resolution? ResolutionIfAny(DocumentObject reservation)
    {
        const string Name = "resolution";
        if (
            !reservation.Has(Name) || reservation.Object(Name, "state", "by", "at", "posted", "heldAgain") is not { } resolution
        )
        {
            return null;
        }
        var state = Ends.Read(resolution.Required("state"), resolution.Problems);
        var (by, at) = (resolution.Identifier("by"), resolution.Time("at"));
        var posted = ClaimsForm.Read(resolution, "posted");
        var heldAgain = ClaimsForm.ReadIfAny(resolution, "heldAgain");
        return state is null || by is null || at is null || posted is null
            ? null
            : new()
            {
                State = state.Value,
                By = by,
                At = at.Value,
                Posted = posted,
                HeldAgain = heldAgain,
            };
    }
}
