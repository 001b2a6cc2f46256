using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Lines.Documents;

/// <summary>How an entry is written down: the command, when it became known, and what came of it; all that a replay needs.</summary>
public static class CreditLineEntryForm
{
    private static readonly string[] Members = [FormVersion.Name, "sequence", "at", "command", "refusal", "granted", "change"];

    /// <summary>The entry on one line, the same bytes on every machine. Its number is left out while it has none.</summary>
    /// <exception cref="ArgumentException">It was refused and grants something, or grants without being a grant: no register made it.</exception>
    public static string Write(CreditLineEntry entry)
    {
        _ = Check(Guard.Against.Null(entry));
        return DocumentLimits.CheckedLine(
            DocumentValue.Object([
                FormVersion.Member,
                ("sequence", Parts.Sequence(entry.Sequence)),
                ("at", Moments.Write(entry.At)),
                ("command", DocumentValue.Object(LineCommandBody.Write(entry.Command))),
                ("refusal", entry.Refusal is { } refusal ? Write(refusal) : null),
                ("granted", entry.Granted is { } terms ? LineTermsBody.Write(terms) : null),
                ("change", Parts.Word(entry.Change)),
            ])
        );
    }

    /// <inheritdoc cref="CreditLineCommandForm.Read" path="/param"/>
    /// <summary>Reads an entry strictly: what is not declared, stands twice or is out of bounds is a problem at its place.</summary>
    public static DocumentReading<CreditLineEntry> Read(string text, string file) =>
        DocumentReading<CreditLineEntry>.Of(Guard.Against.Null(text), Guard.Against.Null(file), Read);

    private static CreditLineEntry? Read(DocumentValue root, DocumentProblems problems)
    {
        if (!FormVersion.IsOurs(root, problems) || DocumentObject.Of(root, problems, Members) is not { } from)
        {
            return null;
        }
        var sequence = Parts.Sequence(from, "sequence");
        var at = Moments.Instant(from, "at");
        var command = from.Required("command") is { } found ? LineCommandBody.Read(found, problems) : null;
        var refusal = from.Has("refusal") ? ReadRefusal(from) : null;
        var granted = from.Has("granted") ? LineTermsBody.Read(from, "granted") : null;
        var change = Parts.WordIfThere<LineChange>(from, "change");
        return command is null || at is null || !problems.IsEmpty
            ? null
            : Attempt.To(
                () =>
                    Check(
                        new()
                        {
                            Sequence = sequence,
                            At = at.Value,
                            Command = command,
                            Refusal = refusal,
                            Granted = granted,
                            Change = change,
                        }
                    ),
                from.Itself,
                problems
            );
    }

    private static DocumentValue Write(CreditLineRefusal refusal) =>
        DocumentValue.Object(
            ("reason", EnumWords<CreditLineRefusalReason>.Write(refusal.Reason)),
            ("figures", refusal.Figures is { } figures ? Write(figures) : null),
            ("at", refusal.At is { } line ? LineParts.Write(line) : null)
        );

    private static DocumentValue Write(CarveOutFigures figures) =>
        DocumentValue.Object(
            ("parent", LineParts.Write(figures.Parent)),
            ("on", LineParts.Write(figures.On)),
            ("limit", LineParts.Write(figures.Limit)),
            ("setAside", LineParts.Write(figures.SetAside))
        );

    private static CreditLineRefusal? ReadRefusal(DocumentObject parent)
    {
        if (parent.Object("refusal", "reason", "figures", "at") is not { } from)
        {
            return null;
        }
        var reason = Parts.Word<CreditLineRefusalReason>(from, "reason");
        var figures = from.Has("figures") ? ReadFigures(from) : null;
        var at = from.Has("at") ? LineParts.Line(from, "at") : null;
        return reason is null
            ? null
            : new()
            {
                Reason = reason.Value,
                Figures = figures,
                At = at,
            };
    }

    private static CarveOutFigures? ReadFigures(DocumentObject parent)
    {
        if (parent.Object("figures", "parent", "on", "limit", "setAside") is not { } from)
        {
            return null;
        }
        var (line, on) = (LineParts.Line(from, "parent"), from.Value("on", DateScale.Instance));
        var (limit, aside) = (LineParts.AmountIfThere(from, "limit"), LineParts.AmountIfThere(from, "setAside"));
        return line is null || on is null ? null : new(line, on.Value, limit, aside);
    }

    private static CreditLineEntry Check(CreditLineEntry entry) =>
        (entry.Granted is not null, entry.Change is not null) == (IsGrant(entry), IsGrant(entry))
            ? entry
            : throw Refusal.Invalid(
                nameof(entry),
                $"The entry '{entry.Command.Id}' does not follow from its command: exactly a grant that was carried out grants terms."
            );

    private static bool IsGrant(CreditLineEntry entry) => entry is { Refusal: null, Command: LineGrant };
}
