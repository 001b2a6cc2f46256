namespace KeyAccount.Domain.Quantities;

/// <summary>A hundredth of a percent, the grain of shares and percentages, and how percents are written.</summary>
internal static class BasisPoint
{
    /// <summary>How many make a whole.</summary>
    public const int PerWhole = 10_000;

    /// <summary>The decimals of a percent that are a whole number of basis points.</summary>
    public const int Decimals = 2;

    private const string Suffix = " %";

    /// <summary>Enough for any number of basis points with its suffix.</summary>
    public const int MaxTextLength = FixedPointText.MaxLength + 2;

    /// <summary>The basis points of a number of percent, refused when it has more than two decimals.</summary>
    public static long Of(decimal percent, long lowest, long highest, string kind)
    {
        var points = RoundedDivision.Divide(
            PowerOfTen.Mantissa(percent) * 100,
            PowerOfTen.Of(percent.Scale),
            Rounding.TowardZero,
            out var exact
        );
        if (!exact)
        {
            throw Refusal.PrecisionLoss(
                nameof(percent),
                $"{percent} % is not a whole number of basis points; at most {Decimals} decimals are kept."
            );
        }
        return Bounded(points, lowest, highest, kind);
    }

    public static long Bounded(Int128 basisPoints, long lowest, long highest, string kind) =>
        basisPoints >= lowest && basisPoints <= highest
            ? (long)basisPoints
            : throw Refusal.OutOfRange(
                nameof(basisPoints),
                $"{basisPoints} basis points is no {kind}, which lies between {lowest} and {highest}."
            );

    public static int Write(long basisPoints, Span<char> destination)
    {
        var written = FixedPointText.Write(basisPoints, Decimals, destination);
        Suffix.CopyTo(destination[written..]);
        return written + Suffix.Length;
    }

    public static NumberFault TryRead(ReadOnlySpan<char> text, long lowest, long highest, out long basisPoints)
    {
        basisPoints = 0;
        if (!text.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return NumberFault.Malformed;
        }
        var fault = FixedPointText.TryRead(text[..^Suffix.Length], Decimals, highest, out basisPoints);
        return fault == NumberFault.None && basisPoints < lowest ? NumberFault.OutOfRange : fault;
    }

    /// <summary>Null when nothing is wrong, else a sentence about the text.</summary>
    public static string? Problem(ReadOnlySpan<char> text, NumberFault fault, string kind, string example, string range) =>
        fault switch
        {
            NumberFault.None => null,
            NumberFault.Malformed => $"\"{Excerpt.Of(text)}\" is not {kind}: text as in \"{example}\" is expected.",
            NumberFault.TooManyDecimals => $"\"{Excerpt.Of(text)}\" is not {kind}: at most 2 decimals are kept.",
            NumberFault.OutOfRange => $"\"{Excerpt.Of(text)}\" is not {kind}: it must lie {range}.",
        };
}
