using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Accounts;

/// <summary>How far an observation is to be trusted: the source's reliability A (best) to F, the content's credibility 1 (best) to 6.</summary>
/// <remarks>
/// The admiralty scale; F and 6 mean "can't be judged". Two grades need not be comparable: B3 is neither better nor worse than
/// C2. The default value is F6.
/// </remarks>
public readonly record struct ObservationGrade
{
    private const int LeastCredible = 6;

    // INVARIANT: 0 ≤ above ≤ 5, the distance from the least credible, so that the default is F6.
    private readonly int above;

    private ObservationGrade(SourceReliability reliability, int credibility) =>
        (Reliability, above) = (reliability, LeastCredible - credibility);

    /// <summary>The source's reliability.</summary>
    public SourceReliability Reliability { get; }

    /// <summary>The content's credibility, 1 (best) to 6 (can't be judged).</summary>
    public int Credibility => LeastCredible - above;

    /// <summary>The grade written as <paramref name="text"/>, such as B2.</summary>
    /// <exception cref="ArgumentException">The text is no letter A to F followed by a digit 1 to 6.</exception>
    public static ObservationGrade Of(string text)
    {
        Guard.Against.Null(text);
        return TryParse(text, out var grade)
            ? grade
            : throw new ArgumentException(
                $"'{text}' is no grade: a letter A to F and a digit 1 to 6 are needed.",
                nameof(text)
            );
    }

    /// <summary>Reads a grade such as B2: upper case, nothing around it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ObservationGrade grade)
    {
        grade = default;
        if (text is not [>= 'A' and <= 'F' and var letter, >= '1' and <= '6' and var digit])
        {
            return false;
        }
        grade = new(SourceReliability.A - (letter - 'A'), digit - '0');
        return true;
    }

    /// <summary>Whether both reliability and credibility are as good as the other's, or better.</summary>
    public bool IsAtLeast(ObservationGrade other) => Reliability >= other.Reliability && above >= other.above;

    /// <summary>Letter and digit, such as B2.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reliability}{Credibility}");
}
