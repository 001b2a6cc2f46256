using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>The worked cases about approvals, by their ids.</summary>
public class PublishedCaseTests
{
    [Theory]
    [InlineData(80.00, "1")]
    [InlineData(79.99, "2")]
    [InlineData(70.00, "2")]
    [InlineData(69.99, "3")]
    public void The_lower_the_price_the_higher_the_rank(decimal price, string rank) // discounts:28
    {
        var dimension = Dimension.Price("price", Currency.Eur);
        var ladder = AuthorityLadder.Of(
            Firm.Single(dimension, AuthorityLimit.To(Money.Eur(80)), AuthorityLimit.To(Money.Eur(70)), AuthorityLimit.Unlimited)
        );
        var route = ladder.Route(Measures.None.With(dimension, Money.Eur(price)));
        Assert.Equal(rank, Assert.Single(route.Steps).Rank);
    }

    [Theory]
    [InlineData(40, 20, 60.00, "approve")] // a margin of 40 %: good
    [InlineData(40, 20, 60.01, "refer 1")]
    [InlineData(40, 20, 80.00, "refer 1")] // 20 %: questionable
    [InlineData(40, 20, 80.01, "decline")]
    [InlineData(20.01, 10, 79.99, "approve")] // above 20 % is good, 20 % itself is not
    [InlineData(20.01, 10, 80.00, "refer 1")]
    [InlineData(20.01, 10, 90.00, "refer 1")]
    [InlineData(20.01, 10, 90.01, "decline")]
    public void A_margin_is_good_questionable_or_nobodys_to_grant(double good, double least, decimal cost, string verdict) // discounts:27
    {
        var dimension = Dimension.Margin("margin");
        AuthorityLimit AtLeast(double percent) => AuthorityLimit.To(Percentage.Percent((decimal)percent));
        var ladder = AuthorityLadder.Of(Firm.Single(dimension, AtLeast(good), AtLeast(least)) with { OwnAuthority = "1" });
        var rate = MarginRate.Of(Money.Eur(100), Money.Eur(cost)).ToPercentage(Rounding.Down);
        Assert.Equal(verdict, ladder.Route(Measures.None.With(dimension, rate)).Verdict.ToString());
    }

    [Theory]
    [InlineData(25_000, 11, null, "1")]
    [InlineData(25_000, 20, null, "1")]
    [InlineData(25_000, 20.5, null, "2")] // undefined as published
    [InlineData(25_000, 30, null, "2")]
    [InlineData(25_000, 30.01, null, "3")]
    [InlineData(25_000.01, 11, null, "2")]
    [InlineData(99_999, 30, null, "2")]
    [InlineData(99_999, 31, null, "3")]
    [InlineData(100_000, 10, null, "2")]
    [InlineData(100_000, 20, null, "2")]
    [InlineData(100_000, 21, "3", "3")] // a large deal lifts the rank by a rule of the policy
    [InlineData(100_000, 31, "4", "4")]
    public void Deal_size_and_discount_together_find_the_rank(decimal deal, double percent, string? least, string rank) // discounts:29
    {
        var size = Dimension.Amount("deal", Currency.Eur);
        var terms = Firm.Single(Firm.Discount, Points(20), Points(30), AuthorityLimit.To(10_000), AuthorityLimit.To(10_000));
        var ladder = AuthorityLadder.Of(
            terms with
            {
                Dimensions = [.. terms.Dimensions, size],
                Grants =
                [
                    .. terms.Grants,
                    new("sales", "1", "deal", AuthorityLimit.To(Money.Eur(25_000))),
                    .. new[] { "2", "3", "4" }.Select(one => new AuthorityGrant(
                        "sales",
                        one,
                        "deal",
                        AuthorityLimit.Unlimited
                    )),
                ],
            }
        );
        var asked = Measures.None.With(size, Money.Eur(deal)).With(Firm.Discount, Percentage.Percent((decimal)percent));
        Assert.Equal(rank, Assert.Single(ladder.Route(asked, least).Steps).Rank);
    }

