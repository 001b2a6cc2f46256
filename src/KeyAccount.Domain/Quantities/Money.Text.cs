using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Quantities;

public readonly partial struct Money
{
    private const int CodeLength = 3;
    private const string NoMoney = "(no money)";

    /// <summary>
    /// The text <c>1234.50 EUR</c>, the same under every culture: all decimals of the currency, no grouping, one blank, the code;
    /// <c>(no money)</c> for the default value.
    /// </summary>
    public override string ToString()
    {
        Span<char> buffer = stackalloc char[FixedPointText.MaxLength + 1 + CodeLength];
        return currency.IsNone ? NoMoney : buffer[..Write(buffer)].ToString();
    }

    /// <summary>
    /// Reads text as <see cref="ToString()"/> writes it. Decimals at the end may be missing (<c>12 EUR</c>), but there are never
    /// more than the currency has; a leading zero, a plus, a sign on zero, grouping, an exponent and another blank are refused.
    /// </summary>
    /// <exception cref="FormatException">The text is no money; the message says why.</exception>
    public static Money Parse(string text)
    {
        Guard.Against.Null(text);
        return Read(text, out var money) is { } problem ? throw new FormatException(problem) : money;
    }

    /// <summary>The same, false when the text is no money; null text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Money money) => Read(text, out money) is null;

    /// <summary>Null when the text is money, else what is wrong with it.</summary>
    internal static string? Read(ReadOnlySpan<char> text, out Money money)
    {
        money = default;
        var blank = text.Length - CodeLength - 1;
        if (blank <= 0 || text[blank] != ' ')
        {
            return Problem(text, "an amount, a blank and a currency are expected, as in \"1234.50 EUR\"");
        }
        if (!Currency.TryParse(text[(blank + 1)..], out var currency))
        {
            return Problem(text, "it does not end in a currency of ISO 4217 in use, in upper case");
        }
        var fault = FixedPointText.TryRead(text[..blank], currency.Exponent, MaxMinorUnits, out var minorUnits);
        money = fault == NumberFault.None ? new(minorUnits, currency) : default;
        return fault switch
        {
            NumberFault.None => null,
            NumberFault.Malformed => Problem(text, "the amount is not written as in \"1234.50 EUR\""),
            NumberFault.TooManyDecimals => Problem(text, $"{currency} has {currency.Exponent} decimals and nothing is rounded"),
            NumberFault.OutOfRange => Problem(text, $"the limit is {MaxMinorUnits} minor units in magnitude"),
        };
    }

    private static string Problem(ReadOnlySpan<char> text, string reason) => $"\"{Excerpt.Of(text)}\" is no money: {reason}.";

    private int Write(Span<char> destination)
    {
        var written = FixedPointText.Write(minorUnits, currency.Exponent, destination);
        destination[written] = ' ';
        currency.Code.CopyTo(destination[(written + 1)..]);
        return written + 1 + CodeLength;
    }
}
