using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Accounts;

public class AbcAnalysisTests
{
    private static readonly Gen<AccountValue[]> AnyBook =
        from count in Gen.Choose(0, 40)
        from values in Gen.Frequency((1, Gen.Choose(-50, 0)), (5, Gen.Choose(1, 8)), (1, Gen.Choose(100, 1000))).ArrayOf(count)
        select values.Select((value, index) => new AccountValue($"A{index:D3}", value)).ToArray();

    [Fact]
    public void The_account_that_crosses_the_line_gets_the_better_class() =>
        Assert.Equal("AABC", Classes(CrossingRule.CrossingIn, 50, 40, 8, 2));

    [Fact]
    public void Up_to_the_cut_the_account_that_crosses_gets_the_worse_class() =>
        Assert.Equal("ABCC", Classes(CrossingRule.UpToCut, 50, 40, 8, 2));

    [Theory]
    [InlineData(74, 12, "AA")] // 74 → 86: 6 above against 6 below
    [InlineData(73, 13, "AA")] // 73 → 86: 6 above against 7 below
    [InlineData(75, 12, "AB")] // 75 → 87: 7 above against 5 below
    public void Nearest_takes_the_side_that_ends_closer_and_the_better_one_on_a_tie(int first, int second, string expected) =>
        Assert.Equal(
            expected,
            Classes(CrossingRule.Nearest, [first, second, .. Enumerable.Repeat(1L, 100 - first - second)])[..2]
        );

    [Theory]
    [InlineData(CrossingRule.CrossingIn, "AABC")]
    [InlineData(CrossingRule.UpToCut, "AABC")]
    [InlineData(CrossingRule.Nearest, "AABC")]
    public void An_account_that_ends_exactly_on_a_cut_is_within_it(CrossingRule crossing, string expected) =>
        Assert.Equal(expected, Classes(crossing, 50, 30, 15, 5));

    [Theory]
    [InlineData(CrossingRule.CrossingIn, "A")]
    [InlineData(CrossingRule.UpToCut, "C")]
    [InlineData(CrossingRule.Nearest, "A")]
    public void One_account_that_holds_everything_is_A_except_under_the_rule_that_may_leave_A_empty(
        CrossingRule crossing,
        string expected
    ) => Assert.Equal(expected, Classes(crossing, 100));

    [Fact]
    public void Equal_values_across_the_line_are_told_apart_by_account() =>
        Assert.Equal("AAABB", Classes(CrossingRule.CrossingIn, 60, 10, 10, 10, 10));

    [Fact]
    public void Equal_values_can_be_kept_together()
    {
        var terms = AbcTerms.Of(Share.Percent(70), Share.Percent(95), tiesStayTogether: true);
        Assert.Equal("AAAA", Classes(terms, 40, 20, 20, 20));
        Assert.Equal("AAAB", Classes(AbcTerms.Of(Share.Percent(70), Share.Percent(95)), 40, 20, 20, 20));
    }

    [Fact]
    public void Kept_together_up_to_the_cut_all_equal_values_fall_out() =>
        Assert.Equal(
            "ABBC",
            Classes(
                AbcTerms.Of(Share.Percent(70), Share.Percent(95), CrossingRule.UpToCut, tiesStayTogether: true),
                60,
                15,
                15,
                10
            )
        );

    [Fact]
    public void Zero_and_below_have_no_class_and_are_not_in_the_total()
    {
        var analysis = AbcAnalysis.Of(Values(0, 100, -500), AbcTerms.Shipped);
        Assert.Equal([AbcClass.None, AbcClass.A, AbcClass.None], analysis.Classes);
        Assert.Equal((1, 0, 0, 2), (analysis.A, analysis.B, analysis.C, analysis.None));
        Assert.Equal([Share.Whole, Share.Whole, Share.Whole], analysis.CumulativeShares);
    }

    [Fact]
    public void An_empty_book_has_no_classes() => Assert.Empty(AbcAnalysis.Of([], AbcTerms.Shipped).Classes);

