using System.Collections.Immutable;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Reservations.Documents;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Testing.Reservations;
using KeyAccount.Domain.Tests.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Reservations;

public class LedgerDocumentTests
{
    private const string Reserve =
        """{ "form": 1, "kind": "reserve", "id": "h", "claims": { "A": "1.00 EUR" }, "expiresAfter": "14:00:00:00" }""";

    private const string Entry =
        """{ "form": 1, "at": "2024-01-01T00:00:00Z", "command": { "kind": "void", "id": "v", "reservation": "h" }, "refusal": { "reason": "reservation_not_found" } }""";

    [Fact]
    public void Every_entry_is_read_as_it_was_written_and_replays_to_the_same_ledger() =>
        Law.Holds(
            LedgerGenerators.Scripts(["A", "B", "C"], Currency.Eur, 25),
            ["refused", "expired", "held again", "replaced", "terms", "adjusted"],
            (script, coverage) =>
            {
                var ledger = script.Aggregate(Ledger.Empty, (before, timed) => before.Apply(timed.Command, timed.At).Ledger);

                var texts = ledger.Entries.Select(LedgerDocument.Of).ToList();
                var read = texts.Select((text, index) => LedgerDocument.ReadEntry(text, index + 1).Required()).ToList();

                Assert.Equal(texts, read.Select(LedgerDocument.Of));
                var again = Ledger.Replay(read);
                Assert.Equal(ledger.Reservations, again.Reservations);
                Assert.All(["A", "B", "C"], line => Assert.Equal(Figures(ledger, line), Figures(again, line)));
                Assert.All(ledger.Entries, entry => Assert.Equal(AnswerKind.Exists, Repeated(again, entry)));
                coverage.Note("refused", ledger.Entries.Any(entry => entry.Refusal is not null));
                coverage.Note("expired", ledger.Entries.Any(entry => entry.Command is Lapse && entry.Resolved is not null));
                coverage.Note("held again", ledger.Entries.Any(entry => entry.Resolved?.Resolution?.HeldAgain is not null));
                coverage.Note(
                    "replaced",
                    ledger.Entries.Any(entry => entry is { Resolved: not null, Command: ReservationRequest })
                );
                coverage.Note("terms", ledger.Entries.Any(entry => entry.Command is TermsChange));
                coverage.Note("adjusted", ledger.Entries.Any(entry => entry.Command is Adjustment));
            }
        );

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_kind_of_command_is_read_as_it_was_written(string kind, LedgerCommand command)
    {
        var text = LedgerDocument.Of(command);

        Assert.Contains($"\"kind\": \"{kind}\"", text, StringComparison.Ordinal);
        Assert.Equal(text, LedgerDocument.Of(LedgerDocument.ReadCommand(text).Required()));
        Assert.Equal(command, LedgerDocument.ReadCommand(text).Value);
    }

    [Fact]
    public void A_command_has_one_form() =>
        Assert.Equal(Reserve, LedgerDocument.Of(LedgerCommand.Reserve("h", LedgerBook.On("A", 1), Duration.FromDays(14))));

    [Fact]
    public void Times_are_kept_to_the_nanosecond()
    {
        var at = LedgerBook.Start + Duration.FromNanoseconds(123_456_789);
        var answer = Ledger.Empty.Apply(LedgerCommand.Void("v", "h"), at).Answer;

        Assert.Equal(at, LedgerDocument.ReadEntry(LedgerDocument.Of(answer.Entry!), 7).Required().At);
    }

    [Fact]
    public void The_place_of_an_entry_is_what_the_ledger_says() =>
        Assert.Equal(7, LedgerDocument.ReadEntry(Entry, 7).Required().Sequence);

    [Theory]
    [InlineData("", "Syntax")]
    [InlineData("[]", "WrongType at $")]
    [InlineData("{}", "UnsupportedVersion at $")]
    [InlineData("""{ "form": 2, "kind": "reserve" }""", "UnsupportedVersion at $.form")]
    [InlineData("""{ "form": 1 }""", "MissingMember at $: found no \"kind\"; allowed: open_line, change_terms, reserve")]
    [InlineData("""{ "form": 1, "kind": "reserv" }""", "did you mean \"reserve\"?")]
    [InlineData("""{ "form": 1, "kind": 5 }""", "UnknownWord at $.kind")]
    [InlineData("""{ "form": 1, "kind": "void", "id": "v" }""", "MissingMember at $: found no \"reservation\"")]
    [InlineData("""{ "form": 1, "kind": "void", "id": "v", "reservation": "v" }""", "cannot be ended under its own id")]
    [InlineData("""{ "form": 1, "kind": "void", "id": "", "reservation": "h" }""", "IllegalCharacter at $.id")]
    [InlineData("""{ "form": 1, "kind": "void", "id": "v", "reservation": "h", "claims": {} }""", "UnknownMember at $.claims")]
    [InlineData("""{ "form": 1, "kind": "void", "id": "v", "id": "w", "reservation": "h" }""", "DuplicateMember at $.id")]
    [InlineData("""{ "form": 1, "kind": "void", "reservation": "h", "id": "v" }""", "another way to write the same, at column")]
    [InlineData("""{"form":1,"kind":"void","id":"v","reservation":"h"}""", "another way to write the same, at column 2")]
    [InlineData("""{ "form": 1, "kind": "reserve", "id": "h", "claims": {} }""", "at least one line")]
    [InlineData("""{ "form": 1, "kind": "reserve", "id": "h", "claims": { "A": 1 } }""", "WrongType at $.claims.A")]
    [InlineData("""{ "form": 1, "kind": "reserve", "id": "h", "claims": { "A": "1,00 EUR" } }""", "NotANumber at $.claims.A")]
    [InlineData("""{ "form": 1, "kind": "reserve", "id": "h", "claims": { "A": "-1.00 EUR" } }""", "below zero")]
    [InlineData("""{ "form": 1, "kind": "incur", "id": "h", "amounts": { "A": null } }""", "NullNotAllowed at $.amounts.A")]
    [InlineData(
        """{ "form": 1, "kind": "reserve", "id": "h", "claims": { "A": "1.00 EUR" }, "expiresAfter": "2 weeks" }""",
        "OutsideDomain at $.expiresAfter"
    )]
    [InlineData(
        """{ "form": 1, "kind": "reserve", "id": "h", "claims": { "A": "1.00 EUR" }, "expiresAfter": "0:00:00:00" }""",
        "not above zero"
    )]
    [InlineData(
        """{ "form": 1, "kind": "open_line", "id": "o", "line": "A", "terms": { "unlimited": "EUR", "tolerance": "1.00 EUR" } }""",
        "currency of a limit"
    )]
    [InlineData(
        """{ "form": 1, "kind": "open_line", "id": "o", "line": "A", "terms": { "limit": "1.00 EUR", "closed": false } }""",
        "another way to write the same"
    )]
    [InlineData(
        """{ "form": 1, "kind": "correct", "id": "c", "corrects": "h", "amounts": { "A": "1.00 EUR" } }""",
        "found no \"reason\""
    )]
    public void A_command_that_is_not_as_it_was_written_is_refused_with_its_place(string text, string problem)
    {
        var reading = LedgerDocument.ReadCommand(text, "outbox");

        Assert.Null(reading.Value);
        Assert.Contains(reading.Problems, found => found.ToString().Contains(problem, StringComparison.Ordinal));
        Assert.All(reading.Problems, found => Assert.Equal("outbox", found.File));
    }

