using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

/// <summary>A company with a ladder and people for tests; amounts in whole euros.</summary>
internal static class Company
{
    public static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 8, 0);
    public static readonly Interval Year = new(Start, Start + Duration.FromDays(365));
    public static readonly Dimension Amount = Dimension.Amount("amount", Currency.Eur).Accumulating();

    private static readonly string[] Ranks = ["1", "2", "3"];

    /// <summary>Two managers and three directors in sales, one of each in finance with a deputy; a window of 30 days.</summary>
    public static Authority Authority { get; } =
        Authority.Of(
            AuthorityLadder.Of(Terms(Amount, 100, 1_000, null)),
            Staff.Of([Holds("mia", "2"), Holds("max", "2"), Holds("dora", "3"), Holds("dan", "3"), Holds("dov", "3")]),
            Year
        );

    public static Holding Holds(string person, string rank, string column = "sales") => new(person, column, rank, Year);

    /// <summary>One column; a limit in euros for each rank from 1, null for none.</summary>
    public static LadderTerms Terms(Dimension dimension, params int?[] limits) =>
        new()
        {
            Identity = PolicyIdentity.SignedBy("the owner", "company", "1"),
            Ranks = [.. Ranks.Take(limits.Length).Select(name => AuthorityRank.Named(name))],
            Columns = ["sales"],
            Dimensions = [dimension],
            Grants =
            [
                .. limits.Select(
                    (limit, level) =>
                        new AuthorityGrant(
                            "sales",
                            Ranks[level],
                            dimension.Name,
                            limit is { } euros ? AuthorityLimit.To(Money.Eur(euros)) : AuthorityLimit.Unlimited
                        )
                ),
            ],
            Times = ApprovalTimes.Of(Duration.FromDays(1), Duration.FromDays(2), Duration.FromDays(10), Duration.FromDays(30)),
            OwnAuthority = limits.Length > 1 ? "1" : null,
            Window = Duration.FromDays(30),
        };

    public static ApprovalContent Content(decimal amount, string subject = "c-1", string action = "discount") =>
        ApprovalContent.Of(subject, action, Currency.Eur, "discounts 1", Measures.None.With(Amount, Money.Eur(amount)));
}
