using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class TierPolicyTests
{
    private static readonly Gen<decimal> AnyScore = Gen.Frequency(
            (3, Gen.Choose(0, 10_000)),
            (3, Gen.Elements(4_499, 4_500, 4_501, 4_999, 5_000, 5_001, 5_499, 5_500, 5_501))
        )
        .Select(points => points / 100m);

    private static readonly Gen<TierFacts> AnyFacts =
        from attractiveness in AnyScore
        from strength in AnyScore
        from previous in Gen.Elements<AccountTier?>(
            null,
            AccountTier.Standard,
            AccountTier.Maintain,
            AccountTier.Development,
            AccountTier.Key
        )
        from held in Gen.Choose(0, 400)
        select Facts(attractiveness, strength, previous, previous is null ? null : AsOf.PlusDays(-held));

    [Theory] // law:C3
    [InlineData(49.99, 49.99, AccountTier.Standard)]
    [InlineData(49.99, 50, AccountTier.Maintain)]
    [InlineData(50, 49.99, AccountTier.Development)]
    [InlineData(50, 50, AccountTier.Key)]
    [InlineData(50.01, 50.01, AccountTier.Key)]
    public void An_account_without_a_tier_is_placed_by_the_line(
        decimal attractiveness,
        decimal strength,
        AccountTier expected
    ) => Assert.Equal(expected, Tier(Facts(attractiveness, strength)));

    [Theory] // law:C3, law:C6
    [InlineData(54.99, AccountTier.Standard)]
    [InlineData(55, AccountTier.Development)]
    [InlineData(55.01, AccountTier.Development)]
    public void A_low_axis_rises_from_55_on(decimal attractiveness, AccountTier expected) =>
        Assert.Equal(expected, Tier(Facts(attractiveness, 0, AccountTier.Standard, Day(2020, 1, 1))));

    [Theory] // law:C3, law:C6
    [InlineData(44.99, AccountTier.Standard)]
    [InlineData(45, AccountTier.Development)]
    [InlineData(45.01, AccountTier.Development)]
    public void A_high_axis_falls_below_45(decimal attractiveness, AccountTier expected) =>
        Assert.Equal(expected, Tier(Facts(attractiveness, 0, AccountTier.Development, Day(2020, 1, 1))));

    [Theory] // law:C6
    [InlineData(2023, 12, 29, AccountTier.Key)]
    [InlineData(2023, 12, 30, AccountTier.Key)]
    [InlineData(2023, 12, 31, AccountTier.Key)] // the same day six months later is the last of June
    [InlineData(2024, 1, 1, AccountTier.Standard)]
    public void A_tier_held_less_than_six_months_does_not_change(int year, int month, int day, AccountTier expected) =>
        Assert.Equal(expected, Tier(Facts(100, 100, AccountTier.Standard, new LocalDate(year, month, day))));

    [Fact]
    public void A_tier_held_since_an_unknown_day_does_not_change()
    {
        Assert.Equal(AccountTier.Key, Tier(Facts(0, 0, AccountTier.Key)));
        Assert.Equal(AccountTier.Standard, Tier(Facts(100, 100, AccountTier.Standard)));
    }

    [Theory]
    [InlineData(null, 99)]
    [InlineData(99, null)]
    [InlineData(null, null)]
    public void Without_an_axis_the_tier_is_undetermined_even_when_it_is_held(int? attractiveness, int? strength)
    {
        Assert.Equal(AccountTier.Undetermined, Tier(Facts(attractiveness, strength)));
        Assert.Equal(AccountTier.Undetermined, Tier(Facts(attractiveness, strength, AccountTier.Key, AsOf)));
    }

    [Fact]
    public void An_undetermined_tier_names_the_axis_that_is_missing() =>
        Assert.Equal(["strength"], TierPolicy.Shipped.Decide(Facts(99, null)).Missing.Select(feature => feature.Name));

    [Fact]
    public void Without_dwell_a_tier_may_change_at_once()
    {
        var policy = TierPolicy.Of(TierPolicy.Shipped.Table.Identity, TierTerms.Shipped with { DwellMonths = 0 });
        Assert.Equal(AccountTier.Key, policy.Decide(Facts(100, 100, AccountTier.Standard, AsOf)).Outcome);
    }

    [Theory]
    [InlineData(55, 50, 55)]
    [InlineData(60, 57, 55)]
    [InlineData(45, 44, 55)]
    [InlineData(45, 56, 55)]
    [InlineData(-1, 50, 55)]
    [InlineData(45, 50, 101)]
    public void Lines_that_do_not_rise_from_demote_to_promote_are_refused(int demote, int line, int promote) =>
        Assert.Throws<ArgumentException>(() =>
            TierPolicy.Of(
                TierPolicy.Shipped.Table.Identity,
                TierTerms.Shipped with
                {
                    Demote = demote,
                    Line = line,
                    Promote = promote,
                }
            )
        );

    [Fact]
    public void Terms_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TierTerms.Shipped with { DwellMonths = -1 });
        Assert.Throws<ArgumentException>(() => TierTerms.Shipped with { SmallestCapacity = -1 });
        Assert.Throws<ArgumentException>(() => TierTerms.Shipped with { PerManager = 0 });
    }

    [Fact] // law:C1
    public void Exactly_one_tier_is_earned()
    {
        var met = new HashSet<AccountTier>();
        Prop.ForAll(
                AnyFacts.ToArbitrary(),
                facts =>
                {
                    var decision = TierPolicy.Shipped.Decide(facts);
                    met.Add(decision.Outcome);
                    return decision.Explain().Count(finding => finding.Truth == Truth.Yes) == 1;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.Equal(4, met.Count);
    }

    [Fact] // law:C2
    public void More_attractive_or_stronger_is_never_a_lower_tier_on_that_axis()
    {
        var rose = 0;
        Prop.ForAll(
                AnyFacts.ToArbitrary(),
                AnyScore.ToArbitrary(),
                (facts, more) =>
                {
                    var better = facts with { Attractiveness = Math.Max(facts.Attractiveness!.Value, more) };
                    var stronger = facts with { Strength = Math.Max(facts.Strength!.Value, more) };
                    rose += Tier(better) > Tier(facts) || Tier(stronger) > Tier(facts) ? 1 : 0;
                    return Tier(better) >= Tier(facts) && Tier(stronger) >= Tier(facts);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
        Assert.True(rose > 50, $"rose only {rose} times");
    }

    [Fact] // law:C6
    public void Between_the_lines_a_tier_never_changes()
    {
        var between = 0;
        Prop.ForAll(
                AnyFacts.ToArbitrary(),
                Gen.Choose(4_500, 5_499).ToArbitrary(),
                Gen.Choose(4_500, 5_499).ToArbitrary(),
                (facts, attractiveness, strength) =>
                {
                    var settled = facts with { Attractiveness = attractiveness / 100m, Strength = strength / 100m };
                    between += settled.Previous is null ? 0 : 1;
                    return settled.Previous is null || Tier(settled) == settled.Previous;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.True(between > 200, $"between only {between} times");
    }

    [Fact] // law:C6
    public void Within_the_dwell_a_tier_never_changes()
    {
        var (dwelling, free) = (0, 0);
        Prop.ForAll(
                AnyFacts.ToArbitrary(),
                facts =>
                {
                    if (facts.Previous is null || facts.PreviousSince!.Value.PlusMonths(6) <= AsOf)
                    {
                        free++;
                        return true;
                    }
                    dwelling++;
                    return Tier(facts) == facts.Previous;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.True(dwelling > 100 && free > 100, $"{dwelling} dwelling, {free} free");
    }

    [Fact] // law:C5
    public void Deciding_again_from_the_outcome_changes_nothing()
    {
        var changed = 0;
        Prop.ForAll(
                AnyFacts.ToArbitrary(),
                facts =>
                {
                    var tier = Tier(facts);
                    changed += tier == facts.Previous ? 0 : 1;
                    var since = tier == facts.Previous ? facts.PreviousSince : AsOf;
                    return Tier(facts with { Previous = tier, PreviousSince = since }) == tier;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.True(changed > 100, $"changed only {changed} times");
    }

    private static AccountTier Tier(TierFacts facts) => TierPolicy.Shipped.Decide(facts).Outcome;

    private static TierFacts Facts(
        decimal? attractiveness,
        decimal? strength,
        AccountTier? previous = null,
        LocalDate? since = null
    ) =>
        new()
        {
            Account = "A",
            AsOf = AsOf,
            Attractiveness = attractiveness,
            Strength = strength,
            Previous = previous,
            PreviousSince = since,
        };
}
