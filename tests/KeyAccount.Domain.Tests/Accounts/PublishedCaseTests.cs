using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

/// <summary>Published worked cases that are not a subject of their own.</summary>
public class PublishedCaseTests
{
    private static readonly PolicyIdentity Published = PolicyIdentity.SignedBy("the source", "published-case", "1");

    // classification:CL-14
    [Fact]
    public void An_account_scoring_index_of_62_is_class_B()
    {
        var card = Card(15, 15, 15, 15, 20, 20);
        var score = card.Score([10, 12, 5, 5, 20, 10], AsOf).Score;
        Assert.Equal((62m, 'B'), (score, ClassOf(score!.Value)));
    }

    // classification:CL-14
    [Theory]
    [InlineData(100, 'A')]
    [InlineData(80, 'A')]
    [InlineData(79, 'B')]
    [InlineData(60, 'B')]
    [InlineData(59, 'C')]
    [InlineData(0, 'C')]
    public void Its_classes_are_half_open_and_leave_no_gap(decimal score, char expected) =>
        Assert.Equal(expected, ClassOf(score));

    // classification:CL-15
    [Theory]
    [InlineData(5, 15, 15, 25, 25, 15)]
    [InlineData(15, 35, 20, 30)]
    [InlineData(10, 20, 30, 20, 20)]
    public void Published_weight_sets_add_up_to_100(params int[] weights) => Assert.Equal(100, Card(weights).TotalPoints);

    // classification:CL-15
    [Theory]
    [InlineData(5, 15, 15, 25, 25, 14)]
    [InlineData(5, 15, 15, 25, 25, 16)]
    public void A_weight_set_that_misses_100_by_one_is_refused(params int[] weights) =>
        Assert.Throws<ArgumentException>(() => Card(weights));

    // classification:CL-17
    [Theory]
    [InlineData(new[] { 39_999 }, 0)]
    [InlineData(new[] { 40_000 }, 1)]
    [InlineData(new[] { 45_000 }, 1)]
    [InlineData(new[] { 45_000, 25_000, 25_000 }, 1)]
    [InlineData(new[] { 45_000, 25_000, 25_000, 10_000 }, 2)]
    public void Tiers_of_40_and_100_thousand_follow_what_was_bought_altogether(int[] purchases, long expected)
    {
        var bought = AccountAmounts.In(Currency.Eur).Purchases;
        DecisionTable<AccountFacts, long> table = new(
            Published,
            new CountScale(null),
            HitPolicy.First,
            0,
            -1,
            new("CL-17-2", bought.AtLeast(Money.Eur(100_000)), 2),
            new("CL-17-1", bought.AtLeast(Money.Eur(40_000)), 1)
        );
        var facts = Seen([.. purchases.Select(amount => Sale(AsOf, amount))]).Find("A")!;
        Assert.Equal(expected, table.Choose(facts));
    }

    // classification:CL-17: a lowest tier that begins at zero does not stop the search for a higher one.
    [Fact]
    public void A_lowest_tier_from_zero_does_not_hide_the_higher_ones()
    {
        var bought = AccountAmounts.In(Currency.Eur).Purchases;
        DecisionTable<AccountFacts, long> table = new(
            Published,
            new CountScale(null),
            HitPolicy.Strictest,
            0,
            0,
            new("CL-17-0", bought.AtLeast(Money.Eur(0)), 1),
            new("CL-17-1", bought.AtLeast(Money.Eur(40_000)), 2)
        );
        Assert.Equal(2, table.Choose(Seen(Sale(AsOf, 45_000m)).Find("A")!));
    }

    // classification:CL-19
    [Fact]
    public void To_half_of_a_wallet_of_10_000_a_quarter_of_it_is_missing()
    {
        var wallet = Money.Eur(10_000);
        Assert.Equal(Money.Eur(2_500), wallet.Times(Share.Percent(50), Rounding.HalfEven) - Money.Eur(2_500));
    }

    // classification:CL-20: the published total of card spending is a plain sum of signed amounts, to the penny.
    [Fact]
    public void A_total_is_the_same_in_any_order()
    {
        Money[] spent = [Money.Of(1200.0m, Currency.Gbp), Money.Of(-0.01m, Currency.Gbp), Money.Of(876.1m, Currency.Gbp)];
        Assert.Equal(Money.Sum(spent, Currency.Gbp), Money.Sum(spent.Reverse(), Currency.Gbp));
    }

    private static char ClassOf(decimal score) =>
        score switch
        {
            >= 80 => 'A',
            >= 60 => 'B',
            _ => 'C',
        };

    /// <summary>A card whose lines give as many points as were scored, up to their weight.</summary>
    private static Scorecard<int[]> Card(params int[] weights) =>
        new(Published, 100, MissingAnswer.Defer, Share.Percent(100), [.. weights.Select(Line)]);

    private static Characteristic<int[]> Line(int weight, int index)
    {
        var bands = Features<int[]>
            .Count($"c{index}", Label.Same($"criterion {index}"), null, scores => scores[index])
            .Bands(0);
        for (var points = 1; points <= weight; points++)
        {
            bands = bands.From(points, points);
        }
        return bands.As($"CL-{index}");
    }
}
