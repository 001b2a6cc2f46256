using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Commitments;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;
using Spend = KeyAccount.Domain.Expenses.Commitments.Commitments;

namespace KeyAccount.Domain.Tests.Expenses.Commitments;

/// <summary>A ledger with two budgets that apply at once, and the book beside it.</summary>
internal sealed class Till
{
    public const string Travel = "budget.travel";
    public const string North = "budget.north";

    public Till(decimal limit = 100)
    {
        foreach (var line in new[] { Travel, North })
        {
            Do(LedgerCommand.OpenLine($"open-{line}", line, LineTerms.Limited(Money.Eur(limit))));
        }
    }

    public Instant Now { get; set; } = Instant.FromUtc(2026, 7, 1, 8, 0);

    public Ledger Ledger { get; private set; } = Ledger.Empty;

    public CommitmentBook Book { get; private set; } = CommitmentBook.Empty;

    public static CommitmentRow Row(string document, decimal amount, int row = 1) =>
        CommitmentRow.Of(document, row, Claims.OnEach(Money.Eur(amount), Travel, North));

    public ImmutableArray<LedgerAnswer> Do(params ImmutableArray<LedgerCommand> commands)
    {
        var step = Ledger.ApplyLinked(commands, Now);
        var known = Ledger.Entries.Count;
        Ledger = step.Ledger;
        Book = Book.After(Ledger.Entries.Skip(known));
        return step.Answers;
    }

    public bool Request(params ImmutableArray<CommitmentRow> rows) =>
        Do(Spend.Request(Book, rows, null)).All(answer => answer.IsGranted);

    public bool Order(params ImmutableArray<CommitmentRow> rows) =>
        Do(Spend.Order(Book, rows, Ledger, Now)).All(answer => answer.IsGranted);

    public bool Invoice(ExcessRule excess, params ImmutableArray<CommitmentRow> rows) =>
        Do(Spend.Invoice(Book, rows, excess, Ledger, Now)).All(answer => answer.IsGranted);

    public bool Cancel(string document, int row = 1) =>
        Spend.Cancel(Book, RowKey.Of(document, row), Ledger, Now) is { IsEmpty: false } commands
        && Do(commands).All(answer => answer.IsGranted);

    public decimal? Open(string document, int row = 1) => Book[RowKey.Of(document, row)]?.Open?.AmountOn(Travel)?.Amount;

    /// <summary>Pending and posted, the same on both lines.</summary>
    public (decimal Pending, decimal Posted) Figures
    {
        get
        {
            var (travel, north) = (Ledger.HeadroomOf(Travel, Now)!, Ledger.HeadroomOf(North, Now)!);
            Assert.Equal((travel.Pending, travel.Net), (north.Pending, north.Net));
            return (travel.Pending.Amount, travel.Net.Amount);
        }
    }
}
