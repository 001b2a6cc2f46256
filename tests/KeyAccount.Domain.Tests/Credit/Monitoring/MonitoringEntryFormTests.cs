using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Credit.Monitoring.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

/// <summary>The lines in which alerts, collections and reviews are kept.</summary>
public class MonitoringEntryFormTests
{
    private static readonly LocalDate Day = new(2024, 6, 30);
    private static readonly Instant Now = Instant.FromUtc(2024, 6, 30, 6, 0);

    private static AlertBook Alerts { get; } = Raised();

    private static DatedBook<CollectionEvent> Collections { get; } = Collected();

    private static DatedBook<ReviewResult> Reviews { get; } = Reviewed();

    private static AlertBook Raised()
    {
        AlertSignal Signal(Truth raises) => AlertSignal.Of("credit.c-1", "WATCH-01", raises);
        var book = AlertBook.Empty(AlertTerms.Shipped).Observe(Signal(Truth.Yes), Now).Book;
        book = book.Acknowledge("credit.c-1", "WATCH-01", 1, "Anna Lee", Now + Duration.FromHours(1)).Book;
        book = book.Observe(Signal(Truth.No), Now + Duration.FromDays(1)).Book;
        book = book.Observe(Signal(Truth.Yes), Now + Duration.FromDays(2)).Book;
        book = book.Observe(Signal(Truth.No), Now + Duration.FromDays(3)).Book;
        return book.Observe(Signal(Truth.No), Now + Duration.FromDays(5)).Book;
    }

    private static DatedBook<CollectionEvent> Collected()
    {
        CollectionEvent[] all =
        [
            CollectionEvent.Dunned(0),
            CollectionEvent.Dunned(3),
            CollectionEvent.Agreed(PaymentPlan.Even(Money.Eur(100), 3, Day, 1, 5)),
            CollectionEvent.PaidOnPlan(Money.Eur(0.01m)),
            CollectionEvent.WrittenOff(Money.Of(7, Currency.Jpy)),
        ];
        var book = all.Index()
            .Aggregate(
                DatedBook<CollectionEvent>.Empty,
                (kept, one) => kept.Record($"e{one.Index}", "c-1", one.Item, Day.PlusDays(one.Index), Now, "Anna Lee").Book
            );
        return book.Undo("u", "e4", Day.PlusDays(9), Now, "Anna Lee", "paid after all").Book;
    }

    private static DatedBook<ReviewResult> Reviewed()
    {
        ReviewFacts facts = new()
        {
            Subject = "c-1",
            AsOf = Day,
            Grade = CreditGrade.B,
            Occasions = [new(ReviewTrigger.FailedCheck, Day, "check-1")],
        };
        ReviewOutcome[][] recommendations =
        [
            [ReviewOutcome.NoChange],
            [ReviewOutcome.Approve, ReviewOutcome.RemoveHold, ReviewOutcome.SetLimit(Money.Eur(8_000))],
            [
                ReviewOutcome.Decline,
                ReviewOutcome.PlaceHold,
                ReviewOutcome.SetClass("risky"),
                ReviewOutcome.SetOrderLimit(Money.Eur(0)),
                ReviewOutcome.SetCycle(3),
                ReviewOutcome.SetNextDay(Day.PlusDays(1)),
            ],
        ];
        return recommendations
            .Index()
            .Aggregate(
                DatedBook<ReviewResult>.Empty,
                (kept, one) =>
                    kept.Record(
                        $"r{one.Index}",
                        "c-1",
                        ReviewResult.Of(
                            ReviewDue.Of(facts with { Grade = one.Index == 0 ? null : facts.Grade }, ReviewTerms.Shipped),
                            ReviewRecommendation.Of(Day, [.. one.Item]),
                            "Orders fell.",
                            "A check failed."
                        ),
                        Day,
                        Now,
                        "us"
                    ).Book
            );
    }

    [Fact]
    public void Alerts_are_read_as_they_were_written() // law:P11
    {
        var lines = Alerts.Entries.Select(AlertEntryForm.Write).ToList();
        var again = AlertBook.Replay(AlertTerms.Shipped, lines.Select(line => AlertEntryForm.Read(line, "alerts").Required()));
        Assert.Equal(Alerts.Entries, again.Entries);
        Assert.Equal(Enum.GetValues<AlertEntryKind>().Length, again.Entries.Select(entry => entry.Kind).Distinct().Count());
    }

    [Fact]
    public void Collections_are_read_as_they_were_written() // law:P11
    {
        var lines = Collections.Entries.Select(CollectionEntryForm.Write).ToList();
        var again = DatedBook<CollectionEvent>.Replay(
            lines.Select(line => CollectionEntryForm.Read(line, "collections").Required())
        );
        Assert.Equal(Collections.Entries, again.Entries);
    }

    [Fact]
    public void Reviews_are_read_as_they_were_written() // law:P11
    {
        var lines = Reviews.Entries.Select(ReviewEntryForm.Write).ToList();
        var again = DatedBook<ReviewResult>.Replay(lines.Select(line => ReviewEntryForm.Read(line, "reviews").Required()));
        Assert.Equal(Reviews.Entries, again.Entries);
        Assert.Equal(
            Enum.GetValues<ReviewOutcomeKind>(),
            again.Entries.SelectMany(entry => entry.Event!.Recommendation.Outcomes).Select(one => one.Kind).Distinct().Order()
        );
    }

