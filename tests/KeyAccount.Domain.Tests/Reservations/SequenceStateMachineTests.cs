using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Tests.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Reservations;

/// <summary>
/// 100,000 short sequences of random commands, each on a ledger of its own: law:K12, law:K13, law:K14, law:K15, law:E1. Long
/// ones, against a naive ledger, are in <see cref="LedgerStateMachineTests"/>.
/// </summary>
public class SequenceStateMachineTests
{
    private const int Sequences = 100_000;
    private const int Longest = 12;

    [Fact]
    public void No_admission_crosses_a_limit_money_is_conserved_and_a_replay_is_equal()
    {
        var coverage = new Coverage(
            nameof(AnswerKind.Accepted),
            nameof(RefusalReason.LimitExceeded),
            "posted",
            "expired",
            "excess"
        );
        for (var seed = 1; seed <= Sequences; seed++)
        {
            try
            {
                Run(new Random(seed), coverage);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"The sequence with seed {seed} failed: {failure.Message}", failure);
            }
        }
        coverage.AssertComplete();
    }

    private static void Run(Random random, Coverage coverage)
    {
        var (ledger, now) = (LedgerStateMachineTests.Opened(out var wishes), LedgerBook.Start);
        var commands = random.Next(2, Longest + 1);
        for (var place = 0; place < commands; place++)
        {
            now += Duration.FromSeconds(random.Next(4));
            if (LedgerStateMachineTests.Next(random, ledger, wishes) is { } command)
            {
                var step = ledger.Apply(command, now);
                LedgerStateMachineTests.AssertLaws(ledger, step.Ledger, step.Answer);
                Note(coverage, step.Answer);
                ledger = step.Ledger;
            }
        }
        LedgerStateMachineTests.AssertConservation(ledger);
        var replayed = Ledger.Replay(ledger.Entries);
        Assert.Equal(ledger.Lines, replayed.Lines);
        Assert.Equal(ledger.Reservations, replayed.Reservations);
    }

    private static void Note(Coverage coverage, LedgerAnswer answer)
    {
        coverage.Note(nameof(AnswerKind.Accepted), answer.Kind == AnswerKind.Accepted);
        coverage.Note(nameof(RefusalReason.LimitExceeded), answer.Refusal?.Reason == RefusalReason.LimitExceeded);
        coverage.Note("expired", answer.Refusal?.Reason == RefusalReason.Expired);
        coverage.Note("posted", answer.Entry is { Refusal: null, Command: Posting });
        coverage.Note("excess", answer.Entry is { } entry && entry.Moves.Any(move => move.After.Excess.IsPositive));
    }
}
