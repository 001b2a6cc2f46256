using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class CreditFamilyTests
{
    [Fact]
    public void Connected_debtors_share_the_cap_of_their_track()
    {
        var lines = Lines(Member("A", 2_500), Member("B", 2_500));
        Assert.Equal([1_500m, 1_500m], lines);
    }

    [Fact]
    public void What_is_too_much_is_taken_off_in_proportion_and_rounded_down_to_the_step() =>
        Assert.Equal([1_900m, 1_000m], Lines(Member("A", 2_700), Member("B", 1_500))); // 3,000 as 27 : 15

    [Fact]
    public void The_family_is_named_as_what_binds()
    {
        var evaluation = Shipped.EvaluateAll([Member("A", 2_500), Member("B", 2_500)])[1];
        Assert.Equal(LinePartKind.Family, evaluation.Line!.Binding);
        Assert.Equal(Money.Eur(1_500), evaluation.Part(LinePartKind.Family));
    }

    [Fact]
    public void Lines_that_fit_together_stay() => Assert.Equal([1_500m, 1_500m], Lines(Member("A", 1_500), Member("B", 1_500)));

    [Fact]
    public void Debtors_that_are_not_connected_share_nothing() =>
        Assert.Equal(
            [2_500m, 2_500m],
            Lines(Member("A", 2_500) with { FamilyHead = null }, Member("B", 2_500) with { FamilyHead = null })
        );

    [Fact]
    public void Two_families_share_nothing_with_each_other() =>
        Assert.Equal([2_500m, 2_500m], Lines(Member("A", 2_500), Member("B", 2_500) with { FamilyHead = "Z" }));

    [Fact]
    public void A_member_with_better_evidence_does_not_lift_the_cap_of_the_others()
    {
        var better = Member("C", 2_500).Filed(file => file with { Report = new(AsOf, ExternalClass.Strongest) });
        Assert.Equal([1_500m, 1_500m, 2_500m], Lines(Member("A", 2_500), Member("B", 2_500), better));
    }

    [Fact]
    public void The_whole_family_is_no_more_than_a_tenth_of_our_receivables() =>
        Assert.Equal(
            [1_000m, 1_000m],
            Lines(
                Member("A", 1_500) with
                {
                    SellerReceivables = Money.Eur(20_000),
                },
                Member("B", 1_500) with
                {
                    SellerReceivables = Money.Eur(20_000),
                }
            )
        );

    [Fact]
    public void The_line_of_a_member_that_was_not_decided_uses_up_room()
    {
        var deferred = Member("B", 2_500).Filed(file => file with { Screening = null }) with { CurrentLine = Money.Eur(2_000) };
        var evaluations = Shipped.EvaluateAll([Member("A", 2_500), deferred]);
        Assert.Equal((Money.Eur(1_000), null), (evaluations[0].Line!.Amount!.Value, evaluations[1].Line));
    }

    [Fact]
    public void A_family_that_is_full_leaves_nothing()
    {
        var deferred = Member("B", 2_500).Filed(file => file with { Screening = null }) with { CurrentLine = Money.Eur(9_000) };
        Assert.Equal(Money.Eur(0), Shipped.EvaluateAll([Member("A", 2_500), deferred])[0].Line!.Amount);
    }

    [Fact]
    public void A_shared_limit_below_the_line_of_today_proposes_a_cut() =>
        Assert.Equal(
            LineChange.Cut,
            Shipped.EvaluateAll([Member("A", 2_500) with { CurrentLine = Money.Eur(2_500) }, Member("B", 2_500)])[0].Change
        );

    [Fact]
    public void The_order_of_the_debtors_changes_nothing_but_the_order_of_the_answers() =>
        Assert.Equal(
            Shipped.EvaluateAll([Member("A", 2_700), Member("B", 1_500)]).Reverse(),
            Shipped.EvaluateAll([Member("B", 1_500), Member("A", 2_700)])
        );

    [Fact]
    public void An_account_that_comes_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => Shipped.EvaluateAll([Member("A", 1), Member("A", 2)]));

    [Fact]
    public void Nobody_gives_nothing() => Assert.Empty(Shipped.EvaluateAll([]));

    private static decimal[] Lines(params CreditFacts[] members) =>
        [.. Shipped.EvaluateAll(members).Select(evaluation => evaluation.Line!.Amount!.Value.Amount)];

    /// <summary>A member on the trade track that asks for so much and needs it.</summary>
    private static CreditFacts Member(string account, decimal request) =>
        Trading.Filed(file => file with { RequestedLine = Money.Eur(request) }) with
        {
            Account = account,
            FamilyHead = "H",
            Behaviour = Trading.Behaviour with { HighestNotOverdue = Money.Eur(10_000), HighestRepaid = Money.Eur(10_000) },
        };
}
