using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Quantities;

public readonly partial struct Share
{
    /// <summary>The text <c>12.50 %</c>, the same under every culture: two decimals, one blank.</summary>
    public override string ToString()
    {
        Span<char> buffer = stackalloc char[BasisPoint.MaxTextLength];
        return buffer[..BasisPoint.Write(basisPoints, buffer)].ToString();
    }

    /// <summary>
    /// Reads text as <see cref="ToString"/> writes it; decimals at the end may be missing (<c>12 %</c>), the blank may not.
    /// </summary>
    /// <exception cref="FormatException">The text is no Share; the message says why.</exception>
    public static Share Parse(string text)
    {
        Guard.Against.Null(text);
        return Read(text, out var value) is { } problem ? throw new FormatException(problem) : value;
    }

    /// <summary>The same, false when the text is not a share; null text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Share value) => Read(text, out value) is null;

    /// <summary>Null when the text is a share, else what is wrong with it.</summary>
    internal static string? Read(ReadOnlySpan<char> text, out Share value)
    {
        var fault = BasisPoint.TryRead(text, 0, BasisPoint.PerWhole, out var points);
        value = fault == NumberFault.None ? new((int)points) : default;
        return BasisPoint.Problem(text, fault, "a share", "12.50 %", "between 0 % and 100 %");
    }
}
