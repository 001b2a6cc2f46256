using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Accounts;

/// <summary>
/// A unified social credit code (GB 32100-2015), the registration number of Chinese organisations, whose check character is right.
/// That it is registered is not checked.
/// </summary>
public sealed record UnifiedSocialCreditCode
{
    private const int Length = 18;

    // The letters I, O, S, V and Z are not used.
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private UnifiedSocialCreditCode(string value) => Value = value;

    /// <summary>The 18 characters.</summary>
    public string Value { get; }

    /// <summary>The code written as <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentException">The text is not 18 of the allowed characters, or its check character is wrong.</exception>
    public static UnifiedSocialCreditCode Of(string text)
    {
        Guard.Against.Null(text);
        return TryParse(text, out var code)
            ? code
            : throw new ArgumentException(
                $"'{text}' is no unified social credit code: 18 characters of {Characters} with a right check character are needed.",
                nameof(text)
            );
    }

    /// <summary>Reads a code: upper case, nothing around it or in it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out UnifiedSocialCreditCode? code)
    {
        code = text is { Length: Length } && IsRight(text) ? new(text) : null;
        return code is not null;
    }

    /// <summary>The 18 characters.</summary>
    public override string ToString() => Value;

    /// <summary>The places weigh 1, 3, 9 … (powers of 3 modulo 31); with the check character, weight 1, the sum is divisible by 31.</summary>
    private static bool IsRight(string text)
    {
        var (sum, weight) = (0, 1);
        for (var place = 0; place < Length; place++)
        {
            var value = Characters.IndexOf(text[place], StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }
            sum += value * (place == Length - 1 ? 1 : weight);
            weight = weight * 3 % Characters.Length;
        }
        return sum % Characters.Length == 0;
    }
}
