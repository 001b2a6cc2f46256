using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Testing.Approvals;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

/// <summary>Random scripts, on the database and in memory.</summary>
public abstract class StoredApprovalScriptTests(TestDatabase database) : ApprovalTests(database)
{
    private const int Scripts = 8;
    private const int Length = 60;

    private static readonly string[] Situations =
    [
        .. Enum.GetNames<ApprovalAnswerKind>(),
        "granted",
        "replaced",
        "sum in a window",
        "asked",
        "due",
        "several authorities",
    ];

    private readonly HashSet<string> met = new(StringComparer.Ordinal);

    [Fact] // law:D3 law:D8 law:E4 law:K15
    public async Task Answers_entries_and_work_lists_are_those_of_the_register_in_memory()
    {
        foreach (var script in ApprovalGenerators.Scripts(Length).Sample(Scripts, new Rnd(21), 50))
        {
            await Database.ClearAsync();
            var register = ApprovalRegister.Empty;
            foreach (var step in script)
            {
                (Now, Authority) = (step.At, step.Authority);
                (register, var expected) = register.Apply(step.Command, step.At, step.Authority);
                var answer = await DoAsync(step.Command);
                AssertSame(expected, answer);
                met.Add(answer.Kind.ToString());
            }
            Now = register.Requests.Select(request => request.ChangedAt).Append(Now).Max();
            await CompareAsync(register);
            Note(register, script.Select(step => step.Authority).Distinct().Count());
        }
        Assert.Empty(Situations.Except(met));
    }

    private async Task CompareAsync(ApprovalRegister register)
    {
        var entries = await EntriesAsync();
        Assert.Equal(register.Entries.Select(Unnumbered), entries.Select(Unnumbered));
        Assert.Equal(register.Requests, ApprovalRegister.Replay(entries).Requests);
        await AssertSoundAsync();
        await using var context = Database.Open();
        StoredApprovals store = new(context);
        foreach (var request in register.Requests)
        {
            Assert.Equal(request, await store.RequestAsync(request.Id, Cancellation));
        }
        var open = register.Requests.Where(request => request.IsOpenAt(Now)).ToList();
        Assert.Equal(
            open.Select(one => one.Id).Order(StringComparer.Ordinal),
            (await store.OpenAsync(Now, Cancellation)).Select(one => one.Id).Order(StringComparer.Ordinal)
        );
        foreach (var person in open.SelectMany(one => Authority.AskedFor(one, Now)).Select(one => one.Person).Distinct())
        {
            var asked = await store.AskedOfAsync(person, Now, Authority, Cancellation);
            Assert.All(asked, one => Assert.Contains(one.As, Authority.AskedFor(register.RequestOf(one.Request.Id)!, Now)));
            Assert.NotEmpty(asked);
            met.Add("asked");
        }
        var later = Now + Duration.FromDays(3);
        var due = await store.DueAsync(later, Authority, Cancellation);
        Assert.Equal(register.Requests.Count(one => one.IsReminderDueAt(later) || one.EscalationsAt(later) > 0), due.Length);
        Note("due", !due.IsEmpty);
    }

    private void Note(ApprovalRegister register, int authorities)
    {
        Note("granted", register.Requests.Any(one => one.ApprovedAt is not null && !one.Signatures.IsEmpty));
        Note("replaced", register.Requests.Any(one => one.Ending is { State: ApprovalState.Superseded or ApprovalState.Void }));
        Note("sum in a window", register.Requests.Any(one => !one.Route.Counted.Equals(one.Content.Measures)));
        Note("several authorities", authorities > 1);
    }

    private void Note(string situation, bool isThere) => _ = isThere && met.Add(situation);

    private static void AssertSame(ApprovalAnswer expected, ApprovalAnswer answer)
    {
        Assert.Equal((expected.Kind, expected.Difference), (answer.Kind, answer.Difference));
        Assert.Equal(expected.Refusal?.Reason, answer.Refusal?.Reason);
        Assert.Equal(
            expected.Entry is { } entry ? Unnumbered(entry) : null,
            answer.Entry is { } kept ? Unnumbered(kept) : null
        );
    }

    private static ApprovalEntry Unnumbered(ApprovalEntry entry) => entry with { Sequence = 0 };
}
