using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Accounts;

/// <summary>A legal entity identifier (ISO 17442) whose check digits are right. That it is registered is not checked.</summary>
public sealed record LegalEntityIdentifier
{
    private const int Length = 20;
    private const int Modulus = 97;

    private LegalEntityIdentifier(string value) => Value = value;

    /// <summary>The 20 characters, A to Z and 0 to 9.</summary>
    public string Value { get; }

    /// <summary>The identifier written as <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentException">The text is not 20 characters of A-Z and 0-9, or its check digits are wrong.</exception>
    public static LegalEntityIdentifier Of(string text)
    {
        Guard.Against.Null(text);
        return TryParse(text, out var identifier)
            ? identifier
            : throw new ArgumentException(
                $"'{text}' is no legal entity identifier: 20 characters of A-Z and 0-9 with right check digits are needed.",
                nameof(text)
            );
    }

    /// <summary>Reads an identifier: upper case, nothing around it or in it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LegalEntityIdentifier? identifier)
    {
        identifier = text is { Length: Length } && Remainder(text) == 1 ? new(text) : null;
        return identifier is not null;
    }

    /// <summary>The 20 characters.</summary>
    public override string ToString() => Value;

    /// <summary>ISO 7064, mod 97-10: letters stand for 10 to 35. −1 when a character is neither letter nor digit.</summary>
    private static int Remainder(string text)
    {
        var remainder = 0;
        for (var place = 0; place < Length; place++)
        {
            var character = text[place];
            if (char.IsAsciiDigit(character))
            {
                remainder = ((remainder * 10) + character - '0') % Modulus;
            }
            else if (char.IsAsciiLetterUpper(character) && place < Length - 2)
            {
                remainder = ((remainder * 100) + character - 'A' + 10) % Modulus;
            }
            else
            {
                return -1;
            }
        }
        return remainder;
    }
}
