using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;
using NodaTime;
using Version = KeyAccount.Domain.Rules.Verification.VerifiedVersion<KeyAccount.Domain.Rules.DecisionTable<
    KeyAccount.Domain.Tests.Rules.Client,
    KeyAccount.Domain.Tests.Rules.Tier
>>;

namespace KeyAccount.Domain.Tests.Rules.Documents;

/// <summary>law:P14: exactly one version on each day, and a later one never touches an earlier day.</summary>
public class PolicyBookTests
{
    private static readonly Version First = Of("1", 2024, 2025);
    private static readonly Version Second = Of("2", 2025, 2026);
    private static readonly Version Open = Of("3", 2026, null);
    private static readonly PolicyBook<DecisionTable<Client, Tier>> Book = PolicyBook<DecisionTable<Client, Tier>>.Of(
        Open,
        First,
        Second
    );

    [Theory]
    [InlineData("2024-01-01", "1")]
    [InlineData("2024-12-31", "1")]
    [InlineData("2025-01-01", "2")]
    [InlineData("2026-01-01", "3")]
    [InlineData("2999-01-01", "3")]
    public void On_each_day_one_version_is_in_effect(string day, string version) =>
        Assert.Equal(version, Book.AsOf("p", Day(day)).Identity.Version);

    [Fact]
    public void Before_the_first_version_none_is_in_effect()
    {
        Assert.False(Book.TryFind("p", new(2023, 12, 31), out _));
        Assert.Equal(
            "No version of 'p' is in effect on 2023-12-31; there are p 1 [2024-01-01, 2025-01-01), p 2 [2025-01-01, 2026-01-01), p 3 [2026-01-01, …). (Parameter 'asOf')",
            Assert.Throws<ArgumentException>(() => Book.AsOf("p", new(2023, 12, 31))).Message
        );
    }

    [Fact]
    public void After_the_last_version_has_ended_none_is_in_effect()
    {
        var book = PolicyBook<DecisionTable<Client, Tier>>.Of(First, Second);
        Assert.True(book.TryFind("p", new(2025, 12, 31), out _));
        Assert.False(book.TryFind("p", new(2026, 1, 1), out _));
    }

    [Fact]
    public void An_unknown_policy_has_no_version()
    {
        Assert.False(Book.TryFind("q", new(2025, 1, 1), out _));
        Assert.Contains(
            "there are none",
            Assert.Throws<ArgumentException>(() => Book.AsOf("q", new(2025, 1, 1))).Message,
            StringComparison.Ordinal
        );
        Assert.Empty(Book.VersionsOf("q"));
    }

    [Fact]
    public void Policies_of_other_ids_are_kept_apart()
    {
        var book = Book.With(Of("1", new LocalDate(2020, 1, 1), null, "a"));
        Assert.Equal(["a", "p"], book.Ids);
        Assert.Equal("a", book.AsOf("a", new(2025, 6, 1)).Identity.Id);
    }

    [Fact]
    public void Two_versions_on_one_day_are_refused_with_both_and_the_days()
    {
        var problem = Assert.Single(PolicyVersions.Check(First, Of("2", new LocalDate(2024, 7, 1), new(2026, 1, 1))));
        Assert.Equal(
            "VersionOverlap: p 1 [2024-01-01, 2025-01-01) and p 2 [2024-07-01, 2026-01-01) are both in effect in [2024-07-01, 2025-01-01).",
            problem.ToString()
        );
    }

    [Fact]
    public void A_hole_between_versions_is_refused_with_both_and_the_days()
    {
        var problem = Assert.Single(PolicyVersions.Check(Open, First));
        Assert.Equal(
            "VersionHole: between p 1 [2024-01-01, 2025-01-01) and p 3 [2026-01-01, …) no version is in effect in [2025-01-01, 2026-01-01).",
            problem.ToString()
        );
        Assert.Throws<ArgumentException>(() => PolicyBook<DecisionTable<Client, Tier>>.Of(Open, First));
    }

    [Fact]
    public void Two_versions_of_one_name_are_refused() =>
        Assert.Equal(PolicyBookFault.DuplicateVersion, Assert.Single(PolicyVersions.Check(First, Of("1", 2025, null))).Fault);

    [Fact]
    public void Two_versions_from_one_day_are_refused() =>
        Assert.Equal(PolicyBookFault.VersionOverlap, Assert.Single(PolicyVersions.Check(Open, Of("4", 2026, null))).Fault);

    [Fact]
    public void All_problems_are_told_at_once() =>
        Assert.Equal(
            [PolicyBookFault.VersionOverlap, PolicyBookFault.VersionHole],
            PolicyVersions
                .Check(First, Of("2", new LocalDate(2024, 12, 31), new(2025, 2, 1)), Open)
                .Select(problem => problem.Fault)
        );

