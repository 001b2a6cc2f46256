using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>Prints a policy in words.</summary>
internal static class PolicyText
{
    public static void Write(TextWriter text, PolicyFile file, Language language)
    {
        text.WriteLine($"{file.Kind.Title.In(language)}: {Name(file, language)}");
        text.WriteLine($"  {file.Purpose}");
        text.WriteLine($"  {Period(file, language)}");
        text.WriteLine($"  {PolicyPhrase.Fingerprint.Fill(language, file.Fingerprint)}");
        foreach (var part in file.Parts)
        {
            text.WriteLine();
            text.WriteLine(part.Id);
            foreach (var line in part.Say(language))
            {
                text.WriteLine($"  {line}");
            }
        }

        var numbers = PolicyValues.Of(file.Text, member => file.Kind.Terms.Contains(member));
        if (numbers.Count > 0)
        {
            text.WriteLine();
            text.WriteLine(PolicyPhrase.Numbers.In(language));
            foreach (var (place, value) in numbers)
            {
                text.WriteLine($"  {place}: {value}");
            }
        }
    }

    /// <summary>Id, version and who signed it.</summary>
    public static string Name(PolicyFile file, Language language) =>
        $"{file.Identity.Id}, {PolicyPhrase.Version.Fill(language, file.Identity.Version)}, {(file.Identity.Owner is { } owner ? PolicyPhrase.SignedBy.Fill(language, owner) : PolicyPhrase.Unsigned.In(language))}";

    private static string Period(PolicyFile file, Language language) =>
        file.Effective.Until is { } until
            ? PolicyPhrase.FromUntil.Fill(language, DateText.Iso(file.Effective.From), DateText.Iso(until))
            : PolicyPhrase.From.Fill(language, DateText.Iso(file.Effective.From));
}
