using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class CreditFileTests
{
    private static readonly LocalDate Tomorrow = AsOf.PlusDays(1);

    private static readonly CreditFile File = Full.File! with
    {
        ScreenedOn = AsOf,
        CustomerSince = AsOf,
        Events = CreditEvents.Of(new CreditEvent(CreditEventKind.WriteOff, AsOf)),
        Securities = [new(SecurityForm.BankGuarantee, Money.Eur(1), AsOf)],
    };

    [Fact]
    public void What_is_dated_that_day_is_seen() => Assert.Equal(File, File.SeenOn(AsOf));

    [Fact]
    public void A_screening_of_the_next_day_is_not() =>
        Assert.Null((File with { ScreenedOn = Tomorrow }).SeenOn(AsOf).Screening);

    [Fact]
    public void A_report_of_the_next_day_is_not() =>
        Assert.Null((File with { Report = new(Tomorrow, ExternalClass.Good) }).SeenOn(AsOf).Report);

    [Fact]
    public void A_statement_received_the_next_day_is_not() =>
        Assert.Null((File with { Statement = Strong with { ReceivedOn = Tomorrow } }).SeenOn(AsOf).Statement);

    [Fact]
    public void A_statement_of_a_year_that_is_not_over_is_not() =>
        Assert.Null((File with { Statement = Strong with { YearEnd = Tomorrow } }).SeenOn(AsOf).Statement);

    [Fact]
    public void A_security_signed_the_next_day_is_not() =>
        Assert.Empty(
            (File with { Securities = [new(SecurityForm.BankGuarantee, Money.Eur(1), Tomorrow)] }).SeenOn(AsOf).Securities
        );

    [Fact]
    public void An_event_of_the_next_day_is_not() =>
        Assert.Equal(
            CreditEvents.None,
            (File with { Events = CreditEvents.Of(new CreditEvent(CreditEventKind.WriteOff, Tomorrow)) }).SeenOn(AsOf).Events
        );

    [Fact]
    public void An_event_undone_the_next_day_still_counts()
    {
        var undone = CreditEvents.Of(new CreditEvent(CreditEventKind.Insolvency, AsOf, Tomorrow));
        Assert.True(undone.SeenOn(AsOf).Any(CreditEventKind.Insolvency, AsOf));
        Assert.False(undone.SeenOn(Tomorrow).Any(CreditEventKind.Insolvency, AsOf));
    }

    [Fact]
    public void No_register_stays_no_register_and_is_not_an_empty_one() =>
        Assert.Null((File with { Events = null }).SeenOn(AsOf).Events);

    [Fact]
    public void The_order_of_events_does_not_matter()
    {
        CreditEvent first = new(CreditEventKind.WriteOff, AsOf);
        CreditEvent second = new(CreditEventKind.DishonouredInstrument, Tomorrow);
        Assert.Equal(CreditEvents.Of(first, second), CreditEvents.Of(second, first));
    }

    [Fact]
    public void Files_with_the_same_securities_are_equal() =>
        Assert.Equal(File with { Securities = [.. File.Securities] }, File);

    [Fact]
    public void Files_with_other_securities_differ() => Assert.NotEqual(File with { Securities = [] }, File);

    [Fact]
    public void A_file_is_of_an_account() => Assert.ThrowsAny<ArgumentException>(() => new CreditFile { Account = "" });

    [Theory]
    [InlineData("AAA", ExternalClass.Strongest)]
    [InlineData("A-", ExternalClass.Strongest)]
    [InlineData("BBB+", ExternalClass.Good)]
    [InlineData("BB", ExternalClass.Adequate)]
    [InlineData("B-", ExternalClass.Weak)]
    [InlineData("CCC+", ExternalClass.Weakest)]
    [InlineData("D", ExternalClass.Weakest)]
    public void Letters_of_agencies_fall_into_five_classes(string rating, ExternalClass expected) =>
        Assert.Equal(expected, RatingMap.Letters.Find(rating));

    [Theory]
    [InlineData("aaa")]
    [InlineData("AAA ")]
    [InlineData("NR")]
    [InlineData("")]
    [InlineData(null)]
    public void A_rating_that_the_map_does_not_know_is_unknown(string? rating) => Assert.Null(RatingMap.Letters.Find(rating));

    [Fact]
    public void A_rating_that_stands_twice_in_a_map_is_refused() =>
        Assert.Throws<ArgumentException>(() => RatingMap.Of("own", ("1", ExternalClass.Good), ("1", ExternalClass.Weak)));
}
