using System.Diagnostics.CodeAnalysis;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads a plain decimal number: an optional minus, digits, and a point before decimals; nothing else.</summary>
/// <remarks>The check is on the letters, before any arithmetic: <c>1,234.50</c>, <c>12,5</c>, <c>1e3</c>, <c>+1</c>, <c>.5</c>,
/// <c>NaN</c> and <c>0x10</c> are refused, never guessed.</remarks>
internal static class DecimalText
{
    /// <summary>The most digits before the point.</summary>
    public const int MostDigits = 15;

    /// <summary>The most digits after the point.</summary>
    public const int MostDecimals = 10;

    /// <summary>The number, and how many decimals it has, trailing zeros aside.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> text,
        out decimal value,
        out int decimals,
        [NotNullWhen(false)] out string? problem
    )
    {
        (value, decimals) = (0m, 0);
        problem = Refuse(text);
        if (problem is not null)
        {
            return false;
        }

        var negative = text[0] == '-';
        var digits = negative ? text[1..] : text;
        var point = digits.IndexOf((byte)'.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..].TrimEnd((byte)'0');
        decimals = fraction.Length;
        Int128 scaled = 0;
        foreach (var digit in whole)
        {
            scaled = scaled * 10 + (digit - '0');
        }

        foreach (var digit in fraction)
        {
            scaled = scaled * 10 + (digit - '0');
        }

        // INVARIANT: at most 25 digits, which fit the 96 bits of a decimal.
        value = new decimal(
            unchecked((int)(uint)(scaled & uint.MaxValue)),
            unchecked((int)(uint)((scaled >> 32) & uint.MaxValue)),
            unchecked((int)(uint)((scaled >> 64) & uint.MaxValue)),
            negative && scaled != 0,
            (byte)decimals
        );
        return true;
    }

    private static string? Refuse(ReadOnlySpan<byte> text)
    {
        var digits = text is [(byte)'-', ..] ? text[1..] : text;
        var point = digits.IndexOf((byte)'.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? "0"u8 : digits[(point + 1)..];
        if (
            whole.IsEmpty
            || fraction.IsEmpty
            || whole.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || fraction.ContainsAnyExceptInRange((byte)'0', (byte)'9')
        )
        {
            return $"{Quoted.Text(text)} is not a plain number; write digits with a point before decimals and nothing between thousands, for example 1234.50";
        }

        if (whole.TrimStart((byte)'0').Length > MostDigits)
        {
            return $"{Quoted.Text(text)} is out of range; at most {MostDigits} digits before the point";
        }

        return fraction.TrimEnd((byte)'0').Length > MostDecimals
            ? $"{Quoted.Text(text)} has too many decimals; at most {MostDecimals}"
            : null;
    }
}
