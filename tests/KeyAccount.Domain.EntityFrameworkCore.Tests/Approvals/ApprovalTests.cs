using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Testing.Approvals;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

/// <summary>What tests of stored approvals say in one line. Every command has a context of its own, as every request of a host has.</summary>
public abstract class ApprovalTests(TestDatabase database) : DatabaseTests(database)
{
    /// <summary>What the clock of the next command says.</summary>
    protected Instant Now { get; set; } = Company.Start;

    protected Authority Authority { get; set; } = Company.Authority;

    protected async Task<ApprovalAnswer> DoAsync(ApprovalCommand command)
    {
        await using var context = Database.Open();
        return await new StoredApprovals(context).ApplyAsync(command, Now, Authority, Cancellation);
    }

    protected Task<ApprovalAnswer> SubmitAsync(string id, decimal amount, string? replaces = null, string subject = "c-1") =>
        DoAsync(ApprovalCommand.Submit(id, "rita", Company.Content(amount, subject), replaces));

    protected async Task<ApprovalAnswer> ApproveAsync(string id, string request, string person, string? onBehalfOf = null) =>
        await DoAsync(
            ApprovalCommand.Approve(id, request, (await RequestAsync(request)).Fingerprint, person, "sales", onBehalfOf)
        );

    protected async Task<ApprovalRequest> RequestAsync(string id)
    {
        await using var context = Database.Open();
        return (await new StoredApprovals(context).RequestAsync(id, Cancellation))!;
    }

    protected async Task<ApprovalState> StateAsync(string id) => (await RequestAsync(id)).StateAt(Now);

    protected async Task<List<ApprovalEntry>> EntriesAsync()
    {
        await using var context = Database.Open();
        return await new StoredApprovals(context).EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation);
    }

    protected async Task<IEnumerable<string>> AskedAsync(string request) =>
        Authority.AskedFor(await RequestAsync(request), Now).Select(one => one.Person).Order();

    /// <summary>Whatever has happened: the entries follow from each other, break no law, and are decided the same again.</summary>
    protected async Task AssertSoundAsync()
    {
        Assert.Empty(ApprovalLaws.Violations(await EntriesAsync()));
        await using var context = Database.Open();
        Assert.Empty(await new StoredApprovals(context).DifferencesAsync(Cancellation));
    }
}
