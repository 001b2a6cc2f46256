using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Tests.Accounts;

public class SectorCodesTests
{
    [Theory]
    [InlineData("ISIC4", "8411", KeySector.PartyAndGovernment)]
    [InlineData("ISIC4", "8422", KeySector.Military)]
    [InlineData("NACE2", "84.23", KeySector.PublicSecurity)]
    [InlineData("NACE2", "86.10", KeySector.Health)]
    [InlineData("NACE2", "58.13", KeySector.News)]
    [InlineData("NACE2", "60", KeySector.News)]
    [InlineData("COFOG", "03.1", KeySector.PublicSecurity)]
    [InlineData("COFOG", "03.3", KeySector.ProsecutionAndLaw)]
    [InlineData("COFOG", "08.2.0", KeySector.Culture)]
    [InlineData("COFOG", "02.1", KeySector.Military)]
    [InlineData("GBT4754", "8336", KeySector.Education)]
    [InlineData("GBT4754", "9221", KeySector.PartyAndGovernment)]
    [InlineData("GBT4754", "9223", KeySector.PublicSecurity)]
    [InlineData("GBT4754", "9232", KeySector.ProsecutionAndLaw)]
    [InlineData("KEY", "military", KeySector.Military)]
    public void A_listed_code_and_all_below_it_stand_for_a_sector(string scheme, string code, KeySector sector) =>
        Assert.Equal(sector, SectorCodes.Shipped.Find(scheme, code));

    [Theory]
    [InlineData("ISIC4", "8430")]
    [InlineData("ISIC4", "84")]
    [InlineData("NACE2", "46.46")]
    [InlineData("COFOG", "03.2")]
    [InlineData("GBT4754", "C13")]
    public void A_code_that_is_not_listed_stands_for_none(string scheme, string code) =>
        Assert.Equal(KeySector.None, SectorCodes.Shipped.Find(scheme, code));

    [Theory]
    [InlineData(null, "86")]
    [InlineData("NACE2", null)]
    [InlineData("NACE2", " ")]
    [InlineData("nace2", "86")]
    [InlineData("SIC", "86")]
    [InlineData("name", "Hospital Supplies")]
    public void A_missing_code_or_an_uncovered_scheme_is_unknown_and_not_none(string? scheme, string? code) =>
        Assert.Null(SectorCodes.Shipped.Find(scheme, code));

    [Fact]
    public void The_same_code_means_different_things_in_different_schemes() =>
        Assert.Equal(
            (KeySector.Health, KeySector.News),
            (SectorCodes.Shipped.Find("NACE2", "86"), SectorCodes.Shipped.Find("GBT4754", "86"))
        );

    [Fact]
    public void A_longer_code_can_be_taken_out_of_a_wider_one()
    {
        var codes = SectorCodes.Of("own-1", [new("NACE2", "86", KeySector.Health), new("NACE2", "86.23", KeySector.None)]);
        Assert.Equal((KeySector.None, KeySector.Health), (codes.Find("NACE2", "8623"), codes.Find("NACE2", "8622")));
    }

    [Fact]
    public void An_empty_list_is_refused() => Assert.Throws<ArgumentException>(() => SectorCodes.Of("own-1", []));

    [Fact]
    public void A_code_listed_twice_is_refused_even_when_written_with_dots() =>
        Assert.Throws<ArgumentException>(() =>
            SectorCodes.Of("own-1", [new("NACE2", "8610", KeySector.Health), new("NACE2", "86.10", KeySector.Health)])
        );

    [Fact]
    public void A_list_without_a_version_is_refused() =>
        Assert.Throws<ArgumentException>(() => SectorCodes.Of(" ", [new("NACE2", "86", KeySector.Health)]));

    [Fact]
    public void The_shipped_list_covers_all_eight_sectors_and_names_its_version()
    {
        string[] named =
        [
            "party_government",
            "military",
            "public_security",
            "prosecution_law",
            "culture",
            "education",
            "health",
            "news",
        ];
        Assert.Equal(
            8,
            named.Select(name => SectorCodes.Shipped.Find("KEY", name)).Distinct().Count(sector => sector > KeySector.None)
        );
        Assert.Equal("shipped-1", SectorCodes.Shipped.Version);
    }
}
