using System.Globalization;
using System.Runtime.CompilerServices;

namespace KeyAccount.Domain;

/// <summary>
/// Runs a whole test assembly under the culture that the environment names, so that nothing passes only where it was written.
/// Compiled into every test project.
/// </summary>
internal static class TestCulture
{
    public const string Variable = "KEYACCOUNT_CULTURE";

    [ModuleInitializer]
    internal static void Apply()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name)
        {
            var culture = CultureInfo.GetCultureInfo(name);
            (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (culture, culture);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        }
    }
}
