using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>How a policy is named in a line of text.</summary>
internal static class PolicyText
{
    /// <summary>Id, version and who signed it.</summary>
    public static string Name(PolicyFile file, Language language) =>
        $"{file.Identity.Id}, {PolicyPhrase.Version.Fill(language, file.Identity.Version)}, {(file.Identity.Owner is { } owner ? PolicyPhrase.SignedBy.Fill(language, owner) : PolicyPhrase.Unsigned.In(language))}";
}