    [Theory]
    [InlineData("\"at\": \"2024-01-01T00:00:00Z\"", "\"at\": \"2024-01-01\"", "OutsideDomain at $.at")]
    [InlineData("\"at\": \"2024-01-01T00:00:00Z\"", "\"at\": \"2024-01-01T00:00:00.000Z\"", "another way to write the same")]
    [InlineData("reservation_not_found", "reservation_unknown", "UnknownWord at $.refusal.reason")]
    [InlineData("\"id\": \"v\"", "\"id\": \"v v\"", "IllegalCharacter at $.command.id")]
    [InlineData(" }", " , \"sequence\": 1 }", "UnknownMember")]
    [InlineData("\"refusal\"", "\"reserved\"", "MissingMember at $.reserved: found no \"held\"")]
    public void An_entry_that_is_not_as_it_was_written_is_refused_with_its_place(string part, string other, string problem)
    {
        var reading = LedgerDocument.ReadEntry(Entry.Replace(part, other, StringComparison.Ordinal), 1);

        Assert.Contains(reading.Problems, found => found.ToString().Contains(problem, StringComparison.Ordinal));
        Assert.Throws<FormatException>(reading.Required);
    }

    [Fact]
    public void No_place_is_below_zero() => Assert.Throws<ArgumentException>(() => LedgerDocument.ReadEntry(Entry, -1));

    public static IEnumerable<TheoryDataRow<string, LedgerCommand>> Commands
    {
        get
        {
            var claims = LedgerBook.On("A", 1);
            var changes = Claims.On("A", Money.Eur(-0.01m)).And("B", Money.Usd(7));
            (string, LedgerCommand)[] all =
            [
                ("open_line", LedgerCommand.OpenLine("c", "A", LineTerms.Limited(Money.Eur(5)).Tolerating(Money.Eur(1)))),
                ("open_line", LedgerCommand.OpenLine("c", "A", LineTerms.Unlimited(Currency.Jpy))),
                ("change_terms", LedgerCommand.ChangeTerms("c", "A", LineTerms.Limited(Money.Eur(0)).Closed())),
                ("reserve", LedgerCommand.Reserve("c", claims, null).For(" \u2028é \"ñ\\ 李 \ud83d\ude80")),
                ("reserve", LedgerCommand.Reserve("c", claims, Duration.FromNanoseconds(1))),
                ("reserve_up_to", LedgerCommand.ReserveUpTo("c", claims, Duration.FromDays(36_525))),
                ("replace", LedgerCommand.Replace("c", "h", claims, null)),
                ("post", LedgerCommand.Post("c", "h")),
                ("post", LedgerCommand.Post("c", "h", claims).For("DN/1")),
                ("post_and_hold_rest", LedgerCommand.PostAndHoldRest("c", "h", claims)),
                ("void", LedgerCommand.Void("c", "h")),
                ("void", LedgerCommand.Void("c", "h", claims)),
                ("record_expiry", LedgerCommand.RecordExpiry("c", "h")),
                ("incur", LedgerCommand.Incur("c", claims)),
                ("repay", LedgerCommand.Repay("c", claims, "cheque")),
                ("revalue", LedgerCommand.Revalue("c", changes, "rates of the day")),
                ("correct", LedgerCommand.Correct("c", "h", changes, "typed twice")),
            ];
            return all.Select(pair => new TheoryDataRow<string, LedgerCommand>(pair.Item1, pair.Item2));
        }
    }

    private static Headroom? Figures(Ledger ledger, string line) => ledger.HeadroomOf(line, LedgerBook.Start);

    private static AnswerKind Repeated(Ledger ledger, LedgerEntry entry) =>
        ledger.Apply(entry.Command, entry.At).Answer.Kind is AnswerKind.AlreadyFailed && entry.Refusal is not null
            ? AnswerKind.Exists
            : ledger.Apply(entry.Command, entry.At).Answer.Kind;
}
