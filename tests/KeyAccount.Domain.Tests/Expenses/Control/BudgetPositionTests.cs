using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Control;

public class BudgetPositionTests
{
    private static readonly DateRange Year = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1));

    private static BudgetPosition Position { get; } =
        BudgetPosition.Absent("travel", "category", Currency.Eur, Year) with
        {
            IsAbsent = false,
            Budgeted = Money.Eur(100),
            Actual = Money.Eur(20),
            Pending = Money.Eur(10),
            Committed = Money.Eur(30),
            Reserved = Money.Eur(15),
        };

    [Fact]
    public void Available_is_what_is_left_after_actual_pending_committed_and_reserved() =>
        Assert.Equal(Money.Eur(25), Position.Available);

    [Fact]
    public void What_the_document_gives_back_is_available_to_it() =>
        Assert.Equal(Money.Eur(40), (Position with { Relieved = Money.Eur(15) }).Available);

    [Fact]
    public void What_the_document_gives_back_is_still_consumed() =>
        Assert.Equal(Money.Eur(75), (Position with { Relieved = Money.Eur(15) }).Consumed);

    [Fact]
    public void An_exceeded_budget_has_less_than_nothing_available() =>
        Assert.Equal(Money.Eur(-5), (Position with { Budgeted = Money.Eur(70) }).Available);

    [Fact]
    public void A_budget_that_is_not_kept_is_zero() =>
        Assert.Equal(Money.Eur(0), BudgetPosition.Absent("travel", "category", Currency.Eur, Year).Available);

    [Fact]
    public void A_key_that_leads_nowhere_is_not_zero() =>
        Assert.Null(BudgetPosition.Unresolved("no department", "department", Currency.Eur, Year).Available);

    [Fact]
    public void One_part_that_is_not_known_leaves_open_what_is_available() =>
        Assert.Null((Position with { Committed = null }).Available);

    [Fact]
    public void Amounts_of_another_currency_are_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => (Position with { Actual = Money.Usd(1) }).Available);

    [Fact]
    public void Nothing_is_given_back_unless_it_is_stated() => Assert.Equal(Money.Eur(0), Position.Relieved);
}
