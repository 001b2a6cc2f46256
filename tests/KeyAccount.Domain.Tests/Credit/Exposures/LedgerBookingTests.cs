using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;
using static KeyAccount.Domain.Credit.Exposures.ExposureStage;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

public class LedgerBookingTests
{
    private static readonly LedgerBooking Empty = LedgerBooking.Start(
        Trade.Scope,
        ExposureTerms.Shipped,
        Trade.Today,
        LedgerTarget.Of(Trade.Line, Currency.Eur)
    );

    [Fact]
    public void An_order_is_reserved_under_an_id_that_follows_from_its_step()
    {
        var command = Assert.Single(Plan(Empty, Order()).Commands);
        var reserve = Assert.IsType<ReservationRequest>(command);
        Assert.Equal(("s1.1", "O", Claims.On(Trade.Line, Money.Eur(100))), (reserve.Id, reserve.Reference, reserve.Claims));
    }

    [Fact]
    public void The_same_step_has_the_same_commands() =>
        Assert.Equal(Plan(Empty, Order()).Commands, Plan(Empty, Order()).Commands);

    [Fact]
    public void A_step_that_concerns_two_bookings_has_ids_of_its_own_in_each() =>
        Assert.Equal("s1.5", Empty.Book(Order(), Trade.Today, ExposureRates.None, firstCommand: 5).Commands[0].Id);

    [Fact]
    public void A_part_delivery_is_posted_and_the_rest_held_again()
    {
        var book = Booked(Trade.Document("O", Ordered, 100));
        var (after, entry) = Next(book, Trade.Document("D", Delivered, 60, Trade.From("O", 60)));
        var posting = Assert.IsType<Posting>(Assert.Single(Plan(after, entry).Commands));
        Assert.Equal(
            ("s1.1", true, Claims.On(Trade.Line, Money.Eur(60))),
            (posting.Reservation, posting.HoldsRest, posting.Amounts)
        );
    }

    [Fact]
    public void The_invoice_of_a_delivery_needs_no_command()
    {
        var book = Booked(Trade.Document("D", Delivered, 100));
        var (after, entry) = Next(book, Trade.Document("I", Receivable, 100, ExposureSource.All("D")));
        Assert.Empty(Plan(after, entry).Commands);
    }

    [Fact]
    public void A_payment_is_repaid()
    {
        var book = Booked(Trade.Document("I", Receivable, 100));
        var (after, entry) = Next(book, Trade.Document("P", UnappliedCash, 40, ExposureSource.All("I")));
        var repaid = Assert.IsType<Adjustment>(Assert.Single(Plan(after, entry).Commands));
        Assert.Equal((AdjustmentKind.Repaid, Claims.On(Trade.Line, Money.Eur(40))), (repaid.Kind, repaid.Amounts));
    }

    [Fact]
    public void An_order_saved_again_replaces_its_own_hold()
    {
        var book = Booked(Trade.Document("O", Ordered, 100));
        var (after, entry) = Next(book, Trade.Document("O", Ordered, 120));
        Assert.Equal("s1.1", Assert.IsType<ReservationRequest>(Assert.Single(Plan(after, entry).Commands)).Replaces);
    }

    [Fact]
    public void An_order_taken_back_is_voided()
    {
        var (book, booking) = Booked(Trade.Document("O", Ordered, 100));
        var entry = book.Apply(ExposureStep.Void("s2", "O", Trade.Today), Trade.Now).Answer.Entry;
        Assert.IsType<Voiding>(Assert.Single(Plan(booking, entry).Commands));
    }

    [Fact]
    public void What_was_delivered_anyway_is_incurred() =>
        Assert.Equal(
            AdjustmentKind.Incurred,
            Assert
                .IsType<Adjustment>(
                    Assert.Single(
                        Empty
                            .Book(Entry(Trade.Document("D", Delivered, 100)), Trade.Today, ExposureRates.None, isIncurred: true)
                            .Commands
                    )
                )
                .Kind
        );

    [Fact]
    public void Without_a_rate_there_are_no_commands_and_the_rate_is_named()
    {
        var plan = Plan(Empty, Entry(Trade.Document("O", Ordered, Money.Usd(100))));
        Assert.Equal((false, true, Empty), (plan.IsKnown, plan.Commands.IsEmpty, plan.After));
        Assert.Equal([new(Currency.Usd, Currency.Eur, Trade.Today)], plan.Missing);
    }

    [Fact]
    public void A_booked_rate_stays_until_it_is_revalued()
    {
        var first = Empty.Book(Entry(Trade.Document("I", Receivable, Money.Usd(100))), Trade.Today, Rates(0.9m)).After;
        var second = first.Book(Entry(Trade.Document("I2", Receivable, Money.Usd(100))), Trade.Today, Rates(1.1m)).After;
        Assert.Equal(Money.Eur(180), second.BookedOn(Trade.Line));
        Assert.Equal(Money.Eur(220), second.Revalue("r1", Trade.Today, Rates(1.1m)).After.BookedOn(Trade.Line));
    }

    [Fact]
    public void A_revaluation_without_a_rate_changes_nothing()
    {
        var booking = Empty.Book(Entry(Trade.Document("I", Receivable, Money.Usd(100))), Trade.Today, Rates(0.9m)).After;
        var plan = booking.Revalue("r1", Trade.Today, ExposureRates.None);
        Assert.Equal((false, booking), (plan.IsKnown, plan.After));
    }

