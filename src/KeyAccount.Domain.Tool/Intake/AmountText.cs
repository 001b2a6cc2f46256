using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads an amount of money exactly: too many decimals for the currency are refused, never rounded.</summary>
/// <remarks>Trailing zeros are no decimals: <c>100.0000</c> is a hundred euro, and a hundred yen too.</remarks>
internal static class AmountText
{
    public static bool TryRead(
        ReadOnlySpan<byte> text,
        Currency currency,
        out Money money,
        [NotNullWhen(false)] out string? problem
    )
    {
        money = default;
        if (!DecimalText.TryRead(text, out var value, out var decimals, out problem))
        {
            return false;
        }

        if (decimals > currency.Exponent)
        {
            problem = string.Create(
                CultureInfo.InvariantCulture,
                $"{Quoted.Text(text)} has {decimals} decimals; {currency} has {currency.Exponent}"
            );
            return false;
        }

        var minor = value * currency.MinorUnitsPerUnit;
        if (Math.Abs(minor) > Money.MaxMinorUnits)
        {
            var most = Money.OfMinor(Money.MaxMinorUnits, currency).Amount;
            problem = string.Create(
                CultureInfo.InvariantCulture,
                $"{Quoted.Text(text)} is out of range; at most {most} either side of zero"
            );
            return false;
        }

        money = Money.OfMinor((long)minor, currency);
        return true;
    }
}
