using System.Globalization;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>How figures are written in every output: the same letters under every culture, nothing at all when unknown.</summary>
internal static class Figure
{
    private const int Decimals = 6;

    /// <summary>An amount with the decimals of its currency, without the code.</summary>
    public static string Of(Money? money) =>
        money is { } known ? known.Amount.ToString($"F{known.Currency.Exponent}", CultureInfo.InvariantCulture) : "";

    /// <summary>A ratio with six decimals, half to even.</summary>
    public static string Of(Ratio? ratio) => ratio is { } known ? Of(known.ToDecimal(Decimals, Rounding.HalfEven)) : "";

    /// <summary>A share as a fraction of one, with six decimals.</summary>
    public static string Of(Share share) => Of((decimal?)share.BasisPoints / 10_000m);

    /// <summary>A percentage as a fraction of one, with six decimals.</summary>
    public static string Of(Percentage? percentage) => Of(percentage is { } known ? known.BasisPoints / 10_000m : null);

    /// <summary>A number of days, or another decimal figure, with six decimals.</summary>
    public static string Of(decimal? value) => value?.ToString("F6", CultureInfo.InvariantCulture) ?? "";

    public static string Of(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
