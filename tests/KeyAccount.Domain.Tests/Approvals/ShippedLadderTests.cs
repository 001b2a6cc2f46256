using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Approvals;

public class ShippedLadderTests
{
    private static readonly AuthorityLadder Ladder = ShippedLadder.Of(
        Money.Eur(1_000),
        Percentage.Percent(20),
        Percentage.Percent(5),
        60
    );

    [Theory]
    [InlineData(2_000.00, "KAM")]
    [InlineData(2_000.01, "GM")]
    [InlineData(20_000.01, "President")]
    [InlineData(100_000.01, "Board")]
    public void A_line_is_signed_by_sales_and_finance(decimal amount, string rank)
    {
        var route = Ladder.Route(Measures.None.With(ShippedLadder.Line(Currency.Eur), Money.Eur(amount)));
        Assert.Equal([("sales", rank), ("finance", rank)], route.Steps.Select(step => (step.Column, step.Rank)));
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(5.01, "KAM")]
    [InlineData(10.01, "GM")]
    [InlineData(15.01, "President")]
    [InlineData(25.01, "nobody")]
    public void A_discount_is_signed_by_sales(double percent, string? rank) =>
        Assert.Equal(rank, Rank(Measures.None.With(ShippedLadder.Discount, Percentage.Percent((decimal)percent))));

    [Theory]
    [InlineData(20, null)]
    [InlineData(19.99, "KAM")]
    [InlineData(16.99, "GM")]
    [InlineData(13.99, "President")]
    [InlineData(4.99, "nobody")]
    public void A_margin_below_variable_cost_is_nobodys(double percent, string? rank) =>
        Assert.Equal(rank, Rank(Measures.None.With(ShippedLadder.PocketMargin, Percentage.Percent((decimal)percent))));

    [Theory]
    [InlineData(0, null)]
    [InlineData(15, "KAM")]
    [InlineData(30, "GM")]
    [InlineData(60, "President")]
    [InlineData(61, "nobody")]
    public void A_term_beyond_the_legal_cap_is_nobodys(int days, string? rank) =>
        Assert.Equal(rank, Rank(Measures.None.With(ShippedLadder.Term, days)));

    [Theory]
    [InlineData(5, "KAM")]
    [InlineData(15, "GM")]
    [InlineData(30, "President")]
    [InlineData(30.01, "nobody")]
    public void An_over_line_release_is_never_of_the_own_authority(double percent, string? rank) =>
        Assert.Equal(rank, Rank(Measures.None.With(ShippedLadder.OverLine, Percentage.Percent((decimal)percent))));

    [Theory]
    [InlineData(10, null)]
    [InlineData(50, "KAM")]
    [InlineData(500, "GM")]
    [InlineData(5_000, "President")]
    [InlineData(5_001, "nobody")]
    public void An_expense_beyond_five_units_is_nobodys(int euros, string? rank) =>
        Assert.Equal(rank, Rank(Measures.None.With(ShippedLadder.Expense(Currency.Eur), Money.Eur(euros))));

    [Fact]
    public void It_is_marked_as_a_shipped_default_until_somebody_signs()
    {
        Assert.Equal("authority 1 (shipped default)", Ladder.ToString());
        Assert.Contains(
            "(shipped default)",
            Ladder.Route(Measures.None.With(ShippedLadder.Term, 0L)).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Its_unit_margins_and_term_are_within_bounds()
    {
        var (median, cost) = (Percentage.Percent(20), Percentage.Percent(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShippedLadder.Of(Money.Eur(0), median, cost, 60));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ShippedLadder.Of(Money.OfMinor(Money.MaxMinorUnits, Currency.Eur), median, cost, 60)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => ShippedLadder.Of(Money.Eur(1_000), median, cost, 29));
        Assert.Throws<ArgumentException>(() => ShippedLadder.Of(Money.Eur(1_000), median, Percentage.Percent(14.01m), 60));
    }

    /// <summary>The leading rank; null within the own authority, nobody beyond all.</summary>
    private static string? Rank(Measures asked) =>
        Ladder.Route(asked) is var route && route.Kind == RouteKind.BeyondAuthority
            ? "nobody"
            : route.Steps.FirstOrDefault()?.Rank;
}
