using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit;

/// <summary>The invoices of a book seen together: what is open, when cash comes, how long disputes last, how months were paid.</summary>
public class ReceivablesOutlookTests
{
    private static readonly LocalDate AsOf = new(2024, 6, 30);

    [Fact]
    public void What_is_open_is_what_was_invoiced_less_what_was_settled_and_paid_in_part()
    {
        var outlook = Of(
            Due(AsOf.PlusDays(5)) with
            {
                Amount = Money.Eur(100),
                Paid = Money.Eur(30),
                PaidOn = AsOf,
            },
            Due(AsOf) with
            {
                Amount = Money.Eur(50),
                Settlement = Settlement.On(AsOf),
            },
            Due(AsOf) with
            {
                Amount = Money.Eur(-10),
            }
        );

        Assert.Equal(
            (Money.Eur(140), Money.Eur(50), Money.Eur(30), Money.Eur(60)),
            (outlook.Invoiced, outlook.Settled, outlook.PartPaid, outlook.Open)
        );
    }

    [Fact]
    public void A_part_payment_after_the_day_is_not_seen()
    {
        var outlook = Of(Due(AsOf) with { Paid = Money.Eur(30), PaidOn = AsOf.PlusDays(1) });

        Assert.Equal(Money.Eur(0), outlook.PartPaid);
    }

