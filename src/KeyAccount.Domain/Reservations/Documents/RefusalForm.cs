using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Reservations.Documents;

/// <summary>Why a command was refused.</summary>
internal static class RefusalForm
{
    private static readonly EnumWords<RefusalReason> Reasons = new([.. Enum.GetValues<RefusalReason>()]);

    public static DocumentValue? Write(LedgerRefusal? refusal) =>
        refusal is null
            ? null
            : DocumentValue.Object(
                ("reason", EnumWords<RefusalReason>.Write(refusal.Reason)),
                ("lines", refusal.Lines.IsEmpty ? null : DocumentValue.List(refusal.Lines.Select(Write))),
                ("reservation", ReservationForm.Write(refusal.Reservation))
            );

    public static LedgerRefusal? ReadIfAny(DocumentObject value, string name)
    {
        if (!value.Has(name) || value.Object(name, "reason", "lines", "reservation") is not { } refusal)
        {
            return null;
        }
        var reason = Reasons.Read(refusal.Required("reason"), refusal.Problems);
        var lines = refusal.Has("lines") ? refusal.List("lines", 1, Claims.MaximumLines) : [];
        var reservation = ReservationForm.ReadIfAny(refusal, "reservation");
        return reason is null || lines.IsDefault
            ? null
            : new()
            {
                Reason = reason.Value,
                Lines = [.. lines.Select(line => ReadLine(line, refusal.Problems)).OfType<LineRefusal>()],
                Reservation = reservation,
            };
    }

    private static DocumentValue Write(LineRefusal line) =>
        DocumentValue.Object(
            ("line", DocumentValue.Of(line.Line)),
            ("reason", EnumWords<RefusalReason>.Write(line.Reason)),
            ("claimed", KeptParts.Write(line.Claimed)),
            ("missing", KeptParts.Write(line.Missing)),
            ("headroom", HeadroomForm.Write(line.Headroom))
        );

    private static LineRefusal? ReadLine(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, "line", "reason", "claimed", "missing", "headroom") is not { } line)
        {
            return null;
        }
        var (name, reason) = (line.Identifier("line"), Reasons.Read(line.Required("reason"), problems));
        var (claimed, missing) = (line.AnyAmount("claimed"), line.AnyAmount("missing"));
        var headroom = line.Has("headroom") ? HeadroomForm.Read(line, "headroom") : null;
        return name is null || reason is null || claimed is null || missing is null
            ? null
            : new(name, reason.Value, claimed.Value, missing.Value, headroom);
    }
}
