using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// A currency of ISO 4217 that money can be paid in, as in force on 1 January 2026; fund codes, precious metals and withdrawn
/// codes are not known.
/// </summary>
/// <remarks>
/// The default value is no currency (<see cref="IsNone"/>): it equals only itself and prints as <c>(no currency)</c>, but asking
/// it for a code or an exponent is refused. A currency is a two-byte number, so it compares without allocation.
/// </remarks>
[JsonConverter(typeof(CurrencyJsonConverter))]
public readonly struct Currency : IEquatable<Currency>
{
    // INVARIANT: 0, or the ISO number of an entry of the table.
    private readonly ushort number;

    private Currency(ushort number) => this.number = number;

    /// <summary>The euro, 2 decimals.</summary>
    public static Currency Eur => new(978);

    /// <summary>The US dollar, 2 decimals.</summary>
    public static Currency Usd => new(840);

    /// <summary>The renminbi yuan, 2 decimals.</summary>
    public static Currency Cny => new(156);

    /// <summary>The pound sterling, 2 decimals.</summary>
    public static Currency Gbp => new(826);

    /// <summary>The yen, no decimals.</summary>
    public static Currency Jpy => new(392);

    /// <summary>The Swiss franc, 2 decimals.</summary>
    public static Currency Chf => new(756);

    /// <summary>The Hong Kong dollar, 2 decimals.</summary>
    public static Currency Hkd => new(344);

    /// <summary>The Indian rupee, 2 decimals.</summary>
    public static Currency Inr => new(356);

    /// <summary>The Mexican peso, 2 decimals.</summary>
    public static Currency Mxn => new(484);

    /// <summary>The Brazilian real, 2 decimals.</summary>
    public static Currency Brl => new(986);

    /// <summary>The Kuwaiti dinar, 3 decimals.</summary>
    public static Currency Kwd => new(414);

    /// <summary>Every known currency, in the ordinal order of the codes.</summary>
    public static ImmutableArray<Currency> All { get; } = ReadAll();

    /// <summary>Whether this is the default value, no currency at all.</summary>
    public bool IsNone => number == 0;

    /// <summary>The three upper-case letters, as in <c>EUR</c>.</summary>
    /// <exception cref="InvalidOperationException">This is no currency.</exception>
    public string Code => Entry.Code;

    /// <summary>The number of ISO 4217, from 1 to 999 (978 for the euro).</summary>
    /// <exception cref="InvalidOperationException">This is no currency.</exception>
    public int NumericCode => Entry.Number;

    /// <summary>The English name in the list of ISO 4217.</summary>
    /// <exception cref="InvalidOperationException">This is no currency.</exception>
    public string EnglishName => Entry.EnglishName;

    /// <summary>The decimals of an amount, from 0 to 4: 2 for the euro, 0 for the yen, 3 for the Kuwaiti dinar.</summary>
    /// <exception cref="InvalidOperationException">This is no currency.</exception>
    public int Exponent => Entry.Exponent;

    /// <summary>How many minor units make one unit: 100 cents for the euro, 1 for the yen.</summary>
    /// <exception cref="InvalidOperationException">This is no currency.</exception>
    public int MinorUnitsPerUnit =>
        Exponent switch
        {
            0 => 1,
            2 => 100,
            var exponent => (int)PowerOfTen.Of(exponent),
        };

    private ref readonly CurrencyEntry Entry
    {
        get
        {
            if (IsNone)
            {
                ThrowNone();
            }
            return ref CurrencyTable.At(number);
        }
    }

    /// <summary>The currency with this code: three upper-case letters, exactly.</summary>
    /// <exception cref="ArgumentException">No currency has this code.</exception>
    public static Currency Of(string code)
    {
        Guard.Against.Null(code);
        return Read(code, out var currency) is { } problem ? throw new ArgumentException(problem, nameof(code)) : currency;
    }

    /// <summary>Reads a code, exactly as in ISO 4217: no other case, no blank around it. Null text is no code.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Currency currency)
    {
        currency = new(CurrencyTable.NumberOf(text));
        return !currency.IsNone;
    }

    /// <summary>The code, or <c>(no currency)</c>.</summary>
    public override string ToString() => IsNone ? "(no currency)" : Code;

    /// <inheritdoc/>
    public bool Equals(Currency other) => number == other.number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Currency other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => number;

    /// <summary>Whether both are the same currency, or both none.</summary>
    public static bool operator ==(Currency left, Currency right) => left.number == right.number;

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Currency left, Currency right) => left.number != right.number;

    /// <summary>Null when the text is a code, else what is wrong with it.</summary>
    internal static string? Read(ReadOnlySpan<char> text, out Currency currency) =>
        TryParse(text, out currency)
            ? null
            : $"\"{Excerpt.Of(text)}\" is no currency of ISO 4217 in use: three upper-case letters are expected, as in \"EUR\".";

    private static ImmutableArray<Currency> ReadAll()
    {
        var all = ImmutableArray.CreateBuilder<Currency>(CurrencyTable.All.Length);
        foreach (var entry in CurrencyTable.All)
        {
            all.Add(new(entry.Number));
        }
        return all.MoveToImmutable();
    }

    private static void ThrowNone() =>
        throw new InvalidOperationException("The default value is no currency: it has neither a code nor an exponent.");
}
