using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public sealed class ReadmeSampleTests : IDisposable
{
    // Named so that the samples read as they would in a program.
    private StringWriter Console { get; } = new() { NewLine = "\n" };

    [Fact]
    public void The_policy_prints_what_the_readme_says()
    {
        #region readme: a policy
        // What stands in the way of a special discount, and who may still say yes.
        var policy = new ObjectionPolicy<Client>(
            PolicyIdentity.SignedBy("head of sales", "special-discount", "2024-01"),
            whenUnknown: Verdict.Refer(0),
            new Rule<Client, Verdict>("SD-1", Ask.DaysOverdue.Above(60), Verdict.Decline),
            new Rule<Client, Verdict>(
                "SD-2",
                Ask.Margin.Below(Share.Percent(12m)) & Ask.Purchases.Below(Money.Eur(200_000m)),
                Verdict.Refer(1)
            )
        );

        var client = new Client { Purchases = Money.Eur(180_000m), Margin = Share.Percent(9.5m) };
        var decision = policy.Decide(client, asOf: new LocalDate(2024, 6, 30));

        Console.WriteLine(decision);
        foreach (var finding in decision.Findings)
        {
            Console.WriteLine(finding);
        }
        #endregion

        Assert.Equal(Printed(1), Console.ToString());
    }

    [Fact]
    public void The_query_finds_what_is_known_to_be_true()
    {
        using var database = new ClientDatabase();
        database.Database.OpenConnection();
        database.Database.EnsureCreated();
        database.Clients.AddRange(
            new ClientRow
            {
                Name = "both",
                PurchasesInCents = 20_000_000,
                DaysOverdue = 60,
            },
            new ClientRow
            {
                Name = "too small",
                PurchasesInCents = 19_999_999,
                DaysOverdue = 0,
            },
            new ClientRow
            {
                Name = "too late",
                PurchasesInCents = 20_000_000,
                DaysOverdue = 61,
            },
            new ClientRow { Name = "not known", PurchasesInCents = 20_000_000 }
        );
        database.SaveChanges();

        #region readme: a query
        var large = Ask.Purchases.AtLeast(Money.Eur(200_000m)) & !Ask.DaysOverdue.Above(60);

        var clients = database.Clients.Where(large.Over(ClientRow.Columns));
        #endregion

        Assert.Equal(["both"], clients.Select(client => client.Name));
    }

    [Fact]
    public void The_review_prints_what_the_readme_says()
    {
        #region readme: a review
        // Invoices and client files as your system has them. What is left out is unknown.
        var invoices =
            from account in new[] { "Ash", "Birch", "Cedar" }
            from month in Enumerable.Range(1, 12)
            select new Invoice
            {
                Account = account,
                Number = $"{month}",
                Issued = new LocalDate(2024, month, 15),
                Amount = Money.Eur(account == "Ash" ? 20_000m : 1_000m),
            };
        AccountProfile[] profiles =
        [
            new()
            {
                Account = "Birch",
                SectorScheme = "ISIC4",
                Sector = "8610",
                SectorEvidencedOn = new LocalDate(2024, 3, 1),
                PubliclyOwned = true,
            },
        ];

        var portfolio = AccountBook
            .Of(invoices, profiles)
            .SeenOn(new LocalDate(2024, 12, 31), new BookTerms { Currency = Currency.Eur });

        foreach (var account in AccountReview.Of(portfolio, ReviewPolicies.Shipped).Accounts)
        {
            Console.WriteLine($"{account.Facts.Account}: {account.Primary}");
            foreach (var finding in account.Kinds.Findings.Where(finding => finding.Truth == Truth.Yes))
            {
                Console.WriteLine($"  {finding}");
            }
        }
        #endregion

        Assert.Equal(Printed(0), Console.ToString());
    }

    public void Dispose() => Console.Dispose();

    private static string Printed(int block) => Markdown.Blocks(Repository.Read("README.md"), "text").ElementAt(block) + "\n";
}
