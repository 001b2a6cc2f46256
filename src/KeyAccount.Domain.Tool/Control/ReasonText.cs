using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>A reason for people: its code, and what was asked, found and required, without the conditions that only say where it applies.</summary>
internal static class ReasonText
{
    private static readonly ImmutableHashSet<string> Circumstances =
    [
        "adds",
        "puts_at_risk",
        "no_check",
        "released",
        "line_limited",
        "line_expires",
        "has_cover",
        "line_reviewed",
    ];

    /// <summary>The reason in the reader's language.</summary>
    public static string Of(Finding finding, Language language)
    {
        var words = Wording.In(language);
        ImmutableArray<Evidence> told = [.. finding.Evidence.Where(one => !Circumstances.Contains(one.Feature.Name))];
        var all = told.IsEmpty ? finding.Evidence : told;
        return $"{finding.Code}: {string.Join("; ", all.Select(words.Sentence))}";
    }
}
