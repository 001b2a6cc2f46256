using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>What texts in claims must keep.</summary>
internal static class ClaimTexts
{
    private const int NameLength = 200;
    private const int ReasonLength = 2_000;

    /// <summary>A name of a category, supplier, place or person: 1 to 200 characters, not blank.</summary>
    public static string Name(string name, string parameter) => Keeping.Check(name, NameLength, "", parameter);

    public static string? NameOrNull(string? name, string parameter) => name is null ? null : Name(name, parameter);

    /// <summary>A reason: 1 to 2,000 characters, not blank, on several lines too.</summary>
    public static string Reason(string reason, string parameter) => Keeping.Check(reason, ReasonLength, "\n", parameter);
}
