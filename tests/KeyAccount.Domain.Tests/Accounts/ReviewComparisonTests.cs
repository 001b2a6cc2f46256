using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class ReviewComparisonTests
{
    private static readonly Invoice[] Invoices =
    [
        .. from client in Enumerable.Range(0, 10)
        from month in Enumerable.Range(0, 12)
        select Sale(AsOf.PlusMonths(-month), 1_000 - (client * 100), $"A{client}"),
    ];

    private static readonly Portfolio Book = Seen(Invoices);

    private static readonly ReviewPolicies Wider = new()
    {
        Kinds = KindPolicy.Of(
            PolicyIdentity.SignedBy("test", "account-kinds", "2"),
            KindTerms.Shipped with
            {
                TopShare = KeyAccount.Domain.Quantities.Share.Percent(40),
            }
        ),
    };

    private static readonly ReviewComparison Compared = ReviewComparison.Of(
        AccountReview.Of(Book, ReviewPolicies.Shipped),
        AccountReview.Of(Book, Wider)
    );

    [Fact]
    public void Who_changes_kind_is_counted()
    {
        Assert.Equal(2, Compared.PrimaryKinds[PrimaryKind.Ordinary, PrimaryKind.MajorEconomic]);
        Assert.Equal(2, Compared.PrimaryKinds.Moved);
        Assert.Equal(2, Compared.StatesOf(AccountKind.MajorEconomic)[KindState.NotMet, KindState.Met]);
    }

    [Fact]
    public void Who_stays_is_counted_too()
    {
        Assert.Equal((10, 0), (Compared.Tiers.Total, Compared.Tiers.Moved));
        Assert.Equal((10, 0), (Compared.Classes.Total, Compared.Classes.Moved));
        Assert.Equal(0, Compared.StatesOf(AccountKind.Strategic).Moved);
    }

    [Fact]
    public void The_affected_are_in_the_order_of_their_purchases() =>
        Assert.Equal(["A2", "A3"], Compared.Affected.Select(shift => shift.Account));

    [Fact]
    public void The_rule_that_came_out_otherwise_is_told()
    {
        var reason = Assert.Single(Compared.Affected[0].Reasons);

        Assert.Equal(
            (KindPolicy.MajorEconomicCode, Truth.No, Truth.Yes),
            (reason.Code, reason.Before!.Value.Truth, reason.After!.Value.Truth)
        );
    }

    [Fact]
    public void The_same_policies_affect_nobody() =>
        Assert.Empty(ReviewComparison.Of(AccountReview.Of(Book, Wider), AccountReview.Of(Book, Wider)).Affected);

    [Fact]
    public void Another_book_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            ReviewComparison.Of(
                AccountReview.Of(Book, Wider),
                AccountReview.Of(Seen([.. Invoices, Sale(AsOf, 1, "NEW")]), Wider)
            )
        );

    [Fact]
    public void A_missing_review_is_refused() =>
        Assert.Throws<ArgumentNullException>(() => ReviewComparison.Of(null!, AccountReview.Of(Book, Wider)));
}
