using System.Globalization;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>One thing that is wrong in a file of cases, with its place.</summary>
public sealed record CaseProblem
{
    internal CaseProblem() { }

    /// <summary>The name of the file, as its reader gave it.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column of the text, from 1, in UTF-16 code units as editors count.</summary>
    public required int Column { get; init; }

    /// <summary>What stands there, cut short.</summary>
    public required string Found { get; init; }

    /// <summary>What may stand there.</summary>
    public required string Allowed { get; init; }

    /// <summary>The name that was probably meant; null when none is near.</summary>
    public string? NearestName { get; init; }

    /// <summary>All of it in one line: <c>cases.csv:3:21: found "12"; allowed: a share such as "12.50 %", from 0 % to 100 %</c></summary>
    public override string ToString()
    {
        var hint = NearestName is { } nearest ? $"; did you mean \"{nearest}\"?" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: found {Found}; allowed: {Allowed}{hint}");
    }
}
