using System.Globalization;
using System.Text;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>
/// Writes a document in its one form: two blanks for each level, a line feed at each end, and whatever fits into the width on one line. It
/// depends on no culture, no version of Unicode and no version of the runtime.
/// </summary>
internal static class DocumentPrinter
{
    private const int Width = 100;

    /// <summary>The whole document, ending with a line feed. The outermost object always has a line for each member.</summary>
    public static string Print(DocumentValue root)
    {
        var text = new StringBuilder();
        Print(root, 0, text, mayBeFlat: false);
        return text.Append('\n').ToString();
    }

    /// <summary>A value on one line, for messages.</summary>
    public static string Flat(DocumentValue value)
    {
        var text = new StringBuilder();
        Flat(value, text, int.MaxValue);
        return text.ToString();
    }

    /// <summary>A text in quotation marks.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2);
        Quote(text, quoted);
        return quoted.ToString();
    }

    private static void Print(DocumentValue value, int level, StringBuilder text, bool mayBeFlat)
    {
        var start = text.Length;
        if (mayBeFlat || value.Kind < DocumentKind.List || value is { Items: [], Members: [] })
        {
            if (Flat(value, text, start + Width - Column(text)) || value.Kind < DocumentKind.List)
            {
                return;
            }

            text.Length = start;
        }

        var isList = value.Kind == DocumentKind.List;
        text.Append(isList ? '[' : '{');
        for (var index = 0; index < (isList ? value.Items.Length : value.Members.Length); index++)
        {
            text.Append(index == 0 ? "\n" : ",\n").Append(' ', 2 * (level + 1));
            if (!isList)
            {
                Quote(value.Members[index].Name, text);
                text.Append(": ");
            }

            Print(isList ? value.Items[index] : value.Members[index].Value, level + 1, text, mayBeFlat: true);
        }

        text.Append('\n').Append(' ', 2 * level).Append(isList ? ']' : '}');
    }

    /// <summary>False when the text grows beyond the end; the rest is then not written.</summary>
    private static bool Flat(DocumentValue value, StringBuilder text, int end)
    {
        switch (value.Kind)
        {
            case DocumentKind.Text:
                Quote(value.Text, text);
                break;
            case DocumentKind.Null or DocumentKind.Flag or DocumentKind.Number:
                text.Append(value.Text);
                break;
            case DocumentKind.List:
                text.Append('[');
                for (var index = 0; index < value.Items.Length; index++)
                {
                    text.Append(index == 0 ? "" : ", ");
                    if (!Flat(value.Items[index], text, end))
                    {
                        return false;
                    }
                }

                text.Append(']');
                break;
            case DocumentKind.Object:
                text.Append("{ ");
                for (var index = 0; index < value.Members.Length; index++)
                {
                    text.Append(index == 0 ? "" : ", ");
                    Quote(value.Members[index].Name, text);
                    text.Append(": ");
                    if (!Flat(value.Members[index].Value, text, end))
                    {
                        return false;
                    }
                }

                text.Append(" }");
                break;
        }

        return text.Length <= end;
    }

    private static int Column(StringBuilder text)
    {
        var column = 0;
        while (column < text.Length && text[text.Length - 1 - column] != '\n')
        {
            column++;
        }

        return column;
    }

    private static void Quote(string content, StringBuilder text)
    {
        text.Append('"');
        for (var index = 0; index < content.Length; index++)
        {
            var character = content[index];
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (index + 1 < content.Length && char.IsSurrogatePair(character, content[index + 1]))
            {
                text.Append(character).Append(content[++index]);
            }
            else if (character < ' ' || char.IsSurrogate(character) || IsHidden(character))
            {
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(character);
            }
        }

        text.Append('"');
    }

    /// <summary>Characters that can't be seen and could make a text look like another one; a list of our own, as Unicode's grows.</summary>
    private static bool IsHidden(char character) =>
        character
            is (>= '\u007f' and <= '\u00a0')
                or '\u00ad'
                or '\u061c'
                or (>= '\u200b' and <= '\u200f')
                or (>= '\u2028' and <= '\u202e')
                or (>= '\u2060' and <= '\u206f')
                or '\ufeff';
}