    [Theory]
    [InlineData(750, ApprovalState.Submitted)]
    [InlineData(700, ApprovalState.Approved)]
    [InlineData(680, ApprovalState.Approved)]
    public void Only_what_got_worse_is_asked_again(decimal again, ApprovalState state) // discounts:32
    {
        var desk = new Desk(Firm.Authority).Approved("first", Firm.Content(700));
        desk.Submit("again", again, replaces: "first");
        Assert.Equal(state, desk.StateOf("again"));
    }

    [Fact]
    public void After_a_no_everybody_is_asked_anew() // discounts:33
    {
        var desk = new Desk(Chain());
        desk.Submit("first", 800);
        Assert.All(new[] { "finance", "vice" }, person => Assert.True(desk.Approve("first", person).IsCarriedOut));
        Assert.True(desk.Decline("first", "chief").IsCarriedOut);
        desk.Submit("again", 800);
        Assert.Equal((ApprovalState.Declined, ApprovalState.Submitted), (desk.StateOf("first"), desk.StateOf("again")));
        Assert.Equal(["finance"], desk.Asked("again"));
    }

    [Fact]
    public void One_signature_counts_for_steps_that_follow_each_other_and_no_others() // discounts:35
    {
        var ladder = AuthorityLadder.Of(Climbing());
        var staff = Staff.Of([
            Firm.Holds("a", "1"),
            Firm.Holds("a", "2"),
            Firm.Holds("b", "3"),
            Firm.Holds("a", "4"),
            Firm.Holds("c", "4"),
        ]);
        var desk = new Desk(Authority.Of(ladder, staff, Firm.Year));
        desk.Submit("r", 350);

        desk.Approve("r", "a");
        Assert.Equal([2], desk.Request("r").OpenSteps);
        Assert.Equal([false, true], desk.Request("r").Signatures.Select(one => one.IsCarried));
        Assert.Equal(ApprovalRefusalReason.NotYetAsked, desk.Approve("r", "a").Refusal!.Reason);
        desk.Approve("r", "b");
        Assert.Equal([3], desk.Request("r").OpenSteps);
        desk.Approve("r", "a");
        Assert.Equal(ApprovalState.Approved, desk.StateOf("r"));
    }

    [Fact]
    public void A_delegation_is_not_passed_on() // discounts:36
    {
        var staff = Firm
            .SalesPeople.With(new Delegation("mia", "mary", Firm.Year))
            .With(new Delegation("mary", "ted", Firm.Year));
        var desk = new Desk(Firm.Authority.With(staff));
        desk.Submit("r", 500);
        Assert.Equal(["mary", "max", "mia"], desk.Asked("r"));
        Assert.Equal(ApprovalRefusalReason.NoDelegation, desk.Approve("r", "ted", onBehalfOf: "mia").Refusal!.Reason);
        Assert.True(desk.Approve("r", "mary", onBehalfOf: "mia").IsCarriedOut);
    }

    [Theory]
    [InlineData(22, true)]
    [InlineData(22.1, false)]
    public void The_tolerance_itself_is_allowed(double percent, bool carries) // discounts:37, in points
    {
        var discount = Firm.Discount.Tolerating(200);
        var desk = new Desk(One(Firm.Single(discount, AuthorityLimit.To(9_000))));
        ApprovalContent Of(double points) => Firm.Content(Measures.None.With(discount, Percentage.Percent((decimal)points)));
        desk.Submit("first", Of(20));
        desk.Approve("first", "ann");
        Assert.Equal(carries, desk.Request("first").Covers(desk.Authority.Ladder, Of(percent), desk.Now));
    }

