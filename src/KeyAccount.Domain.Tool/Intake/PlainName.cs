using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Names of files as the identifiers that the domain works with: other characters become an underscore.</summary>
internal static class PlainName
{
    public const int Longest = 64;

    /// <summary>An identifier that looks like the name. Two names can have the same one; nothing is decided by it.</summary>
    public static string Of(string name) =>
        IsPlain(name) ? name : string.Concat(name.Take(Longest).Select(letter => IsPlain(letter) ? letter : '_'));

    /// <summary>An identifier that policies and budgets name too; null when blank, and null, reported, for a text that is none.</summary>
    public static string? Identifier(this RowFields fields, Column column) =>
        fields.Name(column) is not { } text ? null
        : IsPlain(text) ? text
        : fields.Refuse(
            column,
            $"{Quoted.Text(text)} is no identifier: 1 to {Longest} letters A to Z, digits, '.', '_' and '-' are allowed"
        );

    private static bool IsPlain(string name) => name.Length is > 0 and <= Longest && name.All(IsPlain);

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-';
}