    [Fact]
    public void Without_settlements_what_is_open_is_unknown()
    {
        var outlook = Of(Due(AsOf) with { Settlement = Settlement.Unknown });

        Assert.Null(outlook.Open);
        Assert.All(outlook.Expected, week => Assert.Null(week.Amount));
        Assert.All(outlook.Disputes, age => Assert.Null(age.Amount));
        Assert.All(outlook.Payment, month => Assert.Null(month.DaysLate));
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(1, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(28, 3)]
    [InlineData(29, -1)]
    public void Cash_is_expected_in_the_week_of_the_due_date(int days, int week)
    {
        var outlook = Of(Due(AsOf.PlusDays(days)));

        Assert.Equal(
            [.. Enumerable.Range(0, ReceivablesOutlook.Weeks).Select(at => at == week ? 1 : 0)],
            outlook.Expected.Select(expected => expected.Count)
        );
    }

    [Fact]
    public void An_account_that_usually_pays_late_is_expected_to_do_so_again()
    {
        var outlook = Of(
            Due(AsOf.PlusDays(5)),
            Due(AsOf.PlusDays(-40)) with
            {
                Settlement = Settlement.On(AsOf.PlusDays(-30)),
            }
        );

        Assert.Equal([0, 0, 1, 0], outlook.Expected.Select(week => week.Count));
    }

    [Fact]
    public void Disputed_items_are_no_expected_cash()
    {
        var outlook = Of(Due(AsOf.PlusDays(5)) with { Disputed = true });

        Assert.Equal(0, outlook.Expected.Sum(week => week.Count));
        Assert.Equal(1, outlook.Disputes[(int)DisputeAge.WithoutDay].Count);
    }

    [Theory]
    [InlineData(30, DisputeAge.UpTo30)]
    [InlineData(31, DisputeAge.UpTo60)]
    [InlineData(60, DisputeAge.UpTo60)]
    [InlineData(61, DisputeAge.UpTo90)]
    [InlineData(90, DisputeAge.UpTo90)]
    [InlineData(91, DisputeAge.Over90)]
    public void Disputes_are_sorted_by_the_days_since_they_began(int days, DisputeAge age)
    {
        var outlook = Of(Due(AsOf.PlusDays(5)) with { Disputed = true, DisputedOn = AsOf.PlusDays(-days) });

        Assert.Equal(new AmountAndCount(1, Money.Eur(100)), outlook.Disputes[(int)age]);
    }

    [Fact]
    public void A_dispute_that_was_closed_is_no_open_dispute()
    {
        var outlook = Of(
            Due(AsOf.PlusDays(5)) with
            {
                Disputed = true,
                DisputedOn = AsOf.PlusDays(-9),
                DisputeClosedOn = AsOf,
            }
        );

        Assert.Equal(0, outlook.Disputes.Sum(age => age.Count));
    }

    [Fact]
    public void Months_are_paid_as_late_as_their_invoices_unpaid_ones_up_to_the_day()
    {
        var outlook = Of(
            Due(new(2024, 6, 10)),
            Due(new(2024, 5, 31)) with
            {
                Settlement = Settlement.On(new(2024, 6, 4)),
            },
            Due(new(2024, 5, 1)) with
            {
                Amount = Money.Eur(300),
                Settlement = Settlement.On(new(2024, 4, 1)),
            }
        );

        Assert.Equal(new PaymentMonth(2024, 6, Money.Eur(100), 20), outlook.Payment[^1]);
        Assert.Equal(new PaymentMonth(2024, 5, Money.Eur(400), 1), outlook.Payment[^2]);
        Assert.Equal(new PaymentMonth(2023, 6, Money.Eur(0), null), outlook.Payment[0]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 2)]
    [InlineData(60, 2)]
    [InlineData(61, 3)]
    [InlineData(90, 3)]
    [InlineData(91, 4)]
    public void An_open_invoice_ages_from_its_due_date(int daysAgo, int band)
    {
        var ageing = Of(Due(AsOf.PlusDays(-daysAgo))).Ageing!;

        Assert.Equal(
            [.. Enumerable.Range(0, 5).Select(at => Money.Eur(at == band ? 100 : 0))],
            [ageing.NotDue, ageing.Days1To30, ageing.Days31To60, ageing.Days61To90, ageing.Over90]
        );
    }

    [Fact]
    public void An_open_credit_note_is_unused_credit_and_does_not_age()
    {
        var outlook = Of(Due(AsOf) with { Amount = Money.Eur(-30) });

        Assert.Equal((Money.Eur(30), Money.Eur(0)), (outlook.UnusedCredit, outlook.Ageing!.Total));
    }

    [Fact]
    public void A_book_that_does_not_say_what_is_disputed_knows_no_disputed_sum() =>
        Assert.All(Of(Due(AsOf)).Disputes, age => Assert.Null(age.Amount));

    [Fact]
    public void Without_a_due_date_the_ageing_is_unknown() => Assert.Null(Of(Due(AsOf) with { Due = null }).Ageing);

    [Fact]
    public void The_parts_add_up_to_the_whole()
    {
        var book = AccountBook.Of([
            Due(AsOf.PlusDays(5)) with
            {
                Account = "A",
            },
            Due(AsOf.PlusDays(-5)) with
            {
                Account = "B",
                Amount = Money.Eur(70),
            },
            Due(AsOf.PlusDays(6)) with
            {
                Account = "C",
                Amount = Money.Eur(7),
                Disputed = true,
            },
        ]);
        var portfolio = book.SeenOn(AsOf, new BookTerms { Currency = Currency.Eur });

        var whole = ReceivablesOutlook.Of(book, portfolio);
        var parts = ReceivablesOutlook.OfParts(book, portfolio, account => account.Account == "B");

        Assert.Equal([Money.Eur(107), Money.Eur(70)], [parts[false].Open, parts[true].Open]);
        Assert.Equal(whole.Open, parts[false].Open + parts[true].Open);
        Assert.Equal(whole.Expected[0].Amount, parts[false].Expected[0].Amount + parts[true].Expected[0].Amount);
        Assert.Equal(whole.Disputes.Sum(age => age.Count), parts.Values.Sum(part => part.Disputes.Sum(age => age.Count)));
    }

    [Fact]
    public void What_is_unknown_in_one_part_stays_known_in_another()
    {
        var book = AccountBook.Of([Due(AsOf) with { Account = "A" }, Due(AsOf) with { Account = "B", Amount = Money.Usd(1) }]);
        var portfolio = book.SeenOn(AsOf, new BookTerms { Currency = Currency.Eur });

        var parts = ReceivablesOutlook.OfParts(book, portfolio, account => account.Account);

        Assert.Equal((Money.Eur(100), (Money?)null), (parts["A"].Open, parts["B"].Open));
    }

    [Fact]
    public void A_book_without_accounts_has_no_parts()
    {
        var book = AccountBook.Of([]);

        Assert.Empty(
            ReceivablesOutlook.OfParts(book, book.SeenOn(AsOf, new BookTerms { Currency = Currency.Eur }), account => account)
        );
    }

    private static ReceivablesOutlook Of(params Invoice[] invoices)
    {
        var book = AccountBook.Of(
            invoices.Select(
                (invoice, at) => invoice with { Number = at.ToString(System.Globalization.CultureInfo.InvariantCulture) }
            )
        );
        return ReceivablesOutlook.Of(book, book.SeenOn(AsOf, new BookTerms { Currency = Currency.Eur }));
    }

    private static Invoice Due(LocalDate day) =>
        new()
        {
            Account = "A",
            Number = "1",
            Issued = new(2023, 6, 1),
            Due = day,
            Settlement = Settlement.Open,
            Amount = Money.Eur(100),
        };
}
