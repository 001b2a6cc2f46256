namespace KeyAccount.Domain.Accounts;

/// <summary>The shipped default list of sector codes; see <see cref="SectorCodes.Shipped"/>.</summary>
internal static class ShippedSectorCodes
{
    public static IEnumerable<SectorCode> All =>
        [
            .. Listed("ISIC4", Industry),
            .. Listed("NACE2", Industry),
            .. Listed("COFOG", Government),
            .. Listed("GBT4754", Chinese),
            .. Listed("KEY", Named),
        ];

    // ISIC Rev. 4 and NACE Rev. 2 agree on these divisions, groups and classes.
    private static (string Code, KeySector Sector)[] Industry =>
        [
            ("8411", KeySector.PartyAndGovernment),
            ("8412", KeySector.PartyAndGovernment),
            ("8413", KeySector.PartyAndGovernment),
            ("8421", KeySector.PartyAndGovernment),
            ("8422", KeySector.Military),
            ("8423", KeySector.PublicSecurity),
            ("90", KeySector.Culture),
            ("91", KeySector.Culture),
            ("85", KeySector.Education),
            ("86", KeySector.Health),
            ("5813", KeySector.News),
            ("60", KeySector.News),
            ("6391", KeySector.News),
        ];

    private static (string Code, KeySector Sector)[] Government =>
        [
            ("01", KeySector.PartyAndGovernment),
            ("02", KeySector.Military),
            ("03.1", KeySector.PublicSecurity),
            ("03.3", KeySector.ProsecutionAndLaw),
            ("08.2", KeySector.Culture),
            ("09", KeySector.Education),
            ("07", KeySector.Health),
            ("08.3", KeySector.News),
        ];

    private static (string Code, KeySector Sector)[] Chinese =>
        [
            ("91", KeySector.PartyAndGovernment),
            ("92", KeySector.PartyAndGovernment),
            ("93", KeySector.PartyAndGovernment),
            ("9223", KeySector.PublicSecurity),
            ("9231", KeySector.ProsecutionAndLaw),
            ("9232", KeySector.ProsecutionAndLaw),
            ("88", KeySector.Culture),
            ("83", KeySector.Education),
            ("84", KeySector.Health),
            ("86", KeySector.News),
            ("87", KeySector.News),
        ];

    private static (string Code, KeySector Sector)[] Named =>
        [
            ("party_government", KeySector.PartyAndGovernment),
            ("military", KeySector.Military),
            ("public_security", KeySector.PublicSecurity),
            ("prosecution_law", KeySector.ProsecutionAndLaw),
            ("culture", KeySector.Culture),
            ("education", KeySector.Education),
            ("health", KeySector.Health),
            ("news", KeySector.News),
        ];

    private static IEnumerable<SectorCode> Listed(string scheme, (string Code, KeySector Sector)[] codes) =>
        codes.Select(code => new SectorCode(scheme, code.Code, code.Sector));
}
