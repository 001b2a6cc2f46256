using System.Globalization;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>Runs something as a machine of another culture would.</summary>
internal static class Cultures
{
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
