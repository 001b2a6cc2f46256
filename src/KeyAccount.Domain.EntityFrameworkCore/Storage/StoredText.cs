namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>Names that a host chooses, as every database keeps and compares them, and how long texts are.</summary>
internal static class StoredText
{
    public const int MaximumLength = 200;

    /// <summary>The length of an identifier of the library, which it checks itself.</summary>
    public const int IdentifierLength = 64;

    /// <summary>The length of a fingerprint: SHA-256 in hexadecimal digits.</summary>
    public const int FingerprintLength = 64;

    /// <exception cref="ArgumentException">The text is blank, too long, not in normal form C, or has a control character.</exception>
    public static string Check(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        return
            !string.IsNullOrWhiteSpace(text) && text.Length <= MaximumLength && !text.Any(char.IsControl) && text.IsNormalized()
            ? text
            : throw new ArgumentException(
                $"A name has 1 to {MaximumLength} characters in Unicode normal form C without control characters, and is not blank; this one has {text.Length}.",
                parameter
            );
    }
}