    [Fact]
    public void A_version_inside_another_one_overlaps_and_leaves_no_hole() =>
        Assert.Equal(
            [PolicyBookFault.VersionOverlap],
            PolicyVersions
                .Check(Of("1", 2024, 2026), Of("2", new LocalDate(2024, 3, 1), new(2024, 4, 1)), Open)
                .Select(problem => problem.Fault)
        );

    [Fact]
    public void A_version_without_an_end_goes_on_until_the_next_one()
    {
        var book = Book.With(Of("4", 2027, null));
        Assert.Equal("3", book.AsOf("p", new(2026, 12, 31)).Identity.Version);
        Assert.Equal("4", book.AsOf("p", new(2027, 1, 1)).Identity.Version);
    }

    [Fact]
    public void A_later_version_never_touches_an_earlier_day() // law:P14
    {
        var compared = 0;
        for (var start = 2026; start <= 2030; start++)
        {
            var later = Book.With(Of("4", new LocalDate(start, 6, 15), null));
            for (var day = new LocalDate(2023, 12, 1); day < new LocalDate(start, 6, 15); day = day.PlusDays(17))
            {
                var before = Book.TryFind("p", day, out var old) ? old : null;
                Assert.Same(before, later.TryFind("p", day, out var now) ? now : null);
                compared++;
            }
        }

        Assert.InRange(compared, 100, int.MaxValue);
        Assert.Same(Open, Book.AsOf("p", new(2030, 1, 1)));
    }

    [Fact]
    public void A_decision_as_of_an_earlier_day_goes_by_the_policy_of_that_day()
    {
        var old = ClientForms
            .Tiers.Read(ClientForms.With("\"until\": null", "\"until\": \"2027-01-01\""), "old.json")
            .Required();
        var stricter = ClientForms
            .With("500000.00 EUR", "600000.00 EUR")
            .Replace("2026-01-01", "2027-01-01", StringComparison.Ordinal)
            .Replace("\"version\": \"2\"", "\"version\": \"3\"", StringComparison.Ordinal);
        var book = PolicyBook<DecisionTable<Client, Tier>>.Of(
            Verified(old),
            Verified(ClientForms.Tiers.Read(stricter, "new.json").Required())
        );
        var client = new Client
        {
            Revenue = Money.Eur(550_000),
            Margin = Share.Percent(20),
            Signs = Signs.None,
            Insured = false,
        };

        Tier On(LocalDate day) => book.AsOf("tiers", day).Policy.Decide(client, day).Outcome;
        Assert.Equal((Tier.Gold, Tier.Open), (On(new(2026, 12, 31)), On(new(2027, 1, 1))));
    }

    [Fact]
    public void An_empty_book_has_no_policy() => Assert.Empty(PolicyBook<DecisionTable<Client, Tier>>.Empty.Ids);

    [Fact]
    public void A_period_without_a_day_is_refused() =>
        Assert.Throws<ArgumentException>(() => PolicyPeriod.Of(new(2026, 1, 1), new LocalDate(2026, 1, 1)));

    [Fact]
    public void A_document_beside_another_verified_policy_is_refused()
    {
        var document = ClientForms.Tiers.Read(ClientForms.With("\"until\": null", "\"until\": null"), "tiers.json").Required();

        Assert.Contains(
            "p 1 was verified",
            Assert.Throws<ArgumentException>(() => Version.Of(document, First.Verified)).Message,
            StringComparison.Ordinal
        );
    }

    private static Version Verified(PolicyDocument<DecisionTable<Client, Tier>> document) =>
        Version.Of(document, PolicyVerifier.Verify(document.Policy).OrThrow());

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>A policy that passed the verifier, from one new year's day to another.</summary>
    private static Version Of(string version, int from, int? until) =>
        Of(version, new LocalDate(from, 1, 1), until is { } year ? new LocalDate(year, 1, 1) : null);

    private static Version Of(string version, LocalDate from, LocalDate? until, string id = "p") =>
        Version.Of(
            PolicyVerifier
                .Verify(
                    new DecisionTable<Client, Tier>(
                        PolicyIdentity.SignedBy("owner", id, version),
                        Clients.Tiers,
                        HitPolicy.First,
                        Tier.Open,
                        Tier.Open,
                        new Rule<Client, Tier>("GOLD", Clients.Orders.AtLeast(10), Tier.Gold)
                    )
                )
                .OrThrow(),
            until is { } end ? PolicyPeriod.Of(from, end) : PolicyPeriod.StartingOn(from)
        );
}
