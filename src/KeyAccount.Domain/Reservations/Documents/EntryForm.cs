using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Reservations.Documents;

/// <summary>An entry without its place.</summary>
internal static class EntryForm
{
    public static DocumentValue Write(LedgerEntry entry) =>
        DocumentValue.Object(
            ("at", KeptParts.Write(entry.At)),
            ("command", CommandForm.Write(entry.Command)),
            ("refusal", RefusalForm.Write(entry.Refusal)),
            ("reserved", ReservationForm.Write(entry.Reserved)),
            ("resolved", ReservationForm.Write(entry.Resolved)),
            ("moves", entry.Moves.IsEmpty ? null : DocumentValue.List(entry.Moves.Select(Write)))
        );

    public static LedgerEntry? Read(DocumentValue value, DocumentProblems problems, string form)
    {
        if (
            DocumentObject.Of(value, problems, form, "at", "command", "refusal", "reserved", "resolved", "moves")
            is not { } entry
        )
        {
            return null;
        }
        var at = entry.Time("at");
        var command = entry.Required("command") is { } found ? CommandForm.Read(found, problems) : null;
        var refusal = RefusalForm.ReadIfAny(entry, "refusal");
        var (reserved, resolved) = (ReservationForm.ReadIfAny(entry, "reserved"), ReservationForm.ReadIfAny(entry, "resolved"));
        // A posting touches the lines of one reservation, a replacement those of two.
        var moves = entry.Has("moves") ? entry.List("moves", 1, 2 * Claims.MaximumLines) : [];
        return at is null || command is null || moves.IsDefault
            ? null
            : new()
            {
                At = at.Value,
                Command = command,
                Refusal = refusal,
                Reserved = reserved,
                Resolved = resolved,
                Moves = [.. moves.Select(move => ReadMove(move, problems)).OfType<LineMove>()],
            };
    }

    private static DocumentValue Write(LineMove move) =>
        DocumentValue.Object(
            ("line", DocumentValue.Of(move.Line)),
            ("posted", KeptParts.Write(move.Posted)),
            ("held", KeptParts.Write(move.Held)),
            ("after", HeadroomForm.Write(move.After))
        );

    private static LineMove? ReadMove(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, "line", "posted", "held", "after") is not { } move)
        {
            return null;
        }
        var (line, posted, held) = (move.Identifier("line"), move.AnyAmount("posted"), move.AnyAmount("held"));
        var after = HeadroomForm.Read(move, "after");
        return line is null || posted is null || held is null || after is null
            ? null
            : new(line, posted.Value, held.Value, after);
    }
}
