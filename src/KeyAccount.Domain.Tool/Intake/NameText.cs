using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>
/// Reads ids and names: visible characters only, since a control, bidirectional or zero-width character would make two
/// different ids look alike. Text is kept in Unicode normal form C, compared letter by letter, case included.
/// </summary>
/// <remarks>Values that repeat are held once, so that a million rows of a few thousand accounts stay small.</remarks>
internal sealed class NameText
{
    /// <summary>The longest id or name, in UTF-16 code units.</summary>
    public const int Longest = 200;

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>Reads a value that will be met again, such as an account.</summary>
    public bool TryReadShared(ReadOnlySpan<byte> text, out string value, [NotNullWhen(false)] out string? problem)
    {
        Span<char> characters = stackalloc char[Longest];
        if (
            Encoding.UTF8.TryGetChars(text, characters, out var length)
            && known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(characters[..length], out value!)
        )
        {
            problem = null;
            return true;
        }

        if (!TryRead(text, out value, out problem))
        {
            return false;
        }

        var written = Encoding.UTF8.GetString(text);
        value = known.GetValueOrDefault(value, value);
        known[written] = value;
        known[value] = value;
        return true;
    }

    /// <summary>Reads a value that is met once, such as an invoice number.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out string value, [NotNullWhen(false)] out string? problem)
    {
        value = Encoding.UTF8.GetString(text);
        problem = null;
        if (!Ascii.IsValid(text) && !value.IsNormalized())
        {
            value = value.Normalize();
        }

        if (value.Length > Longest)
        {
            problem = string.Create(
                CultureInfo.InvariantCulture,
                $"{Quoted.Text(text)} has {value.Length} characters; at most {Longest}"
            );
            return false;
        }

        if (!text.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E))
        {
            return true;
        }

        foreach (var rune in value.EnumerateRunes())
        {
            if (!Quoted.IsVisible(rune))
            {
                problem = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Quoted.Text(text)} has the invisible character U+{rune.Value:X4}; only visible characters and spaces are allowed"
                );
                return false;
            }
        }

        return true;
    }
}
