using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Tests.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Reservations;

public class InterleavingTests
{
    [Fact] // law:K16
    public void Commands_on_different_lines_commute() =>
        Law.Holds(
            Gen.Choose(0, int.MaxValue - 1),
            ["accepted", "refused", "expired", "clocks cross"],
            (seed, coverage) =>
            {
                var random = new Random(seed);
                var scripts = new[] { "A", "B", "C" }.Select(line => Script(random, line)).ToArray();
                var alone = scripts.Select(script => Run(script)).ToArray();
                var mixed = Mixed(random, scripts);
                var together = Run(mixed);

                Assert.All(
                    alone.SelectMany(run => run.Answers),
                    answer => Assert.Equal(answer.Value, together.Answers[answer.Key])
                );
                foreach (var (run, line) in alone.Zip(["A", "B", "C"]))
                {
                    var later = LedgerBook.Start + Duration.FromSeconds(random.Next(60));
                    Assert.Equal(run.Ledger.HeadroomOf(line, later), together.Ledger.HeadroomOf(line, later));
                    Assert.All(run.Ledger.Reservations, one => Assert.Equal(one, together.Ledger.ReservationOf(one.Id)));
                }
                coverage.Note("accepted", together.Answers.Values.Any(answer => answer.Kind == AnswerKind.Accepted));
                coverage.Note("refused", together.Answers.Values.Any(answer => answer.Reason == RefusalReason.LimitExceeded));
                coverage.Note("expired", together.Answers.Values.Any(answer => answer.Reason == RefusalReason.Expired));
                coverage.Note("clocks cross", mixed.Zip(mixed.Skip(1)).Any(pair => pair.Second.At < pair.First.At));
            }
        );

    [Fact] // law:K12
    public void In_any_order_at_most_the_limit_is_admitted_on_every_line_of_a_hierarchy() =>
        Law.Holds(
            from limit in Gen.Choose(0, 60)
            from above in Gen.Choose(0, 100)
            from most in Gen.Elements(5, 40)
            from amounts in Gen.Choose(0, most).ArrayOf(8)
            from order in Gen.Shuffle(Enumerable.Range(0, 8).ToArray())
            select (limit, above, amounts, order),
            ["team is tight", "company is tight", "all fit", "filled to the cent"],
            (book, coverage) =>
            {
                var (limit, above, amounts, order) = book;
                var ledger = LedgerBook.With(("team-1", limit), ("team-2", limit), ("company", above)).Ledger;
                var refused = new HashSet<string>();
                foreach (var index in order)
                {
                    var claims = Claims.OnEach(Money.Eur(amounts[index]), index % 2 == 0 ? "team-1" : "team-2", "company");
                    var step = ledger.Apply(LedgerCommand.Reserve($"h{index}", claims, null), LedgerBook.Start);
                    refused.UnionWith(step.Answer.Refusal?.Lines.Select(line => line.Line) ?? []);
                    ledger = step.Ledger;
                }

                var figures = ledger.Lines.Select(line => ledger.HeadroomOf(line, LedgerBook.Start)!).ToList();
                Assert.All(figures, line => Assert.True(line.Used <= line.Terms.Limit));
                Assert.Equal(figures[0].Used, figures[1].Used + figures[2].Used);
                coverage.Note("team is tight", refused.Contains("team-1"));
                coverage.Note("company is tight", refused.Contains("company"));
                coverage.Note("all fit", refused.Count == 0);
                coverage.Note("filled to the cent", figures.Any(line => line.Free.IsZero && line.Used.IsPositive));
            }
        );

    private static List<(LedgerCommand Command, Instant At)> Script(Random random, string line)
    {
        var (script, at) = (new List<(LedgerCommand, Instant)>(), LedgerBook.Start);
        script.Add((LedgerCommand.OpenLine($"{line}-open", line, LineTerms.Limited(Money.Eur(100))), at));
        for (var index = 0; index < 12; index++)
        {
            at += Duration.FromSeconds(random.Next(0, 6));
            var (id, earlier) = ($"{line}-{index}", $"{line}-{random.Next(Math.Max(1, index))}");
            script.Add(
                (
                    (index == 0 ? 0 : random.Next(5)) switch
                    {
                        0 or 1 => LedgerCommand.Reserve(
                            id,
                            LedgerBook.On(line, random.Next(60)),
                            LedgerBook.Seconds(random.Next(1, 12))
                        ),
                        2 => LedgerCommand.Post(id, earlier == id ? $"{line}-open" : earlier),
                        3 => LedgerCommand.Void(id, earlier == id ? $"{line}-open" : earlier),
                        _ => LedgerCommand.Repay(id, LedgerBook.On(line, random.Next(20))),
                    },
                    at
                )
            );
        }
        return script;
    }

    private static List<(LedgerCommand Command, Instant At)> Mixed(
        Random random,
        IReadOnlyList<List<(LedgerCommand Command, Instant At)>> scripts
    )
    {
        var queues = scripts.Select(script => new Queue<(LedgerCommand, Instant)>(script)).ToList();
        var mixed = new List<(LedgerCommand, Instant)>();
        while (queues.RemoveAll(queue => queue.Count == 0) is var _ && queues.Count > 0)
        {
            mixed.Add(queues[random.Next(queues.Count)].Dequeue());
        }
        return mixed;
    }

    private static (Ledger Ledger, Dictionary<string, (AnswerKind Kind, RefusalReason? Reason)> Answers) Run(
        List<(LedgerCommand Command, Instant At)> script
    )
    {
        var (ledger, answers) = (Ledger.Empty, new Dictionary<string, (AnswerKind, RefusalReason?)>());
        foreach (var (command, at) in script)
        {
            var step = ledger.Apply(command, at);
            answers.Add(command.Id, (step.Answer.Kind, step.Answer.Refusal?.Reason));
            ledger = step.Ledger;
        }
        return (ledger, answers);
    }
}
