using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Commands;

namespace KeyAccount.Domain.Tool;

/// <summary>How text for people says sentences, figures and names: the figures alike in every language.</summary>
internal static class SpokenText
{
    /// <summary>A sentence with its figures.</summary>
    public static string Fill(this Label label, Language language, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, label.In(language), values);

    /// <summary>A whole number with thousands apart.</summary>
    public static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An amount with thousands apart, and its currency.</summary>
    public static string Amount(Money? money, Language language) =>
        money is { } known
            ? $"{known.Amount.ToString($"N{known.Currency.Exponent}", CultureInfo.InvariantCulture)} {known.Currency}"
            : Phrase.Unknown.In(language);

    /// <summary>An account, with its name where that is another one.</summary>
    public static string Account(string account, string? name) =>
        name is null || name == account ? account : $"{account} ({name})";
}