    [Theory]
    [InlineData(1_100, 10, true)] // credit:A12
    [InlineData(1_100.01, 10, false)]
    [InlineData(1_000, 0, true)] // credit:A13
    [InlineData(1_000.01, 0, false)]
    public void A_release_covers_the_deviation(decimal amount, int percent, bool covers)
    {
        var dimension = Dimension.Amount("amount", Currency.Eur).Tolerating(0, Share.Percent(percent));
        var desk = new Desk(One(Firm.Single(dimension, AuthorityLimit.Unlimited)));
        desk.Submit("first", Firm.Content(Measures.None.With(dimension, Money.Eur(1_000))));
        desk.Approve("first", "ann");
        var now = Firm.Content(Measures.None.With(dimension, Money.Eur(amount)));
        Assert.Equal(covers, desk.Request("first").Covers(desk.Authority.Ladder, now, desk.Now));
    }

    [Theory]
    [InlineData(5, RouteKind.OwnAuthority)]
    [InlineData(5.01, RouteKind.Signatures)]
    [InlineData(15, RouteKind.Signatures)]
    [InlineData(15.01, RouteKind.BeyondAuthority)]
    public void Beyond_the_ceiling_there_is_nobody(double percent, RouteKind kind) // team:R9-2
    {
        var ladder = AuthorityLadder.Of(Firm.Single(Firm.Discount, Points(5), Points(15)) with { OwnAuthority = "1" });
        Assert.Equal(kind, ladder.Route(Measures.None.With(Firm.Discount, Percentage.Percent((decimal)percent))).Kind);
    }

    [Fact]
    public void The_highest_need_of_all_dimensions_decides() // team:V11
    {
        var credit = Dimension.Amount("credit", Currency.Eur);
        var terms = Firm.Single(Firm.Discount, Points(10), Points(20));
        var ladder = AuthorityLadder.Of(
            terms with
            {
                Dimensions = [.. terms.Dimensions, credit],
                Grants =
                [
                    .. terms.Grants,
                    new("sales", "1", "credit", AuthorityLimit.To(Money.Eur(500_000))),
                    new("sales", "2", "credit", AuthorityLimit.To(Money.Eur(2_000_000))),
                ],
            }
        );
        var route = ladder.Route(Measures.None.With(Firm.Discount, 800).With(credit, Money.Eur(600_000)));
        Assert.Equal("2", Assert.Single(route.Steps).Rank);
        Assert.Equal(new RouteReason("credit", "sales", "2"), Assert.Single(route.Reasons));
    }

    [Fact]
    public void Above_an_absolute_ceiling_even_the_highest_rank_cannot() // team:V13
    {
        var route = AuthorityLadder
            .Of(Firm.Single(Firm.Discount, Points(10), Points(20)))
            .Route(Measures.None.With(Firm.Discount, 2_500));
        Assert.Equal(RouteKind.BeyondAuthority, route.Kind);
        Assert.True(route.Verdict.IsDecline);
    }

    private static AuthorityLimit Points(int percent) => AuthorityLimit.To(Percentage.Percent(percent));

    private static LadderTerms Climbing() =>
        Firm.Single(
            Dimension.Amount("amount", Currency.Eur),
            [.. new[] { 100, 200, 300, 400 }.Select(limit => AuthorityLimit.To(Money.Eur(limit)))]
        ) with
        {
            Climbs = true,
        };

    private static Authority One(LadderTerms terms) =>
        Authority.Of(AuthorityLadder.Of(terms), Staff.Of([Firm.Holds("ann", "1"), Firm.Holds("bob", "1")]), Firm.Year);

    private static Authority Chain() =>
        Authority.Of(
            AuthorityLadder.Of(
                Firm.Single(
                    Dimension.Amount("amount", Currency.Eur),
                    [.. new[] { 600, 700, 800 }.Select(limit => AuthorityLimit.To(Money.Eur(limit)))]
                ) with
                {
                    Climbs = true,
                }
            ),
            Staff.Of([Firm.Holds("finance", "1"), Firm.Holds("vice", "2"), Firm.Holds("chief", "3"), Firm.Holds("board", "3")]),
            Firm.Year
        );
}
