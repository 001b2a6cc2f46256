using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Reduction;

public class BaselineBookTests
{
    private static readonly BaselineBook Once = Freeze(BaselineBook.Empty, new(2026, 1, 15), 100);

    [Fact]
    public void A_further_version_leaves_the_ones_before_as_they_were()
    {
        var twice = Freeze(Once, new(2026, 3, 1), 90);
        Assert.Equal([1, 2], twice.Versions.Select(version => version.Version));
        Assert.Equal(Once.Latest, twice.Find(1));
        Assert.Single(Once.Versions);
    }

    [Theory]
    [InlineData("2026-01-14", null)]
    [InlineData("2026-01-15", 1)]
    [InlineData("2026-02-28", 1)]
    [InlineData("2026-03-01", 2)]
    public void A_day_has_the_version_that_was_agreed_by_then(string day, int? version) =>
        Assert.Equal(
            version,
            Freeze(Once, new(2026, 3, 1), 90).On(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)?.Version
        );

    [Fact]
    public void A_version_before_the_last_one_is_refused() =>
        Assert.Throws<ArgumentException>(() => Freeze(Once, new(2026, 1, 14), 90));

    [Fact]
    public void A_version_needs_whole_months_a_figure_a_name_and_a_reason()
    {
        BaselineFigure figure = new() { Category = "travel", Amount = Money.Eur(1) };
        var year = DateRange.Of(new(2025, 1, 1), new(2026, 1, 1));
        LocalDate day = new(2026, 1, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            BaselineBook.Empty.Freeze(DateRange.Of(new(2025, 1, 1), new(2025, 1, 20)), null, [figure], day, "mia", "x")
        );
        Assert.Throws<ArgumentException>(() => BaselineBook.Empty.Freeze(year, null, [], day, "mia", "x"));
        Assert.Throws<ArgumentException>(() => BaselineBook.Empty.Freeze(year, null, [figure, figure], day, "mia", "x"));
        Assert.Throws<ArgumentException>(() => BaselineBook.Empty.Freeze(year, null, [figure], day, " ", "x"));
        Assert.Throws<ArgumentException>(() => BaselineBook.Empty.Freeze(year, null, [figure], day, "mia", " "));
        Assert.Throws<ArgumentOutOfRangeException>(() => figure with { Units = -1 });
    }

    [Fact]
    public void An_empty_book_has_no_version() => Assert.Null(BaselineBook.Empty.Latest);

    private static BaselineBook Freeze(BaselineBook book, LocalDate on, decimal amount) =>
        book.Freeze(
            DateRange.Of(new(2025, 1, 1), new(2026, 1, 1)),
            Money.Eur(1_000),
            [new() { Category = "travel", Amount = Money.Eur(amount) }],
            on,
            "mia",
            "closed books"
        );
}
