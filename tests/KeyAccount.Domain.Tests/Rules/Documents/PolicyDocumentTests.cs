using System.Text;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;
using static KeyAccount.Domain.Tests.Rules.Documents.ClientForms;

namespace KeyAccount.Domain.Tests.Rules.Documents;

public class PolicyDocumentTests
{
    private static readonly PolicyDocument<DecisionTable<Client, Tier>> Document = Tiers.Read(Draft, "tiers.json").Required();

    [Fact]
    public void A_document_is_written_in_one_form_with_its_fingerprint() =>
        Assert.Equal(Text.Replace("FINGERPRINT", Document.Fingerprint, StringComparison.Ordinal), Document.Text);

    [Fact]
    public void The_fingerprint_is_the_same_on_every_machine_and_in_every_version() =>
        Assert.Equal("a97d50d07ad1e8e7ce11f48e19610fdf913a72c46442d3e816a28f1c1612c1ee", Document.Fingerprint);

    [Fact]
    public void A_document_says_who_stands_behind_the_policy_and_when_it_is_in_effect()
    {
        Assert.Equal(PolicyIdentity.SignedBy("Head of sales", "tiers", "2"), Document.Identity);
        Assert.Equal("Who gets which attention", Document.Purpose);
        Assert.Equal(PolicyPeriod.StartingOn(new(2026, 1, 1)), Document.Effective);
    }

    [Fact]
    public void A_policy_that_was_read_decides_by_its_rules()
    {
        var client = new Client
        {
            Revenue = Money.Eur(500_000),
            Margin = Share.Percent(12.5m),
            Since = new LocalDate(2020, 2, 28),
            Signs = Signs.Disputed,
        };
        Assert.Equal(Tier.Gold, Document.Policy.Choose(client));
        Assert.Equal(Tier.Open, Document.Policy.Choose(client with { Since = new LocalDate(2020, 2, 29), Insured = false }));
        Assert.Equal(Tier.Watch, Document.Policy.Choose(client with { Signs = null }));
    }

    [Fact]
    public void White_space_and_order_of_members_say_nothing() =>
        Assert.Equal(
            Document,
            Tiers
                .Read(
                    Document.Text.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("  ", "\t", StringComparison.Ordinal),
                    "x"
                )
                .Required()
        );

    [Fact]
    public void Write_then_read_gives_an_equal_policy() // law:P11
    {
        var again = Tiers.Read(Document.Text, "again.json").Required();
        Assert.Equal(Document, again);
        Assert.Equal(Document.Policy, again.Policy);
        Assert.Equal(Document.Text, again.Text);
    }

    [Theory]
    [InlineData("\"version\": \"2\"", "\"version\": \"3\"")]
    [InlineData("\"owner\": \"Head of sales\"", "\"owner\": null")]
    [InlineData("Who gets", "Who has")]
    [InlineData("\"from\": \"2026-01-01\"", "\"from\": \"2026-01-02\"")]
    [InlineData("\"until\": null", "\"until\": \"2027-01-01\"")]
    [InlineData("500000.00 EUR", "500000.01 EUR")]
    [InlineData("Handbook 3.1", "Handbook 3.2")]
    [InlineData("\"severity\": \"warning\"", "\"severity\": \"note\"")]
    public void Everything_in_a_document_is_under_its_fingerprint(string place, string change)
    {
        var changed = Tiers.Read(With(place, change), "x").Required();
        Assert.NotEqual(Document.Fingerprint, changed.Fingerprint);
        Assert.NotEqual(Document, changed);
    }

    [Fact]
    public void Policies_differ_by_owner_and_source_without_deciding_differently()
    {
        var other = Tiers.Read(With("Handbook 3.1", "Handbook 3.2"), "x").Required().Policy;
        Assert.Equal(Document.Policy.Fingerprint, other.Fingerprint);
        Assert.NotEqual(Document.Policy, other);
    }

    [Fact]
    public void One_byte_changed_under_a_fingerprint_is_found()
    {
        var problem = Only(Document.Text.Replace("500000.00 EUR", "500000.01 EUR", StringComparison.Ordinal));
        Assert.Equal(
            (PolicyDocumentFault.FingerprintMismatch, "$.fingerprint", 9, 18),
            (problem.Fault, problem.Path, problem.Line, problem.Column)
        );
        Assert.Contains(
            Tiers.Read(With("500000.00 EUR", "500000.01 EUR"), "x").Required().Fingerprint,
            problem.Allowed,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fingerprint_in_capitals_is_another_one() =>
        Assert.Equal(
            PolicyDocumentFault.FingerprintMismatch,
            Only(
                Document.Text.Replace(Document.Fingerprint, Document.Fingerprint.ToUpperInvariant(), StringComparison.Ordinal)
            ).Fault
        );

    [Fact]
    public void A_policy_that_asks_what_the_catalog_does_not_have_is_not_written()
    {
        var table = new DecisionTable<Client, Tier>(
            PolicyIdentity.ShippedDefault("other", "1"),
            Clients.Tiers,
            HitPolicy.First,
            Tier.Open,
            Tier.Open,
            new Rule<Client, Tier>(
                "A",
                Features<Client>.Count("orders", Label.Same("other orders"), null, client => client.Orders).AtLeast(1),
                Tier.Gold
            )
        );
        Assert.Contains(
            "'orders'",
            Refusal(() => Tiers.Document(table, "purpose", Document.Effective)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_statement_that_lies_too_deep_is_not_written()
    {
        Specification<Client> deep = Clients.Orders.AtLeast(1);
        for (var level = 2; level < 20; level++)
        {
            deep = level % 2 == 0 ? deep | Clients.Orders.AtLeast(level) : deep & Clients.Orders.AtLeast(level);
        }

        var table = new DecisionTable<Client, Tier>(
            PolicyIdentity.ShippedDefault("deep", "1"),
            Clients.Tiers,
            HitPolicy.First,
            Tier.Open,
            Tier.Open,
            new Rule<Client, Tier>("A", deep, Tier.Gold)
        );
        Assert.StartsWith(
            "TooDeep",
            Refusal(() => Tiers.Document(table, "purpose", Document.Effective)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" padded")]
    [InlineData("a\nline")]
    [InlineData("e\u0301")]
    public void A_purpose_that_could_not_be_read_again_is_not_written(string purpose) =>
        Assert.Throws<ArgumentException>(() => Tiers.Document(Document.Policy, purpose, Document.Effective));

    [Fact]
    public void Half_of_a_character_is_not_written() =>
        Assert.Throws<ArgumentException>(() => Tiers.Document(Document.Policy, "half \ud800 of a pair", Document.Effective));

    [Fact]
    public void What_is_required_of_a_wrong_document_names_all_problems() =>
        Assert.Contains(
            "tiers.json:9:10: UnknownWord at $.hit: found \"fist\"; allowed: first, strictest, unique; did you mean \"first\"?",
            Assert.Throws<FormatException>(() => Tiers.Read(With("\"first\"", "\"fist\""), "tiers.json").Required()).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Text_that_is_not_ASCII_stays_readable_and_what_is_hidden_is_escaped()
    {
        var document = Tiers.Document(Document.Policy, "大客户：准入 (ñ) 𠮷 \"x\" \\", Document.Effective);
        Assert.Contains("\"purpose\": \"大客户：准入 (ñ) 𠮷 \\\"x\\\" \\\\\"", document.Text, StringComparison.Ordinal);
        Assert.Equal(document, Tiers.Read(Encoding.UTF8.GetBytes(document.Text), "x").Required());
    }

    private static string Refusal(Action act) => Assert.Throws<ArgumentException>(act).Message;
}
