using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Quantities;

public readonly partial struct Percentage
{
    /// <summary>The text <c>-12.50 %</c>, the same under every culture: two decimals, one blank.</summary>
    public override string ToString()
    {
        Span<char> buffer = stackalloc char[BasisPoint.MaxTextLength];
        return buffer[..BasisPoint.Write(basisPoints, buffer)].ToString();
    }

    /// <summary>
    /// Reads text as <see cref="ToString"/> writes it; decimals at the end may be missing (<c>12 %</c>), the blank may not.
    /// </summary>
    /// <exception cref="FormatException">The text is no Percentage; the message says why.</exception>
    public static Percentage Parse(string text)
    {
        Guard.Against.Null(text);
        return Read(text, out var value) is { } problem ? throw new FormatException(problem) : value;
    }

    /// <summary>The same, false when the text is not a percentage; null text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Percentage value) => Read(text, out value) is null;

    /// <summary>Null when the text is a percentage, else what is wrong with it.</summary>
    internal static string? Read(ReadOnlySpan<char> text, out Percentage value)
    {
        var fault = BasisPoint.TryRead(text, -MaxBasisPoints, MaxBasisPoints, out var points);
        value = fault == NumberFault.None ? new(points) : default;
        return BasisPoint.Problem(text, fault, "a percentage", "-12.50 %", "between -10000000 % and 10000000 %");
    }
}
