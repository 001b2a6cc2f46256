using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class KindPolicyTests
{
    [Fact]
    public void An_account_on_every_line_is_of_all_four_kinds() =>
        Assert.All(Kinds(Facts.OfAllKinds).All, kind => Assert.Equal(Truth.Yes, kind.Truth));

    [Fact]
    public void An_account_of_which_nothing_is_known_is_undetermined_in_all_four() =>
        Assert.All(Kinds(new() { Account = "A", AsOf = AsOf }).All, kind => Assert.Equal(Truth.Unknown, kind.Truth));

    [Theory]
    [InlineData(AbcClass.A, Truth.Yes)]
    [InlineData(AbcClass.B, Truth.No)]
    [InlineData(AbcClass.C, Truth.No)]
    [InlineData(AbcClass.None, Truth.No)]
    public void Major_economic_needs_class_A(AbcClass abc, Truth expected) =>
        Assert.Equal(expected, MajorEconomic(Facts.OfAllKinds with { Standing = Facts.Standing with { Abc = abc } }));

    [Theory]
    [InlineData(1999, Truth.Yes)]
    [InlineData(2000, Truth.No)]
    [InlineData(2001, Truth.No)]
    public void Major_economic_needs_a_place_among_the_top_fifth(int basisPointsAhead, Truth expected) =>
        Assert.Equal(
            expected,
            MajorEconomic(
                Facts.OfAllKinds with
                {
                    Standing = Facts.Standing with { FamiliesAhead = Share.FromBasisPoints(basisPointsAhead) },
                }
            )
        );

    [Theory]
    [InlineData(5, Truth.No)]
    [InlineData(6, Truth.Yes)]
    [InlineData(7, Truth.Yes)]
    public void Major_economic_needs_purchases_in_six_months(int months, Truth expected) =>
        Assert.Equal(expected, MajorEconomic(Facts.OfAllKinds with { Figures = new() { ActiveMonths = months } }));

    [Fact]
    public void Major_economic_looks_at_the_months_of_the_whole_family() =>
        Assert.Equal(
            Truth.Yes,
            MajorEconomic(
                Facts.OfAllKinds with
                {
                    Figures = new() { ActiveMonths = 1 },
                    FamilyHead = "H",
                    FamilyFigures = new() { ActiveMonths = 6 },
                }
            )
        );

    [Fact]
    public void Large_but_with_unknown_rhythm_is_undetermined_and_small_with_unknown_rhythm_is_not_met()
    {
        var large = Facts.OfAllKinds with { Figures = TradingFigures.Unknown };
        Assert.Equal(Truth.Unknown, MajorEconomic(large));
        Assert.Equal(Truth.No, MajorEconomic(large with { Standing = Facts.Standing with { Abc = AbcClass.B } }));
    }

    [Fact]
    public void Important_does_not_look_at_an_account_outside_the_sectors_any_further()
    {
        var facts = Facts.With(_ => new() { Account = "A" }) with { Sector = KeySector.None };
        Assert.Equal(Truth.No, Of(AccountKind.Important, facts));
    }

    [Theory]
    [InlineData(KeySector.PartyAndGovernment)]
    [InlineData(KeySector.Military)]
    [InlineData(KeySector.PublicSecurity)]
    [InlineData(KeySector.ProsecutionAndLaw)]
    [InlineData(KeySector.Culture)]
    [InlineData(KeySector.Education)]
    [InlineData(KeySector.Health)]
    [InlineData(KeySector.News)]
    public void Important_is_a_body_of_any_of_the_eight_sectors(KeySector sector) =>
        Assert.Equal(Truth.Yes, Of(AccountKind.Important, Facts.OfAllKinds with { Sector = sector }));

    [Theory]
    [InlineData(true, false, false, Truth.Yes)]
    [InlineData(false, true, false, Truth.Yes)]
    [InlineData(false, false, true, Truth.Yes)]
    [InlineData(false, false, false, Truth.No)]
    [InlineData(false, false, null, Truth.Unknown)]
    [InlineData(null, true, null, Truth.Yes)]
    public void Important_needs_one_public_tie_to_the_sector(bool? owned, bool? mandated, bool? critical, Truth expected) =>
        Assert.Equal(
            expected,
            Of(
                AccountKind.Important,
                Facts.With(profile =>
                    profile with
                    {
                        PubliclyOwned = owned,
                        PubliclyMandated = mandated,
                        DesignatedCritical = critical,
                    }
                )
            )
        );

    [Fact]
    public void A_sector_code_without_a_date_leaves_important_undetermined() =>
        Assert.Equal(
            Truth.Unknown,
            Of(AccountKind.Important, Facts.With(profile => profile with { SectorEvidencedOn = null }))
        );

    [Theory]
    [InlineData(-1, Truth.No)]
    [InlineData(0, Truth.No)]
    [InlineData(1, Truth.Yes)]
    public void Group_needs_purchases(int cents, Truth expected) =>
        Assert.Equal(
            expected,
            Of(
                AccountKind.Group,
                Facts.OfAllKinds with
                {
                    Figures = new() { LastTwelveMonths = Money.OfMinor(cents, Currency.Eur) },
                }
            )
        );

    [Theory]
    [InlineData(2022, 6, 29, Truth.No)]
    [InlineData(2022, 6, 30, Truth.Yes)]
    [InlineData(2022, 7, 1, Truth.Yes)]
    public void Group_needs_a_tie_documented_within_24_months(int year, int month, int day, Truth expected) =>
        Assert.Equal(
            expected,
            Of(AccountKind.Group, Facts.With(profile => profile with { TieSince = new LocalDate(year, month, day) }))
        );

    [Fact]
    public void A_tie_begun_long_ago_counts_when_it_was_documented_lately() =>
        Assert.Equal(
            Truth.Yes,
            Of(AccountKind.Group, Facts.With(profile => profile with { TieSince = Day(2001, 1, 1), TieDocumentedOn = AsOf }))
        );

    [Theory]
    [InlineData(23, Truth.No)]
    [InlineData(24, Truth.Yes)]
    [InlineData(25, Truth.Yes)]
    [InlineData(null, Truth.Unknown)]
    public void A_frame_contract_counts_from_24_months_on(int? months, Truth expected) =>
        Assert.Equal(expected, Of(AccountKind.Group, Facts.With(profile => profile with { TieMonths = months })));

    [Theory]
    [InlineData(1999, Truth.No)]
    [InlineData(2000, Truth.Yes)]
    [InlineData(2001, Truth.Yes)]
    [InlineData(4999, Truth.Yes)]
    [InlineData(5000, Truth.Yes)]
    [InlineData(5001, Truth.No)]
    public void Equity_counts_from_20_to_50_percent(int basisPoints, Truth expected) =>
        Assert.Equal(
            expected,
            Of(
                AccountKind.Group,
                Facts.With(profile =>
                    profile with
                    {
                        Tie = ValueChainTie.Equity,
                        EquityShare = Share.FromBasisPoints(basisPoints),
                    }
                )
            )
        );

    [Theory]
    [InlineData(ValueChainTie.JointDevelopment, Truth.Yes)]
    [InlineData(ValueChainTie.ContractManufacturing, Truth.Yes)]
    [InlineData(ValueChainTie.BuiltInComponent, Truth.Yes)]
    [InlineData(ValueChainTie.ExclusiveDistribution, Truth.Yes)]
    [InlineData(ValueChainTie.None, Truth.No)]
    [InlineData(null, Truth.Unknown)]
    public void Other_ties_need_no_length_and_no_tie_is_no_group(ValueChainTie? tie, Truth expected) =>
        Assert.Equal(
            expected,
            Of(AccountKind.Group, Facts.With(profile => profile with { Tie = tie, TieMonths = tie is null ? 24 : null }))
        );

    [Theory]
    [InlineData(2023, 6, 29, Truth.No)]
    [InlineData(2023, 6, 30, Truth.Yes)]
    [InlineData(2023, 7, 1, Truth.Yes)]
    public void Strategic_needs_an_assessment_within_12_months(int year, int month, int day, Truth expected) =>
        Assert.Equal(
            expected,
            Of(AccountKind.Strategic, Facts.With(profile => profile with { AssessedOn = new LocalDate(year, month, day) }))
        );

    [Theory]
    [InlineData(64, Truth.No)]
    [InlineData(65, Truth.Yes)]
    [InlineData(66, Truth.Yes)]
    [InlineData(null, Truth.Unknown)]
    public void Strategic_needs_a_potential_of_65(int? potential, Truth expected) =>
        Assert.Equal(expected, Of(AccountKind.Strategic, Facts.With(profile => profile with { Potential = potential })));

    [Theory]
    [InlineData("first", "second", Truth.Yes)]
    [InlineData("first", "first", Truth.No)]
    [InlineData("first", " First ", Truth.No)]
    [InlineData("first", null, Truth.Unknown)]
    [InlineData(null, null, Truth.Unknown)]
    public void Strategic_needs_two_different_people(string? first, string? second, Truth expected) =>
        Assert.Equal(
            expected,
            Of(AccountKind.Strategic, Facts.With(profile => profile with { AssessedBy = first, CountersignedBy = second }))
        );

    [Theory]
    [InlineData("A1", Truth.Yes)]
    [InlineData("B2", Truth.Yes)]
    [InlineData("C2", Truth.No)]
    [InlineData("B3", Truth.No)]
    public void Strategic_needs_an_observation_of_B2_or_better(string grade, Truth expected) =>
        Assert.Equal(
            expected,
            Of(
                AccountKind.Strategic,
                Facts.With(profile =>
                    profile with
                    {
                        Observation = profile.Observation! with { Grade = ObservationGrade.Of(grade) },
                    }
                )
            )
        );

    [Theory]
    [InlineData(-1, Truth.No)]
    [InlineData(0, Truth.No)]
    [InlineData(1, Truth.Yes)]
    [InlineData(null, Truth.Unknown)]
    public void Strategic_needs_an_observation_that_has_not_expired(int? daysAfter, Truth expected) =>
        Assert.Equal(
            expected,
            Of(
                AccountKind.Strategic,
                Facts.With(profile =>
                    profile with
                    {
                        Observation = profile.Observation! with
                        {
                            Expires = daysAfter is { } days ? AsOf.PlusDays(days) : null,
                        },
                    }
                )
            )
        );

    [Fact]
    public void A_finding_says_the_figure_the_line_and_the_distance()
    {
        var decision = KindPolicy.Shipped.Decide(Facts.OfAllKinds with { Figures = new() { ActiveMonths = 4 } });
        var evidence = decision.Explain(KindPolicy.MajorEconomicCode).Evidence.Single();
        Assert.Equal(
            ("active_months", 4L, 6L, -2L),
            (evidence.Feature.Name, evidence.Actual, evidence.Required[0], evidence.Distance)
        );
    }

    [Fact]
    public void Absolute_amounts_can_take_the_place_of_the_rank()
    {
        var amounts = AccountAmounts.In(Currency.Eur);
        var policy = KindPolicy.Of(
            PolicyIdentity.SignedBy("sales board", "kinds", "2024-1"),
            amounts.Purchases.AtLeast(Money.Eur(250_000)) & AccountFeatures.ActiveMonths.AtLeast(6),
            KindRules.Important(),
            KindRules.Group(KindTerms.Shipped),
            KindRules.Strategic(KindTerms.Shipped),
            AccountKind.MajorEconomic,
            AccountKind.Important,
            AccountKind.Group,
            AccountKind.Strategic
        );
        Assert.Equal(
            [Truth.No, Truth.Yes, Truth.Yes],
            new[] { 249_999.99m, 250_000m, 250_000.01m }.Select(amount =>
                policy
                    .Decide(
                        Facts.OfAllKinds with
                        {
                            Standing = null,
                            Figures = new() { LastTwelveMonths = Money.Eur(amount), ActiveMonths = 6 },
                        }
                    )
                    .Outcome[AccountKind.MajorEconomic]
            )
        );
    }

    [Fact]
    public void An_amount_in_another_currency_is_unknown_to_an_absolute_threshold() =>
        Assert.Equal(Truth.Unknown, AccountAmounts.In(Currency.Usd).Purchases.AtLeast(Money.Usd(0)).Evaluate(Facts.OfAllKinds));

    [Fact]
    public void A_precedence_that_names_a_kind_twice_or_not_at_all_is_refused()
    {
        Assert.Throws<ArgumentException>(() => WithPrecedence(AccountKind.Important));
        Assert.Throws<ArgumentException>(() =>
            WithPrecedence(AccountKind.Important, AccountKind.Important, AccountKind.Group, AccountKind.Strategic)
        );

        static KindPolicy WithPrecedence(params System.Collections.Immutable.ImmutableArray<AccountKind> precedence) =>
            KindPolicy.Of(
                KindPolicy.Shipped.Table.Identity,
                KindRules.Important(),
                KindRules.Important(),
                KindRules.Important(),
                KindRules.Important(),
                precedence
            );
    }

    [Fact]
    public void Terms_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => KindTerms.Shipped with { TopShare = Share.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => KindTerms.Shipped with { ActiveMonths = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => KindTerms.Shipped with { ActiveMonths = 13 });
        Assert.Throws<ArgumentOutOfRangeException>(() => KindTerms.Shipped with { Signatures = 3 });
        Assert.Throws<ArgumentOutOfRangeException>(() => KindTerms.Shipped with { Potential = 101 });
        Assert.Throws<ArgumentException>(() => KindTerms.Shipped with { TieAgeMonths = -1 });
    }

    [Fact]
    public void Equity_bounds_that_leave_nothing_between_are_refused() =>
        Assert.Throws<ArgumentException>(() => KindRules.Group(KindTerms.Shipped with { LargestEquity = Share.Percent(19) }));

    [Fact]
    public void The_shipped_policy_says_that_nobody_has_signed_it() =>
        Assert.True(KindPolicy.Shipped.Table.Identity.IsShippedDefault);

    [Fact]
    public void A_number_that_changes_changes_the_fingerprint() =>
        Assert.NotEqual(
            KindPolicy.Shipped.Table.Fingerprint,
            KindPolicy.Of(KindPolicy.Shipped.Table.Identity, KindTerms.Shipped with { ActiveMonths = 7 }).Table.Fingerprint
        );

    [Fact]
    public void Facts_must_be_given() => Assert.Throws<ArgumentNullException>(() => KindPolicy.Shipped.Decide(null!));

    private static OutcomeSet<AccountKind> Kinds(AccountFacts facts) => KindPolicy.Shipped.Decide(facts).Outcome;

    private static Truth Of(AccountKind kind, AccountFacts facts) => Kinds(facts)[kind];

    private static Truth MajorEconomic(AccountFacts facts) => Of(AccountKind.MajorEconomic, facts);
}
