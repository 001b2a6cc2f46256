using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Decisions;
using KeyAccount.Domain.EntityFrameworkCore.Policies;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Decisions;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Replay;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Documentation;

/// <summary>The samples of docs/stored-approvals.md, on a file of SQLite.</summary>
public sealed class ApprovalStorageSampleTests : IAsyncDisposable
{
    private readonly SqliteDatabase file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task A_discount_is_asked_for_signed_and_decided_from_the_database()
    {
        var (now, staff, year) = (Company.Start, Company.Authority.Staff, Company.Year);
        var today = Orders.Day;
        var ladderDocument = LadderForm
            .Instance.Document(Company.Authority.Ladder, "who may say yes", PolicyPeriod.StartingOn(new(2024, 1, 1)))
            .Text;
        var decision = Orders.Decide(45);
        var orderPolicy = Orders.Policy();
        await using var shop = new SampleHost.Shop(file.Configured<SampleHost.Shop>());
        await shop.Database.EnsureCreatedAsync();

        #region storage: an approval
        // Which ladder is in effect today, read strictly and verified again; with its people it is proved.
        var ladders = new StoredPolicies<AuthorityLadder>(shop, LadderForm.Instance, LadderVerifier.Verify);
        await ladders.AddAsync(ladderDocument, person: "clerk", now);
        var ladder = (await ladders.InEffectAsync("company", today))!.Policy;
        var authority = Authority.Of(ladder, staff, year);

        var approvals = new StoredApprovals(shop);
        var content = ApprovalContent.Of(
            "c-17",
            "discount",
            Currency.Eur,
            "discounts 3",
            Measures.None.With(Company.Amount, Money.Eur(500))
        );
        await approvals.ApplyAsync(ApprovalCommand.Submit("quote-1", "rita", content), now, authority);

        // What is asked of mia now; what she signs is what she saw.
        var asked = (await approvals.AskedOfAsync("mia", now, authority)).Single();
        var fingerprint = asked.Request.Fingerprint;
        await approvals.ApplyAsync(
            ApprovalCommand.Approve("yes-1", asked.Request.Id, fingerprint, "mia", "sales"),
            now,
            authority
        );
        var quote = (await approvals.RequestAsync("quote-1"))!;
        var differences = await approvals.DifferencesAsync(); // decides everything again
        #endregion

        #region storage: a decision
        var decisions = new StoredDecisions(shop);
        var saved = await decisions.SaveAsync("order-1001", decision, subject: "SO/1001", now);
        LogCheck check = await decisions.CheckAsync();
        await foreach (var again in decisions.ReplayAsync(orderPolicy))
        {
            Assert.True(again.Result.IsSame, again.Result.Difference);
        }
        #endregion

        Assert.Equal(ApprovalState.Approved, quote.StateAt(now));
        Assert.Empty(differences);
        Assert.Equal((1, saved.Kept.Record.Hash), (check.Count, check.LastHash));
    }
}
