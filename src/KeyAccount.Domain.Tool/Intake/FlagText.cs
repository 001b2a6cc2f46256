using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads yes or no: the mapping's own words exactly, otherwise true, yes, y, 1 and false, no, n, 0 in any case.</summary>
internal sealed class FlagText(ColumnMapping mapping)
{
    private static readonly ImmutableArray<string> UsualTrue = ["true", "yes", "y", "1"];
    private static readonly ImmutableArray<string> UsualFalse = ["false", "no", "n", "0"];

    /// <summary>Whether a blank value has a meaning of its own, because the mapping lists it among the words.</summary>
    public bool MeansBlank { get; } = mapping.True?.Contains("") == true || mapping.False?.Contains("") == true;

    public bool TryRead(ReadOnlySpan<byte> text, out bool value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        value = Holds(mapping.True, UsualTrue, text);
        if (value || Holds(mapping.False, UsualFalse, text))
        {
            return true;
        }

        problem =
            $"{Quoted.Text(text)} is neither yes ({string.Join(", ", mapping.True ?? UsualTrue)}) nor no ({string.Join(", ", mapping.False ?? UsualFalse)})";
        return false;
    }

    private static bool Holds(ImmutableArray<string>? own, ImmutableArray<string> usual, ReadOnlySpan<byte> text)
    {
        if (own is { } words)
        {
            return words.Contains(Encoding.UTF8.GetString(text));
        }

        foreach (var word in usual)
        {
            if (Ascii.EqualsIgnoreCase(text, word))
            {
                return true;
            }
        }

        return false;
    }
}
