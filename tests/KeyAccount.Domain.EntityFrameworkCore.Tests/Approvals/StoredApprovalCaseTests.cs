using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

/// <summary>The worked cases about approvals, by their ids, on a database.</summary>
public abstract class StoredApprovalCaseTests(TestDatabase database) : ApprovalTests(database)
{
    [Theory]
    [InlineData(80.00, "1")]
    [InlineData(79.99, "2")]
    [InlineData(70.00, "2")]
    [InlineData(69.99, "3")]
    public async Task The_lower_the_price_the_higher_the_rank(decimal price, string rank) // discounts:28
    {
        var dimension = Dimension.Price("price", Currency.Eur);
        Authority = Of(Company.Terms(dimension, 80, 70, null) with { OwnAuthority = null }, "1", "2", "3");
        var content = ApprovalContent.Of("c-1", "discount", Currency.Eur, "p", Measures.None.With(dimension, Money.Eur(price)));
        await DoAsync(ApprovalCommand.Submit("r", "rita", content));
        Assert.Equal(rank, Assert.Single((await RequestAsync("r")).Route.Steps).Rank);
    }

    [Theory]
    [InlineData(750, ApprovalState.Submitted)]
    [InlineData(700, ApprovalState.Approved)]
    [InlineData(680, ApprovalState.Approved)]
    public async Task Only_what_got_worse_is_asked_again(decimal again, ApprovalState state) // discounts:32
    {
        await SubmitAsync("first", 700);
        await ApproveAsync("yes", "first", "dora");
        await SubmitAsync("again", again, replaces: "first");
        Assert.Equal(state, await StateAsync("again"));
        Assert.Equal(
            state == ApprovalState.Approved ? ApprovalState.Superseded : ApprovalState.Void,
            await StateAsync("first")
        );
        await AssertSoundAsync();
    }

    [Fact]
    public async Task After_a_no_everybody_is_asked_anew() // discounts:33
    {
        Authority = Of(Company.Terms(Company.Amount, 600, 700, 800) with { OwnAuthority = null, Climbs = true }, "1", "2", "3");
        await SubmitAsync("first", 800);
        await ApproveAsync("yes-1", "first", "p1a");
        await ApproveAsync("yes-2", "first", "p2a");
        await DoAsync(ApprovalCommand.Decline("no", "first", (await RequestAsync("first")).Fingerprint, "p3a", "sales", "no"));
        await SubmitAsync("again", 800);
        Assert.Equal((ApprovalState.Declined, ApprovalState.Submitted), (await StateAsync("first"), await StateAsync("again")));
        Assert.Equal(["p1a", "p1b"], await AskedAsync("again"));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task One_signature_counts_for_steps_that_follow_each_other_and_no_others() // discounts:35
    {
        var terms = Company.Terms(Company.Amount, 100, 200, 300) with { OwnAuthority = null, Climbs = true };
        Authority = Authority.Of(
            AuthorityLadder.Of(terms),
            Staff.Of([Company.Holds("a", "1"), Company.Holds("a", "2"), Company.Holds("b", "3"), Company.Holds("c", "3")]),
            Company.Year
        );
        await SubmitAsync("r", 250);
        await ApproveAsync("yes-1", "r", "a");
        Assert.Equal([false, true], (await RequestAsync("r")).Signatures.Select(one => one.IsCarried));
        Assert.Equal(ApprovalRefusalReason.NotAuthorized, (await ApproveAsync("yes-2", "r", "a")).Refusal!.Reason);
        await ApproveAsync("yes-3", "r", "b");
        Assert.Equal(ApprovalState.Approved, await StateAsync("r"));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_delegation_is_not_passed_on() // discounts:36
    {
        Authority = Authority.With(
            Authority.Staff.With(new Delegation("mia", "mary", Company.Year)).With(new Delegation("mary", "ted", Company.Year))
        );
        await SubmitAsync("r", 500);
        Assert.Equal(["mary", "max", "mia"], await AskedAsync("r"));
        Assert.Equal(ApprovalRefusalReason.NoDelegation, (await ApproveAsync("t", "r", "ted", "mia")).Refusal!.Reason);
        await ApproveAsync("m", "r", "mary", "mia");
        var signature = Assert.Single((await RequestAsync("r")).Signatures);
        Assert.Equal(("mary", "mia", "2"), (signature.Person, signature.OnBehalfOf, signature.Rank));
        await AssertSoundAsync();
    }

    [Theory]
    [InlineData(22, true)]
    [InlineData(22.01, false)]
    public async Task The_tolerance_itself_is_allowed(decimal now, bool carries) // discounts:37
    {
        var tolerant = Company.Amount.Tolerating(200);
        Authority = Of(Company.Terms(tolerant, 1_000), "1");
        await SubmitAsync("first", 20);
        await ApproveAsync("yes", "first", "p1a");
        await SubmitAsync("again", now, replaces: "first");
        Assert.Equal(carries ? ApprovalState.Approved : ApprovalState.Submitted, await StateAsync("again"));
    }

    [Fact]
    public async Task Silence_declines_at_the_deadline() // law:D2
    {
        await SubmitAsync("r", 500);
        Now += Duration.FromDays(10);
        Assert.Equal(ApprovalState.Declined, await StateAsync("r"));
        Assert.Equal(ApprovalRefusalReason.Ended, (await ApproveAsync("late", "r", "mia")).Refusal!.Reason);
        Assert.True((await DoAsync(ApprovalCommand.RecordEnd("end", "r", "clerk"))).IsCarriedOut);
        await AssertSoundAsync();
    }

    /// <summary>Two people for each rank.</summary>
    private static Authority Of(LadderTerms terms, params string[] ranks) =>
        Authority.Of(
            AuthorityLadder.Of(terms),
            Staff.Of([
                .. ranks.Select(rank => Company.Holds($"p{rank}a", rank)),
                .. ranks.Select(rank => Company.Holds($"p{rank}b", rank)),
            ]),
            Company.Year
        );
}
