using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Credit.Checks;
using KeyAccount.Domain.Tests.Credit.Lines;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class ReviewOccasionsTests
{
    private static readonly LocalDate Day = LineBook.Day;

    private readonly LineBook lines = new("c-1");

    private ReviewOccasion[] OfLine(DateTimeZone? zone = null) =>
        [.. ReviewOccasions.OfLine(lines.Register, LineBook.Key("c-1"), lines.Now, zone ?? DateTimeZone.Utc)];

    private static CreditLineTerms Terms(decimal euros, int from) =>
        CreditLineTerms.Limited(Money.Eur(euros), Day.PlusDays(from));

    private static CollectionState Collected(params CollectionEvent[] events)
    {
        var book = DatedBook<CollectionEvent>.Empty;
        foreach (var (place, happened) in events.Index())
        {
            book = book.Record($"e{place}", "c-1", happened, Day, LineBook.Start, "us").Book;
        }
        return CollectionState.Of(book, "c-1", Day.PlusDays(60), LineBook.Start + Duration.FromDays(60));
    }

    [Fact]
    public void A_limit_that_a_person_changed_calls_for_a_review()
    {
        lines.Grant("c-1", 1_000).AtDay(3).Grant("c-1", Terms(500, from: 1));
        var occasion = Assert.Single(OfLine());
        Assert.Equal((ReviewTrigger.LimitChange, Day.PlusDays(3)), (occasion.Trigger, occasion.On));
        Assert.Equal(lines.At("c-1", Day.PlusDays(3)).Grant!.Command.Id, occasion.Reference);
    }

    [Fact]
    public void A_first_grant_and_a_renewal_call_for_none()
    {
        lines.Grant("c-1", 1_000).AtDay(3).Grant("c-1", Terms(1_000, from: 1));
        Assert.Empty(OfLine());
    }

    [Fact]
    public void A_refused_change_calls_for_none()
    {
        lines.Grant("c-1", 1_000);
        Assert.NotNull(lines.TryGrant("c-1", Terms(2_000, from: 1), isApproved: false).Refusal);
        Assert.Empty(OfLine());
    }

    [Fact]
    public void What_was_recorded_later_is_not_seen()
    {
        lines.Grant("c-1", 1_000).AtDay(3).Grant("c-1", Terms(500, from: 1));
        _ = lines.AtDay(2);
        Assert.Empty(OfLine());
    }

    [Fact]
    public void The_day_is_that_of_the_zone()
    {
        lines.Grant("c-1", 1_000).AtDay(3).Grant("c-1", Terms(500, from: 1));
        Assert.Equal(Day.PlusDays(4), OfLine(DateTimeZone.ForOffset(Offset.FromHours(17))).Single().On);
    }

    [Fact]
    public void A_check_that_failed_calls_for_a_review_and_one_that_passed_does_not()
    {
        Assert.Equal(
            new ReviewOccasion(ReviewTrigger.FailedCheck, Paper.Today, "check-1"),
            ReviewOccasions.OfCheck(Paper.On(100, 100, 0.01m).Checked(), "check-1")
        );
        Assert.Null(ReviewOccasions.OfCheck(Paper.On(100, 99.99m, 0.01m).Checked()));
    }

    [Theory]
    [InlineData(99.99, false)]
    [InlineData(100, false)]
    [InlineData(100.01, true)]
    public void More_used_than_the_limit_calls_for_a_review(double used, bool calls) =>
        Assert.Equal(calls, ReviewOccasions.OfUse(Facts((decimal)used)) is not null);

    [Fact]
    public void What_is_asked_or_unknown_is_not_used()
    {
        Assert.Null(ReviewOccasions.OfUse(Facts(100) with { Asked = Money.Eur(50) }));
        Assert.Null(ReviewOccasions.OfUse(Facts(500) with { Limit = null }));
        Assert.Null(ReviewOccasions.OfUse(Facts(500) with { Used = null }));
    }

    [Fact]
    public void A_broken_plan_and_a_write_off_call_for_a_review() =>
        Assert.Equal(
            [new(ReviewTrigger.CreditEvent, Day.PlusDays(6)), new(ReviewTrigger.CreditEvent, Day)],
            ReviewOccasions.OfCollections(
                Collected(
                    CollectionEvent.Agreed(PaymentPlan.Of(5, new Instalment(Day, Money.Eur(100)))),
                    CollectionEvent.WrittenOff(Money.Eur(10))
                )
            )
        );

    [Fact]
    public void A_reminder_calls_for_none() =>
        Assert.Empty(ReviewOccasions.OfCollections(Collected(CollectionEvent.Dunned(3))));

    private static WatchFacts Facts(decimal used) =>
        new()
        {
            Subject = "c-1",
            AsOf = Day,
            Limit = Money.Eur(100),
            Used = Money.Eur(used),
            Asked = Money.Eur(0),
        };
}
