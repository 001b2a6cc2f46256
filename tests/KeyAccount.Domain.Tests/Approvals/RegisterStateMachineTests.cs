using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Quantities;
using NodaTime;
using Interval = NodaTime.Interval;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>
/// 40,000 random commands in 200 registers against the naive model: answers, states and replay; law:D3, law:D8, law:E4. A failure
/// names the seed of its register.
/// </summary>
public class RegisterStateMachineTests
{
    private const int Registers = 200;
    private const int Commands = 200;

    // A rank that is not asked yet exists only where every rank signs; PublishedCaseTests shows it.
    private static readonly string[] Situations =
    [
        .. Enum.GetNames<ApprovalAnswerKind>(),
        .. Enum.GetNames<ApprovalRefusalReason>().Where(name => name != nameof(ApprovalRefusalReason.NotYetAsked)),
        .. Enum.GetNames<ApprovalField>().Select(field => $"differs in {field}"),
        .. Enum.GetNames<ApprovalState>().Select(state => $"is {state}"),
        "carried on",
        "own authority",
        "asked again",
        "signed by a delegate",
        "clock behind",
    ];

    private static readonly Authority[] Authorities = [.. new[] { "1", "2" }.Select(Made)];

    [Fact]
    public void The_register_answers_like_the_naive_model_and_replays_to_the_equal_state()
    {
        var coverage = new Coverage(Situations);
        for (var seed = 1; seed <= Registers; seed++)
        {
            try
            {
                Run(new Random(seed), coverage);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"The register with seed {seed} failed: {failure.Message}", failure);
            }
        }
        coverage.AssertComplete();
    }

    private static void Run(Random random, Coverage coverage)
    {
        var (register, naive, hour) = (ApprovalRegister.Empty, new NaiveApprovals(), 0);
        var wishes = new List<NaiveCommand>();
        for (var turn = 0; turn < Commands; turn++)
        {
            hour = Math.Max(
                0,
                hour
                    + (
                        random.Next(12) == 0 ? -random.Next(9)
                        : random.Next(50) == 0 ? random.Next(400)
                        : random.Next(6)
                    )
            );
            var wish = Next(random, wishes, naive);
            var at = Firm.Start + Duration.FromHours(hour);
            var command = wish.ToCommand(id => register.RequestOf(id)?.Fingerprint ?? "none");
            var (after, answer) = register.Apply(command, at, Authorities[wish.Ladder]);
            var told = naive.Say(wish, hour);
            Assert.Equal(told, (answer.Kind, answer.Refusal?.Reason, answer.Difference));
            Assert.True(answer.Appends || ReferenceEquals(register, after));
            Note(coverage, answer, after, at);
            register = after;
            AssertStates(register, naive, hour, coverage);
        }
        Assert.Equal(register.Requests, ApprovalRegister.Replay(register.Entries).Requests);
    }

    private static NaiveCommand Next(Random random, List<NaiveCommand> wishes, NaiveApprovals naive)
    {
        string Target() =>
            random.Next(30) == 0 || naive.Requests.Count == 0 ? "never-made"
            : random.Next(4) == 0 ? naive.Requests.Keys.ElementAt(random.Next(naive.Requests.Count))
            : naive.Requests.Keys.ElementAt(naive.Requests.Count - 1 - random.Next(Math.Min(4, naive.Requests.Count)));
        var fresh = NaiveCommand.Draw(random, $"c{wishes.Count}", Target);
        if (random.Next(6) > 0 || wishes.Count == 0)
        {
            wishes.Add(fresh);
            return fresh;
        }
        var again = wishes[random.Next(wishes.Count)];
        var changed = random.Next(3) == 0 ? again : again.Changed(random, fresh);
        return changed.IsPossible ? changed : again;
    }

    private static void AssertStates(ApprovalRegister register, NaiveApprovals naive, int hour, Coverage coverage)
    {
        Assert.Equal(naive.Requests.Count, register.Requests.Count());
        foreach (var request in register.Requests)
        {
            var now = Math.Max(hour, naive.Requests[request.Id].Changed);
            var state = request.StateAt(Firm.Start + Duration.FromHours(now));
            Assert.Equal(NaiveApprovals.State(naive.Requests[request.Id], now), state);
            coverage.Note($"is {state}", true);
        }
    }

    private static void Note(Coverage coverage, ApprovalAnswer answer, ApprovalRegister register, Instant at)
    {
        coverage.Note(answer.Kind.ToString(), true);
        if (answer is { Kind: ApprovalAnswerKind.Refused, Refusal: { } refusal })
        {
            coverage.Note(refusal.Reason.ToString(), true);
        }
        if (answer.Difference is { } field)
        {
            coverage.Note($"differs in {field}", true);
        }
        if (answer is not { Kind: ApprovalAnswerKind.Accepted, Entry: { } entry })
        {
            return;
        }
        coverage.Note("clock behind", entry.At > at);
        coverage.Note("carried on", entry.Opened is { LastHumanApproval: not null });
        coverage.Note("own authority", entry.Opened is { Route.Kind: RouteKind.OwnAuthority });
        coverage.Note("asked again", entry.Opened is { AskedAgainFor.IsEmpty: false });
        coverage.Note("signed by a delegate", entry.Signatures.Any(one => one.Person != one.OnBehalfOf));
        foreach (var signature in entry.Signatures)
        {
            var request = register.RequestOf(((Ballot)entry.Command).Request)!;
            string?[] duties = [request.Requester, request.Content.Beneficiary];
            Assert.False(duties.Contains(signature.Person) || duties.Contains(signature.OnBehalfOf)); // law:D3, law:E4
            Assert.Single(request.Signatures, one => one.Person == signature.Person || one.OnBehalfOf == signature.OnBehalfOf);
        }
    }

    private static Authority Made(string version)
    {
        var limits = new[] { 100, 1_000, 5_000 }.Select(euros => AuthorityLimit.To(Money.Eur(euros))).ToArray();
        var ladder = AuthorityLadder.Of(
            Firm.WithFinance with
            {
                Identity = KeyAccount.Domain.Rules.PolicyIdentity.SignedBy("the owner", "firm", version),
                Dimensions = [Firm.Amount.Joint().Tolerating(2_000)],
                Grants = [.. Firm.Column("sales", Firm.Amount, limits), .. Firm.Column("finance", Firm.Amount, limits)],
            }
        );
        var absence = new Absence("dan", new(Firm.Start + Duration.FromHours(100), Firm.Start + Duration.FromHours(900)));
        var staff = Firm
            .People.With(new Delegation("mia", "max", Firm.Year))
            .With(new Delegation("dora", "deputy", Firm.Year))
            .With(new Delegation("finn", "deputy", Firm.Year))
            .With(absence);
        return Authority.Of(ladder, staff, new Interval(Firm.Start, Firm.Start + Duration.FromHours(2_000)));
    }
}
