using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Commitments;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>Clerks who act on one ledger with two budgets that apply to everything, one above the other. Never changed: an act gives another office.</summary>
public sealed class CommitmentOffice
{
    /// <summary>The lower budget.</summary>
    public const string Lower = "budget.lower";

    /// <summary>The one above it.</summary>
    public const string Upper = "budget.upper";

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    private readonly ImmutableList<(Ledger Ledger, CommitmentBook Book)> pictures;

    private CommitmentOffice(
        ImmutableList<(Ledger Ledger, CommitmentBook Book)> pictures,
        ImmutableArray<LedgerAnswer> answers,
        int acts
    ) => (this.pictures, Answers, this.acts) = (pictures, answers, acts);

    private readonly int acts;

    /// <summary>The ledger.</summary>
    public Ledger Ledger => pictures[^1].Ledger;

    /// <summary>The book.</summary>
    public CommitmentBook Book => pictures[^1].Book;

    /// <summary>What the ledger said to the last act; none when nothing was asked of it.</summary>
    public ImmutableArray<LedgerAnswer> Answers { get; }

    /// <summary>An office with two budgets.</summary>
    /// <param name="limit">What each may use, in minor units of EUR.</param>
    public static CommitmentOffice With(long limit)
    {
        var terms = LineTerms.Limited(Money.OfMinor(limit, Currency.Eur));
        var (ledger, answers) = Ledger.Empty.ApplyLinked(
            [LedgerCommand.OpenLine("open-1", Lower, terms), LedgerCommand.OpenLine("open-2", Upper, terms)],
            Start
        );
        return new([(ledger, CommitmentBook.Of(ledger.Entries))], answers, 0);
    }

    /// <summary>The office after an act; what the clerk's picture does not allow is not asked.</summary>
    public CommitmentOffice After(CommitmentAct act)
    {
        Guard.Against.Null(act);
        var now = Start + Duration.FromMinutes(acts + 1);
        var (seen, book) = pictures[Math.Max(0, pictures.Count - 1 - act.Behind)];
        var commands = Commands(act, book, seen, now);
        if (commands.IsEmpty)
        {
            return new(pictures, [], acts + 1);
        }
        var (ledger, answers) = Ledger.ApplyLinked(commands, now);
        return new(pictures.Add((ledger, Book.After(ledger.Entries.Skip(Ledger.Entries.Count)))), answers, acts + 1);
    }

    private static ImmutableArray<LedgerCommand> Commands(CommitmentAct act, CommitmentBook book, Ledger seen, Instant now)
    {
        var of = Row(act.Of);
        var from = of is null ? null : book[of];
        var row = CommitmentRow.Of(Name(act.Number), 1, Claims.OnEach(Money.OfMinor(act.Amount, Currency.Eur), Lower, Upper));
        switch (act.Kind)
        {
            case CommitmentActKind.Request:
                return Commitments.Request(book, [row], null);
            case CommitmentActKind.Order:
                return Commitments.Order(book, [Relieving(row, from, ExpenseStage.Order, act.IsFinal)], seen, now);
            case CommitmentActKind.Invoice:
            case CommitmentActKind.Incur:
                var excess = act.Kind == CommitmentActKind.Incur ? ExcessRule.Recorded : ExcessRule.NeedsAvailability;
                return Commitments.Invoice(book, [Relieving(row, from, ExpenseStage.Actual, act.IsFinal)], excess, seen, now);
            case CommitmentActKind.Cancel:
                return from is null ? [] : Commitments.Cancel(book, of!, seen, now);
            case CommitmentActKind.Amend:
                return from is null or { Stage: ExpenseStage.Actual } or { IsCancelled: true }
                    ? []
                    : Commitments.Amend(book, CommitmentRow.Of(of!.Document, 1, row.Amounts), act.Number, seen, now);
            case CommitmentActKind.Revise:
                return
                [
                    LedgerCommand.ChangeTerms($"{Name(act.Number)}.revise", act.IsFinal ? Upper : Lower, Terms(act.Amount * 2)),
                ];
            case CommitmentActKind.Transfer:
                return Transfer(act, seen, now);
            default:
                return [];
        }
    }

    /// <summary>From the lower to the upper budget, as much as there is.</summary>
    private static ImmutableArray<LedgerCommand> Transfer(CommitmentAct act, Ledger seen, Instant now)
    {
        var (lower, upper) = (Limit(Lower), Limit(Upper));
        var amount = Math.Min(act.Amount, lower);
        return
        [
            LedgerCommand.ChangeTerms($"{Name(act.Number)}.out", Lower, Terms(lower - amount)),
            LedgerCommand.ChangeTerms($"{Name(act.Number)}.in", Upper, Terms(upper + amount)),
        ];

        long Limit(string line) => seen.HeadroomOf(line, now)!.Terms.Limit!.Value.MinorUnits;
    }

    private static CommitmentRow Relieving(CommitmentRow row, CommitmentState? from, ExpenseStage stage, bool isFinal) =>
        from is null || from.Stage >= stage ? row
        : row.Relieving(from.Key.Document, from.Key.Row) is var relieving && isFinal ? relieving.Finally()
        : relieving;

    private static LineTerms Terms(long limit) => LineTerms.Limited(Money.OfMinor(limit, Currency.Eur));

    private static RowKey? Row(int number) => number == 0 ? null : RowKey.Of(Name(number), 1);

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"D{number}");
}
