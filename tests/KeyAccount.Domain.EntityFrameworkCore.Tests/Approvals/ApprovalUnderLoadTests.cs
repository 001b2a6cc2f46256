using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

/// <summary>Many people sign at once, over as many connections, some twice, and some lose theirs in mid-write.</summary>
public abstract class ApprovalUnderLoadTests(TestDatabase database, int people, int requests, int share)
    : ApprovalTests(database)
{
    private const int Quorum = 3;

    [Fact] // law:D3 law:D8 law:E4 law:K15
    public async Task Each_request_is_granted_by_its_quorum_and_each_entry_is_there_once()
    {
        Authority = Authority.Of(
            AuthorityLadder.Of(Company.Terms(Company.Amount, 1_000_000) with { Ranks = [AuthorityRank.Named("1", Quorum)] }),
            Staff.Of(Enumerable.Range(0, people).Select(one => Company.Holds($"p{one}", "1"))),
            Company.Year
        );
        for (var one = 0; one < requests; one++)
        {
            await SubmitAsync($"r{one}", 100 + one, subject: $"c-{one % 10}");
        }
        using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var trouble = TroubleAsync(done.Token);
        var answers = await Task.WhenAll(Enumerable.Range(0, people).Select(one => Task.Run(() => SignAllAsync(one))));
        await done.CancelAsync();
        await trouble;

        Assert.Equal(requests * Quorum, answers.SelectMany(all => all).Distinct().Count());
        var entries = await EntriesAsync();
        Assert.Equal(requests * (Quorum + 1), entries.Count(entry => entry.Refusal is null));
        var register = ApprovalRegister.Replay(entries);
        Assert.Equal(requests, register.Requests.Count());
        Assert.All(
            register.Requests,
            request => Assert.Equal((ApprovalState.Approved, Quorum), (request.StateAt(Now), request.Signatures.Length))
        );
        await AssertSoundAsync();
    }

    /// <summary>What goes wrong while they sign.</summary>
    protected virtual Task TroubleAsync(CancellationToken until) => Task.CompletedTask;

    /// <summary>Signs its share of the requests, in an order of the person's own, some of them twice at once.</summary>
    /// <returns>The ids that were carried out.</returns>
    private async Task<List<string>> SignAllAsync(int person)
    {
        var random = new Random(person);
        List<string> carriedOut = [];
        foreach (var one in Enumerable.Range(0, requests).Where(one => (person + one) % share == 0).OrderBy(_ => random.Next()))
        {
            var yes = ApprovalCommand.Approve(
                $"yes-{person}-{one}",
                $"r{one}",
                Company.Content(100 + one, $"c-{one % 10}").Fingerprint,
                $"p{person}",
                "sales"
            );
            var answers = await Task.WhenAll(Enumerable.Range(0, random.Next(10) == 0 ? 2 : 1).Select(_ => SendAsync(yes)));
            if (answers.Any(answer => answer.IsCarriedOut))
            {
                carriedOut.Add(yes.Id);
            }
        }
        return carriedOut;
    }

    /// <summary>Whatever went wrong, the same command is sent again.</summary>
    private async Task<ApprovalAnswer> SendAsync(ApprovalCommand command)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await DoAsync(command);
            }
            catch (Exception exception)
                when (attempt < 50
                    && exception is DbUpdateException or InvalidOperationException or System.Data.Common.DbException
                )
            {
                await Task.Delay(20, Cancellation);
            }
        }
    }
}