    [Fact]
    public void An_alert_is_one_line_that_never_changes() =>
        Assert.Equal(
            """{ "schemaVersion": 1, "sequence": 1, "at": "2024-06-30T06:00:00Z", "kind": "raised", "subject": "credit.c-1", "signal": "WATCH-01", "episode": 1 }""",
            AlertEntryForm.Write(Alerts.Entries[0])
        );

    [Theory]
    [InlineData("\"sequence\": 1", "\"sequence\": 0", PolicyDocumentFault.OutsideDomain, "$.sequence")]
    [InlineData("raised", "risen", PolicyDocumentFault.UnknownWord, "$.kind")]
    [InlineData("\"episode\": 1", "\"episode\": 0", PolicyDocumentFault.OutsideDomain, "$.episode")]
    [InlineData("\"episode\": 1", "\"episode\": 1, \"by\": \"us\"", PolicyDocumentFault.Refused, "$.by")]
    [InlineData("raised", "acknowledged", PolicyDocumentFault.MissingMember, "$")]
    [InlineData("2024-06-30T06", "1999-06-30T06", PolicyDocumentFault.OutsideDomain, "$.at")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2", PolicyDocumentFault.UnsupportedVersion, "$.schemaVersion")]
    public void What_is_wrong_with_an_alert_is_told(string place, string change, PolicyDocumentFault fault, string path)
    {
        var line = AlertEntryForm.Write(Alerts.Entries[0]);
        Assert.Contains(place, line, StringComparison.Ordinal);
        var reading = AlertEntryForm.Read(line.Replace(place, change, StringComparison.Ordinal), "alerts");
        Assert.Null(reading.Value);
        Assert.Contains(reading.Problems, problem => problem.Fault == fault && problem.Path == path);
    }

    [Theory]
    [InlineData(1, "\"level\": 3", "\"level\": -1", PolicyDocumentFault.OutsideDomain)]
    [InlineData(1, "\"kind\": \"dunned\"", "\"kind\": \"sued\"", PolicyDocumentFault.UnknownWord)]
    [InlineData(1, "\"kind\": \"dunned\", ", "", PolicyDocumentFault.MissingMember)]
    [InlineData(1, "\"level\": 3", "\"amount\": \"3.00 EUR\"", PolicyDocumentFault.UnknownMember)]
    [InlineData(2, "2024-07-30", "2024-06-30", PolicyDocumentFault.Refused)]
    [InlineData(2, "33.34 EUR", "0.00 EUR", PolicyDocumentFault.Refused)]
    [InlineData(3, "0.01 EUR", "0.00 EUR", PolicyDocumentFault.Refused)]
    [InlineData(4, "7 JPY", "7.5 JPY", PolicyDocumentFault.NotANumber)]
    [InlineData(5, "\"reason\"", "\"because\"", PolicyDocumentFault.UnknownMember)]
    [InlineData(5, "\"undoes\": \"e4\", ", "", PolicyDocumentFault.Refused)]
    public void What_is_wrong_with_a_record_of_collections_is_told(
        int entry,
        string place,
        string change,
        PolicyDocumentFault fault
    )
    {
        var line = CollectionEntryForm.Write(Collections.Entries[entry]);
        Assert.Contains(place, line, StringComparison.Ordinal);
        var reading = CollectionEntryForm.Read(line.Replace(place, change, StringComparison.Ordinal), "collections");
        Assert.Null(reading.Value);
        Assert.Contains(reading.Problems, problem => problem.Fault == fault);
    }

    [Theory]
    [InlineData(1, "\"amount\": \"8000.00 EUR\"", "\"months\": 3", PolicyDocumentFault.Refused)]
    [InlineData(1, "remove_hold", "place_hold", null)]
    [InlineData(2, "place_hold", "no_change", PolicyDocumentFault.Refused)]
    [InlineData(2, "2024-07-01", "2024-06-30", PolicyDocumentFault.Refused)]
    [InlineData(2, "\"grade\": \"B\"", "\"grade\": \"G\"", PolicyDocumentFault.UnknownWord)]
    [InlineData(2, "Orders fell.", " ", PolicyDocumentFault.Refused)]
    [InlineData(2, "failed_check", "check", PolicyDocumentFault.UnknownWord)]
    public void What_is_wrong_with_a_review_is_told(int entry, string place, string change, PolicyDocumentFault? fault)
    {
        var line = ReviewEntryForm.Write(Reviews.Entries[entry]);
        Assert.Contains(place, line, StringComparison.Ordinal);
        var reading = ReviewEntryForm.Read(line.Replace(place, change, StringComparison.Ordinal), "reviews");
        Assert.Equal(fault is null, reading.Problems.IsEmpty);
        Assert.All(
            fault is { } told ? new[] { told } : [],
            one => Assert.Contains(reading.Problems, problem => problem.Fault == one)
        );
    }

    [Fact]
    public void A_record_that_cannot_follow_is_refused_when_the_book_is_replayed()
    {
        var undo = CollectionEntryForm.Read(CollectionEntryForm.Write(Collections.Entries[5]), "collections").Required();
        Assert.Throws<ArgumentException>(() => DatedBook<CollectionEvent>.Replay([undo]));
    }
}
