using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class TierGrantTests
{
    private static readonly TierOverride ToKey = new()
    {
        Tier = AccountTier.Key,
        By = "sales director",
        Reason = "entry into a new market",
        Until = AsOf.PlusDays(1),
    };

    private static readonly Gen<TierCandidate[]> AnyBook =
        from count in Gen.Choose(0, 15)
        from candidates in (
            from tier in Gen.Elements(
                AccountTier.Undetermined,
                AccountTier.Standard,
                AccountTier.Maintain,
                AccountTier.Development,
                AccountTier.Key
            )
            from score in Gen.Choose(0, 4)
            from owner in Gen.Elements(null, "M1", "M2")
            from loses in Gen.Elements(true, false, false)
            from overridden in Gen.Choose(0, 9)
            select new TierCandidate
            {
                Account = "",
                Earned = tier,
                Score = score,
                Owner = owner,
                LosesMoney = loses,
                Override = overridden == 0 ? ToKey : null,
            }
        ).ArrayOf(count)
        select candidates.Select((candidate, index) => candidate with { Account = $"A{index:D2}" }).ToArray();

    [Theory]
    [InlineData(0, 3)]
    [InlineData(79, 3)]
    [InlineData(80, 4)]
    [InlineData(99, 4)]
    [InlineData(100, 5)]
    public void A_twentieth_of_the_active_families_but_at_least_three_find_a_place(int active, int capacity) =>
        Assert.Equal(capacity, TierPolicy.Shipped.CapacityOf(active));

    [Fact]
    public void Whoever_finds_no_place_waits_in_the_order_of_the_cut()
    {
        var grants = Grant(Key("A", 90), Key("B", 120), Key("C", 100), Key("D", 110), Key("E", 80));
        Assert.Equal(
            [
                (AccountTier.Maintain, 1),
                (AccountTier.Key, null),
                (AccountTier.Key, null),
                (AccountTier.Key, null),
                (AccountTier.Maintain, 2),
            ],
            grants.Select(grant => (grant.Tier, grant.WaitingPlace))
        );
        Assert.Equal(TierCut.BookFull, grants[0].Cut);
    }

    [Fact]
    public void Key_comes_before_Development_whatever_the_score() =>
        Assert.Equal(
            [AccountTier.Standard, AccountTier.Key, AccountTier.Key, AccountTier.Key],
            Grant(Development("A", 150), Key("B", 100), Key("C", 100), Key("D", 100)).Select(grant => grant.Tier)
        );

    [Fact]
    public void Equal_scores_are_cut_by_purchases_and_then_by_account()
    {
        var grants = Grant(Key("D", 100), Key("C", 100), Key("B", 100), Key("A", 100), Key("E", 100) with { Purchases = 1 });
        Assert.Equal(
            ["A", "B", "E"],
            grants.Where(grant => grant.Tier == AccountTier.Key).Select(grant => grant.Account).Order()
        );
    }

    [Fact]
    public void A_manager_can_be_full_before_the_book_is()
    {
        var candidates = Enumerable
            .Range(0, 12)
            .Select(index => Key($"A{index:D2}", 100) with { Owner = index < 11 ? "M" : "N" });
        var grants = TierPolicy.Shipped.Grant([.. candidates], active: 1_000, AsOf);
        Assert.Equal((TierCut.ManagerFull, AccountTier.Maintain), (grants[10].Cut, grants[10].Tier));
        Assert.Equal(AccountTier.Key, grants[11].Tier);
    }

    [Fact]
    public void Accounts_without_a_manager_count_against_the_book_only()
    {
        var candidates = Enumerable.Range(0, 12).Select(index => Key($"A{index:D2}", 100));
        Assert.All(
            TierPolicy.Shipped.Grant([.. candidates], active: 1_000, AsOf),
            grant => Assert.Equal(AccountTier.Key, grant.Tier)
        );
    }

    [Fact]
    public void An_account_that_loses_money_is_not_Key()
    {
        var grant = Grant(Key("A", 100) with { LosesMoney = true }).Single();
        Assert.Equal(
            (AccountTier.Key, AccountTier.Development, TierCut.LosesMoney, AccountTier.Development),
            (grant.Earned, grant.Granted, grant.Cut, grant.Tier)
        );
    }

    [Fact]
    public void An_override_makes_an_account_Key_that_loses_money_and_keeps_the_computed_tier_beside_it()
    {
        var grant = Grant(Key("A", 100) with { LosesMoney = true, Override = ToKey }).Single();
        Assert.Equal((AccountTier.Key, AccountTier.Development, ToKey), (grant.Tier, grant.Granted, grant.Override));
    }

    [Fact]
    public void An_override_that_has_run_out_does_not_count()
    {
        var grant = Grant(Standard("A") with { Override = ToKey with { Until = AsOf } }).Single();
        Assert.Equal((AccountTier.Standard, null), (grant.Tier, grant.Override));
    }

    [Fact]
    public void An_override_takes_a_place_before_anybody_else()
    {
        var grants = Grant(Standard("A") with { Override = ToKey }, Key("B", 100), Key("C", 100), Key("D", 100));
        Assert.Equal(
            [AccountTier.Key, AccountTier.Key, AccountTier.Key, AccountTier.Maintain],
            grants.Select(grant => grant.Tier)
        );
    }

    [Fact]
    public void An_account_put_lower_by_an_override_gives_its_place_to_another()
    {
        var lowered = ToKey with { Tier = AccountTier.Standard };
        var grants = Grant(Key("A", 190) with { Override = lowered }, Key("B", 100), Key("C", 100), Key("D", 100));
        Assert.Equal(
            [AccountTier.Standard, AccountTier.Key, AccountTier.Key, AccountTier.Key],
            grants.Select(grant => grant.Tier)
        );
    }

    [Fact]
    public void A_cut_leaves_the_earned_tier_to_start_from_next_time() =>
        Assert.All(
            Grant(Key("A", 1), Key("B", 2), Key("C", 3), Key("D", 4)),
            grant => Assert.Equal(AccountTier.Key, grant.Earned)
        );

    [Fact]
    public void An_undetermined_tier_takes_no_place_and_does_not_wait()
    {
        var grant = Grant(new TierCandidate { Account = "A", Earned = AccountTier.Undetermined }).Single();
        Assert.Equal((AccountTier.Undetermined, TierCut.None, null), (grant.Tier, grant.Cut, grant.WaitingPlace));
    }

    [Fact]
    public void A_candidate_that_stands_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => Grant(Key("A", 1), Key("A", 2)));

    [Fact]
    public void A_negative_number_of_active_families_is_refused() =>
        Assert.Throws<ArgumentException>(() => TierPolicy.Shipped.Grant([], -1, AsOf));

    [Fact]
    public void The_capacity_is_never_exceeded_except_by_overrides_and_nobody_waits_while_there_is_a_place()
    {
        var (full, waited, overridden) = (0, 0, 0);
        Prop.ForAll(
                AnyBook.ToArbitrary(),
                book =>
                {
                    var grants = Grant(book);
                    var byOverride = grants.Count(grant => grant.Override is not null);
                    var placed = grants.Count(grant => grant.Tier is AccountTier.Key or AccountTier.Development);
                    var waiting = grants.Count(grant => grant.WaitingPlace is not null);
                    full += placed >= 3 ? 1 : 0;
                    waited += waiting > 0 ? 1 : 0;
                    overridden += byOverride > 0 ? 1 : 0;
                    return placed <= Math.Max(3, byOverride) && (waiting == 0 || placed >= 3);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.All([full, waited, overridden], met => Assert.True(met > 50, $"met only {met} times"));
    }

    [Fact] // law:C2
    public void A_better_score_or_a_higher_axis_is_never_granted_less()
    {
        var rose = 0;
        Prop.ForAll(
                AnyBook.Where(book => book.Length > 0).ToArbitrary(),
                Gen.Elements(true, false).Two().ToArbitrary(),
                (book, up) =>
                {
                    var before = Grant(book)[0].Tier;
                    var first = book[0] with { Score = book[0].Score + 1, LosesMoney = false };
                    first = first with { Earned = Higher(first.Earned, up.Item1, up.Item2) };
                    var after = Grant([first, .. book.Skip(1)])[0].Tier;
                    rose += after > before ? 1 : 0;
                    return after >= before;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
        Assert.True(rose > 50, $"rose only {rose} times");
    }

    /// <summary>The tier when one axis rises, or both: Maintain does not become Development, for that strength would have to fall.</summary>
    private static AccountTier Higher(AccountTier tier, bool attractive, bool strong) =>
        (tier, attractive, strong) switch
        {
            (AccountTier.Standard, true, true) => AccountTier.Key,
            (AccountTier.Standard, true, false) => AccountTier.Development,
            (AccountTier.Standard, false, true) => AccountTier.Maintain,
            (AccountTier.Maintain, true, _) or (AccountTier.Development, _, true) => AccountTier.Key,
            _ => tier,
        };

    [Fact]
    public void The_order_of_the_candidates_does_not_matter()
    {
        var waited = 0;
        Prop.ForAll(
                AnyBook.ToArbitrary(),
                book =>
                {
                    var grants = Grant(book);
                    waited += grants.Any(grant => grant.WaitingPlace is not null) ? 1 : 0;
                    return grants.Reverse().SequenceEqual(Grant([.. book.Reverse()]));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(waited > 30, $"waited only {waited} times");
    }

    private static TierGrant[] Grant(params TierCandidate[] candidates) =>
        [.. TierPolicy.Shipped.Grant(candidates, candidates.Length, AsOf)];

    private static TierCandidate Key(string account, int score) =>
        new()
        {
            Account = account,
            Earned = AccountTier.Key,
            Score = score,
        };

    private static TierCandidate Development(string account, int score) =>
        Key(account, score) with
        {
            Earned = AccountTier.Development,
        };

    private static TierCandidate Standard(string account) => Key(account, 0) with { Earned = AccountTier.Standard };
}
