using System.Globalization;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>One thing that is wrong in a policy document, with the place and what would be right.</summary>
public sealed record PolicyDocumentProblem
{
    internal PolicyDocumentProblem() { }

    /// <summary>What is wrong.</summary>
    public required PolicyDocumentFault Fault { get; init; }

    /// <summary>The name of the document, as its reader gave it.</summary>
    public required string File { get; init; }

    /// <summary>The place in the document: <c>$.rules[3].when.atLeast</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column, from 1, in UTF-16 code units as editors count.</summary>
    public required int Column { get; init; }

    /// <summary>What stands there, cut short; characters that can't be seen are escaped.</summary>
    public required string Found { get; init; }

    /// <summary>What may stand there.</summary>
    public required string Allowed { get; init; }

    /// <summary>The declared name that was probably meant; null when none is near.</summary>
    public string? NearestName { get; init; }

    /// <summary>All of it in one line: <c>credit.json:12:7: UnknownWord at $.hit: found "frist"; allowed: …; did you mean "first"?</c></summary>
    public override string ToString()
    {
        var hint = NearestName is { } nearest ? $"; did you mean \"{nearest}\"?" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{File}:{Line}:{Column}: {Fault} at {Path}: found {Found}; allowed: {Allowed}{hint}"
        );
    }
}
