using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Benchmarks.Shipped;

/// <summary>Facts of accounts by index, spread around the thresholds of the shipped kinds, one answer in five missing.</summary>
internal sealed class FactsGenerator(ulong seed)
{
    private const int Draws = 40;
    private static readonly LocalDate AsOf = new(2026, 6, 30);
    private static readonly string[] People = ["one", "two", "three"];
    private readonly SplitMix random = new(seed);

    public AccountFacts At(int index)
    {
        var at = (long)index * Draws;
        bool Knows(int draw) => random.Below(5, at + draw) > 0;
        int Draw(int limit, int draw) => (int)random.Below(limit, at + draw);
        LocalDate? Day(int months, int draw) => Knows(draw) ? AsOf.PlusDays(-Draw(31 * months, draw + 1)) : null;
        bool? Flag(int draw) => Knows(draw) ? Draw(2, draw + 1) == 0 : null;

        return new()
        {
            Account = "C",
            AsOf = AsOf,
            Figures = new()
            {
                ActiveMonths = Knows(0) ? Draw(13, 1) : null,
                LastTwelveMonths = Knows(2) ? Money.OfMinor(Draw(3_000_000, 3) - 300_000, Currency.Eur) : null,
            },
            Standing = Knows(4)
                ? new()
                {
                    Rank = 1,
                    Ranked = 100,
                    FamiliesAhead = Share.FromBasisPoints(Draw(4_000, 5)),
                    Percentile = Share.Zero,
                    Abc = Draw(2, 6) == 0 ? AbcClass.A : AbcClass.B,
                    CumulativeShare = Share.Zero,
                }
                : null,
            Sector = Knows(7) ? (KeySector)Draw(9, 8) : null,
            Profile = new()
            {
                Account = "C",
                SectorEvidencedOn = Day(40, 9),
                PubliclyOwned = Flag(11),
                PubliclyMandated = Flag(13),
                DesignatedCritical = Flag(15),
                Tie = Knows(17) ? (ValueChainTie)Draw(7, 18) : null,
                TieSince = Day(40, 19),
                TieMonths = Knows(21) ? Draw(48, 22) : null,
                EquityShare = Knows(23) ? Share.FromBasisPoints(Draw(7_000, 24)) : null,
                Potential = Knows(25) ? 50 + Draw(40, 26) : null,
                AssessedOn = Day(20, 27),
                AssessedBy = People[Draw(3, 29)],
                CountersignedBy = Knows(30) ? People[Draw(3, 31)] : null,
                Observation = Knows(32)
                    ? new()
                    {
                        Grade = ObservationGrade.Of($"{"ABC"[Draw(3, 33)]}{1 + Draw(3, 34)}"),
                        ObservedOn = AsOf.PlusDays(-90),
                        Expires = Knows(35) ? AsOf.PlusDays(Draw(60, 36) - 20) : null,
                    }
                    : null,
            },
        };
    }
}
