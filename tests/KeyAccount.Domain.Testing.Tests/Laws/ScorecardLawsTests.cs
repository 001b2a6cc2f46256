using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;
using KeyAccount.Domain.Testing.Samples;
using KeyAccount.Domain.Testing.Tests.Host;
using NodaTime;

namespace KeyAccount.Domain.Testing.Tests.Laws;

public class ScorecardLawsTests
{
    private static readonly LocalDate AsOf = new(2024, 6, 30);

    [Theory]
    [InlineData(MissingAnswer.Defer)]
    [InlineData(MissingAnswer.Renormalise)]
    [InlineData(MissingAnswer.Worst)]
    public void A_scorecard_keeps_every_law(MissingAnswer missing) =>
        Assert.Equal(7, ScorecardLaws.Check(Card(missing), Customers.From).Laws.Length);

    [Fact]
    public void Random_scorecards_keep_every_law() =>
        Assert.All(
            PolicyGenerators.Scorecards(SampleFeatures.All).Sample(60, new Rnd(9), 50),
            card =>
            {
                var report = ScorecardLaws.Examine(card, AnswerFacts.From, new() { Cases = 60, RequiresCoverage = false });
                Assert.True(report.Holds, report.ToString());
            }
        );

    [Fact]
    public void A_band_that_no_answer_reaches_fails_the_report()
    {
        var card = Of(Customers.Orders.Bands(0).From(10, 30).As("orders"));

        var report = ScorecardLaws.Examine(
            card,
            answers => Customers.From(answers) with { Orders = answers.Of(Customers.Orders) % 5 }
        );

        Assert.Contains(report.NeverReached, item => item.Name == "orders = 10");
    }

    [Fact]
    public void A_missing_answer_that_raises_the_score_is_caught() =>
        Caught(
            Law.Learning,
            Card(MissingAnswer.Worst),
            (card, customer) =>
                card.Score(customer, AsOf).Score is { } score && customer.Orders is null
                    ? Math.Min(100, score + 30)
                    : card.Score(customer, AsOf).Score
        );

    [Fact]
    public void A_score_in_spite_of_a_missing_answer_is_caught_where_the_card_defers() =>
        Caught(Law.Learning, Card(MissingAnswer.Defer), (card, customer) => card.Score(customer, AsOf).Score ?? 0);

    [Fact]
    public void Better_answers_that_lower_the_score_are_caught()
    {
        var report = ScorecardLaws.Examine(
            Of(Customers.Orders.Bands(0).From(10, 30).From(50, 20).As("orders")),
            Customers.From
        );

        Assert.Equal([Law.Monotone], report.Broken.Select(result => result.Law));
        Assert.Contains("orders = 50", report.Broken[0].Violation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_beyond_100_is_caught() =>
        Caught(Law.Total, Card(MissingAnswer.Worst), (card, customer) => card.Score(customer, AsOf).Score * 2);

    [Fact]
    public void A_first_line_that_weighs_more_is_caught() =>
        Caught(
            Law.OrderOfRules,
            Card(MissingAnswer.Worst),
            (card, customer) => card.Score(customer, AsOf).Lines[0].Points > 20 ? 100 : card.Score(customer, AsOf).Score
        );

    [Fact]
    public void A_score_by_the_culture_of_the_machine_is_caught() =>
        Caught(
            Law.Deterministic,
            Card(MissingAnswer.Worst),
            (card, customer) =>
                card.Score(customer, AsOf).Score is { } score
                && score.ToString("0.00", CultureInfo.CurrentCulture).Contains(',', StringComparison.Ordinal)
                    ? score / 2
                    : card.Score(customer, AsOf).Score
        );

    private static Scorecard<Customer> Card(MissingAnswer missing) =>
        new(
            PolicyIdentity.SignedBy("finance", "card", "1"),
            100,
            missing,
            Share.Percent(50),
            Customers.Orders.Bands(0).From(10, 20).From(50, 30).As("orders"),
            Customers.DaysLate.Bands(70).Above(30, 40).Above(60, 10).As("late")
        );

    private static Scorecard<Customer> Of(Characteristic<Customer> line) =>
        new(PolicyIdentity.SignedBy("finance", "card", "1"), line.MaximumPoints, MissingAnswer.Worst, Share.Zero, line);

    private static void Caught(Law law, Scorecard<Customer> card, Func<Scorecard<Customer>, Customer, decimal?> scoredBy)
    {
        var report = ScorecardLaws.Examine(card, Customers.From, scoredBy: scoredBy);

        Assert.True(report.ResultOf(law).IsBroken, report.ToString());
    }
}
