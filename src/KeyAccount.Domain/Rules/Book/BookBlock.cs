using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Book;

/// <summary>A piece of a rule book, before it is Markdown or HTML.</summary>
internal abstract record BookBlock
{
    /// <summary>A heading; 1 is that of the book.</summary>
    public sealed record Heading(int Level, string Text) : BookBlock;

    /// <summary>A sentence.</summary>
    public sealed record Paragraph(string Text) : BookBlock;

    /// <summary>A table; the cells of the code columns are identifiers.</summary>
    public sealed record Table(
        ImmutableArray<string> Header,
        ImmutableArray<ImmutableArray<string>> Rows,
        params ImmutableArray<int> CodeColumns
    ) : BookBlock;
}
