using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Tests.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class UseHistoryTests
{
    private static readonly Instant Start = LedgerBook.Start;

    [Fact]
    public void A_past_instant_is_answered_as_the_ledger_answers_it()
    {
        var book = Used();
        var history = UseHistory.Of(book.Ledger, "A")!;
        Assert.All(
            Enumerable.Range(-2, 90),
            second => Assert.Equal(book.Ledger.HeadroomAsOf("A", Second(second)), history.At(Second(second)))
        );
    }

    [Fact]
    public void A_hold_counts_until_its_expiry_and_not_at_it()
    {
        var history = UseHistory.Of(Used().Ledger, "A")!;
        Assert.Equal(Money.Eur(60), history.At(Second(30) - Duration.Epsilon)!.Used);
        Assert.Equal(Money.Eur(30), history.At(Second(30))!.Used);
    }

    [Fact]
    public void A_hold_that_is_resolved_before_its_expiry_ends_then()
    {
        var book = LedgerBook.With(("A", 100));
        book.Reserve("h", 40, seconds: 60);
        book.AtSecond(10).Void("v", "h");
        var history = UseHistory.Of(book.Ledger, "A")!;
        Assert.Equal(Money.Eur(40), history.At(Second(9))!.Pending);
        Assert.Equal(Money.Eur(0), history.At(Second(10))!.Pending);
        Assert.Equal(Money.Eur(0), history.At(Second(60))!.Pending);
    }

    [Fact]
    public void Writing_an_expiry_down_later_changes_nothing()
    {
        var book = LedgerBook.With(("A", 100));
        book.Reserve("h", 40, seconds: 10);
        var before = UseHistory.Of(book.Ledger, "A")!;
        book.AtSecond(20).Do(LedgerCommand.RecordExpiry("x", "h"));
        var after = UseHistory.Of(book.Ledger, "A")!;
        Assert.All(Enumerable.Range(0, 30), second => Assert.Equal(before.At(Second(second)), after.At(Second(second))));
    }

    [Fact]
    public void Before_the_opening_nothing_is_known()
    {
        var history = UseHistory.Of(Used().Ledger, "A")!;
        Assert.Null(history.At(Start - Duration.Epsilon));
        Assert.NotNull(history.At(Start));
        Assert.Null(history.Over(Start - Duration.FromHours(2), Start));
    }

    [Fact]
    public void A_ledger_without_the_line_has_no_history() => Assert.Null(UseHistory.Of(Used().Ledger, "Z"));

    [Fact]
    public void Entries_that_do_not_concern_the_line_are_left_out()
    {
        var ledger = Used().Open("B", LineTerms.Limited(Money.Eur(1))).Ledger;
        Assert.Equal(UseHistory.Of(ledger, "A")!.Steps, UseHistory.Of("A", ledger.Entries).Steps);
    }

    [Fact]
    public void Entries_of_no_such_line_are_refused() =>
        Assert.Contains(
            "'Z'",
            Assert.Throws<ArgumentException>(() => UseHistory.Of("Z", Used().Ledger.Entries)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Entries_out_of_order_are_refused() =>
        Assert.Throws<ArgumentException>(() => UseHistory.Of("A", Used().Ledger.Entries.Reverse()));

    [Fact]
    public void Peak_average_and_lowest_are_of_the_period_asked_for()
    {
        var history = UseHistory.Of(Used().Ledger, "A")!;

        // 0 to 10: 0; 10 to 20: 30 held; 20 to 30: 60; from 30 the second hold is gone, from 40 the first is posted.
        var all = history.Over(Second(0), Second(40))!;
        Assert.Equal((Money.Eur(60), Second(20)), (all.Peak, all.PeakAt));
        Assert.Equal(Money.Eur(0), all.Lowest);
        Assert.Equal(Money.Eur(30), all.Average);
        Assert.Equal(Percentage.Percent(60), all.PeakOfLimit);
        Assert.Equal(Money.Eur(30), all.AtEnd);
        var late = history.Over(Second(25), Second(35))!;
        Assert.Equal(
            (Money.Eur(60), Second(25), Money.Eur(30), Money.Eur(45)),
            (late.Peak, late.PeakAt, late.Lowest, late.Average)
        );
    }

    [Fact]
    public void A_period_that_began_before_the_line_counts_from_its_opening()
    {
        var history = UseHistory.Of(Used().Ledger, "A")!;
        Assert.Equal(history.Over(Second(0), Second(40)), history.Over(Second(-1_000), Second(40)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_period_ends_after_it_starts(int seconds)
    {
        var history = UseHistory.Of(Used().Ledger, "A")!;
        Assert.Throws<ArgumentException>(() => history.Over(Start, Second(seconds)));
        Assert.Throws<ArgumentException>(() => history.TimeAbove(Percentage.Percent(1), Start, Second(seconds)));
    }

    [Theory]
    [InlineData(29.99, 30)]
    [InlineData(30, 10)]
    [InlineData(59.99, 10)]
    [InlineData(60, 0)]
    public void Time_above_a_share_of_the_limit_leaves_out_the_share_itself(double percent, int seconds) =>
        Assert.Equal(
            Duration.FromSeconds(seconds),
            UseHistory.Of(Used().Ledger, "A")!.TimeAbove(Percentage.Percent((decimal)percent), Second(0), Second(40))
        );

    [Fact]
    public void A_line_without_a_limit_is_never_above_and_has_no_part_of_it()
    {
        var book = new LedgerBook().Open("A", LineTerms.Unlimited(Currency.Eur));
        book.Reserve("h", 50);
        var history = UseHistory.Of(book.Ledger, "A")!;
        Assert.Equal(Duration.Zero, history.TimeAbove(Percentage.Zero, Second(0), Second(10)));
        Assert.Null(history.Over(Second(0), Second(10))!.PeakOfLimit);
    }

    [Fact]
    public void Figures_that_somebody_else_keeps_are_read_alike()
    {
        var history = UseHistory.OfSteps("X", [Step(0, 5), Step(10, 7), Step(10, 9)]);
        Assert.Equal(Money.Eur(5), history.At(Second(9))!.Used);
        Assert.Equal(Money.Eur(9), history.At(Second(10))!.Used);
        Assert.Equal(2, history.Steps.Length);
    }

    [Fact]
    public void Figures_are_in_order_in_one_currency_and_at_least_one()
    {
        Assert.Throws<ArgumentException>(() => UseHistory.OfSteps("X", []));
        Assert.Throws<ArgumentException>(() => UseHistory.OfSteps("X", [Step(1, 5), Step(0, 5)]));
        var dollars = new UseStep(Second(1), LineTerms.Unlimited(Currency.Usd), Money.Usd(1), Money.Usd(0));
        Assert.Throws<CurrencyMismatchException>(() => UseHistory.OfSteps("X", [Step(0, 5), dollars]));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-5, 10, 0)]
    [InlineData(1, 0, 1_000_000_000)]
    [InlineData(9, 10, 9_000)]
    [InlineData(11, 10, 11_000)]
    public void A_use_is_a_part_of_its_limit(int used, int limit, long basisPoints) =>
        Assert.Equal(basisPoints, UseShare.Of(Money.Eur(used), Money.Eur(limit), Rounding.Down).BasisPoints);

    [Fact]
    public void A_limit_below_zero_or_in_another_currency_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => UseShare.Of(Money.Eur(1), Money.Eur(-1), Rounding.Down));
        Assert.Throws<CurrencyMismatchException>(() => UseShare.Of(Money.Eur(1), Money.Usd(1), Rounding.Down));
    }

    /// <summary>Limit 100. At 10 s 30 is held for ever, at 20 s 30 for ten seconds; at 40 s the first is posted.</summary>
    private static LedgerBook Used()
    {
        var book = LedgerBook.With(("A", 100));
        book.AtSecond(10).Reserve("one", 30);
        book.AtSecond(20).Reserve("two", 30, seconds: 10);
        book.AtSecond(40).Post("p", "one");
        book.AtSecond(50).Do(LedgerCommand.ChangeTerms("t", "A", LineTerms.Limited(Money.Eur(20))));
        return book;
    }

    private static UseStep Step(int second, decimal used) =>
        new(Second(second), LineTerms.Limited(Money.Eur(100)), Money.Eur(used), Money.Eur(0));

    private static Instant Second(int second) => Start + Duration.FromSeconds(second);
}
