using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class ReadmeSampleTests
{
    [Fact]
    public void The_sample_prints_what_the_readme_says()
    {
        using var console = new StringWriter { NewLine = "\n" };

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

        console.WriteLine(decision);
        foreach (var finding in decision.Findings)
        {
            console.WriteLine(finding);
        }
        #endregion

        Assert.Equal(Markdown.Blocks(Repository.Read("README.md"), "text").First() + "\n", console.ToString());
    }
}
