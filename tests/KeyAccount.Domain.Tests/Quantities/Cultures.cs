using System.Globalization;

namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>The cultures under which text must stay the same, and running a test under one of them.</summary>
internal static class Cultures
{
    public static TheoryData<string> All => ["en-US", "de-DE", "tr-TR", "fr-FR", "ar-SA", "zh-CN"];

    public static void Under(string name, Action act)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
