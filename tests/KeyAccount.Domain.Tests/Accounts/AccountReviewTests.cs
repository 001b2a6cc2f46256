using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class AccountReviewTests
{
    /// <summary>Ten clients that buy every month, A0 most; the file of A0 answers everything.</summary>
    private static readonly Invoice[] Invoices =
    [
        .. from client in Enumerable.Range(0, 10)
        from month in Enumerable.Range(0, 12)
        select Sale(AsOf.PlusMonths(-month), 1_000 - (client * 100), $"A{client}"),
    ];

    private static readonly AccountProfile Known = Facts.Profile with
    {
        Account = "A0",
        Wallet = Money.Eur(20_000),
        Contribution = Money.Eur(1_000),
        SupplierRank = 1,
        DeliveryScore = 80,
        ContractedShare = Share.Percent(75),
        ContactRoles = 4,
        ReferenceValue = 80,
        Owner = "M",
    };

    [Fact]
    public void A_client_that_is_everything_is_primarily_what_constrains_us_most()
    {
        var account = Review(Known).Find("A0")!;
        Assert.Equal([AccountKind.MajorEconomic, AccountKind.Important, AccountKind.Group, AccountKind.Strategic], account.Met);
        Assert.Equal((PrimaryKind.Important, AccountTier.Key), (account.Primary, account.Tier));
    }

    [Theory]
    [InlineData(KeySector.None, ValueChainTie.FrameContract, 65, PrimaryKind.Group)]
    [InlineData(KeySector.None, ValueChainTie.None, 65, PrimaryKind.Strategic)]
    [InlineData(KeySector.None, ValueChainTie.None, 64, PrimaryKind.MajorEconomic)]
    public void The_primary_kind_follows_the_precedence(
        KeySector sector,
        ValueChainTie tie,
        int potential,
        PrimaryKind expected
    )
    {
        var code = sector == KeySector.None ? "4646" : "8610";
        Assert.Equal(expected, Review(Known with { Sector = code, Tie = tie, Potential = potential }).Find("A0")!.Primary);
    }

    [Fact]
    public void A_client_of_no_kind_is_ordinary_and_its_nearest_miss_is_told()
    {
        var review = Review(
            Known with
            {
                Account = "A9",
                Sector = "4646",
                PubliclyOwned = false,
                Tie = ValueChainTie.None,
                TieSince = Day(2020, 1, 1),
                Potential = 64,
            }
        );
        var account = review.Find("A9")!;
        Assert.Equal(PrimaryKind.Ordinary, account.Primary);
        // Strategic failed by one comparison; important by its sector and its owner, group by the tie and its age.
        Assert.Equal(AccountKind.Strategic, account.NearestMiss(KindPolicy.Shipped));
        Assert.Null(review.Find("A0")!.NearestMiss(KindPolicy.Shipped));
    }

    [Fact]
    public void What_a_book_never_supplies_is_not_assessed_and_told_once()
    {
        var review = AccountReview.Of(Seen(Invoices), ReviewPolicies.Shipped);
        Assert.All(review.Accounts, account => Assert.Equal(KindState.NotAssessed, account.StateOf(AccountKind.Strategic)));
        Assert.Equal(
            [AccountKind.Important, AccountKind.Group, AccountKind.Strategic],
            review.NotAssessed.Select(kind => kind.Kind)
        );
        Assert.Contains("potential", review.NotAssessed[2].NeverSupplied.Select(feature => feature.Name));
        Assert.DoesNotContain("buys", review.NotAssessed[1].NeverSupplied.Select(feature => feature.Name));
    }

    [Fact]
    public void A_kind_that_is_not_assessed_does_not_keep_a_client_from_being_ordinary()
    {
        var review = AccountReview.Of(Seen(Invoices), ReviewPolicies.Shipped);
        Assert.Equal(
            (PrimaryKind.MajorEconomic, PrimaryKind.Ordinary),
            (review.Find("A0")!.Primary, review.Find("A9")!.Primary)
        );
    }

    [Fact]
    public void What_one_client_supplies_and_another_does_not_is_undetermined_for_the_other()
    {
        var review = Review(Known);
        Assert.Equal(
            (KindState.Undetermined, PrimaryKind.Undetermined),
            (review.Find("A9")!.StateOf(AccountKind.Strategic), review.Find("A9")!.Primary)
        );
        Assert.Empty(review.NotAssessed);
        Assert.Contains("potential", review.Find("A9")!.Missing().Select(feature => feature.Name));
    }

    [Fact]
    public void An_answer_that_no_client_needs_does_not_make_a_kind_unassessed()
    {
        // Nobody states an equity share, but a frame contract can be told without.
        var review = Review(
            Known,
            new AccountProfile
            {
                Account = "A9",
                Tie = ValueChainTie.Equity,
                TieSince = AsOf,
            }
        );
        Assert.Equal(
            (KindState.Met, KindState.Undetermined),
            (review.Find("A0")!.StateOf(AccountKind.Group), review.Find("A9")!.StateOf(AccountKind.Group))
        );
    }

    [Fact]
    public void A_kind_is_not_assessed_when_only_one_of_its_necessary_answers_is_never_supplied()
    {
        var review = Review(Known with { Potential = null });
        Assert.Equal(KindState.NotAssessed, review.Find("A0")!.StateOf(AccountKind.Strategic));
        Assert.Equal("Strategic: potential", review.NotAssessed.Single().ToString());
    }

    [Fact]
    public void Missing_answers_of_a_kind_that_is_not_assessed_are_not_repeated_for_every_client() =>
        Assert.DoesNotContain(
            "potential",
            AccountReview.Of(Seen(Invoices), ReviewPolicies.Shipped).Find("A0")!.Missing().Select(feature => feature.Name)
        );

    [Fact]
    public void Members_of_a_family_share_its_tier_but_not_its_kinds()
    {
        var review = Review(Known, new AccountProfile { Account = "A9", Parent = "A0" });
        var member = review.Find("A9")!;
        Assert.Same(review.Find("A0")!.Family, member.Family);
        Assert.Equal(
            (KindState.Met, KindState.Undetermined),
            (member.StateOf(AccountKind.MajorEconomic), member.StateOf(AccountKind.Important))
        );
    }

    [Fact]
    public void Importance_looks_at_the_purchases_of_the_whole_family()
    {
        var alone = Review(Known).Find("A0")!.Family.Importance;
        var family = Review(Known with { Wallet = Money.Eur(20_000) }, new AccountProfile { Account = "A1", Parent = "A0" })
            .Find("A0")!
            .Family.Importance;
        // 12,000 of 20,000 alone; 22,800 with the subsidiary leave no headroom.
        Assert.True(family.Attractiveness.Score < alone.Attractiveness.Score);
    }

    [Fact]
    public void Codes_of_what_was_found_come_in_a_fixed_order() =>
        Assert.Equal(
            "KIND-MAJOR-ECONOMIC KIND-IMPORTANT KIND-GROUP KIND-STRATEGIC TIER-KEY TIER-LOSS TIER-OVERRIDE IMPORTANCE-PROVISIONAL",
            string.Join(
                ' ',
                Review(
                        Known with
                        {
                            Contribution = Money.Eur(-1),
                            ReferenceValue = null,
                            // Without a growth figure the axis would lack an answer; what is left is still attractive enough.
                            Override = new()
                            {
                                Tier = AccountTier.Key,
                                By = "sales director",
                                Reason = "turnaround agreed",
                                Until = AsOf.PlusDays(1),
                            },
                            PreviousTier = AccountTier.Key,
                            PreviousTierSince = AsOf.PlusMonths(-1),
                        }
                    )
                    .Find("A0")!
                    .FindingCodes()
            )
        );

    [Fact] // law:C5
    public void Reviewing_again_from_the_outcome_moves_nobody()
    {
        var first = Review(Known).Find("A0")!.Family;
        var again = Review(Known with { PreviousTier = first.Grant.Earned, PreviousTierSince = first.EarnedSince });
        Assert.Equal(
            (first.Grant.Earned, first.EarnedSince),
            (again.Find("A0")!.Family.Grant.Earned, again.Find("A0")!.Family.EarnedSince)
        );
        Assert.Contains(new TierMove(AccountTier.Key, AccountTier.Key, 1), again.Moves);
    }

    [Fact]
    public void A_changed_tier_is_held_since_the_day_of_the_review_and_an_unchanged_one_since_before()
    {
        var since = Day(2020, 1, 1);
        Assert.Equal(
            AsOf,
            Review(Known with { PreviousTier = AccountTier.Standard, PreviousTierSince = since }).Find("A0")!.Family.EarnedSince
        );
        Assert.Equal(
            since,
            Review(Known with { PreviousTier = AccountTier.Key, PreviousTierSince = since }).Find("A0")!.Family.EarnedSince
        );
        Assert.Null(Review(Known).Find("A9")!.Family.EarnedSince);
    }

    [Fact]
    public void Moves_count_every_family_once()
    {
        var moves = Review(Known with { PreviousTier = AccountTier.Standard, PreviousTierSince = Day(2020, 1, 1) }).Moves;
        Assert.Equal(
            [
                new TierMove(AccountTier.Standard, AccountTier.Key, 1),
                new TierMove(AccountTier.Undetermined, AccountTier.Undetermined, 9),
            ],
            moves
        );
    }

    [Fact]
    public void The_waiting_list_is_in_the_order_of_the_queue()
    {
        var profiles = Enumerable.Range(0, 5).Select(client => Known with { Account = $"A{client}" });
        var review = Review([.. profiles]);
        Assert.Equal(3, review.Families.Count(family => family.Tier is AccountTier.Key or AccountTier.Development));
        Assert.Equal([1, 2], review.WaitingList.Select(family => family.Grant.WaitingPlace!.Value));
    }

    [Fact]
    public void The_same_book_and_policies_give_the_same_decisions()
    {
        var (first, second) = (Review(Known), Review(Known));
        Assert.Equal(first.Accounts.Select(account => account.Kinds), second.Accounts.Select(account => account.Kinds));
        Assert.Equal(first.Families.Select(family => family.Earned), second.Families.Select(family => family.Earned));
    }

    [Fact]
    public void Only_accounts_of_the_book_are_found()
    {
        Assert.Null(Review(Known).Find("nobody"));
        Assert.Null(Review(Known).Find(""));
        Assert.Equal("A9", Review(Known).Find("A9")!.Facts.Account);
    }

    [Fact]
    public void Nothing_may_be_missing()
    {
        Assert.Throws<ArgumentNullException>(() => AccountReview.Of(null!, ReviewPolicies.Shipped));
        Assert.Throws<ArgumentNullException>(() => AccountReview.Of(Seen(Invoices), null!));
        Assert.Throws<ArgumentNullException>(() => ReviewPolicies.Shipped with { Tiers = null! });
        Assert.Throws<ArgumentNullException>(() => Review(Known).Find(null!));
    }

    [Fact]
    public void An_empty_book_is_reviewed_without_accounts()
    {
        var review = AccountReview.Of(AccountBook.Of([]).SeenOn(AsOf, Euros), ReviewPolicies.Shipped);
        Assert.Empty(review.Accounts);
        Assert.Empty(review.NotAssessed);
    }

    private static AccountReview Review(params AccountProfile[] profiles) =>
        AccountReview.Of(Seen(Invoices, profiles), ReviewPolicies.Shipped);
}
