using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>Answers in a cell: as they stand in documents, without quotes; lists in square brackets; a question mark for unknown.</summary>
internal static class CaseText
{
    public const string Unknown = "?";

    public static string Write(Scale scale, long? code) => code is { } known ? Text(Operands.Write(scale, known)) : Unknown;

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    /// <summary>The code of an answer; what would be right instead where it is none.</summary>
    public static (long? Code, PolicyDocumentProblem? Problem) Read(Scale scale, string text)
    {
        if (text == Unknown)
        {
            return (null, null);
        }

        if (scale.IsMarks && text == "[]")
        {
            return (0, null);
        }

        var problems = new DocumentProblems(string.Empty, new([]));
        var code = Operands.Read(scale, Value(scale, text), problems);
        return (code, problems.Sorted.FirstOrDefault());
    }

    private static string Text(DocumentValue value) =>
        value.Kind == DocumentKind.List ? List(value.Items.Select(item => item.Text)) : value.Text;

    private static DocumentValue Value(Scale scale, string text)
    {
        var kind = Operands.KindOf(scale);
        var isFlag = text is "true" or "false";
        var isList = text.StartsWith('[') && text.EndsWith(']');
        return kind == DocumentKind.List && isList ? Marks(text[1..^1])
            : kind == DocumentKind.List || (kind == DocumentKind.Flag && !isFlag) ? DocumentValue.Of(text)
            : DocumentValue.Read(kind, text, "$", 0);
    }

    private static DocumentValue Marks(string words) =>
        DocumentValue.List(words.Split(", ").Select(word => DocumentValue.Of(word)));
}
