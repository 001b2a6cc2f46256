using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Testing.Credit;
using KeyAccount.Domain.Tests.Quantities;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

public class RecordedStepFormTests
{
    private static readonly string Line = RecordedStepForm.Write(
        new(
            7,
            Trade.Now,
            ExposureStep.Save("s1", Trade.Document("D", ExposureStage.Delivered, 60, Trade.From("O", 60)), Trade.Today)
        )
    );

    [Fact]
    public void A_step_is_one_line_without_what_is_not_said() =>
        Assert.Equal(
            """
            { "sequence": 7, "at": "2024-03-04T09:00:00Z", "id": "s1", "kind": "saved", "on": "2024-03-04", "document": { "number": "D", "company": "company-1", "debtor": "client", "stage": "delivered", "items": [{ "number": "1", "amount": "60.00 EUR", "from": [{ "document": "O", "item": "1", "amount": "60.00 EUR" }] }] } }
            """.Trim(),
            Line
        );

    [Fact]
    public void A_book_is_kept_as_lines_and_read_again()
    {
        var coverage = new Coverage([
            .. Enum.GetNames<ExposureStepKind>(),
            "all that is left",
            "tax",
            "due",
            "excluded",
            "burnt",
        ]);
        foreach (var life in ExposureGenerators.Lives(Trade.Company, ["mother"], 100).Sample(30, new Rnd(9), 50))
        {
            var book = life.Aggregate(ExposureBook.Empty, (book, step) => book.Apply(step.Step, step.At).Book);
            var lines = book.Entries.Select(entry => RecordedStepForm.Write(RecordedStep.Of(entry))).ToList();
            Assert.Equal(book.Entries, ExposureBook.Replay(lines.Select(RecordedStepForm.Read)).Entries);
            foreach (var entry in book.Entries)
            {
                coverage.Note(entry.Step.Kind.ToString(), true);
                coverage.Note("burnt", entry.Refusal is not null);
                coverage.Note("excluded", entry.Step.Saved is { IsExcluded: true });
                coverage.Note(
                    "all that is left",
                    entry.Step.Saved?.Items.Any(item => item.Sources.Any(source => source.Amount is null)) == true
                );
                coverage.Note("tax", entry.Step.Saved?.Items.Any(item => item.Tax.IsPositive) == true);
                coverage.Note("due", entry.Step.Saved?.Items.Any(item => item.DueOn is not null) == true);
            }
        }
        coverage.AssertComplete();
    }

    [Theory]
    [InlineData("\"sequence\": 7", "\"sequence\": 0")]
    [InlineData("\"sequence\": 7, ", "")]
    [InlineData("\"id\": \"s1\"", "\"id\": \"s 1\"")]
    [InlineData("09:00:00Z", "nine")]
    [InlineData("\"on\": \"2024-03-04\"", "\"on\": \"1999-12-31\"")]
    [InlineData("\"saved\"", "\"forgotten\"")]
    [InlineData("\"delivered\"", "\"lost\"")]
    [InlineData("\"amount\": \"60.00 EUR\", \"from\"", "\"amount\": \"-60.00 EUR\", \"from\"")]
    [InlineData("\"amount\": \"60.00 EUR\" }", "\"amount\": \"60.00 USD\" }")]
    [InlineData("\"amount\": \"60.00 EUR\" }", "\"amount\": 60 }")]
    [InlineData("\"company\": \"company-1\", ", "")]
    [InlineData("\"number\": \"D\"", "\"number\": \"O\"")]
    [InlineData("\"items\": [", "\"stages\": [")]
    public void A_line_that_is_wrong_is_not_read(string written, string changed)
    {
        Assert.Contains(written, Line, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => RecordedStepForm.Read(Line.Replace(written, changed, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    public void What_is_no_object_is_not_read(string line) => Assert.Throws<FormatException>(() => RecordedStepForm.Read(line));
}
