using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

/// <summary>The worked cases of reservations on a database, each with its id.</summary>
public abstract class StoredCaseTests(TestDatabase database) : StoreTests(database)
{
    [Theory] // reservations:58
    [InlineData(50, AnswerKind.Refused)]
    [InlineData(31, AnswerKind.Refused)]
    [InlineData(30, AnswerKind.Accepted)]
    [InlineData(29, AnswerKind.Accepted)]
    public async Task Case_58_the_limit_binds_when_the_hold_is_made(int amount, AnswerKind expected)
    {
        await OpenAsync("A", 100);
        await DoAsync(LedgerCommand.Incur("before", On("A", 70)));

        Assert.Equal(expected, (await ReserveAsync("h", amount)).Kind);
    }

    [Theory] // reservations:59
    [InlineData(100, 23)]
    [InlineData(123, 0)]
    public async Task Case_59_posting_posts_and_frees_the_rest(int posted, int freed)
    {
        await OpenAsync("A", 200);
        await ReserveAsync("h", 123);

        var answer = await DoAsync(LedgerCommand.Post("p", "h", On("A", posted)));

        Assert.Equal(freed, 123 - answer.Entry!.Resolved!.Resolution!.Posted.AmountOn("A")!.Value.Amount);
        Assert.Equal((posted, 0), await FiguresAsync());
    }

    [Fact] // reservations:59
    public async Task Case_59_voiding_posts_nothing()
    {
        await OpenAsync("A", 200);
        await ReserveAsync("h", 123);
        await DoAsync(LedgerCommand.Void("v", "h"));

        Assert.Equal((0, 0), await FiguresAsync());
    }

    [Fact] // reservations:60a reservations:60b reservations:60c
    public async Task Case_60_a_posting_is_repeatable_and_final()
    {
        await OpenAsync("A", 100);
        await ReserveAsync("h", 15);
        await DoAsync(LedgerCommand.Post("p", "h", On("A", 13)));

        Assert.Equal(AnswerKind.Exists, (await DoAsync(LedgerCommand.Post("p", "h", On("A", 13)))).Kind);
        Assert.Equal(CommandField.Amount, (await DoAsync(LedgerCommand.Post("p", "h", On("A", 14)))).Difference);
        Assert.Equal(RefusalReason.AlreadyPosted, (await DoAsync(LedgerCommand.Post("q", "h", On("A", 13)))).Refusal!.Reason);
        Assert.Equal((13, 0), await FiguresAsync());
    }

    [Theory] // reservations:60d
    [InlineData(7, AnswerKind.Exists)]
    [InlineData(null, AnswerKind.Exists)]
    [InlineData(6, AnswerKind.ExistsWithDifference)]
    [InlineData(8, AnswerKind.ExistsWithDifference)]
    public async Task Case_60d_after_all_was_posted_only_all_is_the_same(int? again, AnswerKind expected)
    {
        await OpenAsync("A", 100);
        await ReserveAsync("h", 7);

        Assert.Equal(RefusalReason.ExceedsPending, (await DoAsync(LedgerCommand.Post("p", "h", On("A", 8)))).Refusal!.Reason);
        Assert.Equal(AnswerKind.Accepted, (await DoAsync(LedgerCommand.Post("p", "h"))).Kind);
        var repetition = again is { } amount ? LedgerCommand.Post("p", "h", On("A", amount)) : LedgerCommand.Post("p", "h");
        Assert.Equal(expected, (await DoAsync(repetition)).Kind);
    }

    [Fact] // reservations:60e
    public async Task Case_60e_a_part_cannot_be_voided_and_what_was_voided_cannot_be_posted()
    {
        await OpenAsync("A", 100);
        await ReserveAsync("h", 15);

        Assert.Equal(RefusalReason.DifferentAmount, (await DoAsync(LedgerCommand.Void("v", "h", On("A", 14)))).Refusal!.Reason);
        Assert.Equal(RefusalReason.ExceedsPending, (await DoAsync(LedgerCommand.Void("v", "h", On("A", 16)))).Refusal!.Reason);
        Assert.Equal(AnswerKind.Accepted, (await DoAsync(LedgerCommand.Void("v", "h", On("A", 15)))).Kind);
        Assert.Equal(RefusalReason.AlreadyVoided, (await DoAsync(LedgerCommand.Post("p", "h", On("A", 13)))).Refusal!.Reason);
    }

