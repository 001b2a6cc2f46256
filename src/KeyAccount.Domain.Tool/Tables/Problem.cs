namespace KeyAccount.Domain.Tool.Tables;

/// <summary>One thing that is wrong with an input: where it is, what was found and what is allowed.</summary>
/// <param name="File">The path as the user wrote it.</param>
/// <param name="Line">The line, counted from 1 with the header, or 0 when the problem has no line.</param>
/// <param name="Column">The column's name, or for a JSON file the path of the member; null when the whole row or file is meant.</param>
/// <param name="Message">What was found and what is allowed.</param>
internal sealed record Problem(string File, long Line, string? Column, string Message)
{
    /// <summary>The form compilers use, so that editors can jump to the place: <c>file:line: column: message</c>.</summary>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Column is null ? "" : $"{Column}: ")}{Message}"
        );
}