    [Fact]
    public void A_revaluation_at_the_same_rate_needs_no_command()
    {
        var booking = Empty.Book(Entry(Trade.Document("I", Receivable, Money.Usd(100))), Trade.Today, Rates(0.9m)).After;
        Assert.Empty(booking.Revalue("r1", Trade.Today, Rates(0.9m)).Commands);
    }

    [Fact]
    public void An_order_comes_within_the_horizon_without_asking()
    {
        var item = ExposureItem.Of("1", Money.Eur(100)).Available(Trade.Today.PlusDays(31));
        var order = ExposureDocument.Of("O", Trade.Company, Trade.Debtor, Ordered, item);
        var booking = Plan(Empty, Entry(order)).After;
        Assert.Equal(Money.Eur(0), booking.BookedOn(Trade.Line));
        var rolled = booking.Roll("day-2", Trade.Today.PlusDays(1), ExposureRates.None);
        Assert.Equal(Money.Eur(100), rolled.After.BookedOn(Trade.Line));
        Assert.Equal(AdjustmentKind.Incurred, Assert.IsType<Adjustment>(Assert.Single(rolled.Commands)).Kind);
    }

    [Fact]
    public void What_others_do_needs_no_command()
    {
        var order = ExposureDocument.Of("O", Trade.Company, "other", Ordered, ExposureItem.Of("1", Money.Eur(1)));
        Assert.Empty(Plan(Empty, Entry(order)).Commands);
    }

    [Fact]
    public void A_line_that_is_not_booked_on_is_refused() => Assert.Throws<ArgumentException>(() => Empty.BookedOn("none"));

    [Fact]
    public void A_line_is_named_once() =>
        Assert.Throws<ArgumentException>(() =>
            LedgerBooking.Start(
                Trade.Scope,
                ExposureTerms.Shipped,
                Trade.Today,
                LedgerTarget.Of(Trade.Line, Currency.Eur),
                LedgerTarget.Of(Trade.Line, Currency.Usd)
            )
        );

    [Fact]
    public void A_booking_without_lines_is_refused() =>
        Assert.Throws<ArgumentException>(() => LedgerBooking.Start(Trade.Scope, ExposureTerms.Shipped, Trade.Today));

    [Fact]
    public void A_booking_is_one_line_without_what_follows_from_the_entries() =>
        Assert.Equal(
            """
            { "on": "2024-03-04", "lines": [{ "line": "credit.client", "amount": "0.00 EUR" }], "rates": [{ "from": "USD", "to": "EUR", "rate": "0.9" }], "holds": [{ "document": "O/USD", "reservation": "s1.1", "held": [{ "line": "credit.client", "amount": "90.00 EUR" }] }] }
            """.Trim(),
            Written()
        );

    [Theory]
    [InlineData("\"0.00 EUR\"", "\"0.01 EUR\"")]
    [InlineData("\"90.00 EUR\"", "\"90.01 EUR\"")]
    [InlineData("\"0.9\"", "\"0.8\"")]
    [InlineData("\"0.9\"", "\"-0.9\"")]
    [InlineData("\"USD\", \"to\"", "\"GBP\", \"to\"")]
    [InlineData("\"O/USD\"", "\"P/USD\"")]
    [InlineData("\"on\": \"2024-03-04\", ", "")]
    [InlineData("\"holds\"", "\"hold\"")]
    public void A_line_that_does_not_agree_with_the_entries_is_not_read(string written, string changed)
    {
        Assert.Contains(written, Written(), StringComparison.Ordinal);
        Assert.Throws<FormatException>(() =>
            LedgerBookingForm.Read(
                Written().Replace(written, changed, StringComparison.Ordinal),
                Trade.Scope,
                ExposureTerms.Shipped,
                [Entry(Trade.Document("O", Ordered, Money.Usd(100)))]
            )
        );
    }

    private static string Written() =>
        LedgerBookingForm.Write(
            Empty.Book(Entry(Trade.Document("O", Ordered, Money.Usd(100))), Trade.Today, Rates(0.9m)).After
        );

    private static ExposureRates Rates(decimal rate) =>
        ExposureRates.Of(ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, Trade.Today, rate)], 0), "test");

    private static ExposureEntry Order() => Entry(Trade.Document("O", Ordered, 100));

    private static ExposureEntry Entry(ExposureDocument document) => Next((ExposureBook.Empty, Empty), document).Entry;

    private static LedgerPlan Plan(LedgerBooking booking, ExposureEntry entry) =>
        booking.Book(entry, Trade.Today, ExposureRates.None);

    private static (ExposureBook Book, LedgerBooking Booking) Booked(ExposureDocument document)
    {
        var step = ExposureStep.Save("s1", document, Trade.Today);
        var (book, answer) = ExposureBook.Empty.Apply(step, Trade.Now);
        return (book, Plan(Empty, answer.Entry).After);
    }

    private static (LedgerBooking Booking, ExposureEntry Entry) Next(
        (ExposureBook Book, LedgerBooking Booking) before,
        ExposureDocument document
    )
    {
        var id = $"s{before.Book.Entries.Count + 1}";
        return (before.Booking, before.Book.Apply(ExposureStep.Save(id, document, Trade.Today), Trade.Now).Answer.Entry);
    }
}
