using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.SampleHost;

/// <summary>What this company has decided for itself: when a discount is asked about, who may grant it, and who works here.</summary>
public static class House
{
    public static readonly Instant Opening = Instant.FromUtc(2024, 3, 4, 9, 0);
    public static readonly Interval Year = new(Instant.FromUtc(2024, 1, 1, 0, 0), Instant.FromUtc(2025, 1, 1, 0, 0));
    public static readonly Dimension Discount = Dimension.Concession("discount");

    /// <summary>From five per cent on a discount is not the representative's alone.</summary>
    public static ObjectionPolicy<Quote> DiscountPolicy { get; } =
        new(
            PolicyIdentity.SignedBy("Head of sales", "discounts", "3"),
            Verdict.Refer(0),
            new Rule<Quote, Verdict>(
                "D-01",
                Features<Quote>.Share("discount", Label.Same("discount"), quote => quote.Discount).Above(Share.Percent(5)),
                Verdict.Refer(1)
            )
        );

    public static AuthorityLadder Ladder { get; } =
        AuthorityLadder.Of(
            new()
            {
                Identity = PolicyIdentity.SignedBy("Managing director", "authority", "1"),
                Ranks =
                [
                    AuthorityRank.Named("representative"),
                    AuthorityRank.Named("manager"),
                    AuthorityRank.Named("director"),
                ],
                Columns = ["sales"],
                Dimensions = [Discount],
                Grants =
                [
                    new("sales", "representative", "discount", AuthorityLimit.To(Percentage.Percent(5))),
                    new("sales", "manager", "discount", AuthorityLimit.To(Percentage.Percent(15))),
                    new("sales", "director", "discount", AuthorityLimit.To(Percentage.Percent(30))),
                ],
                Times = ApprovalTimes.Of(
                    Duration.FromDays(1),
                    Duration.FromDays(2),
                    Duration.FromDays(10),
                    Duration.FromDays(30)
                ),
                OwnAuthority = "representative",
            }
        );

    public static Staff Staff { get; } =
        Staff.Of([
            new("mia", "sales", "manager", Year),
            new("max", "sales", "manager", Year),
            new("dora", "sales", "director", Year),
            new("dan", "sales", "director", Year),
        ]);
}
