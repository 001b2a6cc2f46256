using System.Reflection;
using System.Text.RegularExpressions;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Report;
using KeyAccount.Domain.Tool.Spending;

namespace KeyAccount.Domain.Tool.Tests.Report;

/// <summary>Every string of the report is there in all languages, and asks for the same figures in each.</summary>
public partial class ReportPhraseTests
{
    // Names that stand alike in more than one language.
    private static readonly HashSet<string> Alike = ["Hhi"];

    private static List<(string Name, Label Label)> All =>
        [
            .. new[]
            {
                typeof(ReportPhrase),
                typeof(SheetPhrase),
                typeof(ActionPhrase),
                typeof(LinePhrase),
                typeof(UsePhrase),
                typeof(DiscountPhrase),
                typeof(SpendingPhrase),
            }
                .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
                .Select(phrase => (phrase.Name, (Label)phrase.GetValue(null)!)),
        ];

    [Fact]
    public void No_phrase_is_left_in_english() =>
        Assert.All(
            All.Where(phrase => !Alike.Contains(phrase.Name)),
            phrase =>
            {
                Assert.NotEqual(phrase.Label.English, phrase.Label.Spanish);
                Assert.Contains(phrase.Label.SimplifiedChinese, letter => letter is >= '\u4E00' and <= '\u9FFF');
            }
        );

    [Fact]
    public void Each_language_asks_for_the_same_figures() =>
        Assert.All(
            All,
            phrase =>
            {
                Assert.Equal(Names(phrase.Label.English), Names(phrase.Label.Spanish));
                Assert.Equal(Names(phrase.Label.English), Names(phrase.Label.SimplifiedChinese));
            }
        );

    [Fact]
    public void There_are_phrases_to_look_at() => Assert.InRange(All.Count, 100, 700);

    [Fact]
    public void Every_phrase_that_the_script_says_is_in_the_table()
    {
        var said = ReportPage.Scripts.SelectMany(Phrases).ToHashSet();
        var known = ReportData.Phrases().Select(phrase => char.ToLowerInvariant(phrase.Name[0]) + phrase.Name[1..]).ToHashSet();

        Assert.InRange(said.Count, 60, 150);
        Assert.Empty(said.Except(known));
    }

    private static IEnumerable<string> Phrases(string script)
    {
        using var stream = typeof(ReportPhrase).Assembly.GetManifestResourceStream(script)!;
        using var reader = new StreamReader(stream);
        return [.. Said().Matches(reader.ReadToEnd()).Select(match => match.Groups["name"].Value)];
    }

    private static List<string> Names(string words) =>
        [.. Braces().Matches(words).Select(match => match.Value).Distinct().Order()];

    [GeneratedRegex("\\{\\w+\\}")]
    private static partial Regex Braces();

    // Two tables of phrases go into the page under one set of names.
    [Fact]
    public void No_phrase_hides_another() =>
        Assert.Equal(ReportData.Phrases().Count(), ReportData.Phrases().DistinctBy(phrase => phrase.Name).Count());

    [GeneratedRegex("\\btext\\.(?<name>[a-z]\\w*)")]
    private static partial Regex Said();
}
