using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class ExposureSampleTests
{
    private static readonly LocalDate Today = new(2024, 3, 4);
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 4, 9, 30);

    [Fact]
    public void An_order_is_delivered_billed_and_paid_in_part()
    {
        #region exposure: the life of an order
        var client = ExposureScope.Of("company-1", "c-17");
        var terms = ExposureTerms.Shipped;
        var (book, ledger) = (ExposureBook.Empty, Ledger.Empty);
        ledger = ledger
            .Apply(LedgerCommand.OpenLine("open-1", "credit.c-17", LineTerms.Limited(Money.Eur(10_000))), Now)
            .Ledger;
        var booking = LedgerBooking.Start(client, terms, Today, LedgerTarget.Of("credit.c-17", Currency.Eur));

        // A step is tried in the book, asked of the ledger, and kept when every line has room for what it adds.
        bool Do(ExposureStep step)
        {
            var tried = book.Apply(step, Now);
            var plan = booking.Book(tried.Answer.Entry, Today, ExposureRates.None);
            if (!plan.Commands.IsEmpty)
            {
                var done = ledger.ApplyLinked(plan.Commands, Now);
                ledger = done.Ledger;
                if (!done.Answers.All(answer => answer.IsGranted))
                {
                    return false;
                }
            }
            (book, booking) = (tried.Book, plan.After);
            return true;
        }

        bool Save(string id, string number, ExposureStage stage, decimal amount, params ReadOnlySpan<ExposureSource> from)
        {
            var item = ExposureItem.Of("1", Money.Eur(amount)).From(from);
            return Do(ExposureStep.Save(id, ExposureDocument.Of(number, "company-1", "c-17", stage, item), Today));
        }

        // What follows says what it takes from before, so the same goods count once.
        Save("s-1", "SO-1", ExposureStage.Ordered, 8_000);
        Save("s-2", "DN-1", ExposureStage.Delivered, 5_000, ExposureSource.Of("SO-1", "1", Money.Eur(5_000)));
        Save("s-3", "IN-1", ExposureStage.Receivable, 5_000, ExposureSource.All("DN-1"));
        Save("s-4", "PM-1", ExposureStage.UnappliedCash, 2_000, ExposureSource.OldestFirst("IN-1", Money.Eur(2_000)));

        // 3,000 are ordered, 3,000 are owed: there is room for 4,000.
        var fits = Save("s-5", "SO-2", ExposureStage.Ordered, 4_500);
        var reading = Exposure.Of(book.EntriesOf(client), client, Today, Now, terms, Currency.Eur, ExposureRates.None);
        #endregion

        Assert.False(fits);
        #region exposure: what it says
        Assert.Equal(Money.Eur(6_000), reading.Total);
        Assert.Equal(Money.Eur(3_000), reading.At(ExposureStage.Ordered));
        Assert.Equal(Money.Eur(3_000), reading.At(ExposureStage.Receivable));
        Assert.Equal(Money.Eur(4_000), ledger.HeadroomOf("credit.c-17", Now)!.Free);
        #endregion
    }
}
