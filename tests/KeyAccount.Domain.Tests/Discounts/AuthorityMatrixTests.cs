using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Discounts.Reviewed;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>Approval matrices by deal size and discount: no gap, no overlap, and never less for more.</summary>
public class AuthorityMatrixTests
{
    private static readonly MatrixAxis Sizes = MatrixAxis.AtOrAbove(25_000, 100_000);
    private static readonly MatrixAxis Depths = MatrixAxis.Above(10, 20, 30);
    private static readonly AuthorityMatrix Published = AuthorityMatrix.Of(
        Currency.Eur,
        Sizes,
        Depths,
        [null, null, 1, 2],
        [null, 1, 1, 2],
        [1, 1, 2, 3]
    );

    [Theory]
    [InlineData(24_999.99, 11, "refer 2", false)] // the shipped ladder asks the general manager from 10 %
    [InlineData(24_999.99, 20.5, "refer 3", true)] // undefined as published
    [InlineData(25_000, 10, "refer 1", false)]
    [InlineData(25_000, 10.5, "refer 2", true)] // undefined as published
    [InlineData(99_999.99, 10.01, "refer 2", true)]
    [InlineData(100_000, 0, "refer 1", true)]
    [InlineData(100_000, 5, "refer 1", true)]
    [InlineData(100_000, 21, "refer 3", true)]
    public void Every_size_and_discount_has_an_authority(double size, double percent, string verdict, bool speaks) // discounts:29
    {
        var list = (decimal)size;
        var net = Money.Eur(list).Times(1 - ((decimal)percent / 100), Rounding.Up).Amount;
        var decision = With(new() { Matrix = Published }).Decide(Deal(Line(1, list, net)));
        Assert.Equal(verdict, decision.Verdict.ToString());
        Assert.Equal(speaks, decision.Codes().Any(code => code.StartsWith("MATRIX", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bands_as_published_leave_a_gap_and_are_refused() // discounts:29
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            MatrixAxis.OfClosed(0.01m, (0, 10), (11, 20), (21, 30), (30, null))
        );
        Assert.StartsWith("From 10.01 to 10.99 no band holds, between 10 and 11.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_in_two_bands_is_refused() // discounts:29
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            MatrixAxis.OfClosed(0.01m, (0, 25_000), (25_000, 100_000), (100_000, null))
        );
        Assert.StartsWith("25000 belongs to two bands; say to which.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bands_that_end_are_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => MatrixAxis.OfClosed(0.01m, (0, 10), (10.01m, 30)));
        Assert.StartsWith("Above 30 no band holds.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bands_without_a_gap_are_taken() =>
        Assert.Equal(Depths, MatrixAxis.OfClosed(0.01m, (0, 10), (10.01m, 20), (20.01m, 30), (30.01m, null)));

    [Fact]
    public void Edges_that_do_not_rise_or_are_finer_than_a_figure_are_refused()
    {
        Assert.Throws<ArgumentException>(() => MatrixAxis.Above(10, 10));
        Assert.Throws<ArgumentException>(() => MatrixAxis.AtOrAbove());
        Assert.Throws<ArgumentException>(() =>
            AuthorityMatrix.Of(Currency.Eur, MatrixAxis.AtOrAbove(0.001m), MatrixAxis.Above(1), [1, 1], [1, 1])
        );
        Assert.Throws<ArgumentException>(() =>
            AuthorityMatrix.Of(Currency.Eur, MatrixAxis.AtOrAbove(1), MatrixAxis.Above(0.001m), [1, 1], [1, 1])
        );
    }

    [Fact]
    public void A_missing_cell_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            AuthorityMatrix.Of(Currency.Eur, Sizes, Depths, [1, 1, 1, 1], [1, 1, 1], [1, 1, 1, 1])
        );

    [Fact]
    public void Less_authority_for_more_is_refused() // law:D2
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            AuthorityMatrix.Of(Currency.Eur, MatrixAxis.AtOrAbove(1), MatrixAxis.Above(1), [1, 2], [1, 1])
        );
        Assert.StartsWith(
            "Size 2 and depth 2 need level 1, less than a smaller size",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_matrix_in_another_currency_refers_what_it_cannot_size()
    {
        var dollars = AuthorityMatrix.Of(Currency.Usd, MatrixAxis.AtOrAbove(1), MatrixAxis.Above(1), [null, null], [null, 3]);
        Assert.Equal("refer 3", With(new() { Matrix = dollars }).Decide(Of(98)).Verdict.ToString());
        Assert.Equal("approve", With(new() { Matrix = dollars }).Decide(Of(99)).Verdict.ToString());
    }
}
