using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>What something is called in each language. Labels are for readers; programs use names and codes.</summary>
public sealed record Label
{
    /// <summary>Names a thing in all three languages.</summary>
    /// <param name="english">The English words, as they stand inside a sentence.</param>
    /// <param name="spanish">The Spanish words.</param>
    /// <param name="simplifiedChinese">The words in Simplified Chinese.</param>
    /// <exception cref="ArgumentException">A text is missing or blank.</exception>
    public Label(string english, string spanish, string simplifiedChinese)
    {
        English = Guard.Against.NullOrWhiteSpace(english);
        Spanish = Guard.Against.NullOrWhiteSpace(spanish);
        SimplifiedChinese = Guard.Against.NullOrWhiteSpace(simplifiedChinese);
    }

    /// <summary>The English words.</summary>
    public string English { get; }

    /// <summary>The Spanish words.</summary>
    public string Spanish { get; }

    /// <summary>The words in Simplified Chinese.</summary>
    public string SimplifiedChinese { get; }

    /// <summary>The same words in every language: for codes, names of standards and a host's own one-language texts.</summary>
    public static Label Same(string text) => new(text, text, text);

    /// <summary>What is said in each language.</summary>
    internal static Label Each(Func<Language, string> text) =>
        new(text(Language.English), text(Language.Spanish), text(Language.SimplifiedChinese));

    /// <summary>The words in the reader's language.</summary>
    public string In(Language language) =>
        language switch
        {
            Language.English => English,
            Language.Spanish => Spanish,
            Language.SimplifiedChinese => SimplifiedChinese,
        };

    /// <summary>The English words.</summary>
    public override string ToString() => English;
}
