using System.Globalization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Quantities;

public readonly partial struct Ratio
{
    /// <summary>The text <c>-1/3</c>, in lowest terms, the same under every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{numerator}/{Denominator}");

    /// <summary>Reads text as <see cref="ToString"/> writes it; the fraction need not be in lowest terms.</summary>
    /// <exception cref="FormatException">The text is no ratio; over zero it is not known.</exception>
    public static Ratio Parse(string text)
    {
        Guard.Against.Null(text);
        return Read(text, out var ratio) is { } problem ? throw new FormatException(problem) : ratio;
    }

    /// <summary>The same, false when the text is no ratio; null text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Ratio ratio) => Read(text, out ratio) is null;

    /// <summary>Null when the text is a ratio, else what is wrong with it.</summary>
    internal static string? Read(ReadOnlySpan<char> text, out Ratio ratio)
    {
        ratio = default;
        var line = text.IndexOf('/');
        return
            line >= 0
            && FixedPointText.TryReadWhole(text[..line], out var numerator)
            && FixedPointText.TryReadWhole(text[(line + 1)..], out var denominator)
            && denominator > 0
            && TryOf(numerator, denominator, out ratio)
            ? null
            : $"\"{Excerpt.Of(text)}\" is no ratio: text as in \"-1/3\" is expected, the denominator above 0.";
    }
}
