using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>Gathers all problems of one document.</summary>
internal sealed class DocumentProblems(string file, DocumentPositions positions)
{
    private const int Most = 200;
    private const int LongestFound = 80;

    private readonly List<PolicyDocumentProblem> problems = [];

    public DocumentPositions Positions => positions;

    public bool IsEmpty => problems.Count == 0;

    public ImmutableArray<PolicyDocumentProblem> Sorted =>
        [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    /// <summary>Notes a problem at a value; what was found is the value itself.</summary>
    public void Add(PolicyDocumentFault fault, DocumentValue value, string allowed, IEnumerable<string>? names = null) =>
        Add(fault, value.Path, value.Offset, Shown(value), allowed, names is null ? null : (value.Text, names));

    /// <summary>Notes a problem at a value, and says what was found.</summary>
    public void Add(PolicyDocumentFault fault, DocumentValue value, string found, string allowed) =>
        Add(fault, value.Path, value.Offset, found, allowed, null);

    public void Add(
        PolicyDocumentFault fault,
        string path,
        int offset,
        string found,
        string allowed,
        (string Written, IEnumerable<string> Names)? nearest
    )
    {
        if (problems.Count > Most)
        {
            return;
        }

        // A document that is wrong all over would only bury its first problems, and could be made to exhaust the reader.
        var isLast = problems.Count == Most;
        var (line, column) = positions.Of(offset);
        problems.Add(
            new()
            {
                Fault = isLast ? PolicyDocumentFault.TooManyProblems : fault,
                File = file,
                Path = path,
                Line = line,
                Column = column,
                Found = isLast ? "more problems" : found,
                Allowed = isLast ? "a document that is right so far" : allowed,
                NearestName = isLast || nearest is not { } asked ? null : NearestName.Find(asked.Written, asked.Names),
            }
        );
    }

    private static string Shown(DocumentValue value)
    {
        var text = value.Kind switch
        {
            DocumentKind.Object => value.Members.IsEmpty ? "an empty object" : "an object",
            DocumentKind.List => value.Items.IsEmpty ? "an empty list" : "a list",
            DocumentKind.Text => DocumentPrinter.Quoted(
                value.Text.Length > LongestFound ? value.Text[..LongestFound] + "…" : value.Text
            ),
            DocumentKind.Null or DocumentKind.Flag or DocumentKind.Number => value.Text,
        };
        return text.Length > 2 * LongestFound ? text[..(2 * LongestFound)] + "…" : text;
    }
}
