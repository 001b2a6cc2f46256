using System.Collections.Immutable;
using System.Globalization;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>Runs something as a machine of another culture would.</summary>
internal static class Cultures
{
    /// <summary>Cultures that write numbers, dates or letters their own way; the first is the invariant one.</summary>
    public static ImmutableArray<string> Names { get; } = ["", "tr-TR", "fr-FR", "de-DE", "ar-SA", "fa-IR", "zh-CN"];

    public static T In<T>(string name, Func<T> act)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
