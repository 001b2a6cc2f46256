using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class CreditCheckSampleTests
{
    private static readonly CreditCheckTerms Terms = new() { Unit = PolicyUnit.Of(Money.Eur(100_000)) };

    [Fact]
    public void An_order_is_checked_and_says_what_would_let_it_pass()
    {
        #region credit check: an order
        var policy = CreditCheckPolicy.Shipped(new CreditCheckTerms { Unit = PolicyUnit.Of(Money.Eur(100_000)) });

        var order = new CreditCheckFacts
        {
            Account = "c-17",
            Group = "retail",
            RiskGroup = CreditCheckFacts.NoGroup,
            AsOf = new LocalDate(2024, 5, 15),
            Checkpoint = Checkpoint.Order,
            Currency = Currency.Eur,
            Increment = Money.Eur(20_000), // what it adds: nothing when it is prepaid
            DocumentValue = Money.Eur(20_000),
            AvailableOn = new LocalDate(2024, 5, 20),
            HorizonEnd = new LocalDate(2024, 6, 14),
            TermDays = 30,
            AgreedTermDays = 30,
            Exposure = Money.Eur(42_400),
            Line = CheckedLine.Of(Money.Eur(50_000)).BoundBy("family-3"),
            LineValidUntil = new LocalDate(2024, 12, 31),
            CoverValidUntil = CreditCheckFacts.Forever,
            State = LineState.Ok,
            Hold = ForcedHold.None,
            KnockOut = CreditBar.Clear,
            Overdue = OverdueItems.None(Currency.Eur),
            Open = Money.Eur(42_400),
            DunningLevel = 0,
        };

        var check = policy.Check(order);
        var verdict = check.Verdict; // refer to level 3: 24.80 % over the line
        var binding = check.Binding!.ToString();
        var ways = check.Ways().Select(way => way.ToString(Language.English));
        #endregion

        Assert.Equal(Verdict.Refer(3), verdict);
        #region credit check: what it says
        Assert.Equal("CC-13 met: over the line, as a share of it above 15.00 %; found 24.80 %", binding.Split(". ")[0]);
        Assert.Equal(
            [
                "passes if 12400.00 EUR is paid",
                "passes if delivered after 2024-06-14",
                "passes if a security that counts for 12400.00 EUR is given",
                "passes if the document is smaller by 12400.00 EUR, or so much is prepaid",
            ],
            ways
        );
        #endregion
    }

    [Fact]
    public void A_rule_of_a_group_wins_and_proves_it()
    {
        #region credit check: precedence
        var policy = CreditCheckPolicy.Shipped(
            Terms,
            ScopedRule
                .Exclusion(
                    "RETAIL-1",
                    RuleScope.Group("retail"),
                    CheckSubject.OldestItem,
                    CreditCheckFeatures.OldestItem.Below(100)
                )
                .ReadBy(Audience.Sales, "frame contract with the retailers")
        );
        #endregion

        var facts = Checks70Days();
        #region credit check: the proof
        var proof = policy.Check(facts).Precedence.First(standing => standing.Outcome == RuleOutcome.Beats).ToString();

        Assert.Equal(
            "RETAIL-1 (group retail, oldest item): beats CC-31, CC-32; oldest overdue item below 100 days; found 70 days",
            proof
        );
        #endregion
    }

    private static CreditCheckFacts Checks70Days() =>
        Credit.Checks.Paper.Order with
        {
            Group = "retail",
            Overdue = OverdueItems.Of(Currency.Eur, new OverdueItem(Money.Eur(500), 70)),
            Open = Money.Eur(10_000),
        };
}
