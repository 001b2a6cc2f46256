using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Samples;

namespace KeyAccount.Domain.Testing.Tests;

[Properties(Arbitrary = [typeof(DomainArbitraries)])]
public class DomainArbitrariesTests
{
    [Property]
    public bool Money_is_within_its_limits_and_reads_back(Money money) =>
        !money.Currency.IsNone && Money.Parse(money.ToString()) == money;

    [Property]
    public bool Shares_percentages_ratios_and_ranges_read_back(
        Share share,
        Percentage percentage,
        Ratio ratio,
        DateRange range
    ) =>
        Share.Parse(share.ToString()) == share
        && Percentage.Parse(percentage.ToString()) == percentage
        && Ratio.Parse(ratio.ToString()) == ratio
        && DateRange.Parse(range.ToString()) == range;

    [Property(MaxTest = 300)]
    public bool Texts_that_are_no_money_are_refused(InvalidText<Money> text) => !Money.TryParse(text.Text, out _);

    [Property(MaxTest = 300)]
    public bool Texts_that_are_no_share_are_refused(InvalidText<Share> text) => !Share.TryParse(text.Text, out _);

    [Property(MaxTest = 300)]
    public bool Texts_that_are_no_percentage_are_refused(InvalidText<Percentage> text) =>
        !Percentage.TryParse(text.Text, out _);

    [Property(MaxTest = 300)]
    public bool Texts_that_are_no_ratio_are_refused(InvalidText<Ratio> text) => !Ratio.TryParse(text.Text, out _);

    [Property(MaxTest = 300)]
    public bool Texts_that_are_no_range_are_refused(InvalidText<DateRange> text) => !DateRange.TryParse(text.Text, out _);

    [Property(MaxTest = 300)]
    public bool Texts_that_are_no_currency_are_refused(InvalidText<Currency> text) => !Currency.TryParse(text.Text, out _);

    [Property]
    public bool Facts_and_policies_fit_each_other(
        AnswerFacts facts,
        DecisionTable<AnswerFacts, Tier> table,
        DecisionTable<AnswerFacts, Verdict> verdicts,
        CollectingTable<AnswerFacts, Tier> collecting,
        ObjectionPolicy<AnswerFacts> objections,
        Scorecard<AnswerFacts> card
    ) =>
        SampleFeatures.Tiers.IsCode((long)table.Choose(facts))
        && VerdictScale.Instance.IsCode(VerdictScale.Instance.Encode(verdicts.Choose(facts)))
        && collecting.Choose(facts).All.Any()
        && (objections.Choose(facts).IsApproval || objections.Rules.Any(rule => rule.When.Evaluate(facts) != Truth.No))
        && card.Score(facts, new(2024, 6, 30)).Score is null or >= 0 and <= 100;

    [Fact]
    public void Every_arbitrary_generates_and_shrinks_to_an_end()
    {
        var names = typeof(DomainArbitraries)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType.IsGenericType)
            .Select(method =>
            {
                typeof(DomainArbitrariesTests)
                    .GetMethod(nameof(ShrinksToAnEnd), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(method.ReturnType.GenericTypeArguments[0])
                    .Invoke(null, [method.Invoke(null, null)]);
                return method.Name;
            })
            .ToList();

        Assert.True(names.Count >= 20, string.Join(", ", names));
    }

    [Fact]
    public void The_edges_of_money_come_up()
    {
        var monies = QuantityGenerators.Monies.Sample(2_000, new Rnd(3), 50);

        Assert.Contains(monies, money => money.MinorUnits == Money.MaxMinorUnits);
        Assert.Contains(monies, money => money.MinorUnits == -Money.MaxMinorUnits);
        Assert.Contains(monies, money => money.IsZero);
        Assert.Equal([0, 2, 3], monies.Select(money => money.Currency.Exponent).Distinct().Order());
    }

    [Fact]
    public void Leap_days_and_month_ends_come_up()
    {
        var dates = QuantityGenerators.Dates.Sample(1_000, new Rnd(4), 50);

        Assert.Contains(dates, date => date is { Month: 2, Day: 29 });
        Assert.True(dates.Count(date => date.PlusDays(date.Year < 9999 ? 1 : 0).Day == 1) > 100);
    }

    private static void ShrinksToAnEnd<T>(Arbitrary<T> arbitrary)
    {
        foreach (var drawn in arbitrary.Generator.Sample(5, new Rnd(6), 50))
        {
            var (value, steps) = (drawn, 0);
            while (arbitrary.Shrinker(value).Take(1).ToList() is [var simpler])
            {
                value = simpler;
                Assert.True(++steps < 2_000, $"{typeof(T)} shrinks without end from {drawn}.");
            }
        }
    }
}
