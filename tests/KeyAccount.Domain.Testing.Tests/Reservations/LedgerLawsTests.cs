using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Testing.Tests.Reservations;

public class LedgerLawsTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 1, 1, 0, 0);

    private static readonly ImmutableList<LedgerEntry> Entries = new LedgerCommand[]
    {
        LedgerCommand.OpenLine("open", "A", LineTerms.Limited(Money.Eur(100))),
        LedgerCommand.Reserve("h", Claims.On("A", Money.Eur(40)), null),
        LedgerCommand.PostAndHoldRest("p", "h", Claims.On("A", Money.Eur(10))),
        LedgerCommand.Repay("r", Claims.On("A", Money.Eur(1))),
        LedgerCommand.Reserve("too-much", Claims.On("A", Money.Eur(100)), null),
    }
        .Aggregate(Ledger.Empty, (ledger, command) => ledger.Apply(command, Now).Ledger)
        .Entries;

    [Fact]
    public void Whatever_a_ledger_is_asked_its_entries_break_no_law()
    {
        var seen = new HashSet<string>();
        Prop.ForAll(
                LedgerGenerators.Scripts(["A", "B", "C"], Currency.Eur, 80).ToArbitrary(),
                script =>
                {
                    var ledger = Ledger.Empty;
                    foreach (var (command, at) in script)
                    {
                        (ledger, var answer) = ledger.Apply(command, at);
                        seen.Add($"{answer.Kind}");
                        seen.Add($"{answer.Refusal?.Reason}");
                    }
                    Assert.Empty(LedgerLaws.Violations(ledger.Entries));
                }
            )
            .Check(Draws.Fixed);

        string[] expected =
        [
            .. Enum.GetNames<AnswerKind>().Except([nameof(AnswerKind.LinkedFailed)]),
            nameof(RefusalReason.LimitExceeded),
            nameof(RefusalReason.LineClosed),
            nameof(RefusalReason.Expired),
            nameof(RefusalReason.NotYetExpired),
            nameof(RefusalReason.AlreadyPosted),
            nameof(RefusalReason.AlreadyVoided),
            nameof(RefusalReason.ExceedsPending),
        ];
        Assert.Empty(expected.Except(seen));
    }

    [Fact]
    public void A_script_opens_its_lines_and_has_the_length_asked_for() =>
        Assert.All(
            LedgerGenerators.Scripts(["A", "B"], Currency.Jpy, 7).Drawn(20),
            script => Assert.Equal((9, 2), (script.Length, script.Take(2).Count(one => one.Command is LineOpening)))
        );

    [Fact]
    public void A_script_needs_a_line() =>
        Assert.Throws<ArgumentException>(() => LedgerGenerators.Scripts([], Currency.Eur, 1));

    [Theory]
    [InlineData("K12", "h")]
    [InlineData("K13", "too-much")]
    [InlineData("K13", "p")]
    [InlineData("K13", "r")]
    [InlineData("K14", "p")]
    [InlineData("K15", "r")]
    [InlineData("Replay", "h")]
    public void A_planted_defect_is_found(string law, string id) =>
        Assert.Contains(
            LedgerLaws.Violations(Entries.SelectMany(entry => entry.Command.Id == id ? Spoilt(law, entry) : [entry])),
            violation => violation.StartsWith(law + ":", StringComparison.Ordinal)
        );

    [Fact]
    public void Without_a_defect_nothing_is_found() => Assert.Empty(LedgerLaws.Violations(Entries));

    private static IEnumerable<LedgerEntry> Spoilt(string law, LedgerEntry entry) =>
        law switch
        {
            "K12" => [Moved(entry, move => move with { After = move.After with { Net = Money.Eur(100) } })],
            "K13" when entry.Moves.IsEmpty => [entry with { Moves = Entries[1].Moves }],
            "K13" => [Moved(entry, move => move with { Posted = move.Posted + Money.Eur(0.01m) })],
            "K14" => [entry, entry with { Command = LedgerCommand.Void("again", "h") }],
            "K15" => [entry, entry],
            _ => [],
        };

    private static LedgerEntry Moved(LedgerEntry entry, Func<LineMove, LineMove> change) =>
        entry with
        {
            Moves = [.. entry.Moves.Select(change)],
        };
}
