using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Reservations.Documents;

/// <summary>
/// Commands and entries of a ledger as text, for those who keep them: one line of JSON in one form. What is read is exactly what was
/// written, and anything else is refused with all its places.
/// </summary>
public static class LedgerDocument
{
    private const string Form = "form";
    private const int FormVersion = 1;

    /// <summary>A command as text, such as for a client who keeps it before sending.</summary>
    public static string Of(LedgerCommand command) => Print(CommandForm.Write(Guard.Against.Null(command)));

    /// <summary>An entry as text, without its place in the ledger, which the ledger gives.</summary>
    public static string Of(LedgerEntry entry) => Print(EntryForm.Write(Guard.Against.Null(entry)));

    /// <summary>Reads what <see cref="Of(LedgerCommand)"/> has written.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">What the problems call it.</param>
    public static DocumentReading<LedgerCommand> ReadCommand(string text, string file = "command") =>
        Read(text, file, (root, problems) => CommandForm.Read(root, problems, Form), Of);

    /// <summary>Reads what <see cref="Of(LedgerEntry)"/> has written.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sequence">The place of the entry in its ledger; 0 when it has none.</param>
    /// <param name="file">What the problems call it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is below zero.</exception>
    public static DocumentReading<LedgerEntry> ReadEntry(string text, long sequence, string file = "entry")
    {
        Guard.Against.Negative(sequence);
        return Read(
            text,
            file,
            (root, problems) => EntryForm.Read(root, problems, Form) is { } entry ? entry with { Sequence = sequence } : null,
            Of
        );
    }

    /// <summary>What a text says is written again and must give the same text.</summary>
    private static DocumentReading<TKept> Read<TKept>(
        string text,
        string file,
        Func<DocumentValue, DocumentProblems, TKept?> read,
        Func<TKept, string> write
    )
        where TKept : class =>
        DocumentReading<TKept>.Of(
            text,
            file,
            (root, problems) =>
            {
                if (!IsOfThisForm(root, problems) || read(root, problems) is not { } kept || !problems.IsEmpty)
                {
                    return null;
                }
                var again = write(kept);
                if (again != text)
                {
                    var same = again.Zip(text).TakeWhile(pair => pair.First == pair.Second).Count();
                    problems.Add(
                        PolicyDocumentFault.Refused,
                        root,
                        FormattableString.Invariant($"another way to write the same, at column {same + 1}"),
                        "the one form in which it is written"
                    );
                }
                return kept;
            }
        );

    private static string Print(DocumentValue content) =>
        DocumentPrinter.Flat(
            DocumentValue.Object([
                (Form, DocumentValue.Of((long)FormVersion)),
                .. content.Members.Select(member => (member.Name, (DocumentValue?)member.Value)),
            ])
        );

    private static bool IsOfThisForm(DocumentValue root, DocumentProblems problems)
    {
        if (!DocumentObject.IsKind(root, DocumentKind.Object, "an object", problems))
        {
            return false;
        }
        var form = root.Members.FirstOrDefault(member => member.Name == Form)?.Value;
        if (form is { Kind: DocumentKind.Number, Text: "1" })
        {
            return true;
        }
        problems.Add(PolicyDocumentFault.UnsupportedVersion, form ?? root, form?.Text ?? $"no \"{Form}\"", "form 1");
        return false;
    }
}
