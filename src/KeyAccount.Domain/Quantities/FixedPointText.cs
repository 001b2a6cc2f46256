using System.Globalization;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// The one notation of numbers with a fixed number of decimals, the same under every culture: <c>-?digits[.digits]</c> with
/// no leading zero, no plus, no grouping, no exponent, no sign on zero. Written with all decimals; read with at most those.
/// </summary>
internal static class FixedPointText
{
    /// <summary>Enough for a sign, 19 digits and a point.</summary>
    public const int MaxLength = 21;

    // INVARIANT: 18 digits always fit a long, so reading needs no overflow check.
    private const int MaxDigits = 18;

    public static string Format(long scaled, int decimals)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return buffer[..Write(scaled, decimals, buffer)].ToString();
    }

    public static int Write(long scaled, int decimals, Span<char> destination)
    {
        // INVARIANT: every quantity is bounded far within a long, so its magnitude exists.
        var (whole, fraction) = Math.DivRem((ulong)Math.Abs(scaled), (ulong)PowerOfTen.Of(decimals));
        var written = 0;
        if (scaled < 0)
        {
            destination[written++] = '-';
        }
        whole.TryFormat(destination[written..], out var length, default, CultureInfo.InvariantCulture);
        written += length;
        if (decimals == 0)
        {
            return written;
        }
        destination[written] = '.';
        for (var position = written + decimals; position > written; position--)
        {
            destination[position] = (char)('0' + fraction % 10);
            fraction /= 10;
        }
        return written + decimals + 1;
    }

    public static NumberFault TryRead(ReadOnlySpan<char> text, int decimals, long limit, out long scaled)
    {
        scaled = 0;
        var isNegative = text.StartsWith('-');
        var digits = isNegative ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? default : digits[(point + 1)..];
        if (!AreDigits(whole) || (point >= 0 && !AreDigits(fraction)) || (whole.Length > 1 && whole[0] == '0'))
        {
            return NumberFault.Malformed;
        }
        if (fraction.Length > decimals)
        {
            return NumberFault.TooManyDecimals;
        }
        if (whole.Length + decimals > MaxDigits)
        {
            return NumberFault.OutOfRange;
        }
        var value = 0L;
        foreach (var digit in whole)
        {
            value = value * 10 + (digit - '0');
        }
        for (var position = 0; position < decimals; position++)
        {
            value = value * 10 + (position < fraction.Length ? fraction[position] - '0' : 0);
        }
        if (value > limit)
        {
            return NumberFault.OutOfRange;
        }
        if (isNegative && value == 0)
        {
            return NumberFault.Malformed;
        }
        scaled = isNegative ? -value : value;
        return NumberFault.None;
    }

    /// <summary>A whole number of any size that fits, in the same notation.</summary>
    public static bool TryReadWhole(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        var digits = text.StartsWith('-') ? text[1..] : text;
        var isCanonical = AreDigits(digits) && (digits[0] != '0' || text.Length == 1);
        return isCanonical && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
