using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Credit.Checks.Paper;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>What would let a document pass.</summary>
public class CheckWayTests
{
    private static readonly CreditCheckFacts Over = On(50_000, 42_400, 20_000) with { Open = Money.Eur(42_400) };

    [Fact]
    public void A_payment_a_later_delivery_a_guarantee_or_a_smaller_order_would_do() =>
        Assert.Equal(
            [
                "passes if 12400.00 EUR is paid",
                "passes if delivered after 2024-06-14",
                "passes if a security that counts for 12400.00 EUR is given",
                "passes if the document is smaller by 12400.00 EUR, or so much is prepaid",
            ],
            Over.Checked().Ways().Select(way => way.ToString())
        );

    [Theory]
    [InlineData(Language.Spanish, "pasa si se paga 12400.00 EUR")]
    [InlineData(Language.SimplifiedChinese, "若支付12400.00 EUR，则通过")]
    public void A_way_is_told_in_every_language(Language language, string sentence) =>
        Assert.Equal(sentence, Over.Checked().Ways()[0].ToString(language));

    [Fact]
    public void A_lower_authority_can_be_wanted()
    {
        var check = On(100_000, 100_000, 10_000).Checked();

        Assert.Equal(Verdict.Refer(2), check.Verdict);
        Assert.Equal(
            "needs only \"refer to level 1\" if the document is smaller by 5000.00 EUR, or so much is prepaid",
            check.Ways(Verdict.Refer(1)).Single(way => way.Steps[0].Kind == CheckStepKind.Reduce).ToString()
        );
    }

    [Fact]
    public void A_shorter_term_would_do() =>
        Assert.Equal(
            "passes if the term is at most 30 days",
            (Order with { TermDays = 90 })
                .Checked()
                .Ways()
                .Single(way => way.Steps[0].Kind == CheckStepKind.ShortenTerm)
                .ToString()
        );

    [Fact]
    public void A_term_is_shortened_no_further_than_a_lower_authority_needs() =>
        Assert.Equal(
            45,
            (Order with { TermDays = 90 })
                .Checked()
                .Ways(Verdict.Refer(1))
                .Single(way => way.Steps[0].Days is not null)
                .Steps[0]
                .Days
        );

    [Fact]
    public void What_is_overdue_is_paid_oldest_first_until_the_rest_is_young_enough()
    {
        var facts = Order with
        {
            Overdue = OverdueItems.Of(
                Currency.Eur,
                new(Money.Eur(300), 61),
                new(Money.Eur(200), 31),
                new OverdueItem(Money.Eur(100), 30)
            ),
            Open = Money.Eur(10_000),
        };

        Assert.Equal(Money.Eur(500), Paid(facts.Checked().Ways()));
        Assert.Equal(Money.Eur(300), Paid(facts.Checked().Ways(Verdict.Refer(1))));
    }

    [Fact]
    public void Several_steps_are_told_where_one_is_not_enough() =>
        Assert.Contains(
            "passes if 12400.00 EUR is paid, and the term is at most 30 days",
            (Over with { TermDays = 45 }).Checked().Ways().Select(way => way.ToString())
        );

    [Fact]
    public void What_passes_needs_nothing() => Assert.Empty(Order.Checked().Ways());

    [Fact]
    public void A_stop_has_no_way_but_a_person() => Assert.Empty((Order with { State = LineState.Stop }).Checked().Ways());

    [Fact]
    public void No_more_is_paid_than_is_open() =>
        Assert.DoesNotContain(
            (Over with { Open = Money.Eur(12_399.99m) }).Checked().Ways(),
            way => way.Steps is [{ Kind: CheckStepKind.Pay }]
        );

    [Fact]
    public void Goods_that_are_leaving_are_not_delivered_later() =>
        Assert.DoesNotContain(
            (Over with { Checkpoint = Checkpoint.Delivery }).Checked().Ways(),
            way => way.Steps.Any(step => step.Kind == CheckStepKind.DeliverLater)
        );

    [Fact]
    public void Without_a_horizon_a_later_delivery_is_no_way() =>
        Assert.DoesNotContain(
            (Over with { HorizonEnd = null }).Checked().Ways(),
            way => way.Steps.Any(step => step.Kind == CheckStepKind.DeliverLater)
        );

    private static Money? Paid(IEnumerable<CheckWay> ways) =>
        ways.Single(way => way.Steps is [{ Kind: CheckStepKind.Pay }]).Steps[0].Amount;
}
