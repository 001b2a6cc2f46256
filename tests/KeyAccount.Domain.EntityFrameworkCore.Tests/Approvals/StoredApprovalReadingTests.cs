using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

/// <summary>Work lists, reminders and history.</summary>
public abstract class StoredApprovalReadingTests(TestDatabase database) : ApprovalTests(database)
{
    [Fact]
    public async Task A_work_list_has_what_is_asked_of_the_person_now_and_nothing_else()
    {
        await SubmitAsync("small", 500, subject: "c-1");
        await SubmitAsync("large", 5_000, subject: "c-2");
        await SubmitAsync("gone", 500, subject: "c-3");
        await DoAsync(ApprovalCommand.Withdraw("back", "gone", "rita"));
        await SubmitAsync("done", 500, subject: "c-4");
        await ApproveAsync("yes", "done", "max");

        Assert.Equal(["small"], await ListOfAsync("mia"));
        Assert.Equal(["large"], await ListOfAsync("dora"));
        Assert.Empty(await ListOfAsync("rita"));
        Assert.Empty(await ListOfAsync("nobody"));
    }

    [Fact]
    public async Task After_two_days_the_next_rank_is_asked_too_and_at_the_deadline_nobody()
    {
        await SubmitAsync("r", 500);
        Now += Duration.FromDays(2) - Duration.Epsilon;
        Assert.Empty(await ListOfAsync("dora"));
        Now += Duration.Epsilon;
        Assert.Equal(["r"], await ListOfAsync("dora"));
        Now += Duration.FromDays(8) - Duration.Epsilon;
        Assert.Equal(["r"], await ListOfAsync("mia"));
        Now += Duration.Epsilon;
        Assert.Empty(await ListOfAsync("mia"));
    }

    [Fact]
    public async Task Work_of_somebody_away_goes_to_the_delegate_under_the_name_of_who_is_away()
    {
        Authority = Authority.With(
            Authority.Staff.With(new Delegation("mia", "mary", Company.Year)).With(new Absence("mia", Company.Year))
        );
        await SubmitAsync("r", 500);
        Assert.Empty(await ListOfAsync("mia"));
        await using var context = Database.Open();
        var asked = Assert.Single(await new StoredApprovals(context).AskedOfAsync("mary", Now, Authority, Cancellation));
        Assert.Equal(("mary", "mia"), (asked.As.Person, asked.As.OnBehalfOf));
    }

    [Theory]
    [InlineData(0.99, 0, 0)]
    [InlineData(1.0, 1, 0)]
    [InlineData(2.0, 1, 1)]
    [InlineData(9.99, 1, 4)]
    [InlineData(10.0, 0, 0)]
    public async Task A_reminder_is_due_from_its_interval_on_and_an_escalation_from_its_own(double days, int due, int ranks)
    {
        await SubmitAsync("r", 500);
        await using var context = Database.Open();
        var found = await new StoredApprovals(context).DueAsync(
            Now + Duration.FromMinutes(days * 24 * 60),
            Authority,
            Cancellation
        );
        Assert.Equal((due, ranks), (found.Length, found.Sum(one => one.Escalations)));
        Assert.All(found, one => Assert.NotEmpty(one.Asked));
    }

    [Fact]
    public async Task The_history_of_a_subject_says_who_what_when_why_and_as_whom_and_refusals_too()
    {
        Authority = Authority.With(Authority.Staff.With(new Delegation("mia", "mary", Company.Year)));
        await SubmitAsync("other", 500, subject: "c-2");
        await SubmitAsync("r", 500);
        await ApproveAsync("self", "r", "rita");
        Now += Duration.FromHours(1);
        var fingerprint = (await RequestAsync("r")).Fingerprint;
        await DoAsync(ApprovalCommand.Approve("yes", "r", fingerprint, "mary", "sales", "mia", "the volume is worth it"));

        await using var context = Database.Open();
        StoredApprovals store = new(context);
        var history = await store.HistoryOfAsync("c-1", cancellation: Cancellation).ToListAsync(Cancellation);
        Assert.Equal(["r", "self", "yes"], history.Select(entry => entry.Command.Id));
        Assert.Equal(ApprovalRefusalReason.SeparationOfDuties, history[1].Refusal!.Reason);
        var signature = Assert.Single(history[2].Signatures);
        Assert.Equal(("mary", "mia", Now), (signature.Person, signature.OnBehalfOf, signature.At));
        Assert.Equal("the volume is worth it", history[2].Command.Reason);
        Assert.Equal(
            ["yes"],
            await store
                .HistoryOfAsync("c-1", history[1].Sequence, Cancellation)
                .Select(one => one.Command.Id)
                .ToListAsync(Cancellation)
        );
    }

    [Fact]
    public async Task The_authority_of_a_decision_is_kept_with_its_people()
    {
        await SubmitAsync("r", 500);
        Authority = Authority.With(Authority.Staff.With(new Absence("mia", Company.Year)));
        await ApproveAsync("yes", "r", "max");
        await using var context = Database.Open();
        StoredApprovals store = new(context);
        Assert.Empty((await store.AuthorityOfAsync("r", Cancellation))!.Staff.Absences);
        Assert.Single((await store.AuthorityOfAsync("yes", Cancellation))!.Staff.Absences);
    }

    [Fact]
    public async Task What_is_not_there_is_null_or_empty()
    {
        await using var context = Database.Open();
        StoredApprovals store = new(context);
        Assert.Null(await store.EntryAsync("nothing", Cancellation));
        Assert.Null(await store.RequestAsync("nothing", Cancellation));
        Assert.Null(await store.AuthorityOfAsync("nothing", Cancellation));
        Assert.Empty(await store.OpenAsync(Now, Cancellation));
        Assert.Empty(await store.DueAsync(Now, Authority, Cancellation));
        Assert.Empty(await store.HistoryOfAsync("nobody", cancellation: Cancellation).ToListAsync(Cancellation));
        Assert.Empty(await store.DifferencesAsync(Cancellation));
    }

    private async Task<IEnumerable<string>> ListOfAsync(string person)
    {
        await using var context = Database.Open();
        var asked = await new StoredApprovals(context).AskedOfAsync(person, Now, Authority, Cancellation);
        return asked.Select(one => one.Request.Id);
    }
}
