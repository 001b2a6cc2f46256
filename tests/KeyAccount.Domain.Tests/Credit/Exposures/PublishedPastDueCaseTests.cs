using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using static KeyAccount.Domain.Credit.Exposures.ExposureStage;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

/// <summary>What other systems print or assert about what is past due.</summary>
public class PublishedPastDueCaseTests
{
    /// <summary>credit:A30.</summary>
    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 100)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    public void A_debit_of_another_account_is_past_due_beyond_the_margin_only(int margin, decimal pastDue)
    {
        var trade = Trade.Limited(1_000);
        var debit = ExposureItem.Of("1", Money.Eur(100)).Due(Trade.Today.PlusDays(-2));
        trade.Saves(ExposureDocument.Of("J", Trade.Company, Trade.Debtor, OtherReceivable, debit));
        Assert.Equal((pastDue, 100m), (trade.Reading().PastDue(margin)!.Value.Amount, trade.At(OtherReceivable)));
    }

    /// <summary>credit:V1.</summary>
    [Fact]
    public void What_is_due_today_is_not_past_due()
    {
        var trade = Trade.Limited(10_000);
        trade.Saves(Due("I1", Money.Eur(500), -30));
        trade.Saves(Due("I2", Money.Eur(700), 0));
        Assert.Equal(Money.Eur(500), trade.Reading().PastDue(0));
    }

    /// <summary>credit:V3.</summary>
    [Fact]
    public void What_is_past_due_in_dollars_is_told_in_the_currency_of_the_company()
    {
        var rupee = Currency.Of("INR");
        var rates = ExposureRates.Of(ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, rupee, Trade.Today, 50)], 0), "test");
        var trade = new Trade(LineTerms.Unlimited(rupee), rates: rates);
        trade.Saves(Due("I", Money.Usd(100), -1));
        Assert.Equal(Money.Of(5_000, rupee), trade.Reading().PastDue(0));
    }

    /// <summary>credit:V4.</summary>
    [Fact]
    public void An_advance_settles_what_is_past_due_once_it_is_applied()
    {
        var trade = Trade.Limited(1_000);
        trade.Saves("A", UnappliedCash, 800);
        trade.Saves(Due("I", Money.Eur(800), -1));
        Assert.Equal(Money.Eur(800), trade.Reading().PastDue(0));
        trade.Saves("A", UnappliedCash, 800, ExposureSource.All("I"));
        Assert.Equal(Money.Eur(0), trade.Reading().PastDue(0));
    }

    /// <summary>credit:V5: what the rule compares is exact, so that one more than the threshold is told from it.</summary>
    [Theory]
    [InlineData(-100, true)]
    [InlineData(-0.01, true)]
    [InlineData(0, false)]
    public void What_is_past_due_can_be_compared_with_a_threshold(decimal difference, bool isAbove)
    {
        var trade = Trade.Limited(10_000);
        trade.Saves(Due("I", Money.Eur(500), -30));
        Assert.Equal(isAbove, trade.Reading().PastDue(0) > Money.Eur(500 + difference));
    }

    /// <summary>credit:V7.</summary>
    [Fact]
    public void A_part_payment_goes_to_the_oldest_instalment_first()
    {
        var trade = Trade.Limited(1_000);
        var instalments = new[] { ("1", 30m, 10), ("2", 50m, 20), ("3", 20m, 30) }.Select(part =>
            ExposureItem.Of(part.Item1, Money.Eur(part.Item2)).Due(Trade.Today.PlusDays(part.Item3))
        );
        trade.Saves(ExposureDocument.Of("I", Trade.Company, Trade.Debtor, Receivable, instalments));
        trade.Saves("P", UnappliedCash, 40, ExposureSource.OldestFirst("I", Money.Eur(40)));
        Assert.Equal([0m, 40m, 20m], trade.Book.DocumentOf("I")!.Items.Select(item => item.Open.Amount));
    }

    private static ExposureDocument Due(string number, Money amount, int days) =>
        ExposureDocument.Of(
            number,
            Trade.Company,
            Trade.Debtor,
            Receivable,
            ExposureItem.Of("1", amount).Due(Trade.Today.PlusDays(days))
        );
}
