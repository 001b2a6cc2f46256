using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Discounts;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Discounts;

/// <summary>Which quotes are kept, and what they hold.</summary>
public abstract class StoredQuoteTests(TestDatabase database) : QuoteTests(database)
{
    [Fact]
    public async Task An_approved_quote_is_kept_with_who_signed_and_its_discount_is_held()
    {
        var answer = await KeepAsync("q-1", 300);
        Assert.Equal((SavingKind.Saved, AnswerKind.Accepted), (answer.Kind, answer.Pool!.Kind));
        await using var context = Database.Open();
        var kept = await new StoredQuotes(context).LastAsync("q-1", Cancellation);
        Assert.Equal(answer.Kept, kept);
        Assert.Equal(["mia"], kept!.Quote.Approvers);
        Assert.Equal((0m, 300m), await PoolAsync());
    }

    [Fact]
    public async Task What_nobody_has_to_sign_is_kept_without_a_signature() =>
        Assert.Empty((await KeepAsync("q-1", 100)).Kept!.Quote.Approvers);

    [Fact] // law:K15
    public async Task The_same_again_exists_and_another_stays_out()
    {
        var first = await KeepAsync("q-1", 300);
        var same = Keeping("q-1", Offer("q-1", 300, account: "c-q-1"), "q-1-ask");
        var again = await KeepAsync(same);
        Assert.Equal((SavingKind.Exists, first.Kept), (again.Kind, again.Kept));
        Now = Until + Duration.FromDays(1);
        Assert.Equal(SavingKind.Exists, (await KeepAsync(same)).Kind);
        QuoteKeeping[] others =
        [
            same with
            {
                Until = Until + Duration.FromDays(1),
            },
            same with
            {
                Approval = "other",
            },
            same with
            {
                Claims = null,
            },
            same with
            {
                Claims = Claims.On(Pool.Line, Money.Eur(1)),
            },
            same with
            {
                Offer = Offer("q-1", 299, account: "c-q-1"),
            },
        ];
        foreach (var other in others)
        {
            Assert.Equal(SavingKind.ExistsWithDifference, (await KeepAsync(other)).Kind);
        }
    }

    [Fact]
    public async Task Without_an_approval_nothing_is_kept_and_nothing_held()
    {
        var answer = await KeepAsync(Keeping("q-1", Offer("q-1", 300), "nobody"));
        Assert.Equal((SavingKind.Refused, OfferRefusal.ApprovalNotFound), (answer.Kind, answer.Refusal));
        Assert.Equal((0m, 0m), await PoolAsync());
    }

    [Fact]
    public async Task What_is_not_yet_signed_or_no_longer_valid_is_not_kept()
    {
        var offer = Offer("q-1", 300);
        await using (var context = Database.Open())
        {
            await new StoredApprovals(context).ApplyAsync(
                ApprovalCommand.Submit("ask", "rita", Content(offer)),
                Now,
                Company.Authority,
                Cancellation
            );
        }
        Assert.Equal(OfferRefusal.NotApproved, (await KeepAsync(Keeping("q-1", offer, "ask"))).Refusal);
        var late = Offer("q-2", 300, account: "c-2");
        await ApproveAsync("ask-2", late);
        Now += Duration.FromDays(30);
        var keeping = Keeping("q-2", late, "ask-2") with { Until = Now + Duration.FromDays(1) };
        Assert.Equal(OfferRefusal.NotApproved, (await KeepAsync(keeping)).Refusal);
    }

    [Fact]
    public async Task An_approval_of_another_offer_or_client_is_none()
    {
        var offer = Offer("q-1", 300);
        await ApproveAsync("ask", offer);
        var other = Keeping("q-2", Offer("q-2", 300), "ask") with { Content = Content(offer) };
        Assert.Equal(OfferRefusal.OtherOffer, (await KeepAsync(other)).Refusal);
    }

    [Theory]
    [InlineData(299, null)]
    [InlineData(300, null)]
    [InlineData(301, OfferRefusal.NotCovered)]
    public async Task A_signature_is_good_for_the_same_and_for_less(int discount, OfferRefusal? refusal)
    {
        await ApproveAsync("ask", Offer("q-1", 300));
        Assert.Equal(refusal, (await KeepAsync(Keeping("k-1", Offer("q-1", discount), "ask"))).Refusal);
    }

    [Fact]
    public async Task What_does_not_fit_its_pool_is_not_kept_and_burns_its_id()
    {
        await KeepAsync("q-1", 300);
        var answer = await KeepAsync("q-2", 201);
        Assert.Equal((OfferRefusal.PoolRefused, null), (answer.Refusal, answer.Kept));
        Assert.Equal(Money.Eur(1), answer.Pool!.Refusal!.Lines.Single().Missing);
        await DoAsync(LedgerCommand.ChangeTerms("more", Pool.Line, LineTerms.Limited(Money.Eur(900))));
        var again = Keeping("q-2", Offer("q-2", 201, account: "c-q-2"), "q-2-ask");
        Assert.Equal(AnswerKind.AlreadyFailed, (await KeepAsync(again)).Pool!.Kind);
        Assert.True((await KeepAsync(again with { Id = "q-2-again" })).IsGranted);
    }

