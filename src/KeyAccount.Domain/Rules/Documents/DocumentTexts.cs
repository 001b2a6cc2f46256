using System.Globalization;
using System.Text;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>What texts and identifiers in a document must keep.</summary>
internal static class DocumentTexts
{
    public const int MaximumBytes = 4 * 1024;

    public const string AllowedText =
        "1 to 4096 bytes of text in Unicode normalisation form C, without control characters and without blanks at either end";

    public const string AllowedIdentifier = "1 to 64 characters of A-Z, a-z, 0-9, '.', '_' and '-'";

    /// <summary>Null when the text may stand in a document, else what is wrong with it.</summary>
    public static PolicyDocumentFault? FaultOf(string text) =>
        Encoding.UTF8.GetByteCount(text) > MaximumBytes ? PolicyDocumentFault.TooLarge
        : text.Any(IsIllegal) || HasHalfCharacter(text) ? PolicyDocumentFault.IllegalCharacter
        : text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || !text.IsNormalized()
            ? PolicyDocumentFault.NotNormalised
        : null;

    /// <summary>Refuses a text that could be written and not be read again.</summary>
    public static string Checked(string text, string what) =>
        FaultOf(text) is { } fault
            ? throw new ArgumentException($"{what} can't be written ({fault}): {AllowedText}.", nameof(text))
            : text;

    /// <summary>Whether half of a surrogate pair stands alone.</summary>
    public static bool HasHalfCharacter(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                {
                    return true;
                }

                index++;
            }
        }

        return false;
    }

    // The replacement character stands where text was damaged on its way here.
    private static bool IsIllegal(char character) =>
        character == '\ufffd'
        || char.GetUnicodeCategory(character)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
