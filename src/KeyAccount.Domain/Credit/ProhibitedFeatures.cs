using System.Collections.Immutable;
using System.Text;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>Finds questions that nobody's credit may be judged by, and such as could stand in for them.</summary>
/// <remarks>
/// A question is recognised by declared words of English, Spanish and Chinese in its name or its labels. It is a guard against what is
/// declared, not a proof: a prohibited attribute under an innocent name is not recognised, and whoever signs a policy answers for it.
/// </remarks>
public static class ProhibitedFeatures
{
    /// <summary>The prohibited questions among these, and the proxies.</summary>
    public static ImmutableArray<ProhibitedUse> Find(IEnumerable<Feature> features) =>
        [
            .. Guard
                .Against.Null(features)
                .SelectMany(feature =>
                    Uses(feature, ProhibitedWords.Prohibited, isProxy: false)
                        .Concat(Uses(feature, ProhibitedWords.Proxies, isProxy: true))
                ),
        ];

    /// <summary>The questions among these that could stand in for a prohibited one.</summary>
    public static ImmutableArray<ProhibitedUse> Proxies(IEnumerable<Feature> features) =>
        Find(features).RemoveAll(use => !use.IsProxy);

    /// <summary>Refuses prohibited questions; proxies pass.</summary>
    /// <exception cref="ArgumentException">A question is prohibited; the message names it and why.</exception>
    public static void Refuse(IEnumerable<Feature> features)
    {
        if (Find(features).FirstOrDefault(use => !use.IsProxy) is { } use)
        {
            throw new ArgumentException(
                $"ProhibitedAttribute: '{use.Feature.Name}' asks about {use.Basis} (recognised by \"{use.Word}\"); no credit may be judged by it.",
                nameof(features)
            );
        }
    }

    private static IEnumerable<ProhibitedUse> Uses(
        Feature feature,
        ImmutableArray<(ProhibitedBasis Basis, ImmutableArray<string> Words)> declared,
        bool isProxy
    )
    {
        string[] texts =
        [
            Words(feature.Name),
            Words(feature.Label.English),
            Words(feature.Label.Spanish),
            Words(feature.Label.SimplifiedChinese),
        ];
        foreach (var (basis, words) in declared)
        {
            if (words.FirstOrDefault(word => texts.Any(text => Holds(text, word))) is { } found)
            {
                yield return new(feature, basis, isProxy, found);
            }
        }
    }

    private static bool Holds(string text, string word) =>
        text.Contains(char.IsAscii(word[0]) ? $" {word} " : word, StringComparison.Ordinal);

    /// <summary>A text as lower-case words between blanks, accents taken off, without the innocent phrases: <c>clientAge</c> is " client age ".</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder(" ");
        var previous = ' ';
        foreach (var character in text)
        {
            var plain = Plain(char.ToLowerInvariant(character));
            if (!char.IsLetterOrDigit(plain))
            {
                plain = ' ';
            }
            if (plain == ' ' || (char.IsUpper(character) && char.IsLower(previous)))
            {
                Separate(words);
            }
            if (plain != ' ')
            {
                words.Append(plain);
            }
            previous = character;
        }

        Separate(words);
        var read = words.ToString();
        foreach (var innocent in ProhibitedWords.Innocent)
        {
            read = read.Replace(char.IsAscii(innocent[0]) ? $" {innocent} " : innocent, " ", StringComparison.Ordinal);
        }

        return read;
    }

    private static void Separate(StringBuilder words)
    {
        if (words[^1] != ' ')
        {
            words.Append(' ');
        }
    }

    private static char Plain(char character) =>
        character switch
        {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' or 'ü' => 'u',
            'ñ' => 'n',
            _ => character,
        };
}
