namespace KeyAccount.Domain.Quantities;

/// <summary>One line of the currency table: ISO code, ISO number, decimals of the minor unit, English name.</summary>
internal readonly record struct CurrencyEntry(string Code, ushort Number, int Exponent, string EnglishName);
