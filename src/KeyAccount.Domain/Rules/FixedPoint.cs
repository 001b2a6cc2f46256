using System.Globalization;

namespace KeyAccount.Domain.Rules;

/// <summary>A whole number read as a decimal with a fixed number of places.</summary>
internal static class FixedPoint
{
    public static string Format(long code, int decimals) =>
        new decimal(
            unchecked((int)Magnitude(code)),
            unchecked((int)(Magnitude(code) >> 32)),
            0,
            code < 0,
            (byte)decimals
        ).ToString(CultureInfo.InvariantCulture);

    private static ulong Magnitude(long code) => code < 0 ? unchecked((ulong)-code) : (ulong)code;
}