    [Fact] // reservations:60f
    public async Task Case_60f_after_its_time_a_hold_is_expired()
    {
        await OpenAsync("A", 100);
        await ReserveAsync("h", 15, seconds: 1);
        Now += Duration.FromSeconds(1);

        Assert.Equal(RefusalReason.Expired, (await DoAsync(LedgerCommand.Void("v", "h", On("A", 15)))).Refusal!.Reason);
    }

    [Fact] // reservations:63
    public async Task Case_63_of_five_concurrent_redemptions_exactly_as_many_pass_as_may()
    {
        await OpenAsync("A", 3);

        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(use => Task.Run(() => ReserveAsync($"use-{use}", 1))));

        Assert.Equal(3, answers.Count(answer => answer.Kind == AnswerKind.Accepted));
        Assert.Equal(2, answers.Count(answer => answer.Refusal?.Reason == RefusalReason.LimitExceeded));
        Assert.Equal(0, (await LineAsync()).Free.Amount);
    }

    [Fact] // reservations:63
    public async Task Case_63_two_concurrent_orders_never_both_use_what_is_left_for_one()
    {
        await OpenAsync("A", 10);
        await DoAsync(LedgerCommand.Incur("before", On("A", 9)));

        var answers = await Task.WhenAll(new[] { "one", "two" }.Select(id => Task.Run(() => ReserveAsync(id, 1))));

        Assert.Equal([AnswerKind.Refused, AnswerKind.Accepted], answers.Select(answer => answer.Kind).Order());
    }

    [Fact] // reservations:64
    public async Task Case_64_what_is_pending_falls_exactly_when_holds_expire()
    {
        await OpenAsync("A", 100);
        for (var hold = 0; hold < 4; hold++)
        {
            await ReserveAsync($"h{hold}", 10 + hold, seconds: hold == 0 ? null : hold);
        }
        var pending = new List<decimal>();
        for (var second = 0; second < 4; second++)
        {
            Now = Start + Duration.FromSeconds(second);
            pending.Add((await FiguresAsync()).Pending);
        }
        Assert.Equal([46, 35, 23, 10], pending);

        var reasons = new List<RefusalReason?>();
        for (var hold = 0; hold < 4; hold++)
        {
            reasons.Add((await DoAsync(LedgerCommand.Post($"p{hold}", $"h{hold}"))).Refusal?.Reason);
        }
        Assert.Equal([null, RefusalReason.Expired, RefusalReason.Expired, RefusalReason.Expired], reasons);
        Assert.Equal((10, 0), await FiguresAsync());
    }

    [Fact] // reservations:65
    public async Task Case_65_an_id_refused_by_the_limit_is_burnt_whatever_it_asks_later()
    {
        await OpenAsync("A", 100);
        await ReserveAsync("h", 101);

        var answer = await ReserveAsync("h", 1);

        Assert.Equal((AnswerKind.AlreadyFailed, RefusalReason.LimitExceeded), (answer.Kind, answer.Refusal!.Reason));
        Assert.Equal((0, 0), await FiguresAsync());
    }

    [Fact] // reservations:66
    public async Task Case_66_a_linked_set_fails_as_a_whole_and_leaves_its_neighbours_alone()
    {
        await OpenAsync("A", 100);
        await OpenAsync("tight", 5);

        await ReserveAsync("a", 10);
        var chain = await DoLinkedAsync(
            LedgerCommand.Reserve("b", On("A", 20), null),
            LedgerCommand.Reserve("c", On("tight", 6), null),
            LedgerCommand.Reserve("d", On("A", 30), null)
        );
        Assert.Equal((0, 10), await FiguresAsync());
        var after = await ReserveAsync("e", 40);

        Assert.Equal(
            [AnswerKind.LinkedFailed, AnswerKind.Refused, AnswerKind.LinkedFailed],
            chain.Select(answer => answer.Kind)
        );
        Assert.True(after.IsGranted);
        Assert.Equal(["open-A", "open-tight", "a", "c", "e"], (await EntriesAsync()).Select(entry => entry.Command.Id));
    }
}
