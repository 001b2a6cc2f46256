using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Guides;
using KeyAccount.Domain.Discounts.Ways;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Discounts;

namespace KeyAccount.Domain.Testing.Tests.Discounts;

/// <summary>law:D2, law:D4, law:D5 and law:D9 for the review of any deal, with and without floors and a matrix.</summary>
public class DiscountLawsTests
{
    private static readonly DateRange Year = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1));

    private static readonly DiscountPolicy Shipped = DiscountPolicy.Shipped(
        DiscountLadder.Shipped(Money.Eur(1_000), Percentage.Percent(40), Percentage.Percent(20), 60)
    );

    private static readonly DiscountPolicy Guided = DiscountPolicy.Of(
        PolicyIdentity.SignedBy("Sales", "discounts", "2"),
        new()
        {
            MeetsOnly = false,
            Matrix = AuthorityMatrix.Of(
                Currency.Eur,
                MatrixAxis.AtOrAbove(250, 1_000),
                MatrixAxis.Above(3, 10),
                [null, null, 2],
                [null, 1, 3],
                [null, 2, 4]
            ),
        },
        Shipped.Ladder,
        PriceGuides.Of(
            new()
            {
                ProductGroup = "A",
                During = Year,
                Floor = Share.Percent(90),
                Target = Share.Percent(95),
            },
            new()
            {
                Tier = AccountTier.Key,
                During = Year,
                Floor = Share.Percent(70),
                Target = Share.Percent(80),
            }
        )
    );

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Whatever_is_reviewed_by_whatever_policy_breaks_no_law(int unknownPercent)
    {
        var seen = new HashSet<string>();
        Prop.ForAll(
                DealGenerators.Deals(Currency.Eur, unknownPercent).ToArbitrary(),
                deal =>
                {
                    foreach (var policy in new[] { Shipped, Guided })
                    {
                        Assert.Empty(DiscountLaws.Violations(policy, deal));
                        Note(policy.Decide(deal), seen);
                    }
                }
            )
            .Check(Draws.Fixed.WithMaxTest(400));

        string[] expected =
        [
            "approve",
            "refer 1",
            "refer 2",
            "refer 3",
            "decline",
            "a split",
            .. Enum.GetNames<DiscountStepKind>(),
            .. Guided.Line.Rules.Concat(Shipped.Line.Rules).Select(rule => rule.Code),
            .. Guided
                .Deal.Rules.Select(rule => rule.Code)
                .Except(unknownPercent == 0 ? ["DEAL-06", "DEAL-07", "DEAL-08", "DEAL-09"] : Array.Empty<string>()),
        ];
        Assert.Empty(expected.Distinct().Except(seen));
    }

    [Fact]
    public void A_policy_that_forgets_splitting_would_be_found()
    {
        // The laws find what they are there to find: a window of one day does not see yesterday's quote.
        var blind = DiscountPolicy.Of(
            PolicyIdentity.SignedBy("Sales", "blind", "1"),
            new() { WindowDays = 1 },
            Shipped.Ladder,
            PriceGuides.None
        );
        var differences = 0;
        Prop.ForAll(
                DealGenerators.Deals(Currency.Eur, 0).ToArbitrary(),
                deal => differences += blind.Decide(deal).Verdict < Shipped.Decide(deal).Verdict ? 1 : 0
            )
            .Check(Draws.Fixed.WithMaxTest(500));
        Assert.InRange(differences, 5, 450);
    }

    private static void Note(DiscountDecision decision, HashSet<string> seen)
    {
        seen.Add(decision.Verdict.ToString());
        seen.Add(decision.Splitting.IsEmpty ? "" : "a split");
        seen.UnionWith(decision.Rules.Findings.Select(finding => finding.Code));
        seen.UnionWith(decision.Lines.SelectMany(line => line.Decision.Findings).Select(finding => finding.Code));
        seen.UnionWith(DiscountWays.Of(decision).Select(way => $"{way.Step.Kind}"));
    }
}
