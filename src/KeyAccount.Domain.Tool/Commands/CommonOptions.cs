using System.CommandLine;
using System.Text;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Options that several commands share, and how their values are read.</summary>
internal static class CommonOptions
{
    public const string JsonFormat = "json";

    /// <summary>The name of the option by which bad rows are set aside.</summary>
    public const string TolerantName = "--tolerant";

    private static readonly Dictionary<string, Language> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = Rules.Language.English,
        ["es"] = Rules.Language.Spanish,
        ["zh-Hans"] = Rules.Language.SimplifiedChinese,
    };

    public static Option<string> Out(string description) =>
        new("--out")
        {
            HelpName = "DIR",
            Required = true,
            Description = description,
        };

    public static Option<bool> Tolerant() =>
        new(TolerantName) { Description = "Set bad rows aside in rejected.csv instead of refusing the file." };

    public static Option<string?> Columns(string description) =>
        new("--columns") { HelpName = "FILE.json", Description = description };

    public static Option<string?> Rates(string description) =>
        new("--rates") { HelpName = "FILE.csv", Description = description };

    public static Option<string?> Previous(string description) =>
        new("--previous") { HelpName = "DIR", Description = description };

    public static Option<string?> AsOf(string description) => new("--as-of") { HelpName = "DATE", Description = description };

    public static Option<string[]> Policies(string description) =>
        new("--policy")
        {
            HelpName = "FILE.json|DIR",
            AllowMultipleArgumentsPerToken = true,
            Description = description,
        };

    public static Option<bool> Json() =>
        new("--json") { Description = "Write one JSON document to the standard output, for machines; problems are in it too." };

    public static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            HelpName = "text|json",
            Description = "Text for people, or one JSON document for machines.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", JsonFormat);
        return format;
    }

    public static Option<string> Language()
    {
        var language = new Option<string>("--language")
        {
            HelpName = "en|es|zh-Hans",
            Description = "The language of sentences; codes and columns stay as they are.",
            DefaultValueFactory = _ => "en",
        };
        language.AcceptOnlyFromAmong([.. Languages.Keys]);
        return language;
    }

    /// <summary>That the account of <c>--account</c> is unknown, with the one that was probably meant.</summary>
    public static string NotInBook(string account, IEnumerable<string> accounts) =>
        $"--account: {Quoted.Text(account)} is not in the book{NearestName.Hint(account, accounts)}";

    public static Option<string?> Currency(string description) =>
        new("--currency") { HelpName = "ISO", Description = description };

    /// <summary>The language that was asked for.</summary>
    public static Language GetLanguage(this ParseResult parsed, Option<string> option) =>
        Languages[parsed.GetRequiredValue(option)];

    /// <summary>The currency that was given; null for none.</summary>
    /// <exception cref="UsageException">It is no currency.</exception>
    public static Currency? GetCurrency(this ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : CurrencyText.TryRead(Encoding.UTF8.GetBytes(text), out var currency, out var problem) ? currency
        : throw new UsageException($"{option.Name}: {problem}");

    /// <summary>The day that was given; null for none.</summary>
    /// <exception cref="UsageException">It is no date.</exception>
    public static LocalDate? GetDay(this ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : DateText.TryRead(Encoding.UTF8.GetBytes(text), pattern: null, out var date, out var problem) ? date
        : throw new UsageException($"{option.Name}: {problem}");

    /// <summary>How the language is written on the command line.</summary>
    public static string CodeOf(Language language) => Languages.Single(known => known.Value == language).Key;
}
