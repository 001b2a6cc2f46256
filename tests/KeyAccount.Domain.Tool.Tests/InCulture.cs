using System.Globalization;

namespace KeyAccount.Domain.Tool.Tests;

/// <summary>Does something as on a machine with another culture.</summary>
internal static class InCulture
{
    public static async Task<T> Run<T>(string name, Func<Task<T>> work)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (
                CultureInfo.GetCultureInfo(name),
                CultureInfo.GetCultureInfo(name)
            );
            return await work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }
}
