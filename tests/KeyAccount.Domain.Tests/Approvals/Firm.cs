using System.Collections.Immutable;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using Interval = NodaTime.Interval;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>A company with ladders and people for tests; amounts in whole euros.</summary>
internal static class Firm
{
    public static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 8, 0);
    public static readonly Interval Year = new(Start, Start + Duration.FromDays(365));

    public static readonly Dimension Amount = Dimension.Amount("amount", Currency.Eur).Accumulating();
    public static readonly Dimension Discount = Dimension.Concession("discount");
    public static readonly Dimension Margin = Dimension.Margin("margin");

    public static readonly ApprovalTimes Times = ApprovalTimes.Of(
        Duration.FromDays(1),
        Duration.FromDays(2),
        Duration.FromDays(10),
        Duration.FromDays(30)
    );

    /// <summary>Rep, manager and director in sales, each with limits in amount, discount and margin.</summary>
    public static LadderTerms Terms { get; } =
        new()
        {
            Identity = PolicyIdentity.SignedBy("the owner", "firm", "1"),
            Ranks = [AuthorityRank.Named("rep"), AuthorityRank.Named("manager"), AuthorityRank.Named("director")],
            Columns = ["sales"],
            Dimensions = [Amount, Discount, Margin],
            Grants =
            [
                .. Column(
                    "sales",
                    Amount,
                    AuthorityLimit.To(Money.Eur(100)),
                    AuthorityLimit.To(Money.Eur(1_000)),
                    AuthorityLimit.Unlimited
                ),
                .. Column("sales", Discount, AuthorityLimit.To(500), AuthorityLimit.To(1_500), AuthorityLimit.To(2_500)),
                .. Column("sales", Margin, AuthorityLimit.To(3_000), AuthorityLimit.To(2_000), AuthorityLimit.To(0)),
            ],
            Times = Times,
            OwnAuthority = "rep",
            Window = Duration.FromDays(30),
        };

    /// <summary>The same with finance beside sales for amounts.</summary>
    public static LadderTerms WithFinance { get; } =
        Terms with
        {
            Columns = ["sales", "finance"],
            Dimensions = [Amount.Joint(), Discount, Margin],
            Grants =
            [
                .. Terms.Grants,
                .. Column(
                    "finance",
                    Amount,
                    AuthorityLimit.To(Money.Eur(100)),
                    AuthorityLimit.To(Money.Eur(1_000)),
                    AuthorityLimit.Unlimited
                ),
            ],
        };

    public static AuthorityLadder Ladder { get; } = AuthorityLadder.Of(Terms);

    /// <summary>Two managers, two directors, and as many in finance.</summary>
    public static Staff People { get; } =
        Staff.Of([
            Holds("mia", "manager"),
            Holds("max", "manager"),
            Holds("dora", "director"),
            Holds("dan", "director"),
            Holds("fay", "manager", "finance"),
            Holds("finn", "director", "finance"),
            Holds("flo", "director", "finance"),
        ]);

    public static Staff SalesPeople { get; } = Staff.Of(People.Holdings.Where(one => one.Column == "sales"));

    public static Authority Authority { get; } = Authority.Of(Ladder, SalesPeople, Year);

    public static Authority TwoColumns { get; } = Authority.Of(AuthorityLadder.Of(WithFinance), People, Year);

    /// <summary>A shipped ladder with at least two people of every rank, each with another in finance of the same name and "-f".</summary>
    public static Authority Shipped(AuthorityLadder ladder, params IEnumerable<Delegation> delegations) =>
        Authority.Of(
            ladder,
            Staff.Of(
                new[]
                {
                    ("kim", "KAM"),
                    ("kai", "KAM"),
                    ("gina", "GM"),
                    ("greg", "GM"),
                    ("paul", "President"),
                    ("pia", "President"),
                    ("bo", "Board"),
                    ("bea", "Board"),
                    ("ben", "Board"),
                }.SelectMany(one => new[] { Holds(one.Item1, one.Item2), Holds($"{one.Item1}-f", one.Item2, "finance") }),
                delegations
            ),
            Year
        );

    public static Holding Holds(string person, string rank, string column = "sales") => new(person, column, rank, Year);

    public static IEnumerable<AuthorityGrant> Column(string column, Dimension dimension, params AuthorityLimit[] limits) =>
        limits
            .Zip(new[] { "rep", "manager", "director" })
            .Select(one => new AuthorityGrant(column, one.Second, dimension.Name, one.First));

    /// <summary>A ladder of one column and one dimension, the ranks named by their place from 1.</summary>
    public static LadderTerms Single(Dimension dimension, params ImmutableArray<AuthorityLimit> limits) =>
        new()
        {
            Identity = PolicyIdentity.SignedBy("the owner", "single", "1"),
            Ranks = [.. limits.Select((_, level) => AuthorityRank.Named($"{level + 1}"))],
            Columns = ["sales"],
            Dimensions = [dimension],
            Grants = [.. limits.Select((limit, level) => new AuthorityGrant("sales", $"{level + 1}", dimension.Name, limit))],
            Times = Times,
        };

    public static Measures Of(decimal amount) => Measures.None.With(Amount, Money.Eur(amount));

    public static ApprovalContent Content(decimal amount, string subject = "c-1") => Content(Of(amount), subject);

    public static ApprovalContent Content(Measures measures, string subject = "c-1") =>
        ApprovalContent.Of(subject, "discount", Currency.Eur, "discounts 1", measures);
}
