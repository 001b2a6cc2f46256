using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Accounts;

public class AccountProfileTests
{
    private static readonly LocalDate Day = new(2024, 6, 30);

    private static readonly AccountProfile Full = new()
    {
        Account = "A",
        SectorScheme = "NACE2",
        Sector = "8610",
        SectorEvidencedOn = Day,
        Tie = ValueChainTie.Equity,
        TieSince = Day.PlusYears(-3),
        TieDocumentedOn = Day,
        TieMonths = 24,
        EquityShare = Share.Percent(20),
        Potential = 65,
        AssessedOn = Day,
        AssessedBy = "first",
        CountersignedBy = "second",
        Observation = new()
        {
            Grade = ObservationGrade.Of("B2"),
            ObservedOn = Day,
            Expires = Day.PlusDays(1),
        },
        PreviousTier = AccountTier.Key,
        PreviousTierSince = Day,
        Override = new()
        {
            Tier = AccountTier.Key,
            By = "someone",
            Reason = "a reason",
            From = Day,
            Until = Day.PlusDays(1),
        },
    };

    [Fact]
    public void What_is_dated_on_the_day_is_seen() => Assert.Equal(Full, Full.SeenOn(Day));

    [Fact]
    public void What_is_dated_after_the_day_is_not_seen() =>
        Assert.Equal(
            new AccountProfile
            {
                Account = "A",
                SectorScheme = "NACE2",
                Sector = "8610",
                Tie = ValueChainTie.Equity,
                TieSince = Full.TieSince,
                TieMonths = 24,
                EquityShare = Share.Percent(20),
            },
            Full.SeenOn(Day.PlusDays(-1))
        );

    [Fact]
    public void A_tie_that_begins_later_is_unknown_with_all_its_terms()
    {
        var seen = (Full with { TieSince = Day.PlusDays(1) }).SeenOn(Day);
        Assert.Equal((null, null, null, null), (seen.Tie, seen.TieSince, seen.TieMonths, seen.EquityShare));
    }

    [Fact]
    public void A_tie_known_only_by_a_later_document_is_unknown() =>
        Assert.Null((Full with { TieSince = null }).SeenOn(Day.PlusDays(-1)).Tie);

    [Fact]
    public void Potential_without_a_date_is_still_seen() =>
        Assert.Equal(65, (Full with { AssessedOn = null }).SeenOn(Day).Potential);

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Scores_run_from_0_to_100(int score) => Assert.Equal(score, (Full with { Potential = score }).Potential);

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_score_outside_is_refused(int score)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Full with { Potential = score });
        Assert.Throws<ArgumentOutOfRangeException>(() => Full with { DeliveryScore = score });
        Assert.Throws<ArgumentOutOfRangeException>(() => Full with { ReferenceValue = score });
    }

    [Fact]
    public void The_first_supplier_has_rank_1_and_rank_0_is_refused()
    {
        Assert.Equal(1, (Full with { SupplierRank = 1 }).SupplierRank);
        Assert.Throws<ArgumentException>(() => Full with { SupplierRank = 0 });
    }

    [Fact]
    public void Negative_counts_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Full with { ContactRoles = -1 });
        Assert.Throws<ArgumentException>(() => Full with { TermsDays = -1 });
        Assert.Throws<ArgumentException>(() => Full with { TieMonths = -1 });
    }

    [Fact]
    public void A_profile_without_an_account_is_refused() =>
        Assert.Throws<ArgumentException>(() => new AccountProfile { Account = " " });

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void An_override_holds_from_its_first_day_up_to_its_last_exclusive(int days, bool holds) =>
        Assert.Equal(holds, Full.Override!.IsInForceOn(Day.PlusDays(days)));

    [Fact]
    public void An_override_without_a_person_or_a_reason_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Full.Override! with { By = " " });
        Assert.Throws<ArgumentException>(() => Full.Override! with { Reason = "" });
    }
}
