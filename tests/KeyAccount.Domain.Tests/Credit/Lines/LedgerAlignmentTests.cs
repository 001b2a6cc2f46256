using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class LedgerAlignmentTests
{
    private static readonly LocalDate Day = LineBook.Day;
    private static readonly Instant Now = LineBook.Start;

    private static Ledger Aligned(LineBook book, Ledger ledger, params string[] lines) =>
        lines.Aggregate(
            ledger,
            (now, line) =>
                LedgerAlignment.Commands(book.Chain(line), now, Now) is { IsEmpty: false } commands
                    ? now.ApplyLinked(commands, Now).Ledger
                    : now
        );

    private static LedgerAnswer Reserve(ref Ledger ledger, LineBook book, string line, decimal euros, string id)
    {
        (ledger, var answer) = ledger.Apply(LedgerCommand.Reserve(id, book.Chain(line).ClaimsFor(Money.Eur(euros)), null), Now);
        return answer;
    }

    [Theory]
    [InlineData("unlimited", 0, true)] // credit:A23, no limit stated at the peer
    [InlineData("unlimited", 100, true)] // credit:A23
    [InlineData("no credit", 0, true)] // credit:A24, as settled: what adds nothing passes
    [InlineData("no credit", 0.01, false)]
    [InlineData("200.00 EUR", 0, true)] // credit:A25
    [InlineData("200.00 EUR", 150, false)] // credit:A25
    [InlineData("200.00 EUR", 100, true)]
    [InlineData("100.00 EUR", 50, false)] // credit:A26
    [InlineData("200.00 EUR", 50, true)] // credit:A26
    public void An_amount_fits_beside_a_receivable_of_100_or_not(string limit, decimal euros, bool fits)
    {
        var book = new LineBook("c-1").Grant("c-1", CreditLimit.Parse(limit));
        var ledger = Aligned(book, Ledger.Empty, "c-1");
        ledger = ledger.Apply(LedgerCommand.Incur("receivable", Claims.On("credit.c-1", Money.Eur(100))), Now).Ledger;
        Assert.Equal(fits, Reserve(ref ledger, book, "c-1", euros, "order").IsGranted);
    }

    [Fact]
    public void What_was_admitted_is_processed_after_a_cut_and_the_excess_is_told() // credit:A27, law:K17
    {
        var book = new LineBook("c-1").Grant("c-1", 200);
        var ledger = Aligned(book, Ledger.Empty, "c-1");
        ledger = ledger.Apply(LedgerCommand.Incur("receivable", Claims.On("credit.c-1", Money.Eur(100))), Now).Ledger;
        Assert.True(Reserve(ref ledger, book, "c-1", 50, "order").IsGranted);

        book.Grant("c-1", 100);
        var consequence = Assert.Single(LedgerAlignment.Consequences(book.Chain("c-1"), ledger, Now, ledger.Reservations));
        Assert.Equal((Money.Eur(150), Money.Eur(50)), (consequence.After.Used, consequence.After.Excess));
        Assert.Equal("order", Assert.Single(consequence.Over).Id);

        ledger = Aligned(book, ledger, "c-1");
        Assert.Equal(Money.Eur(50), ledger.HeadroomOf("credit.c-1", Now)!.Excess);
        (ledger, var posted) = ledger.Apply(
            LedgerCommand.PostAndHoldRest("invoice", "order", Claims.On("credit.c-1", Money.Eur(25))),
            Now
        );
        Assert.True(posted.IsGranted);
        Assert.Equal(Money.Eur(150), ledger.HeadroomOf("credit.c-1", Now)!.Used);
        Assert.False(Reserve(ref ledger, book, "c-1", 0.01m, "another").IsGranted);
    }

    [Fact]
    public void Twice_aligned_changes_nothing_more_and_two_callers_ask_for_the_same()
    {
        var book = new LineBook("g", "m").Grant("g", 100).Grant("m", 50).Share("g", "m");
        var commands = LedgerAlignment.Commands(book.Chain("m"), Ledger.Empty, Now);
        Assert.Equal(commands, LedgerAlignment.Commands(book.Chain("m"), Ledger.Empty, Now));
        var ledger = Ledger.Empty.ApplyLinked(commands, Now).Ledger;
        Assert.Empty(LedgerAlignment.Commands(book.Chain("m"), ledger, Now));
        Assert.Equal(["credit.g", "credit.m"], ledger.Lines);
    }

    [Fact]
    public void Terms_that_come_and_go_and_come_again_are_brought_over_each_time()
    {
        var book = new LineBook("c-1").Grant("c-1", 100);
        var ledger = Aligned(book, Ledger.Empty, "c-1");
        foreach (var euros in new[] { 50m, 100m, 50m, 100m })
        {
            ledger = Aligned(book.Grant("c-1", euros), ledger, "c-1");
            Assert.Equal(Money.Eur(euros), ledger.HeadroomOf("credit.c-1", Now)!.Terms.Limit);
        }
    }

    [Fact]
    public void What_is_set_aside_is_taken_off_before_it_is_given()
    {
        var book = new LineBook("g", "m").Grant("g", 100).Share("g", "m").Grant("m", 40);
        var ledger = Aligned(book, Ledger.Empty, "m");
        book.SetAside("g", "m").Grant("m", 60);
        Assert.Equal(
            ["credit.g", "credit.m"],
            LedgerAlignment.Commands(book.Chain("m"), ledger, Now).Cast<TermsChange>().Select(command => command.Line)
        );
    }

    [Fact]
    public void What_is_set_aside_out_of_a_shared_line_is_still_held_by_the_line_above_that()
    {
        var book = new LineBook("root", "group", "part")
            .Grant("root", 100)
            .Grant("group", 80)
            .Grant("part", 60)
            .Share("root", "group")
            .SetAside("group", "part");
        Assert.Equal(["credit.part", "credit.root"], book.Chain("part").LedgerLines);
        Assert.Equal("20.00 EUR", $"{book.Chain("group").Effective}");
    }

    [Theory]
    [InlineData("m")]
    [InlineData("g")]
    public void A_stop_at_any_level_closes_what_is_below(string stopped)
    {
        var book = new LineBook("g", "m").Grant("g", 100).Grant("m", 60).SetAside("g", "m");
        book.Do(CreditLineCommand.Stop("s", LineBook.Key(stopped), Day, LineBook.Anna, "rumours"));
        var ledger = Aligned(book, Ledger.Empty, "m");
        var answer = Reserve(ref ledger, book, "m", 1, "order");
        Assert.Equal(RefusalReason.LineClosed, answer.Refusal!.Reason);
        Assert.True(Reserve(ref ledger, book, "m", 0, "nothing").IsGranted);
    }

    [Fact]
    public void A_line_of_which_nothing_is_known_is_not_on_the_ledger()
    {
        var book = new LineBook("c-1");
        var ledger = Aligned(book, Ledger.Empty, "c-1");
        Assert.Empty(ledger.Lines);
        Assert.Equal(RefusalReason.LineNotFound, Reserve(ref ledger, book, "c-1", 1, "order").Refusal!.Reason);
    }

    [Fact]
    public void A_level_has_to_be_one_of_the_chain() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            LedgerAlignment.TermsOf(new LineBook("c-1").Grant("c-1", 1).Chain("c-1"), 1)
        );

    [Fact]
    public void Admission_by_the_ledger_is_admission_by_the_effective_line() // law:K12
    {
        var (admitted, refused, ringFenced, shared, closed) = (0, 0, 0, 0, 0);
        Prop.ForAll(
                AnyFamily.Families.ToArbitrary(),
                family =>
                {
                    var book = family.Book;
                    var ledger = Aligned(book, Ledger.Empty, family.Names);
                    var used = new Dictionary<string, long>();
                    foreach (var (index, (line, minor)) in family.Orders.Index())
                    {
                        var expected = family.Admits(line, minor, used);
                        var effective = book.Chain(line);
                        var claims = effective.ClaimsFor(Money.OfMinor(minor, Currency.Eur));
                        (ledger, var answer) = ledger.Apply(LedgerCommand.Reserve($"o-{index}", claims, null), Now);
                        Assert.Equal(expected, answer.IsGranted);
                        if (answer.IsGranted)
                        {
                            used[line] = used.GetValueOrDefault(line) + minor;
                            admitted++;
                        }
                        else
                        {
                            refused++;
                            closed += answer.Refusal!.Reason == RefusalReason.LineClosed ? 1 : 0;
                        }
                    }
                    foreach (var name in family.Names)
                    {
                        // Nobody below a line, by whatever way, takes more than the line has.
                        Assert.True(family.UsedBelow(name, used) <= family.LimitOf(name), $"{name} is exceeded.");
                        // What is set aside is still there, whatever the others did.
                        if (family.IsRingFenced(name) && effectiveOf(name) is { } own)
                        {
                            var left =
                                own
                                - family.UsedBelow(name, used)
                                - family.SetAsideBelow(name)
                                + family.UsedAsideBelow(name, used);
                            var rest = Claims.OnEach(
                                Money.OfMinor(Math.Max(0, left), Currency.Eur),
                                book.Chain(name).LedgerLines
                            );
                            Assert.True(ledger.Apply(LedgerCommand.Reserve("rest", rest, null), Now).Answer.IsGranted);
                            ringFenced++;
                        }
                        shared += family.SharesWithOthers(name) ? 1 : 0;
                    }

                    long? effectiveOf(string name) => family.AdmitsAtAll(name) ? family.LimitOf(name) : null;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        Assert.All([admitted, refused, ringFenced, shared, closed], count => Assert.InRange(count, 50, int.MaxValue));
    }
}
