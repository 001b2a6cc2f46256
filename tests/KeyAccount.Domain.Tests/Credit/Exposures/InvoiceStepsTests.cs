using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

public class InvoiceStepsTests
{
    private static readonly LocalDate Day = new(2024, 3, 1);
    private static readonly Instant Now = Instant.FromUtc(2024, 9, 1, 0, 0);

    private static readonly Invoice Open = new()
    {
        Account = "c-1",
        Number = "4711",
        Issued = Day,
        Due = Day.PlusDays(30),
        Amount = Money.Eur(119),
        Tax = Money.Eur(19),
        Settlement = Settlement.Open,
    };

    private static ExposureBook Booked(params Invoice[] invoices) => Booked(ExposureBook.Empty, invoices);

    private static ExposureBook Booked(ExposureBook book, params Invoice[] invoices)
    {
        foreach (var step in InvoiceSteps.Of(Trade.Company, invoices))
        {
            (book, var answer) = book.Apply(step, Now);
            Assert.True(answer.Kind is ExposureAnswerKind.Accepted or ExposureAnswerKind.Exists, $"{answer.Kind}");
        }
        return book;
    }

    private static Exposure Read(ExposureBook book, int days) =>
        Exposure.Of(
            book.Entries,
            ExposureScope.Of(Trade.Company, "c-1"),
            Day.PlusDays(days),
            Now,
            ExposureTerms.Shipped,
            Currency.Eur,
            ExposureRates.None
        );

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 119)]
    [InlineData(9, 119)]
    [InlineData(10, 79)]
    [InlineData(39, 79)]
    [InlineData(40, 0)]
    public void An_invoice_is_owed_from_its_day_until_it_is_settled(int days, decimal owed)
    {
        var invoice = Open with
        {
            Paid = Money.Eur(40),
            PaidOn = Day.PlusDays(10),
            Settlement = Settlement.On(Day.PlusDays(40)),
        };
        Assert.Equal(Money.Eur(owed), Read(Booked(invoice), days).Total);
    }

    [Fact]
    public void A_credit_note_counts_down_until_it_is_used_up()
    {
        var note = Open with
        {
            Number = "4712",
            Amount = Money.Eur(-50),
            Tax = null,
            Due = null,
            Settlement = Settlement.On(Day.PlusDays(5)),
        };
        var book = Booked(Open, note);
        Assert.Equal((Money.Eur(69), Money.Eur(119)), (Read(book, 4).Total!.Value, Read(book, 5).Total!.Value));
    }

    [Fact]
    public void A_dispute_is_open_between_its_days()
    {
        var book = Booked(Open with { DisputedOn = Day.PlusDays(3), DisputeClosedOn = Day.PlusDays(6) });
        Assert.Equal([0m, 119m, 119m, 0m], new[] { 2, 3, 5, 6 }.Select(days => Read(book, days).Disputed!.Value.Amount));
    }

    [Fact]
    public void Invoices_read_again_change_nothing() => Assert.Equal(2, Booked(Booked(Open), Open).Entries.Count + 1);

    [Fact]
    public void An_invoice_that_was_settled_since_adds_only_its_payment()
    {
        var settled = Booked(Booked(Open), Open with { Settlement = Settlement.On(Day.PlusDays(20)) });
        Assert.Equal(2, settled.Entries.Count);
        Assert.Equal(Money.Eur(0), Read(settled, 20).Total);
    }

    [Fact]
    public void An_invoice_that_was_changed_is_refused()
    {
        var step = InvoiceSteps.Of(Trade.Company, Open with { Amount = Money.Eur(200) }).Single();
        Assert.NotEqual(ExposureAnswerKind.Accepted, Booked(Open).Apply(step, Now).Answer.Kind);
    }

    [Fact]
    public void An_invoice_that_does_not_say_whether_it_is_settled_is_refused() =>
        Assert.Contains(
            "unknown",
            Assert
                .Throws<ArgumentException>(() => InvoiceSteps.Of(Trade.Company, Open with { Settlement = Settlement.Unknown }))
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_invoice_with_a_defect_is_refused() =>
        Assert.Throws<ArgumentException>(() => InvoiceSteps.Of(Trade.Company, Open with { Tax = Money.Usd(1) }));

    [Fact]
    public void An_invoice_that_stands_there_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => InvoiceSteps.Of(Trade.Company, Open, Open));

    [Fact]
    public void An_account_or_company_that_is_no_identifier_is_refused()
    {
        Assert.Throws<ArgumentException>(() => InvoiceSteps.Of("our company", Open));
        Assert.Throws<ArgumentException>(() => InvoiceSteps.Of(Trade.Company, Open with { Account = "c 1" }));
    }

    [Theory]
    [InlineData("c-1", "4711", "3.c-1.4711")]
    [InlineData("a", "b.c", "1.a.b.c")]
    [InlineData("a.b", "c", "3.a.b.c")]
    public void A_document_is_named_after_account_and_number(string account, string number, string expected) =>
        Assert.Equal(expected, InvoiceSteps.DocumentOf(account, number));

    [Theory]
    [InlineData("RE 2024/17")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789")]
    public void A_number_that_is_no_identifier_has_a_name_that_is_one(string number)
    {
        var name = InvoiceSteps.DocumentOf("c-1", number);
        Assert.True(Identifier.IsValid(name));
        Assert.NotEqual(name, InvoiceSteps.DocumentOf("c-2", number));
    }

    [Fact]
    public void What_owes_nothing_any_more_owes_nothing_on_the_day_of_a_late_part_payment()
    {
        var invoice = Open with { Settlement = Settlement.On(Day.PlusDays(5)), Paid = Money.Eur(40), PaidOn = Day.PlusDays(9) };
        Assert.Equal(Money.Eur(0), Read(Booked(invoice), 9).Total);
    }
}
