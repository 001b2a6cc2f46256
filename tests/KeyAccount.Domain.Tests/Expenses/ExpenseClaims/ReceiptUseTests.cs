using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Expenses.ExpenseClaims.Spent;

namespace KeyAccount.Domain.Tests.Expenses.ExpenseClaims;

/// <summary>Lines of a claim that share receipts.</summary>
public class ReceiptUseTests
{
    private static readonly Receipt Room = new() { Id = "room", Total = Money.Eur(100) };
    private static readonly Receipt Bar = new() { Id = "bar", Total = Money.Eur(50) };

    [Theory]
    [InlineData(40, false)]
    [InlineData(40.01, true)]
    public void A_line_on_several_receipts_is_counted_on_their_sum_with_every_line_on_one_of_them(
        decimal rest,
        bool exceeded
    ) => Assert.Equal(exceeded, Exceeded(On(60, 1, Room, Bar), On(50, 2, Room, Bar), On(rest, 3, Bar))[0]);

    [Fact]
    public void Tax_counts_and_lines_on_other_receipts_do_not() =>
        Assert.Equal([true, false], Exceeded(On(100, 1, Room) with { Tax = Money.Eur(0.01m) }, On(50, 2, Bar)));

    [Fact]
    public void A_total_that_was_not_read_off_is_exceeded_by_nothing() =>
        Assert.Equal([false], Exceeded(On(1_000, 1, Room, new Receipt { Id = "torn" })));

    [Fact]
    public void A_total_in_another_currency_is_not_compared() =>
        Assert.Equal([null], Exceeded(On(1, 1, new Receipt { Id = "inn", Total = Money.Usd(100) })));

    private static ClaimLine On(decimal amount, long number, params ImmutableArray<Receipt> receipts) =>
        Line(amount, number: number) with
        {
            Receipts = receipts,
        };

    private static IReadOnlyList<bool?> Exceeded(params ClaimLine[] lines) =>
        [.. Shipped.Decide(Claim(lines), ClaimRecords.Nothing).Lines.Select(line => line.Facts.IsReceiptExceeded)];
}
