using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

/// <summary>What happens at the same time is decided one after the other.</summary>
public abstract class StoredApprovalConcurrencyTests(TestDatabase database) : ApprovalTests(database)
{
    [Fact]
    public async Task Of_two_signatures_at_once_one_counts_and_one_comes_too_late()
    {
        await SubmitAsync("r", 500);
        var answers = await AtOnceAsync(["mia", "max", "dora", "dan"], person => ApproveAsync($"yes-{person}", "r", person));
        Assert.Single(answers, answer => answer.Kind == ApprovalAnswerKind.Accepted);
        Assert.Equal(3, answers.Count(answer => answer.Refusal?.Reason == ApprovalRefusalReason.Ended));
        Assert.Single((await RequestAsync("r")).Signatures);
        await AssertSoundAsync();
    }

    [Fact] // law:K15
    public async Task A_command_sent_several_times_at_once_is_recorded_once()
    {
        var answers = await AtOnceAsync(Enumerable.Range(0, 8), _ => SubmitAsync("r", 500));
        Assert.Single(answers, answer => answer.Kind == ApprovalAnswerKind.Accepted);
        Assert.Equal(7, answers.Count(answer => answer.Kind == ApprovalAnswerKind.Exists));
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task An_id_used_on_several_subjects_at_once_is_recorded_once()
    {
        var answers = await AtOnceAsync(Enumerable.Range(0, 6), one => SubmitAsync("r", 500, subject: $"c-{one}"));
        Assert.Single(answers, answer => answer.Kind == ApprovalAnswerKind.Accepted);
        Assert.Equal(5, answers.Count(answer => answer.Difference == ApprovalField.Content));
    }

    [Fact]
    public async Task Halves_of_a_split_request_at_once_see_each_other() // law:D3
    {
        // Each half is within the rank of a manager; both together need a director.
        var answers = await AtOnceAsync(["half-1", "half-2"], id => SubmitAsync(id, 700));
        Assert.All(answers, answer => Assert.True(answer.IsCarriedOut));
        var ranks = new[] { await RequestAsync("half-1"), await RequestAsync("half-2") }.Select(one => one.Route.Steps[0].Rank);
        Assert.Equal(["2", "3"], ranks.Order());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_request_cut_into_many_pieces_at_once_adds_up()
    {
        await AtOnceAsync(Enumerable.Range(0, 12), one => SubmitAsync($"piece-{one}", 100));
        var counted = new List<long>();
        for (var one = 0; one < 12; one++)
        {
            counted.Add((await RequestAsync($"piece-{one}")).Route.Counted.ValueOf(Company.Amount)!.Value);
        }
        Assert.Equal(Enumerable.Range(1, 12).Select(sum => sum * 10_000L), counted.Order());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_signature_and_a_withdrawal_at_once_do_not_both_count()
    {
        for (var round = 0; round < 6; round++)
        {
            var request = $"r{round}";
            await SubmitAsync(request, 500, subject: request);
            var answers = await AtOnceAsync(
                [true, false],
                signs =>
                    signs
                        ? ApproveAsync($"yes-{round}", request, "mia")
                        : DoAsync(ApprovalCommand.Withdraw($"back-{round}", request, "rita"))
            );
            Assert.Single(answers, answer => answer.IsCarriedOut);
            Assert.Single(answers, answer => answer.Refusal?.Reason == ApprovalRefusalReason.Ended);
        }
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_request_that_two_replace_at_once_is_replaced_once()
    {
        await SubmitAsync("first", 500);
        var answers = await AtOnceAsync(["a", "b", "c"], id => SubmitAsync(id, 400, replaces: "first", subject: $"c-{id}"));
        Assert.Single(answers, answer => answer.IsCarriedOut);
        Assert.Equal(2, answers.Count(answer => answer.Refusal?.Reason == ApprovalRefusalReason.Ended));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_signature_on_a_request_just_being_submitted_is_before_or_after_it()
    {
        var fingerprint = Company.Content(500).Fingerprint;
        for (var round = 0; round < 6; round++)
        {
            var request = $"r{round}";
            var answers = await AtOnceAsync(
                [true, false],
                signs =>
                    signs
                        ? DoAsync(ApprovalCommand.Approve($"yes-{round}", request, fingerprint, "dora", "sales"))
                        : SubmitAsync(request, 500)
            );
            Assert.True(answers[1].IsCarriedOut);
            Assert.True(answers[0].IsCarriedOut || answers[0].Refusal!.Reason == ApprovalRefusalReason.RequestNotFound);
        }
        await AssertSoundAsync();
    }

    private static Task<ApprovalAnswer[]> AtOnceAsync<T>(IEnumerable<T> all, Func<T, Task<ApprovalAnswer>> act) =>
        Task.WhenAll(all.Select(one => Task.Run(() => act(one))));
}
