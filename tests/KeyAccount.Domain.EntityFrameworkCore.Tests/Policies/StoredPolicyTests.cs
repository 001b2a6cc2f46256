using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.EntityFrameworkCore.Policies;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Decisions;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Policies;

public abstract class StoredPolicyTests(TestDatabase database) : DatabaseTests(database)
{
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 4, 9, 30);

    [Fact] // law:P14
    public async Task Versions_come_out_as_a_book_that_tells_which_was_in_effect()
    {
        Assert.Equal(SavingKind.Saved, (await AddAsync(Orders.Document("1", 2024))).Kind);
        Assert.Equal(SavingKind.Saved, (await AddAsync(Orders.Document("2", 2025, atLeast: 20))).Kind);
        await using var context = Database.Open();
        var store = Of(context);

        var book = (await store.LoadAsync(Cancellation)).Required();
        Assert.Equal(["1", "2"], book.VersionsOf("order-check").Select(one => one.Identity.Version));
        Assert.Equal("1", (await store.InEffectAsync("order-check", new(2024, 12, 31), Cancellation))!.Identity.Version);
        Assert.Equal("2", (await store.InEffectAsync("order-check", new(2025, 1, 1), Cancellation))!.Identity.Version);
        Assert.Null(await store.InEffectAsync("order-check", new(2023, 12, 31), Cancellation));
        Assert.Null(await store.InEffectAsync("unknown", new(2024, 12, 31), Cancellation));
    }

    [Fact]
    public async Task The_list_says_who_signed_who_put_it_there_and_when()
    {
        await AddAsync(Orders.Document("2", 2025));
        await AddAsync(Orders.Document("1", 2024));
        await using var context = Database.Open();
        var versions = await Of(context).VersionsAsync("order-check", Cancellation);
        Assert.Equal(["1", "2"], versions.Select(one => one.Identity.Version));
        Assert.Equal(("Head of sales", "clerk", Now), (versions[0].Identity.Owner, versions[0].Person, versions[0].At));
        Assert.Equal(Orders.Document("1", 2024), versions[0].Document);
    }

    [Fact] // law:K15
    public async Task The_same_version_again_exists_and_another_content_stays_out()
    {
        await AddAsync(Orders.Document("1", 2024));
        Assert.Equal(SavingKind.Exists, (await AddAsync(Orders.Document("1", 2024))).Kind);
        var other = await AddAsync(Orders.Document("1", 2024, atLeast: 31));
        Assert.Equal(SavingKind.ExistsWithDifference, other.Kind);
        Assert.Contains("a change needs a new version", Assert.Single(other.Problems), StringComparison.Ordinal);
        Assert.Equal(30, await AtLeastAsync());
    }

    [Theory]
    [InlineData(2024, null, "VersionOverlap")]
    [InlineData(2023, 2025, "VersionOverlap")]
    [InlineData(2026, null, "VersionHole")]
    public async Task A_version_that_makes_no_book_with_the_others_stays_out(int from, int? until, string fault)
    {
        await AddAsync(Orders.Document("1", 2024, 2025));
        var adding = await AddAsync(Orders.Document("2", from, until));
        Assert.Equal(SavingKind.Refused, adding.Kind);
        Assert.Contains(adding.Problems, problem => problem.Contains(fault, StringComparison.Ordinal));
        Assert.Single(await VersionsAsync());
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_stays_out_with_all_its_problems()
    {
        var text = Orders.Document("1", 2024).Replace("\"decline\"", "\"approve\"", StringComparison.Ordinal);
        var adding = await AddAsync(text);
        Assert.Equal(SavingKind.Refused, adding.Kind);
        Assert.NotEmpty(adding.Problems);
        Assert.Empty(await VersionsAsync());
    }

    [Fact]
    public async Task A_policy_that_does_not_pass_the_verifier_stays_out()
    {
        await using var context = Database.Open();
        StoredPolicies<ObjectionPolicy<OrderFacts>> strict = new(
            context,
            Orders.Form,
            policy => PolicyVerifier.Verify(policy, VerificationTerms.Default with { Budget = 1 })
        );
        var adding = await strict.AddAsync(Orders.Document("1", 2024), "clerk", Now, Cancellation);
        Assert.Equal(SavingKind.Refused, adding.Kind);
        Assert.StartsWith("V99", Assert.Single(adding.Problems), StringComparison.Ordinal);
        Assert.Empty(await VersionsAsync());
    }

    [Fact]
    public async Task A_kept_version_that_no_longer_passes_the_verifier_decides_nothing()
    {
        await AddAsync(Orders.Document("1", 2024));
        await using var context = Database.Open();
        StoredPolicies<ObjectionPolicy<OrderFacts>> strict = new(
            context,
            Orders.Form,
            policy => PolicyVerifier.Verify(policy, VerificationTerms.Default with { Budget = 1 })
        );
        var loading = await strict.LoadAsync(Cancellation);
        Assert.Null(loading.Book);
        Assert.Contains("order-check 1: V99", Assert.Single(loading.Problems), StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(loading.Required);
    }

    [Fact]
    public async Task Versions_added_at_once_that_overlap_are_added_once()
    {
        var adding = await Task.WhenAll(
            Enumerable.Range(1, 6).Select(one => Task.Run(() => AddAsync(Orders.Document($"{one}", 2024))))
        );
        Assert.Single(adding, one => one.Kind == SavingKind.Saved);
        Assert.Equal(5, adding.Count(one => one.Kind == SavingKind.Refused));
        Assert.Single(await VersionsAsync());
    }

    [Theory]
    [InlineData("\"Document\" = replace(\"Document\", '30', '31')", "FingerprintMismatch")]
    [InlineData("\"Fingerprint\" = '0'", "columns are not its document's")]
    [InlineData("\"Owner\" = 'somebody else'", "columns are not its document's")]
    [InlineData("\"From\" = 20250101", "columns are not its document's")]
    [InlineData("\"Document\" = ''", "Syntax")]
    public async Task A_version_changed_from_outside_decides_nothing(string change, string sentence)
    {
        await AddAsync(Orders.Document("1", 2024, 2025));
        await AddAsync(Orders.Document("2", 2025, atLeast: 20));
        await using var context = Database.Open();
#pragma warning disable EF1002 // The change is a constant of this test.
        await context.Database.ExecuteSqlRawAsync(
            $"UPDATE key_account_policy_versions SET {change} WHERE \"Version\" = '1'",
            Cancellation
        );
#pragma warning restore EF1002
        var loading = await Of(context).LoadAsync(Cancellation);
        Assert.Null(loading.Book);
        Assert.Contains(loading.Problems, problem => problem.Contains(sentence, StringComparison.Ordinal));
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            Of(context).InEffectAsync("order-check", new(2025, 6, 1), Cancellation)
        );
    }

    [Fact]
    public async Task Policies_and_kinds_stand_beside_each_other()
    {
        await AddAsync(Orders.Document("1", 2024));
        await AddAsync(Orders.Document("1", 2024, id: "other-check"));
        await using var context = Database.Open();
        StoredPolicies<AuthorityLadder> ladders = new(context, LadderForm.Instance, LadderVerifier.Verify);
        var document = LadderForm.Instance.Document(
            Company.Authority.Ladder,
            "who may say yes",
            PolicyPeriod.StartingOn(new(2024, 1, 1))
        );
        Assert.Equal(SavingKind.Saved, (await ladders.AddAsync(document.Text, "clerk", Now, Cancellation)).Kind);

        var ladder = (await ladders.InEffectAsync("company", new(2024, 5, 1), Cancellation))!.Policy;
        Assert.Equal(Company.Authority.Ladder, ladder);
        Assert.Equal(["order-check", "other-check"], (await Of(context).LoadAsync(Cancellation)).Required().Ids);
    }

    [Fact]
    public async Task What_the_host_rolls_back_is_not_kept()
    {
        await using (var context = Database.Open())
        await using (await context.Database.BeginTransactionAsync(Cancellation))
        {
            await Of(context).AddAsync(Orders.Document("1", 2024), "clerk", Now, Cancellation);
        }
        Assert.Empty(await VersionsAsync());
    }

    [Fact]
    public async Task Nobody_puts_a_version_there_without_a_name() =>
        await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await using var context = Database.Open();
            await Of(context).AddAsync(Orders.Document("1", 2024), " ", Now, Cancellation);
        });

    private static StoredPolicies<ObjectionPolicy<OrderFacts>> Of(HostContext context) =>
        new(context, Orders.Form, Orders.Verify);

    private async Task<PolicyAdding> AddAsync(string document)
    {
        await using var context = Database.Open();
        return await Of(context).AddAsync(document, "clerk", Now, Cancellation);
    }

    private async Task<IEnumerable<KeptVersion>> VersionsAsync()
    {
        await using var context = Database.Open();
        return await Of(context).VersionsAsync("order-check", Cancellation);
    }

    private async Task<long> AtLeastAsync()
    {
        await using var context = Database.Open();
        var policy = (await Of(context).InEffectAsync("order-check", new(2024, 6, 1), Cancellation))!.Policy;
        return Enumerable.Range(0, 100).First(days => policy.Decide(new OrderFacts(days), Orders.Day).Outcome.IsDecline);
    }
}
