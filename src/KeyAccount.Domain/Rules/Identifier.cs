using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Rules;

/// <summary>The one rule for names of features and codes of rules: they are compared ordinally and must look alike only if they are alike.</summary>
internal static class Identifier
{
    public const int MaximumLength = 64;

    public static string Check(string value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return IsValid(value)
            ? value
            : throw new ArgumentException(
                $"'{value}' is no identifier: 1 to {MaximumLength} characters of A-Z, a-z, 0-9, '.', '_' and '-' are allowed.",
                parameter
            );
    }

    public static bool IsValid(string value)
    {
        if (value.Length is 0 or > MaximumLength)
        {
            return false;
        }

        foreach (var character in value)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
