using System.Globalization;
using System.Text;

namespace KeyAccount.Domain.Tool.Tables;

/// <summary>Shows a value of a file inside a message: in quotes, cut when long, invisible characters written as codes.</summary>
internal static class Quoted
{
    private const int LongestShown = 40;

    public static string Text(ReadOnlySpan<byte> value) => Text(Encoding.UTF8.GetString(value));

    public static string Text(string value)
    {
        var shown = new StringBuilder("\"");
        var count = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            if (count++ == LongestShown)
            {
                shown.Append('…');
                break;
            }

            if (IsVisible(rune))
            {
                shown.Append(rune.ToString());
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            }
        }

        return shown.Append('"').ToString();
    }

    /// <summary>False for control, format (bidirectional, zero-width), separator and unassigned characters other than the space.</summary>
    public static bool IsVisible(Rune rune) =>
        rune.Value == ' '
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
