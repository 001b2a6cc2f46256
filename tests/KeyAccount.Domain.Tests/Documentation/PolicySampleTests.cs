using System.Text;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class PolicySampleTests
{
    private static readonly IReadOnlyList<string> Documents =
    [
        .. Markdown
            .Blocks(Repository.Read("docs/policies.md"), "json")
            .Where(block => block.Contains("\"schemaVersion\"", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_document_on_the_page_is_in_its_one_form()
    {
        Assert.Equal(4, Documents.Count);
        Assert.All(Documents, document => Assert.Equal(document + "\n", Again(document)));
    }

    [Fact]
    public void A_policy_is_written_read_and_changed()
    {
        #region policies: write and read
        var form = KindForm.Shipped;
        var document = form.Document(
            KindPolicy.Shipped,
            purpose: "Who is a key account, and of which kind",
            effective: PolicyPeriod.StartingOn(new LocalDate(2026, 1, 1))
        );
        var text = document.Text; //         write it as UTF-8
        var schema = form.Schema(); //       write it beside, for your editor

        var reading = form.Read(text, "kinds.json");
        foreach (var problem in reading.Problems)
        {
            Console.Error.WriteLine(problem); // all of them at once, each with file, line and column
        }
        KindPolicy policy = reading.Required().Policy;
        #endregion
        Assert.Equal(KindPolicy.Shipped, policy);
        Assert.NotEmpty(schema);
    }

    [Fact]
    public void A_host_writes_its_own_policies()
    {
        #region policies: a form of one's own
        var catalog = FeatureCatalog<Client>.Of(Ask.Purchases, Ask.Margin, Ask.DaysOverdue);
        var form = new ObjectionForm<Client>("order-release", catalog);
        var policy = new ObjectionPolicy<Client>(
            PolicyIdentity.SignedBy("Head of finance", "order-release", "1"),
            whenUnknown: Verdict.Refer(0),
            new Rule<Client, Verdict>("OR-01", Ask.DaysOverdue.Above(90), Verdict.Decline)
            {
                Severity = Severity.Objection,
                Audience = Audience.Client,
                Source = "Credit handbook 4.2",
            },
            new Rule<Client, Verdict>(
                "OR-02",
                Ask.Margin.Below(Share.Percent(8)) & !Ask.Purchases.AtLeast(Money.Eur(200_000)),
                Verdict.Refer(1)
            )
            {
                Severity = Severity.Warning,
                Audience = Audience.Sales,
            }
        );
        var document = form.Document(
            policy,
            "Which orders may be shipped",
            PolicyPeriod.Of(new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 1))
        );
        #endregion
        Assert.Contains(document.Text.TrimEnd(), Documents);
    }

    [Fact]
    public void A_book_answers_for_a_date()
    {
        var first = CreditForm.Shipped.Document(
            CreditPolicy.Shipped(new() { Unit = PolicyUnit.Of(Money.Eur(1_000)) }),
            "Open terms",
            PolicyPeriod.StartingOn(new(2026, 1, 1))
        );
        var second = CreditForm
            .Shipped.Read(
                first
                    .Text.Replace($"  \"fingerprint\": \"{first.Fingerprint}\",\n", "", StringComparison.Ordinal)
                    .Replace("\"version\": \"1\",\n  \"owner\"", "\"version\": \"2\",\n  \"owner\"", StringComparison.Ordinal)
                    .Replace("\"from\": \"2026-01-01\"", "\"from\": \"2027-01-01\"", StringComparison.Ordinal),
                "credit-2.json"
            )
            .Required();

        #region policies: a book of versions
        var book = PolicyBook<CreditPolicy>.Of(
            VerifiedVersion<CreditPolicy>.Of(first, CreditPolicyVerifier.Verify(first.Policy).OrThrow()),
            VerifiedVersion<CreditPolicy>.Of(second, CreditPolicyVerifier.Verify(second.Policy).OrThrow())
        );

        CreditPolicy then = book.AsOf("credit", new LocalDate(2026, 12, 31)).Policy;
        CreditPolicy now = book.AsOf("credit", new LocalDate(2027, 1, 1)).Policy;
        #endregion
        Assert.Equal(("1", "2"), (then.Identity.Version, now.Identity.Version));
    }

    private static string Again(string document)
    {
        var kind = document.Split("\"policy\": \"")[1].Split('"')[0];
        var utf8 = Encoding.UTF8.GetBytes(document);
        return kind switch
        {
            "account-kinds" => KindForm.Shipped.Read(utf8, kind).Required().Text,
            "account-tiers" => TierForm.Shipped.Read(utf8, kind).Required().Text,
            "order-release" => new ObjectionForm<Client>(
                kind,
                FeatureCatalog<Client>.Of(Ask.Purchases, Ask.Margin, Ask.DaysOverdue)
            )
                .Read(utf8, kind)
                .Required()
                .Text,
            _ => CreditForm.Shipped.Read(utf8, kind).Required().Text,
        };
    }
}
