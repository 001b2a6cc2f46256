using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

/// <summary>What holds of every review, over random sales and over what is known of an account.</summary>
public class AccountReviewLawTests
{
    private static readonly Gen<(int Client, int Month, int Cents)[]> AnySales =
        from count in Gen.Choose(1, 80)
        from sales in (
            from client in Gen.Choose(0, 4)
            from month in Gen.Choose(0, 12)
            from cents in Gen.Choose(1, 9)
            select (client, month, cents)
        ).ArrayOf(count)
        select sales;

    [Fact] // law:C4
    public void Scaling_all_money_changes_no_kind_and_no_tier()
    {
        var majors = 0;
        Prop.ForAll(
                AnySales.ToArbitrary(),
                Gen.Choose(2, 50).ToArbitrary(),
                (sales, factor) =>
                {
                    var (small, large) = (OfSales(sales, 1), OfSales(sales, factor));
                    majors += small.Accounts.Any(account => account.Primary == PrimaryKind.MajorEconomic) ? 1 : 0;
                    return Outcomes(small).SequenceEqual(Outcomes(large));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));
        Assert.True(majors > 10, $"major economic only {majors} times");

        static IEnumerable<string> Outcomes(AccountReview review) =>
            review.Accounts.Select(account =>
                $"{account.Facts.Account} {account.Primary} {account.Tier} {account.Family.Importance} {account.Facts.Standing?.Abc}"
            );
    }

    [Fact] // law:C2
    public void Buying_more_never_loses_a_kind()
    {
        var gained = 0;
        Prop.ForAll(
                AnySales.ToArbitrary(),
                Gen.Choose(0, 11).ToArbitrary(),
                Gen.Choose(1, 50).ToArbitrary(),
                (sales, month, cents) =>
                {
                    var account = $"A{sales[0].Client}";
                    var before = OfSales(sales, 1).Find(account)!.StateOf(AccountKind.MajorEconomic);
                    var after = OfSales([.. sales, (sales[0].Client, month, cents)], 1)
                        .Find(account)!
                        .StateOf(AccountKind.MajorEconomic);
                    gained += after > before ? 1 : 0;
                    return after >= before;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(gained > 5, $"gained only {gained} times");
    }

    [Fact]
    public void Learning_an_answer_never_turns_a_kind_that_is_met_or_not()
    {
        var learnt = 0;
        Prop.ForAll(
                Gen.Choose(0, (1 << 12) - 1).ToArbitrary(),
                Gen.Choose(0, 11).ToArbitrary(),
                (known, learn) =>
                {
                    var before = KindPolicy.Shipped.Decide(Partly(known)).Outcome;
                    var after = KindPolicy.Shipped.Decide(Partly(known | (1 << learn))).Outcome;
                    learnt += before != after ? 1 : 0;
                    return before
                        .All.Zip(after.All)
                        .All(pair => pair.First.Truth == Truth.Unknown || pair.First.Truth == pair.Second.Truth);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.True(learnt > 30, $"learnt only {learnt} times");
    }

    /// <summary>The account on every line, with only some of its answers known: one bit for each.</summary>
    private static AccountFacts Partly(int known)
    {
        bool Knows(int bit) => ((known >> bit) & 1) != 0;
        var all = Facts.Profile;
        return new()
        {
            Account = "A",
            AsOf = AsOf,
            Figures = new() { LastTwelveMonths = Knows(0) ? Money.Eur(1) : null, ActiveMonths = Knows(1) ? 5 : null },
            Standing = Knows(2) ? Facts.Standing : null,
            Sector = Knows(3) ? KeySector.Health : null,
            Profile = new()
            {
                Account = "A",
                SectorEvidencedOn = Knows(4) ? AsOf : null,
                PubliclyOwned = Knows(5) ? true : null,
                Tie = Knows(6) ? ValueChainTie.FrameContract : null,
                TieSince = Knows(7) ? all.TieSince : null,
                TieMonths = Knows(8) ? 23 : null,
                Potential = Knows(9) ? 65 : null,
                AssessedOn = Knows(10) ? all.AssessedOn : null,
                AssessedBy = "first",
                CountersignedBy = "second",
                Observation = Knows(11) ? all.Observation : null,
            },
        };
    }

    private static AccountReview OfSales((int Client, int Month, int Cents)[] sales, int factor) =>
        AccountReview.Of(
            Seen([.. sales.Select(sale => Sale(AsOf.PlusMonths(-sale.Month), sale.Cents * factor / 100m, $"A{sale.Client}"))]),
            ReviewPolicies.Shipped
        );
}
