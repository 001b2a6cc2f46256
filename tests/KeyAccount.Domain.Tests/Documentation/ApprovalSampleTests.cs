using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using NodaTime;
using Interval = NodaTime.Interval;

namespace KeyAccount.Domain.Tests.Documentation;

public class ApprovalSampleTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 4, 9, 30);

    [Fact]
    public void A_discount_with_a_longer_term_is_signed_by_sales_and_finance()
    {
        #region approvals: a discount
        // The shipped ladder, with a unit of 100,000 euros and a median pocket margin of 24 %; nobody has signed it yet.
        var ladder = ShippedLadder.Of(Money.Eur(100_000), Percentage.Percent(24), Percentage.Percent(8), longestTerm: 60);

        var year = new Interval(Now, Now + Duration.FromDays(365));
        Holding Holds(string person, string column, string rank) => new(person, column, rank, year);
        var staff = Staff.Of([
            Holds("kim", "sales", "KAM"),
            Holds("gil", "sales", "GM"),
            Holds("pat", "sales", "President"),
            Holds("bea", "sales", "Board"),
            Holds("ben", "sales", "Board"),
            Holds("con", "finance", "KAM"),
            Holds("cora", "finance", "GM"),
            Holds("cfo", "finance", "President"),
            Holds("ada", "finance", "Board"),
            Holds("abe", "finance", "Board"),
        ]);

        // Proved: whoever asks, somebody else can sign. Otherwise this throws and names the request that would be stuck.
        var authority = Authority.Of(ladder, staff, year);

        var figures = Measures
            .None.With(ShippedLadder.Discount, Percentage.Percent(12))
            .With(ShippedLadder.PocketMargin, Percentage.Percent(22))
            .With(ShippedLadder.Term, 15);
        var content = ApprovalContent.Of("c-17", "discount", Currency.Eur, "discounts 3", figures);

        var register = ApprovalRegister.Empty;
        ApprovalAnswer Do(ApprovalCommand command, Instant at)
        {
            (register, var answer) = register.Apply(command, at, authority);
            return answer;
        }

        Do(ApprovalCommand.Submit("quote-1", "rita", content), Now);
        var route = register.RequestOf("quote-1")!.Route;
        Do(ApprovalCommand.Approve("yes-1", "quote-1", content.Fingerprint, "gil", "sales"), Now);
        Do(ApprovalCommand.Approve("yes-2", "quote-1", content.Fingerprint, "con", "finance"), Now);
        var approved = register.RequestOf("quote-1")!;
        #endregion

        #region approvals: the route
        Assert.Equal("1 x sales GM, then 1 x finance KAM (authority 1 (shipped default))", route.ToString());
        Assert.Equal(new RouteReason("discount", "sales", "GM"), route.Reasons[0]);
        Assert.Equal(ApprovalState.Approved, approved.StateAt(Now));
        #endregion
    }
}
