using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Accounts;

/// <summary>An account that is of all four kinds and lies on every line: the least that is enough.</summary>
internal static class Facts
{
    public static readonly AccountProfile Profile = new()
    {
        Account = "A",
        SectorScheme = "NACE2",
        Sector = "8610",
        SectorEvidencedOn = Ledger.AsOf,
        PubliclyOwned = true,
        PubliclyMandated = false,
        DesignatedCritical = false,
        Tie = ValueChainTie.FrameContract,
        TieSince = Ledger.Day(2022, 6, 30),
        TieMonths = 24,
        Potential = 65,
        AssessedOn = Ledger.Day(2023, 6, 30),
        AssessedBy = "first",
        CountersignedBy = "second",
        Observation = new()
        {
            Grade = ObservationGrade.Of("B2"),
            ObservedOn = Ledger.Day(2024, 1, 1),
            Expires = Ledger.Day(2024, 7, 1),
        },
    };

    public static readonly Standing Standing = new()
    {
        Rank = 20,
        Ranked = 100,
        FamiliesAhead = Share.Percent(19.99m),
        Percentile = Share.Percent(80.5m),
        Abc = AbcClass.A,
        CumulativeShare = Share.Percent(79),
    };

    public static readonly AccountFacts OfAllKinds = new()
    {
        Account = "A",
        AsOf = Ledger.AsOf,
        Figures = new() { LastTwelveMonths = Money.Eur(0.01m), ActiveMonths = 6 },
        Profile = Profile,
        Sector = KeySector.Health,
        Standing = Standing,
    };

    public static AccountFacts With(Func<AccountProfile, AccountProfile> change) =>
        OfAllKinds with
        {
            Profile = change(Profile),
        };
}
