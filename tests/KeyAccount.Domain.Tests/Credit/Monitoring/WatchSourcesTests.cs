using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Credit.Exposures;
using KeyAccount.Domain.Tests.Credit.Lines;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class WatchSourcesTests
{
    private static readonly LocalDate Day = LineBook.Day;

    private readonly LineBook lines = new("c-1", "holding");

    private ExposureBook exposures = ExposureBook.Empty;

    private WatchSources Sources(LocalDate? on = null, int level = 0) =>
        new() { Level = lines.Chain("c-1", on).Levels[level], Exposure = Reading(on ?? Day) };

    private Exposure Reading(LocalDate on, Currency? currency = null) =>
        Exposure.Of(
            exposures.Entries,
            ExposureScope.Of(Trade.Company, "c-1"),
            on,
            lines.Now,
            ExposureTerms.Shipped,
            currency ?? Currency.Eur,
            ExposureRates.None
        );

    private ExposureEntry Owes(string number, decimal euros, LocalDate due, Currency? currency = null)
    {
        var item = ExposureItem.Of("1", Money.Of(euros, currency ?? Currency.Eur)).Due(due);
        var document = ExposureDocument.Of(number, Trade.Company, "c-1", ExposureStage.Receivable, item);
        var (book, answer) = exposures.Apply(ExposureStep.Save(number, document, Day), LineBook.Start);
        exposures = book;
        return answer.Entry;
    }

    [Fact]
    public void A_line_and_what_is_owed_on_it_give_the_facts()
    {
        lines.Grant("c-1", CreditLineTerms.Limited(Money.Eur(1_000), Day).Until(Day.PlusYears(1)));
        _ = Owes("IN-1", 600, Day.PlusDays(-10));
        _ = Owes("IN-2", 200, Day);

        var facts = Sources().Facts();
        Assert.Equal(("credit.c-1", Day, UseMark.None), (facts.Subject, facts.AsOf, facts.Mark));
        Assert.Equal((Money.Eur(1_000), Money.Eur(800), Money.Eur(800)), (facts.Limit, facts.Used, facts.Projected));
        Assert.Equal((10, Money.Eur(600), Money.Eur(800)), (facts.OldestOverdueDays, facts.Overdue, facts.Open));
        Assert.Equal((true, Day.PlusYears(1), false), (facts.LineExpires, facts.LineExpiresOn, facts.HasCover));
    }

    [Fact]
    public void What_is_asked_is_the_increment_of_a_step_that_was_only_tried()
    {
        lines.Grant("c-1", 1_000);
        var asked = ExposureIncrement.Of(
            Owes("IN-1", 600, Day),
            ExposureScope.Of(Trade.Company, "c-1"),
            ExposureTerms.Shipped,
            Day
        );
        exposures = ExposureBook.Empty;
        var facts = (Sources() with { Asked = asked }).Facts();
        Assert.Equal((Money.Eur(0), Money.Eur(600)), (facts.Used, facts.Asked));
    }

    [Fact]
    public void How_it_paid_comes_before_the_open_items_and_collections_before_nothing()
    {
        lines.Grant("c-1", 1_000);
        Ageing ageing = new(Money.Eur(90), Money.Eur(10), Money.Eur(0), Money.Eur(0), Money.Eur(0));
        PaymentBehaviour behaviour = new()
        {
            Scored = PaymentConduct.Unknown with
            {
                OldestOverdueDays = 7,
                DaysLateLastSixMonths = 12,
                DaysLatePriorSixMonths = 2,
            },
            FirstSale = Day.PlusMonths(-25),
            Ageing = ageing,
        };
        var (book, _, _) = DatedBook<CollectionEvent>.Empty.Record("d", "c-1", CollectionEvent.Dunned(2), Day, lines.Now, "us");
        var facts = (
            Sources() with
            {
                Behaviour = behaviour,
                Collection = CollectionState.Of(book, "c-1", Day, lines.Now),
            }
        ).Facts();
        Assert.Equal((7, Money.Eur(10), Money.Eur(100)), (facts.OldestOverdueDays, facts.Overdue, facts.Open));
        Assert.Equal((10m, 25, 2), (facts.DaysLateTrend, facts.MonthsTrading, facts.DunningLevel));
    }

    [Fact]
    public void A_disputed_item_is_not_late_and_counts_all_the_same()
    {
        lines.Grant("c-1", 1_000);
        _ = Owes("IN-1", 600, Day.PlusDays(-40));
        exposures = exposures.Apply(ExposureStep.Dispute("dispute", "IN-1", null, Day), LineBook.Start).Book;
        var facts = Sources().Facts();
        Assert.Equal((0, Money.Eur(600)), (facts.OldestOverdueDays, facts.Overdue));
    }

    [Fact]
    public void The_first_end_of_a_security_is_that_of_the_cover()
    {
        Security Insurance(int days) => new(SecurityForm.CreditInsurance, Money.Eur(100), Day, Day.PlusDays(days));
        lines.Grant(
            "c-1",
            CreditLineTerms
                .Limited(Money.Eur(1_000), Day)
                .SecuredBy(SecuredPart.OnTop(Insurance(30)))
                .SecuredBy(SecuredPart.OnTop(Insurance(20)))
        );
        Assert.Equal((true, Day.PlusDays(20)), (Sources().Facts().HasCover, Sources().Facts().CoverExpiresOn));
        Assert.Equal(UseStatus.Hold, WatchPolicy.Shipped.Read(Sources(Day.PlusDays(20)).Facts()).Status);
    }

    [Fact]
    public void What_nothing_was_granted_for_is_unknown_and_not_zero()
    {
        var facts = Sources().Facts();
        Assert.Equal((null, null, null), (facts.IsLimited, facts.Limit, facts.LineExpires));
        Assert.Equal(UseStatus.Undetermined, WatchPolicy.Shipped.Read(facts).Status);
    }

    [Fact]
    public void What_is_left_out_is_unknown()
    {
        lines.Grant("c-1", 1_000);
        var facts = new WatchSources { Level = lines.Chain("c-1").Levels[0] }.Facts();
        Assert.Equal((null, null, null), (facts.Used, facts.OldestOverdueDays, facts.Open));
        Assert.Equal((null, null, null), (facts.DunningLevel, facts.PlanBroken, facts.IsReviewed));
    }

    [Fact]
    public void A_missing_rate_makes_the_use_unknown()
    {
        lines.Grant("c-1", 1_000);
        _ = Owes("IN-1", 600, Day, Currency.Usd);
        Assert.Null(Sources().Facts().Used);
    }

    [Fact]
    public void Another_day_is_refused()
    {
        lines.Grant("c-1", 1_000);
        var mixed = Sources() with { Exposure = Reading(Day.PlusDays(1)) };
        Assert.Throws<ArgumentException>(mixed.Facts);
    }

    [Fact]
    public void A_review_of_another_day_is_refused()
    {
        lines.Grant("c-1", 1_000);
        var due = ReviewDue.Of(new() { Subject = "c-1", AsOf = Day.PlusDays(-1) }, ReviewTerms.Shipped);
        Assert.Throws<ArgumentException>((Sources() with { Review = due }).Facts);
    }

    [Fact]
    public void Another_currency_is_refused()
    {
        lines.Grant("c-1", 1_000);
        Assert.Throws<CurrencyMismatchException>((Sources() with { Exposure = Reading(Day, Currency.Usd) }).Facts);
    }

    [Fact]
    public void A_stop_a_suspension_and_the_end_of_a_line_are_its_status()
    {
        lines.Grant("c-1", CreditLineTerms.Limited(Money.Eur(1_000), Day).Until(Day.PlusDays(10), 5));
        UseStatus On(int days) => WatchPolicy.Shipped.Read(Sources(Day.PlusDays(days)).Facts()).Status;
        Assert.Equal((UseStatus.Watch, UseStatus.Hold), (On(14), On(15)));

        _ = lines.Do(CreditLineCommand.Suspend("hold", LineBook.Key("c-1"), Day, null, LineBook.Nightly, "failed check"));
        Assert.Equal(UseStatus.Hold, On(0));

        _ = lines.Do(CreditLineCommand.Stop("stop", LineBook.Key("c-1"), Day, LineBook.Anna, "insolvent"));
        Assert.Equal(UseStatus.Stop, On(0));
    }

    [Fact]
    public void A_suspended_line_is_held_and_a_stricter_reason_counts()
    {
        WatchFacts facts = new()
        {
            Subject = "c-1",
            AsOf = Day,
            Mark = UseMark.Hold,
            OldestOverdueDays = 61,
        };
        Assert.Equal(UseStatus.PrepaidOnly, WatchPolicy.Shipped.Read(facts).Status);
        Assert.Equal(UseStatus.Hold, WatchPolicy.Shipped.Read(facts with { OldestOverdueDays = 0 }).Status);
    }

    [Fact]
    public void A_level_that_inherits_has_no_limit_of_its_own()
    {
        lines.Grant("holding", 1_000).Grant("c-1", CreditLimit.Inherit).Share("holding", "c-1");
        Assert.False(Sources().Facts().IsLimited);
        Assert.Equal(Money.Eur(1_000), Sources(level: 1).Facts().Limit);
    }

    [Fact]
    public void A_level_with_nothing_to_inherit_is_unknown()
    {
        lines.Grant("c-1", CreditLimit.Inherit);
        Assert.Null(Sources().Facts().IsLimited);
    }

    [Fact]
    public void Above_a_part_set_aside_only_the_status_speaks()
    {
        lines.Grant("holding", 1_000).Grant("c-1", 300).SetAside("holding", "c-1");
        Assert.Equal((false, null), (Sources(level: 1).Facts().IsLimited, Sources(level: 1).Facts().Limit));
        _ = lines.Do(CreditLineCommand.Stop("stop", LineBook.Key("holding"), Day, LineBook.Anna, "insolvent"));
        Assert.Equal(UseMark.Stop, Sources(level: 1).Facts().Mark);
    }
}
