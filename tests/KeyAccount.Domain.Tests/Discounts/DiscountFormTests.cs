using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Guides;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;
using KeyAccount.Domain.Tests.Rules.Documents;
using static KeyAccount.Domain.Tests.Discounts.Reviewed;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>Discount policies as documents, verified, and as boundary cases.</summary>
public class DiscountFormTests()
    : PolicyFormTests<DiscountPolicy>(DiscountForm.Over(Ladder), Own, Shipped, "windowDays", "window")
{
    private static readonly DiscountForm Form = DiscountForm.Over(Ladder);

    private static readonly DiscountPolicy Own = With(
        new()
        {
            UnknownLevel = 3,
            ComplianceLevel = 1,
            FavouredLevel = 4,
            LossLevel = 3,
            PoolLevel = 1,
            EvidenceLevel = 1,
            CreditLevel = 3,
            GiftLevel = 3,
            TargetLevel = null,
            WindowDays = 10,
            OfferDays = 0,
            MeetsOnly = false,
            Matrix = AuthorityMatrix.Of(
                Currency.Eur,
                MatrixAxis.AtOrAbove(25_000, 100_000.50m),
                MatrixAxis.Above(10, 20.25m),
                [null, null, 1],
                [null, 1, 1],
                [1, 2, 4]
            ),
        },
        PriceGuides.Of(
            new()
            {
                ProductGroup = "pumps",
                Kind = AccountKind.Strategic,
                Tier = AccountTier.Key,
                During = DateRange.Of(new(2026, 1, 1), new(2026, 7, 1)),
                Floor = Share.Percent(80),
                Target = Share.Percent(90.5m),
                SetBy = "pat",
            },
            new()
            {
                During = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1)),
                Floor = Share.Percent(70),
                Target = Share.Percent(70),
            }
        )
    );

    [Theory]
    [InlineData("\"pool\": 1", "\"pool\": 0", PolicyDocumentFault.Refused, "$")]
    [InlineData("\"pool\": 1", "\"pool\": 63", PolicyDocumentFault.OutsideDomain, "$.levels.pool")]
    [InlineData("\"windowDays\": 10", "\"windowDays\": 0", PolicyDocumentFault.OutsideDomain, "$.windowDays")]
    [InlineData("\"offerDays\": 0", "\"offerDays\": null", PolicyDocumentFault.NullNotAllowed, "$.offerDays")]
    [InlineData("\"meetsOnly\": false", "\"meetsOnly\": \"no\"", PolicyDocumentFault.WrongType, "$.meetsOnly")]
    [InlineData("\"target\": \"90.50 %\"", "\"target\": \"79.99 %\"", PolicyDocumentFault.Refused, "$")]
    [InlineData("\"kind\": \"strategic\"", "\"kind\": \"nice\"", PolicyDocumentFault.UnknownWord, "$.guides[0].kind")]
    [InlineData("\"until\": \"2026-07-01\"", "\"until\": \"2025-07-01\"", PolicyDocumentFault.Refused, "$.guides[0]")]
    [InlineData("\"20.25 %\"", "\"10.00 %\"", PolicyDocumentFault.Refused, "$.matrix.depths")]
    [InlineData("\"100000.50 EUR\"", "\"100000.50 USD\"", PolicyDocumentFault.CurrencyMismatch, "$.matrix.sizes.atOrAbove[1]")]
    [InlineData("\"atOrAbove\"", "\"from\"", PolicyDocumentFault.UnknownMember, "$.matrix.sizes.from")]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault fault, string path) =>
        IsTold(place, change, fault, path);

    [Fact]
    public void Less_authority_for_more_is_refused_in_a_document() // law:D2
    {
        var falling = System.Text.RegularExpressions.Regex.Replace(Draft, "4(\\s*\\]\\s*\\]\\s*\\})", "1$1");
        Assert.NotEqual(Draft, falling);
        Assert.Equal(PolicyDocumentFault.NonMonotoneLadder, Assert.Single(Form.Read(falling, "x").Problems).Fault);
    }

    [Fact]
    public void A_policy_over_another_ladder_is_refused()
    {
        var other = DiscountForm.Over(
            DiscountLadder.Shipped(Money.Eur(1_000), Percentage.Percent(41), Percentage.Percent(20), 60)
        );
        var problem = Assert.Single(other.Read(Document.Text, "ours.json").Problems);
        Assert.Equal((PolicyDocumentFault.Refused, "$.ladder"), (problem.Fault, problem.Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_policy_passes_the_verifier(bool shipped)
    {
        var report = DiscountPolicyVerifier.Verify(shipped ? Shipped : Own);
        Assert.Equal(VerificationVerdict.Verified, report.Verdict);
        Assert.True(report.IsClean, string.Join('\n', report.Sentences(Language.English)));
    }

    [Fact]
    public void Boundary_cases_are_drawn_from_both_parts()
    {
        var cases = DiscountPolicyVerifier.CasesOf(Shipped).Select(subject => BoundaryCases.Of(subject).Cases.Length).ToArray();
        Assert.All(cases, count => Assert.InRange(count, 10, 500));
    }

    [Fact]
    public void The_book_holds_every_rule_limit_and_guide()
    {
        var text = DiscountRuleBook.Of(Own).Markdown(Language.English);
        Assert.All(
            Own.Deal.Rules.Select(rule => rule.Code).Concat(Own.Line.Rules.Select(rule => rule.Code)),
            code => Assert.Contains(code, text, StringComparison.Ordinal)
        );
        Assert.Contains("90.50 %", text, StringComparison.Ordinal);
        Assert.Contains("34.00 %", text, StringComparison.Ordinal);
        Assert.Contains("pat", text, StringComparison.Ordinal);
    }
}
