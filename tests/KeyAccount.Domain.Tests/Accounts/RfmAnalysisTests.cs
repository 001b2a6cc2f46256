using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Tests.Accounts;

public class RfmAnalysisTests
{
    private static readonly RfmTerms Five = RfmTerms.Independent(TieRule.CutPoints, 5);

    [Fact]
    public void The_account_that_bought_last_most_often_and_most_is_555()
    {
        RfmInput[] accounts = [.. Enumerable.Range(1, 5).Select(rank => new RfmInput($"A{rank}", 100 - rank, rank, rank * 10))];
        Assert.Equal(
            ["111", "222", "333", "444", "555"],
            RfmAnalysis.Of(accounts, Five).Scores.Select(score => score.ToString())
        );
    }

    [Theory]
    [InlineData(TieRule.CutPoints)]
    [InlineData(TieRule.MidRank)]
    [InlineData(TieRule.Ntile)]
    public void The_oldest_purchase_has_the_lowest_recency_under_every_rule(TieRule ties)
    {
        RfmInput[] accounts = [.. Enumerable.Range(1, 5).Select(days => new RfmInput($"A{days}", days * 30, 1, 1))];
        var recency = RfmAnalysis.Of(accounts, RfmTerms.Independent(ties, 5)).Scores.Select(score => score.Recency);
        Assert.Equal([5, 4, 3, 2, 1], recency);
    }

    [Theory]
    [InlineData(24, 0)]
    [InlineData(25, 25)]
    public void Too_few_accounts_are_not_scored(int count, int scored)
    {
        RfmInput[] accounts = [.. Enumerable.Range(0, count).Select(index => new RfmInput($"A{index}", index, index, index))];
        Assert.Equal(scored, RfmAnalysis.Of(accounts, RfmTerms.Shipped).Scores.Length);
    }

    [Fact]
    public void Nested_scores_are_given_inside_the_group_of_the_score_before()
    {
        // 125 accounts, five per combination step: frequency repeats inside each recency group.
        RfmInput[] accounts =
        [
            .. from recency in Enumerable.Range(0, 5)
            from frequency in Enumerable.Range(0, 5)
            from money in Enumerable.Range(0, 5)
            select new RfmInput($"A{recency}{frequency}{money}", 500 - recency, (recency * 100) + frequency, money),
        ];
        var nested = RfmAnalysis.Of(accounts, RfmTerms.Nested(TieRule.CutPoints, 125)).Scores;
        Assert.Equal(125, nested.Distinct().Count());
        // Independently, frequency only repeats what recency says.
        var independent = RfmAnalysis.Of(accounts, Five).Scores;
        Assert.All(independent, score => Assert.Equal(score.Recency, score.Frequency));
    }

    [Fact]
    public void A_minimum_that_leaves_groups_empty_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RfmTerms.Independent(TieRule.Ntile, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => RfmTerms.Nested(TieRule.Ntile, 124));
    }

    [Fact]
    public void The_result_names_the_rule_it_was_made_under()
    {
        var terms = RfmTerms.Independent(TieRule.MidRank, 5);
        Assert.Equal(terms, RfmAnalysis.Of([], terms).Terms);
    }

    [Fact]
    public void Nothing_may_be_missing()
    {
        Assert.Throws<ArgumentNullException>(() => RfmAnalysis.Of(null!, Five));
        Assert.Throws<ArgumentNullException>(() => RfmAnalysis.Of([], null!));
    }
}