    [Fact]
    public void A_book_without_any_purchase_divides_by_nothing() =>
        Assert.Equal([AbcClass.None, AbcClass.None], AbcAnalysis.Of(Values(0, -1), AbcTerms.Shipped).Classes);

    [Fact]
    public void One_unit_beside_the_cut_is_seen_even_in_the_largest_amounts()
    {
        const long Most = Money.MaxMinorUnits;
        // The first account alone holds one unit less than, exactly, and one unit more than 80 %.
        Assert.Equal("AA", Classes(CrossingRule.CrossingIn, (Most / 5 * 4) - 1, (Most / 5) + 1));
        Assert.Equal("AB", Classes(CrossingRule.CrossingIn, Most / 5 * 4, Most / 5));
        Assert.Equal("AB", Classes(CrossingRule.CrossingIn, (Most / 5 * 4) + 1, (Most / 5) - 1));
    }

    [Fact]
    public void Cumulative_shares_follow_the_ranking_and_not_the_order_given() =>
        Assert.Equal(
            [Share.Percent(100), Share.Percent(50), Share.Percent(80)],
            AbcAnalysis.Of(Values(20, 50, 30), AbcTerms.Shipped).CumulativeShares
        );

    [Theory]
    [InlineData(0, 95)]
    [InlineData(80, 80)]
    [InlineData(95, 80)]
    public void Cuts_that_do_not_rise_are_refused(int cutA, int cutB) =>
        Assert.Throws<ArgumentException>(() => AbcTerms.Of(Share.Percent(cutA), Share.Percent(cutB)));

    [Fact]
    public void Nothing_may_be_missing()
    {
        Assert.Throws<ArgumentNullException>(() => AbcAnalysis.Of(null!, AbcTerms.Shipped));
        Assert.Throws<ArgumentNullException>(() => AbcAnalysis.Of([], null!));
    }

    [Fact]
    public void Crossing_in_and_up_to_the_cut_differ_by_one_account_at_each_cut()
    {
        var differed = 0;
        Prop.ForAll(
                AnyBook.ToArbitrary(),
                book =>
                {
                    var better = AbcAnalysis.Of(book, AbcTerms.Shipped);
                    var worse = AbcAnalysis.Of(book, AbcTerms.Of(Share.Percent(80), Share.Percent(95), CrossingRule.UpToCut));
                    differed += better.A != worse.A ? 1 : 0;
                    return better.A - worse.A is 0 or 1
                        && better.A + better.B - worse.A - worse.B is 0 or 1
                        && (better.A > 0 || better.None == book.Length);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(differed > 50, $"differed only {differed} times");
    }

    [Fact]
    public void A_larger_value_never_has_a_worse_class_and_ties_kept_together_share_one()
    {
        var ties = 0;
        Prop.ForAll(
                AnyBook.ToArbitrary(),
                Gen.Elements(CrossingRule.CrossingIn, CrossingRule.UpToCut, CrossingRule.Nearest).ToArbitrary(),
                (book, crossing) =>
                {
                    var analysis = AbcAnalysis.Of(book, AbcTerms.Of(Share.Percent(80), Share.Percent(95), crossing, true));
                    ties += book.DistinctBy(account => account.Value).Count() < book.Length ? 1 : 0;
                    var ranked = book.Select((account, index) => (account.Value, Class: analysis.Classes[index]))
                        .OrderBy(account => account.Value)
                        .ToArray();
                    return ranked
                        .Zip(ranked.Skip(1))
                        .All(pair =>
                            pair.First.Class <= pair.Second.Class
                            && (pair.First.Value != pair.Second.Value || pair.First.Class == pair.Second.Class)
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(ties > 100, $"ties only {ties} times");
    }

    private static AccountValue[] Values(params long[] values) =>
        [.. values.Select((value, index) => new AccountValue($"A{index:D3}", value))];

    private static string Classes(CrossingRule crossing, params long[] values) =>
        Classes(AbcTerms.Of(Share.Percent(80), Share.Percent(95), crossing), values);

    private static string Classes(AbcTerms terms, params long[] values) =>
        string.Concat(AbcAnalysis.Of(Values(values), terms).Classes);
}
