using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Tests.Accounts;

public class GroupScoresTests
{
    private static readonly Gen<AccountValue[]> AnyBook =
        from count in Gen.Choose(1, 40)
        from values in Gen.Choose(0, 12).ArrayOf(count)
        select Values([.. values.Select(value => (long)value)]);

    [Theory]
    [InlineData(TieRule.CutPoints)]
    [InlineData(TieRule.MidRank)]
    [InlineData(TieRule.Ntile)]
    public void Ten_different_values_fall_two_by_two_into_quintiles(TieRule ties) =>
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], GroupScores.Of(Values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 5, ties));

    [Fact]
    public void Ntile_makes_the_first_groups_one_larger() =>
        Assert.Equal([1, 1, 2, 2, 3, 4, 5], GroupScores.Of(Values(1, 2, 3, 4, 5, 6, 7), 5, TieRule.Ntile));

    [Fact]
    public void Ntile_with_fewer_accounts_than_groups_leaves_the_best_groups_empty() =>
        Assert.Equal([1, 2, 3], GroupScores.Of(Values(1, 2, 3), 5, TieRule.Ntile));

    [Fact]
    public void Ntile_tells_equal_accounts_apart_by_name() =>
        Assert.Equal([1, 2, 3, 4, 5], GroupScores.Of(Values(7, 7, 7, 7, 7), 5, TieRule.Ntile));

    [Fact]
    public void Cut_points_keep_equal_accounts_together_and_may_leave_a_group_empty() =>
        Assert.Equal(
            [1, 1, 1, 1, 1, 1, 1, 1, 5, 5],
            GroupScores.Of(Values(1, 1, 1, 1, 1, 1, 1, 1, 2, 3), 5, TieRule.CutPoints)
        );

    [Fact]
    public void Cut_points_lie_between_order_statistics()
    {
        // Type 7 over 10, 20, 30, 40: the median cut is 25, and a value on a cut is not above it.
        Assert.Equal([1, 1, 2, 2], GroupScores.Of(Values(10, 20, 30, 40), 2, TieRule.CutPoints));
        Assert.Equal([1, 1, 2], GroupScores.Of(Values(10, 20, 30), 2, TieRule.CutPoints));
    }

    [Fact]
    public void Mid_rank_centres_equal_accounts_so_that_nobody_may_be_lowest()
    {
        // Eight equal ones have the middle rank 4.5 of 10: ceil(5 × 4.5 / 10) = 3.
        Assert.Equal([3, 3, 3, 3, 3, 3, 3, 3, 5, 5], GroupScores.Of(Values(1, 1, 1, 1, 1, 1, 1, 1, 2, 3), 5, TieRule.MidRank));
    }

    [Fact]
    public void The_three_rules_give_different_counts_of_best_accounts()
    {
        var book = Values(1, 1, 1, 2, 2, 9, 9, 9, 9, 9);
        Assert.Equal([0, 0, 2], new[] { TieRule.CutPoints, TieRule.MidRank, TieRule.Ntile }.Select(Best));

        int Best(TieRule ties) => GroupScores.Of(book, 5, ties).Count(score => score == 5);
    }

    [Fact]
    public void An_empty_book_has_no_scores() => Assert.Empty(GroupScores.Of([], 5, TieRule.CutPoints));

    [Theory]
    [InlineData(1)]
    [InlineData(1001)]
    public void A_number_of_groups_outside_2_to_1000_is_refused(int groups) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupScores.Of([], groups, TieRule.CutPoints));

    [Fact]
    public void Values_must_be_given() => Assert.Throws<ArgumentNullException>(() => GroupScores.Of(null!, 5, TieRule.Ntile));

    [Fact]
    public void More_never_scores_less_and_equal_values_share_a_score_except_by_ntile()
    {
        var equal = 0;
        Prop.ForAll(
                AnyBook.ToArbitrary(),
                Gen.Elements(TieRule.CutPoints, TieRule.MidRank, TieRule.Ntile).ToArbitrary(),
                (book, ties) =>
                {
                    var scores = GroupScores.Of(book, 5, ties);
                    var ranked = book.Select((account, index) => (account.Value, Score: scores[index]))
                        .OrderBy(account => account.Value)
                        .ThenBy(account => account.Score)
                        .ToArray();
                    equal += ranked.Zip(ranked.Skip(1)).Count(pair => pair.First.Value == pair.Second.Value);
                    return scores.All(score => score is >= 1 and <= 5)
                        && ranked
                            .Zip(ranked.Skip(1))
                            .All(pair =>
                                pair.First.Score <= pair.Second.Score
                                && (
                                    ties == TieRule.Ntile
                                    || pair.First.Value != pair.Second.Value
                                    || pair.First.Score == pair.Second.Score
                                )
                            );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(equal > 100, $"equal values only {equal} times");
    }

    private static AccountValue[] Values(params long[] values) =>
        [.. values.Select((value, index) => new AccountValue($"A{index:D3}", value))];
}
