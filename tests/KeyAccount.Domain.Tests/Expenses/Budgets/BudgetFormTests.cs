using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Expenses.Budgets.Documents;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Budgets;

public sealed class BudgetFormTests
{
    private const string Supplement = """
        { "schemaVersion": 1, "kind": "propose", "id": "p-1", "change": { "kind": "supplement", "budget": "b", "month": "2025-02", "amount": "50.00 EUR" }, "by": "anna" }
        """;

    private static BudgetBook Book()
    {
        var desk = BudgetDesk.With(
            BudgetDesk
                .Year(1_200)
                .InFiscalYearsFrom(4)
                .ControlledBy(ControlInterval.Accumulated, ControlInterval.Monthly.Tracking())
                .Tolerating(Share.Percent(5))
                .Carrying(CarryOverTerms.UpTo(Money.Eur(10)))
        );
        desk.Enact(
            BudgetChange.Adopt("next", "organisation", "north", BudgetPlan.Even(Money.Eur(1), new YearMonth(2026, 1), 1))
        );
        desk.Enact(BudgetChange.Supplement("north-2025", new(2025, 2), Money.Eur(50)));
        desk.Enact(BudgetChange.Transfer("north-2025", new(2025, 1), "north-2025", new(2025, 2), Money.Eur(1)));
        desk.Enact(
            BudgetChange.Transfer("north-2025", new(2025, 1), "north-2025", new(2025, 2), Money.Eur(1)),
            isApproved: false
        );
        desk.Do(
            BudgetCommand.Propose(
                "gone",
                BudgetChange.Revise("next", BudgetPlan.Even(Money.Eur(2), new YearMonth(2026, 1), 1)),
                "ben",
                "more"
            )
        );
        desk.Do(BudgetCommand.Withdraw("gone-1", "gone", "ben", "a mistake"));
        desk.Do(BudgetCommand.CarryOver("end", "north-2025", "next", Money.Eur(-5), Money.Eur(7), "anna"));
        return desk.Book;
    }

    [Fact]
    public void Every_command_is_read_back_as_it_was_written() =>
        Assert.All(
            Book().Entries.Select(entry => entry.Command),
            command => Assert.Equal(command, BudgetCommandForm.Read(BudgetCommandForm.Write(command), "x").Value)
        );

    [Fact]
    public void A_replay_of_the_entries_read_makes_the_same_budgets()
    {
        var book = Book();

        var read = BudgetBook.Replay(
            book.Entries.Select(entry => BudgetEntryForm.Read(BudgetEntryForm.Write(entry), "x").Value!)
        );

        Assert.Equal(book.Entries, read.Entries);
        Assert.Equal(book.BudgetAt("next", BudgetDesk.Now), read.BudgetAt("next", BudgetDesk.Now));
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes() =>
        Assert.Equal(Supplement.Trim(), BudgetCommandForm.Write(BudgetCommandForm.Read(Supplement, "x").Value!));

    [Theory]
    [InlineData("\"by\"", "\"bye\"")]
    [InlineData("\"by\": \"anna\"", "\"by\": \"anna\",\"more\":1")]
    [InlineData("\"month\"", "\"day\"")]
    [InlineData("\"2025-02\"", "\"2025-13\"")]
    [InlineData("\"2025-02\"", "\"2025-2\"")]
    [InlineData("\"50.00 EUR\"", "50")]
    [InlineData("\"50.00 EUR\"", "\"0.00 EUR\"")]
    [InlineData("\"50.00 EUR\"", "null")]
    [InlineData("\"supplement\"", "\"gift\"")]
    [InlineData("\"propose\"", "\"wish\"")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    [InlineData("\"p-1\"", "\"p 1\"")]
    [InlineData("\"id\": \"p-1\",", "")]
    public void What_is_wrong_is_a_problem_and_never_a_command(string part, string instead)
    {
        Assert.Contains(part, Supplement, StringComparison.Ordinal);

        Assert.NotEmpty(BudgetCommandForm.Read(Supplement.Replace(part, instead, StringComparison.Ordinal), "x").Problems);
    }

    [Theory]
    [InlineData("\"total\": \"1200.00 EUR\"", "\"total\": \"1200.01 EUR\"")]
    [InlineData("ytd/period", "ptd/year")]
    [InlineData("\"surplusCap\": \"10.00 EUR\"", "\"surplusCap\": \"0.00 EUR\"")]
    [InlineData("\"fiscalYearStart\": 4", "\"fiscalYearStart\": 13")]
    public void A_plan_that_does_not_hold_together_is_a_problem(string part, string instead)
    {
        var text = BudgetCommandForm.Write(Book().Entries[1].Command);
        Assert.Contains(part, text, StringComparison.Ordinal);

        Assert.NotEmpty(BudgetCommandForm.Read(text.Replace(part, instead, StringComparison.Ordinal), "x").Problems);
    }

    [Fact]
    public void An_entry_that_does_not_follow_from_its_command_is_a_problem()
    {
        var text = BudgetEntryForm.Write(Book().Entries[^1]);

        Assert.NotEmpty(
            BudgetEntryForm.Read(text.Replace("\"carryOver\":", "\"change\":", StringComparison.Ordinal), "x").Problems
        );
    }

    [Fact]
    public void A_book_that_was_tampered_with_is_refused()
    {
        var entries = Book().Entries;
        var enacted = entries.First(entry => entry.Command is BudgetEnactment);
        var other = enacted with { Change = BudgetChange.Supplement("north-2025", new(2025, 2), Money.Eur(51)) };

        Assert.Throws<ArgumentException>(() => BudgetBook.Replay(entries.Replace(enacted, other)));
    }
}
