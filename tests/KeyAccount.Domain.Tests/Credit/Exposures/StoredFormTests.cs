using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Testing.Credit;
using KeyAccount.Domain.Tests.Quantities;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

/// <summary>How a store keeps entries with their changes, and documents with what became of them.</summary>
public class StoredFormTests
{
    private static readonly ExposureBook Book = ExposureBook
        .Empty.Apply(ExposureStep.Save("s1", Trade.Document("O", ExposureStage.Ordered, 100), Trade.Today), Trade.Now)
        .Book.Apply(
            ExposureStep.Save("s2", Trade.Document("D", ExposureStage.Delivered, 60, Trade.From("O", 60)), Trade.Today),
            Trade.Now
        )
        .Book;

    private static readonly string Entry = ExposureEntryForm.Write(Book.EntryOf("s1")!);
    private static readonly string Document = DocumentRecordForm.Write(Book.DocumentOf("D")!);

    [Fact]
    public void An_entry_is_one_line_with_what_it_changed() =>
        Assert.Equal(
            """
            { "sequence": 1, "at": "2024-03-04T09:00:00Z", "id": "s1", "kind": "saved", "on": "2024-03-04", "document": { "number": "O", "company": "company-1", "debtor": "client", "stage": "ordered", "items": [{ "number": "1", "amount": "100.00 EUR" }] }, "changes": [{ "document": "O", "item": "1", "company": "company-1", "debtor": "client", "stage": "ordered", "open": "100.00 EUR" }] }
            """.Trim(),
            Entry
        );

    [Fact]
    public void A_document_is_one_line_with_what_became_of_it() =>
        Assert.Equal(
            """
            { "document": { "number": "D", "company": "company-1", "debtor": "client", "stage": "delivered", "items": [{ "number": "1", "amount": "60.00 EUR", "from": [{ "document": "O", "item": "1", "amount": "60.00 EUR" }] }] }, "items": [{ "takes": [{ "document": "O", "item": "1", "amount": "60.00 EUR" }] }], "changedAt": "2024-03-04T09:00:00Z" }
            """.Trim(),
            Document
        );

    [Fact]
    public void Entries_and_documents_of_whole_lives_are_read_again_as_they_were()
    {
        var coverage = new Coverage([
            "burnt",
            "changes",
            "prepaid",
            "settled",
            "disputed",
            "closed",
            "voided",
            "followed",
            "tax",
        ]);
        foreach (var life in ExposureGenerators.Lives(Trade.Company, ["mother", "son"], 100).Sample(30, new Rnd(5), 50))
        {
            var book = life.Aggregate(ExposureBook.Empty, (book, step) => book.Apply(step.Step, step.At).Book);
            foreach (var entry in book.Entries)
            {
                Assert.Equal(entry, ExposureEntryForm.Read(ExposureEntryForm.Write(entry), "e").Required());
                coverage.Note("burnt", entry.Refusal is not null);
                coverage.Note("changes", entry.Changes.Length > 1);
                coverage.Note("tax", entry.Changes.Any(change => !change.Tax.IsZero));
            }
            foreach (var record in book.Documents)
            {
                var text = DocumentRecordForm.Write(record);
                var read = DocumentRecordForm.Read(text, "d").Required();
                Assert.Equal(text, DocumentRecordForm.Write(read));
                Assert.Equal(record.Items.Select(record.OpenOf), read.Items.Select(read.OpenOf));
                coverage.Note("prepaid", read.Items.Any(item => item.TakenPrepaid.IsPositive));
                coverage.Note("settled", read.Items.Any(item => item.Takes.Any(take => take.IsSettlement)));
                coverage.Note("disputed", read.Items.Any(item => item.IsDisputed));
                coverage.Note("closed", read.IsClosed);
                coverage.Note("voided", read.IsVoided);
                coverage.Note("followed", read.Followers.Count > 1);
            }
        }
        coverage.AssertComplete();
    }

    [Theory]
    [InlineData("\"open\": \"100.00 EUR\"", "\"open\": \"100.001 EUR\"")]
    [InlineData("\"item\": \"1\"", "\"item\": \"a b\"")]
    [InlineData("\"stage\": \"ordered\", \"open\"", "\"stage\": \"dreamt\", \"open\"")]
    [InlineData("\"changes\"", "\"changed\"")]
    [InlineData("\"at\": \"2024-03-04T09:00:00Z\"", "\"at\": \"yesterday\"")]
    [InlineData("\"on\": \"2024-03-04\"", "\"on\": \"1924-03-04\"")]
    [InlineData("\"sequence\": 1", "\"sequence\": 0")]
    [InlineData("\"sequence\": 1", "\"sequence\": -1")]
    public void An_entry_that_is_not_one_is_refused_with_a_place(string was, string now) =>
        Assert.NotEmpty(ExposureEntryForm.Read(Changed(Entry, was, now), "e").Problems);

    [Theory]
    [InlineData("\"takes\"", "\"gives\"")]
    [InlineData("\"changedAt\": \"2024-03-04T09:00:00Z\"", "\"changedAt\": 7")]
    [InlineData("\"items\": [{ \"takes\"", "\"items\": [{}, { \"takes\"")]
    [InlineData("}], \"changedAt\"", "}], \"followers\": [\"a b\"], \"changedAt\"")]
    [InlineData("}] }], \"changedAt\"", "}], \"covered\": \"1.00 USD\" }], \"changedAt\"")]
    [InlineData("\"number\": \"D\", ", "")]
    public void A_document_that_is_not_one_is_refused_with_a_place(string was, string now) =>
        Assert.NotEmpty(DocumentRecordForm.Read(Changed(Document, was, now), "d").Problems);

    [Fact]
    public void A_booking_is_the_same_from_documents_as_from_entries()
    {
        var booking = LedgerBooking.Start(
            Trade.Scope,
            ExposureTerms.Shipped,
            Trade.Today,
            LedgerTarget.Of(Trade.Line, Domain.Quantities.Currency.Eur)
        );
        foreach (var entry in Book.Entries)
        {
            booking = booking.Book(entry, Trade.Today, ExposureRates.None).After;
        }
        var text = LedgerBookingForm.Write(booking);

        var read = LedgerBookingForm.Read(text, Trade.Scope, ExposureTerms.Shipped, Book.Documents);

        Assert.Equal(text, LedgerBookingForm.Write(read));
        Assert.Equal(booking.BookedOn(Trade.Line), read.BookedOn(Trade.Line));
        Assert.Throws<FormatException>(() =>
            LedgerBookingForm.Read(text, Trade.Scope, ExposureTerms.Shipped, Book.Documents.Skip(1))
        );
    }

    private static string Changed(string text, string was, string now)
    {
        Assert.Contains(was, text, StringComparison.Ordinal);
        return text.Replace(was, now, StringComparison.Ordinal);
    }
}