    [Fact]
    public async Task A_later_revision_takes_the_place_of_the_one_before_on_the_pool()
    {
        await KeepAsync("q-1", 400);
        var second = Offer("q-1", 450, 2, "c-q-1");
        await ApproveAsync("ask-2", second);
        Assert.True((await KeepAsync(Keeping("q-1-r2", second, "ask-2"))).IsGranted);
        Assert.Equal((0m, 450m), await PoolAsync());
        Assert.Equal(OfferRefusal.OtherRevision, (await InvoiceAsync("i-1", "q-1", 10)).Refusal);
        await using var context = Database.Open();
        var revisions = await new StoredQuotes(context).RevisionsAsync("q-1", Cancellation);
        Assert.Equal([1, 2], revisions.Select(one => one.Quote.Offer.Header.Revision));
    }

    [Fact]
    public async Task A_later_revision_without_a_pool_frees_what_was_held()
    {
        await KeepAsync("q-1", 400);
        var second = Offer("q-1", 0, 2, "c-q-1");
        await ApproveAsync("ask-2", second);
        Assert.True((await KeepAsync(Keeping("q-1-r2", second, "ask-2", isPooled: false))).IsGranted);
        Assert.Equal((0m, 0m), await PoolAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Revisions_follow_each_other(int revision)
    {
        await KeepAsync("q-1", 100);
        if (revision == 0)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Offer("q-1", 100, revision));
            return;
        }
        var offer = Offer("q-1", 90, revision, "c-q-1");
        await ApproveAsync("ask-2", offer);
        Assert.Equal(OfferRefusal.OtherRevision, (await KeepAsync(Keeping("other", offer, "ask-2"))).Refusal);
    }

    [Fact]
    public async Task What_is_over_is_not_kept()
    {
        await ApproveAsync("ask", Offer("q-1", 100));
        Now = Until;
        Assert.Equal(OfferRefusal.NotInForce, (await KeepAsync(Keeping("q-1", Offer("q-1", 100), "ask"))).Refusal);
    }

    [Theory]
    [InlineData("\"Document\" = replace(\"Document\", '4700.00', '4600.00')", "columns are not its document's")]
    [InlineData("\"Document\" = '{{}}'", "must be stated")]
    [InlineData("\"Account\" = 'c-9'", "columns are not its document's")]
    public async Task A_quote_changed_from_outside_is_never_returned(string change, string sentence)
    {
        await KeepAsync("q-1", 300);
        await using var context = Database.Open();
#pragma warning disable EF1002 // The change is a constant of this test.
        await context.Database.ExecuteSqlRawAsync($"UPDATE key_account_approved_quotes SET {change}", Cancellation);
#pragma warning restore EF1002
        var problem = await Assert.ThrowsAsync<InvalidDataException>(() =>
            new StoredQuotes(context).FindAsync("q-1", Cancellation)
        );
        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_host_rolls_back_is_neither_kept_nor_held()
    {
        var offer = Offer("q-1", 100);
        await ApproveAsync("ask", offer);
        await using (var context = Database.Open())
        await using (await context.Database.BeginTransactionAsync(Cancellation))
        {
            var answer = await new StoredQuotes(context).KeepAsync(
                Keeping("q-1", offer, "ask"),
                Now,
                Company.Authority.Ladder,
                Cancellation
            );
            Assert.True(answer.IsGranted);
        }
        Assert.Equal((0m, 0m), await PoolAsync());
        Assert.Equal(SavingKind.Saved, (await KeepAsync(Keeping("q-1", offer, "ask"))).Kind);
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        await KeepAsync("q-1", 10);
        await KeepAsync("q-2", 10);
        await KeepAsync("q-3", 10);
        await using var context = Database.Open();
        StoredQuotes store = new(context);
        var first = await store.PageAsync(null, most: 2, cancellation: Cancellation);
        var second = await store.PageAsync(null, first[^1].Sequence, 2, Cancellation);
        Assert.Equal(["q-1", "q-2", "q-3"], first.Concat(second).Select(one => one.Id));
        Assert.Equal("q-2", Assert.Single(await store.PageAsync("c-q-2", cancellation: Cancellation)).Id);
    }

    [Fact]
    public async Task An_approval_made_void_at_once_with_the_keeping_is_one_or_the_other()
    {
        for (var round = 0; round < 6; round++)
        {
            var quote = $"q-{round}";
            var offer = Offer(quote, 10, account: $"c-{round}");
            await ApproveAsync($"{quote}-ask", offer);
            var keep = Task.Run(() => KeepAsync(Keeping(quote, offer, $"{quote}-ask")), Cancellation);
            var annul = Task.Run(() => AnnulAsync($"{quote}-ask"), Cancellation);
            var (kept, annulled) = (await keep, await annul);
            Assert.True(annulled.IsCarriedOut);
            Assert.True(kept.IsGranted || kept.Refusal == OfferRefusal.NotApproved);
            Assert.Equal(kept.IsGranted, (await InvoiceAsync($"i-{round}", quote, 1)).Refusal is null);
        }
    }

    private async Task<ApprovalAnswer> AnnulAsync(string approval)
    {
        await using var context = Database.Open();
        return await new StoredApprovals(context).ApplyAsync(
            ApprovalCommand.Annul($"{approval}-void", approval, "dora", "no longer so"),
            Now,
            Company.Authority,
            Cancellation
        );
    }
}
