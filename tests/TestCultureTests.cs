using System.Globalization;

namespace KeyAccount.Domain;

/// <summary>
/// Without the data of cultures and time zones every culture looks like the invariant one, and tests "under German" would prove
/// nothing. So each run, whatever its own culture, asserts that the six are really here.
/// </summary>
public class TestCultureTests
{
    private static readonly DateTime January = new(2024, 1, 15, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("en-US", "1,234.5")]
    [InlineData("de-DE", "1.234,5")]
    [InlineData("tr-TR", "1.234,5")]
    [InlineData("fr-FR", "1\u202f234,5")]
    [InlineData("zh-CN", "1,234.5")]
    public void A_culture_writes_numbers_its_own_way(string name, string expected) =>
        Assert.Equal(expected, 1234.5m.ToString("#,##0.0", CultureInfo.GetCultureInfo(name)));

    [Theory]
    [InlineData("en-US", "Monday")]
    [InlineData("de-DE", "Montag")]
    [InlineData("tr-TR", "Pazartesi")]
    [InlineData("fr-FR", "lundi")]
    [InlineData("ar-SA", "الاثنين")]
    [InlineData("zh-CN", "星期一")]
    public void A_culture_names_the_days_its_own_way(string name, string expected) =>
        Assert.Equal(expected, CultureInfo.GetCultureInfo(name).DateTimeFormat.GetDayName(DayOfWeek.Monday));

    [Fact]
    public void The_capital_of_i_has_a_dot_in_turkish() => Assert.Equal("İ", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));

    [Fact]
    public void The_year_in_saudi_arabia_is_that_of_um_al_qura()
    {
        var culture = CultureInfo.GetCultureInfo("ar-SA");

        Assert.IsType<UmAlQuraCalendar>(culture.Calendar);
        Assert.Equal("1445", January.ToString("yyyy", culture));
    }

    [Theory]
    [InlineData("Pacific/Auckland", 13 * 60)]
    [InlineData("America/Los_Angeles", -8 * 60)]
    [InlineData("Asia/Kathmandu", (5 * 60) + 45)]
    [InlineData("Pacific/Kiritimati", 14 * 60)]
    [InlineData("America/St_Johns", (-3 * 60) - 30)]
    [InlineData("Pacific/Pago_Pago", -11 * 60)]
    public void A_distant_time_zone_has_its_own_offset(string zone, int minutes) =>
        Assert.Equal(minutes, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(January).TotalMinutes);

    [Fact]
    public void The_culture_asked_for_is_in_force_on_every_thread()
    {
        var asked = Environment.GetEnvironmentVariable(TestCulture.Variable) ?? "";
        string? elsewhere = null;
        var thread = new Thread(() => elsewhere = CultureInfo.CurrentCulture.Name);
        thread.Start();
        thread.Join();

        Assert.True(
            asked.Length == 0 || (CultureInfo.CurrentCulture.Name == asked && elsewhere == asked),
            $"Not under {asked}."
        );
    }

    [Fact]
    public void The_time_zone_asked_for_is_in_force()
    {
        var asked = Environment.GetEnvironmentVariable("TZ") ?? "";

        Assert.True(asked.Length == 0 || TimeZoneInfo.Local.Id == asked, $"In {TimeZoneInfo.Local.Id}, not in {asked}.");
    }
}
