using System.Globalization;
using KeyAccount.Domain.Tests.Conventions.Planted.Accounts;

namespace KeyAccount.Domain.Tests.Conventions.Planted.Discounts;

/// <summary>Looks at the clock, the culture, a random number and a file, and calculates in floating point.</summary>
public sealed class PlantedDiscount(PlantedAccount account)
{
    private static int count;

    public PlantedAccount Account => account;

    public double Rate { get; } = 0.1;

    public string[] Reasons { get; } = [];

    public void Forget() => account = new PlantedAccount("");

    public static int Count() => ++count;

    public static DateTime Now() => DateTime.UtcNow;

    public static string Culture() => CultureInfo.CurrentCulture.Name;

    public static int Draw() => new Random(1).Next();

    public static IEnumerable<string> Lines(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            yield return line;
        }
    }

    public static string Upper(string text) => text.ToUpper(CultureInfo.InvariantCulture);

    public static string Text(int number) => number.ToString();

    public static int Fingerprint(string text) => text.GetHashCode(StringComparison.Ordinal);
}
