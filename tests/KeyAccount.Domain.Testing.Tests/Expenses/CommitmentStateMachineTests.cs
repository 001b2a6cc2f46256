using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Expenses.Commitments;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Expenses;
using NodaTime;

namespace KeyAccount.Domain.Testing.Tests.Expenses;

/// <summary>
/// law:E1 by clerks who request, order, invoice, cancel, amend, revise and transfer in any interleaving, some with an old picture: nothing lost, replay equal, no
/// admission above the budget.
/// </summary>
public class CommitmentStateMachineTests
{
    [Fact]
    public void Whatever_clerks_do_in_whatever_order_breaks_no_law() // law:E1
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        Prop.ForAll(
                CommitmentGenerators.Scripts(40).ToArbitrary(),
                script =>
                {
                    var office = CommitmentOffice.With(300);
                    foreach (var act in script)
                    {
                        office = office.After(act);
                        Note(act, office, seen);
                    }
                    Assert.Empty(CommitmentLaws.Violations(office.Ledger.Entries, office.Book));
                    Assert.Equal(office.Ledger.Entries, Ledger.Replay(office.Ledger.Entries).Entries);
                }
            )
            .Check(Draws.Fixed.WithMaxTest(150));

        string[] expected =
        [
            "granted",
            "refused for the limit",
            "repeated",
            "another content",
            "a lost race",
            "cancelled",
            "exceeded and recorded",
            "stretched",
        ];
        Assert.Empty(expected.Where(one => seen.GetValueOrDefault(one) == 0));
    }

    [Fact]
    public void The_laws_hold_after_every_single_act() // law:E1
    {
        foreach (var script in CommitmentGenerators.Scripts(30).Drawn(25))
        {
            var office = CommitmentOffice.With(200);
            foreach (var act in script)
            {
                office = office.After(act);
                Assert.Empty(CommitmentLaws.Violations(office.Ledger.Entries, office.Book));
            }
        }
    }

    [Fact]
    public void Cancelling_everything_gives_everything_back()
    {
        var cancelled = 0;
        foreach (var script in CommitmentGenerators.Scripts(20).Drawn(60))
        {
            var office = CommitmentOffice.With(10_000);
            foreach (var act in script.Where(act => act is { IsFinal: false, Behind: 0, Kind: < CommitmentActKind.Cancel }))
            {
                office = office.After(act);
            }
            // Again and again, as a document can relieve one with a higher number.
            for (var turn = 0; turn < 4 * 20; turn++)
            {
                office = office.After(new(CommitmentActKind.Cancel, 100 + turn, 20 - (turn % 20), 0, false, 0));
                cancelled += office.Answers.IsEmpty ? 0 : 1;
            }
            var headroom = office.Ledger.HeadroomOf(CommitmentOffice.Lower, office.Ledger.Entries[^1].At)!;
            Assert.Equal((0, 0), (headroom.Net.MinorUnits, headroom.Pending.MinorUnits));
        }
        Assert.InRange(cancelled, 100, int.MaxValue);
    }

    [Fact]
    public void A_hold_that_belongs_to_no_row_is_found() =>
        Assert.Contains(Broken(Stray), one => one.StartsWith("Lost", StringComparison.Ordinal));

    [Fact]
    public void What_is_held_again_though_it_was_relieved_is_found() =>
        Assert.Equal(
            ["budget.lower", "budget.upper"],
            Broken(HeldAgain).Select(broken => broken.Split('\'')[1]).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_book_that_forgets_an_entry_is_found()
    {
        var office = Used();
        var forgetful = CommitmentBook.Of(office.Ledger.Entries.RemoveAt(office.Ledger.Entries.Count - 1));
        Assert.Contains("Replay: the entries give another book.", CommitmentLaws.Violations(office.Ledger.Entries, forgetful));
    }

    [Fact]
    public void An_admission_above_the_budget_is_found()
    {
        var entries = Used().Ledger.Entries;
        var place = entries.FindIndex(entry => entry.Command is ReservationRequest);
        var move = entries[place].Moves[0];
        var above = move with { After = move.After with { Pending = Money.Eur(90_000) } };
        var planted = entries.SetItem(place, entries[place] with { Moves = entries[place].Moves.SetItem(0, above) });
        Assert.Contains(CommitmentLaws.Violations(planted), one => one.StartsWith("E1", StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_that_stay_stretched_are_found()
    {
        var office = Used();
        var (ledger, _) = office.Ledger.Apply(
            LedgerCommand.ChangeTerms("D1.1.keep0", CommitmentOffice.Lower, LineTerms.Limited(Money.Eur(9_000))),
            office.Ledger.Entries[^1].At
        );
        Assert.Contains(
            CommitmentLaws.Violations(ledger.Entries),
            one => one.Contains("never put back", StringComparison.Ordinal)
        );
    }

    private static CommitmentOffice Used() =>
        CommitmentOffice
            .With(300)
            .After(new(CommitmentActKind.Request, 1, 0, 100, false, 0))
            .After(new(CommitmentActKind.Order, 2, 1, 60, false, 0));

    private static ImmutableArray<string> Broken(Func<CommitmentOffice, Ledger> plant) =>
        CommitmentLaws.Violations(plant(Used()).Entries);

    /// <summary>The request holds all of its 100 again, of which the order holds 60.</summary>
    private static Ledger HeldAgain(CommitmentOffice office) =>
        office
            .Ledger.Apply(
                LedgerCommand
                    .Replace(
                        "D9.1",
                        office.Book[RowKey.Of("D1", 1)]!.Hold!,
                        Claims.OnEach(Money.OfMinor(100, Currency.Eur), CommitmentOffice.Lower, CommitmentOffice.Upper),
                        null
                    )
                    .For("request D1/1"),
                office.Ledger.Entries[^1].At
            )
            .Ledger;

    private static Ledger Stray(CommitmentOffice office) =>
        office
            .Ledger.Apply(
                LedgerCommand.Reserve("D1.stray", Claims.On(CommitmentOffice.Lower, Money.OfMinor(5, Currency.Eur)), null),
                office.Ledger.Entries[^1].At
            )
            .Ledger;

    private static void Note(CommitmentAct act, CommitmentOffice office, Dictionary<string, int> seen)
    {
        void Count(string what, bool isSo) => seen[what] = seen.GetValueOrDefault(what) + (isSo ? 1 : 0);
        var answers = office.Answers;
        var isGranted = !answers.IsEmpty && answers.All(answer => answer.IsGranted);
        Count("granted", isGranted);
        Count("refused for the limit", answers.Any(answer => answer.Refusal?.Reason == RefusalReason.LimitExceeded));
        Count("repeated", isGranted && answers.All(answer => answer.Kind == AnswerKind.Exists));
        Count("another content", answers.Any(answer => answer.Kind == AnswerKind.ExistsWithDifference));
        Count(
            "a lost race",
            act.Behind > 0
                && answers.Any(answer => answer.Refusal?.Reason is RefusalReason.AlreadyPosted or RefusalReason.AlreadyVoided)
        );
        Count("cancelled", isGranted && act.Kind == CommitmentActKind.Cancel);
        Count(
            "exceeded and recorded",
            isGranted
                && act.Kind == CommitmentActKind.Incur
                && answers.Any(answer =>
                    answer.Entry!.Moves.Any(move => move.Posted.IsPositive && move.After.Excess.IsPositive)
                )
        );
        Count(
            "stretched",
            isGranted && answers.Any(answer => answer.Entry!.Command.Id.Contains(".keep", StringComparison.Ordinal))
        );
    }
}
