using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Testing;

/// <summary>
/// Texts that are almost quantities: a valid text with one flaw, as files and other programs write it: another culture's point, a lower-case code, an
/// exponent, a blank too many, a decimal too many, beyond the limit.
/// </summary>
public static class InvalidTextGenerators
{
    /// <summary>Texts that are no money.</summary>
    public static Gen<InvalidText<Money>> Monies { get; } =
        QuantityGenerators.Monies.SelectMany(money =>
            Flawed<Money>(
                money.ToString(),
                ("900000000000000000.00 EUR", "beyond the limit"),
                ("1.005 EUR", "a decimal too many"),
                ("1.5 JPY", "a decimal where the currency has none"),
                ("12.50", "no currency"),
                ("EUR 12.50", "the currency in front"),
                ("12.50 XXX", "no currency in use"),
                ("NaN EUR", "no number"),
                ("(no money)", "the text of the default value")
            )
        );

    /// <summary>Texts that are no share.</summary>
    public static Gen<InvalidText<Share>> Shares { get; } =
        QuantityGenerators.Shares.SelectMany(share =>
            Flawed<Share>(
                share.ToString(),
                ("100.01 %", "more than the whole"),
                ("-0.01 %", "less than nothing"),
                ("12.505 %", "a decimal too many"),
                ("0.125", "no percent sign")
            )
        );

    /// <summary>Texts that are no percentage.</summary>
    public static Gen<InvalidText<Percentage>> Percentages { get; } =
        QuantityGenerators.Percentages.SelectMany(percentage =>
            Flawed<Percentage>(
                percentage.ToString(),
                ("10000000.01 %", "beyond the limit"),
                ("12.505 %", "a decimal too many"),
                ("Infinity %", "no number")
            )
        );

    /// <summary>Texts that are no ratio.</summary>
    public static Gen<InvalidText<Ratio>> Ratios { get; } =
        QuantityGenerators.Ratios.SelectMany(ratio =>
            Flawed<Ratio>(
                ratio.ToString(),
                ("1/0", "over zero"),
                ("1", "no denominator"),
                ("1/2/3", "two lines"),
                ("1:2", "a colon")
            )
        );

    /// <summary>Texts that are no range of days.</summary>
    public static Gen<InvalidText<DateRange>> DateRanges { get; } =
        QuantityGenerators.DateRanges.SelectMany(range =>
            Flawed<DateRange>(
                range.ToString(),
                ("[2024-02-01, 2024-01-01)", "the end before the start"),
                ("[2023-02-29, 2024-01-01)", "no such day"),
                ("[2024-01-01, 2024-02-01]", "the end included"),
                ("[01/02/2024, 2024-02-01)", "another order of day and month")
            )
        );

    /// <summary>Texts that are no currency.</summary>
    public static Gen<InvalidText<Currency>> Currencies { get; } =
        QuantityGenerators.Currencies.SelectMany(currency =>
            Flawed<Currency>(
                currency.ToString(),
                ("XXX", "no currency"),
                ("DEM", "withdrawn"),
                ("€", "a sign"),
                ("978", "a number"),
                ("EURO", "a letter too many")
            )
        );

    private static Gen<InvalidText<TValue>> Flawed<TValue>(
        string valid,
        params ImmutableArray<(string Text, string Flaw)> known
    ) =>
        Draw.From(draw =>
        {
            var (text, flaw) = draw.Chance(50)
                ? draw.Pick(known)
                : draw.Pick(
                    ("", "empty"),
                    (" " + valid, "a blank in front"),
                    (valid + " ", "a blank behind"),
                    (valid + "\n", "a line end behind"),
                    ("\uFEFF" + valid, "a byte order mark in front"),
                    (valid + "\u200D", "a joiner behind"),
                    ("+" + valid, "a plus in front"),
                    ("1e3" + valid, "an exponent"),
                    (valid + valid, "twice"),
                    (valid.Replace(' ', '\u00A0') + "\u00A0", "a no-break blank"),
                    ("null", "a word")
                );
            return new InvalidText<TValue>(text, flaw);
        });
}
