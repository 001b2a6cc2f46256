using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The words of files for the choices of the domain; files say <c>joint_development</c>, code says <c>JointDevelopment</c>.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, ValueChainTie> Ties = Of<ValueChainTie>();

    public static readonly IReadOnlyDictionary<string, Audience> Audiences = Of<Audience>();

    /// <summary>The tiers that a file may name; undetermined is none of them.</summary>
    public static readonly IReadOnlyDictionary<string, AccountTier> Tiers = Of<AccountTier>()
        .Where(tier => tier.Value != AccountTier.Undetermined)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>The word for a choice: lower case, with underscores between the words of its name.</summary>
    public static string Write<T>(T choice)
        where T : struct, Enum => Write(choice.ToString());

    private static Dictionary<string, T> Of<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(Write, StringComparer.Ordinal);

    private static string Write(string name) =>
        string.Concat(
            name.Select(
                (letter, at) =>
                    char.IsAsciiLetterUpper(letter) && at > 0
                        ? $"_{char.ToLowerInvariant(letter)}"
                        : $"{char.ToLowerInvariant(letter)}"
            )
        );
}
