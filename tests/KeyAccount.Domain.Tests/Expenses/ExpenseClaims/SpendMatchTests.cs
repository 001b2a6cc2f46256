using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Expenses.ExpenseClaims.Spent;

namespace KeyAccount.Domain.Tests.Expenses.ExpenseClaims;

/// <summary>Repetitions and splits as evidence, over many expenses at once.</summary>
public class SpendMatchTests
{
    [Fact]
    public void A_pair_tells_what_it_has_in_common()
    {
        var match = Assert.Single(SpendMatches.Find([Spend("b", 10, Day.PlusDays(3)), Spend("a", 10, Day)], 30));
        Assert.Equal(("a", "b", 3), (match.First.Id, match.Second.Id, match.DaysApart));
        Assert.Equal(MatchReasons.Supplier | MatchReasons.Amount | MatchReasons.Person, match.Reasons);
        Assert.Equal("a and b: same supplier, amount, person, 3 days apart", match.ToString());
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 0)]
    public void The_days_themselves_are_within(int days, int pairs) =>
        Assert.Equal(pairs, SpendMatches.Find([Spend("a", 10, Day), Spend("b", 10, Day.PlusDays(days))], 7).Length);

    [Fact]
    public void A_row_of_repetitions_has_a_pair_less_than_expenses() =>
        Assert.Equal(99, SpendMatches.Find(Enumerable.Range(0, 100).Select(at => Spend($"{at:000}", 10, Day)), 0).Length);

    [Fact]
    public void Repeats_are_the_later_ones()
    {
        SpendLine[] lines = [Spend("a", 10, Day), Spend("b", 10, Day.PlusDays(1)), Spend("c", 10, Day.PlusDays(60))];
        Assert.Equal(["b"], SpendMatches.Repeats(lines, 30).Select(line => line.Id));
    }

    [Fact]
    public void The_order_given_changes_nothing() // law:E6
    {
        SpendLine[] lines = [Spend("a", 10, Day), Spend("b", 10, Day), Spend("c", 11, Day), Spend("d", 10, Day.PlusDays(2))];
        Assert.Equal(SpendMatches.Find(lines, 30), SpendMatches.Find(lines.Reverse(), 30));
        Assert.Equal(SpendSplits.Find(lines, 30), SpendSplits.Find(lines.Reverse(), 30));
    }

    [Fact]
    public void One_receipt_in_two_claims_is_a_pair_over_any_time_and_amount()
    {
        var (one, other) = (
            Spend("a", 10, Day) with
            {
                Claim = "c1",
                Receipts = ["r"],
            },
            Spend("b", 11, Day.PlusDays(500)) with
            {
                Claim = "c2",
                Receipts = ["q", "r"],
            }
        );
        Assert.Equal(MatchReasons.Receipt, Assert.Single(SpendMatches.Find([one, other], 30)).Reasons & MatchReasons.Receipt);
        Assert.Empty(SpendMatches.Find([one, other with { Claim = "c1" }], 30));
    }

    [Fact]
    public void Lines_that_divide_a_bill_do_not_hide_a_repetition_behind_each_other()
    {
        SpendLine[] bill =
        [
            Spend("a", 10, Day) with
            {
                Claim = "c1",
                Receipts = ["r"],
            },
            Spend("b", 10, Day) with
            {
                Claim = "c1",
                Receipts = ["r"],
            },
        ];
        Assert.Empty(SpendMatches.Find(bill, 30));
        Assert.Equal(
            [("a", "z"), ("b", "z")],
            SpendMatches.Find([.. bill, Spend("z", 10, Day.PlusDays(1))], 30).Select(match => (match.First.Id, match.Second.Id))
        );
    }

    [Theory] // law:E6
    [InlineData("bill", 0)]
    [InlineData(null, 1)]
    public void A_bill_as_long_as_a_claim_can_be_is_passed_over_to_what_lies_beyond_it(string? claim, int own)
    {
        SpendLine On(string id, int days, string? of) =>
            Spend(id, 10, Day.PlusDays(days)) with
            {
                Claim = of,
                Receipts = ["r"],
            };
        var bill = Enumerable.Range(0, 10_000).Select(number => On($"{number:00000}", 1, claim));
        var pairs = SpendMatches.Find([On("first", 0, "c1"), .. bill, On("last", 2, "c2")], 30);
        Assert.Equal(own * 9_999, pairs.Count(pair => pair.First.Claim == pair.Second.Claim));
        Assert.Contains(("first", "00000"), pairs.Select(pair => (pair.First.Id, pair.Second.Id)));
        Assert.Contains(("09999", "last"), pairs.Select(pair => (pair.First.Id, pair.Second.Id)));
    }

    [Fact]
    public void A_receipt_named_twice_is_one()
    {
        var line = Spend("a", 10, Day) with { Receipts = ["r", "r"] };
        Assert.Equal(["r"], line.Receipts);
        Assert.Empty(SpendMatches.Find([line], 30));
    }

    [Fact]
    public void An_unknown_supplier_matches_nobody() =>
        Assert.Empty(
            SpendMatches.Find([Spend("a", 10, Day) with { Supplier = null }, Spend("b", 10, Day) with { Supplier = null }], 30)
        );

    [Fact]
    public void A_credit_matches_nothing_and_makes_no_room()
    {
        SpendLine[] lines = [Spend("a", -10, Day), Spend("b", -10, Day), Spend("c", 5, Day), Spend("d", 6, Day)];
        Assert.Empty(SpendMatches.Find(lines, 30));
        Assert.All(SpendSplits.Find(lines, 7), split => Assert.Equal(Money.Eur(11), split.Sum));
    }

    [Fact]
    public void Amounts_of_several_currencies_are_neither_equal_nor_added()
    {
        SpendLine[] lines = [Spend("a", 10, Day), Spend("b", 10, Day) with { Amount = Money.Usd(10) }];
        Assert.Empty(SpendMatches.Find(lines, 30));
        Assert.Empty(SpendSplits.Find(lines, 30));
    }

    [Fact]
    public void An_id_that_stands_twice_is_refused()
    {
        SpendLine[] lines = [Spend("a", 10, Day), Spend("a", 11, Day)];
        Assert.Throws<ArgumentException>(() => SpendMatches.Find(lines, 30));
        Assert.Throws<ArgumentException>(() => SpendSplits.Find(lines, 30));
    }

    [Fact]
    public void Days_below_zero_are_refused()
    {
        Assert.Throws<ArgumentException>(() => SpendMatches.Find([], -1));
        Assert.Throws<ArgumentException>(() => SpendSplits.Find([], -1));
    }

    [Fact]
    public void Each_expense_has_the_heaviest_span_that_holds_it() // law:E3
    {
        SpendLine[] lines =
        [
            Spend("a", 100, Day),
            Spend("b", 10, Day.PlusDays(7)),
            Spend("c", 50, Day.PlusDays(14)),
            Spend("d", 1, Day.PlusDays(22)),
        ];
        Assert.Equal(
            [("a", 110m, 2), ("b", 110m, 2), ("c", 60m, 2)],
            SpendSplits.Find(lines, 7).Select(split => (split.Line.Id, split.Sum.Amount, split.Lines))
        );
    }

    [Fact]
    public void A_sum_beyond_what_money_can_be_is_the_largest()
    {
        var most = Money.OfMinor(Money.MaxMinorUnits, Currency.Eur);
        SpendLine[] lines = [Spend("a", 1, Day) with { Amount = most }, Spend("b", 1, Day) with { Amount = most }];
        Assert.All(SpendSplits.Find(lines, 0), split => Assert.Equal(most, split.Sum));
    }

    [Fact]
    public void Spans_and_pairs_agree_with_a_search_by_hand() // law:E3, law:E6
    {
        Random random = new(7);
        var (found, splits) = (0, 0);
        for (var round = 0; round < 300; round++)
        {
            SpendLine[] lines =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 14))
                    .Select(at =>
                        Spend(
                            $"{at:00}",
                            random.Next(1, 4),
                            Day.PlusDays(random.Next(0, 25)),
                            $"s{random.Next(2)}",
                            $"p{random.Next(2)}"
                        )
                    ),
            ];
            var paired = SpendMatches.Find(lines, 5).SelectMany(match => new[] { match.First.Id, match.Second.Id }).ToHashSet();
            var sums = SpendSplits.Find(lines, 5).ToDictionary(split => split.Line.Id, split => split.Sum);
            foreach (var line in lines)
            {
                var twin = lines.Any(other =>
                    other.Id != line.Id
                    && other.Supplier == line.Supplier
                    && other.Amount == line.Amount
                    && Math.Abs(NodaTime.Period.DaysBetween(line.On, other.On)) <= 5
                );
                Assert.Equal(twin, paired.Contains(line.Id));
                var sum = lines
                    .Select(first => first.On)
                    .Where(start => start <= line.On && NodaTime.Period.DaysBetween(start, line.On) <= 5)
                    .Max(start =>
                        lines
                            .Where(other =>
                                other.Supplier == line.Supplier
                                && other.Person == line.Person
                                && other.On >= start
                                && NodaTime.Period.DaysBetween(start, other.On) <= 5
                            )
                            .Sum(other => other.Amount.Amount)
                    );
                Assert.Equal(Money.Eur(sum), sums.GetValueOrDefault(line.Id, line.Amount));
                found += twin ? 1 : 0;
                splits += sums.ContainsKey(line.Id) ? 1 : 0;
            }
        }
        Assert.InRange(found, 100, int.MaxValue);
        Assert.InRange(splits, 100, int.MaxValue);
    }
}
