using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Credit;
using KeyAccount.Domain.Testing.Laws;
using KeyAccount.Domain.Testing.Tests.Host;

namespace KeyAccount.Domain.Testing.Tests.Documentation;

/// <summary>The samples of the package's README, compiled and run.</summary>
public class ReadmeSampleTests
{
    private static readonly CreditPolicy OurCredit = CreditPolicy.Shipped(new() { Unit = PolicyUnit.Of(Money.Eur(1_000)) });

    #region testing: facts of answers
    // Your record, made from answers. What is not answered stays null.
    private static Customer Make(AnswerSet<Customer> answers) =>
        new()
        {
            Revenue = answers.Of(Customers.Revenue),
            Orders = answers.Of(Customers.Orders),
            DaysLate = answers.Of(Customers.DaysLate),
            Risk = answers.Of(Customers.Risk),
            Insured = answers.Of(Customers.Insured),
        };

    #endregion

    #region testing: the laws of a policy
    [Fact]
    public void Our_release_policy_keeps_every_law()
    {
        var report = PolicyLaws.Check(Customers.Release, Make);

        Assert.Equal(1_000, report.Cases);
    }

    #endregion

    #region testing: code by hand
    [Fact]
    public void Our_old_code_does_what_the_policy_says() =>
        PolicyLaws.Check(
            new PolicyUnderTest<Customer, Verdict>(Customers.Release)
            {
                Facts = Make,
                CarriedOutBy = (policy, customer) => new(OldCode.Release(customer)),
            },
            new LawOptions { Laws = [Law.Readings, Law.Learning, Law.Deterministic] }
        );

    #endregion

    #region testing: the laws of credit
    [Fact]
    public void Our_credit_policy_keeps_every_law()
    {
        var report = CreditLaws.Check(OurCredit, new() { Cases = 500 });

        Assert.Equal(CreditLaw.All.Length, report.Laws.Length);
    }

    #endregion

    #region testing: a letter of one's own
    [Fact]
    public void Our_letter_tells_no_client_what_the_agency_said() =>
        CreditLaws.Check(
            new CreditUnderTest(OurCredit)
            {
                CarriedOutBy = (policy, facts) => CreditRuling.Of(policy.Evaluate(facts), Letters.Write),
            },
            new()
            {
                Laws = [CreditLaw.Audiences],
                Cases = 300,
                RequiresCoverage = false,
            }
        );

    #endregion

    #region testing: a property of one's own
    [Fact]
    public void A_blocked_customer_is_never_gold()
    {
        var answers = AnswerGenerators.For(Customers.Tiering);

        Prop.ForAll(
                Arb.From(answers, AnswerGenerators.Shrink),
                known =>
                    known.Of(Customers.Signs) is not { } signs
                    || !signs.HasFlag(Samples.Signs.Blocked)
                    || Customers.Tiering.Choose(Customers.From(known)) == Samples.Tier.Watch
            )
            .QuickCheckThrowOnFailure();
    }

    #endregion

    #region testing: arbitraries
    [Fact]
    public void Money_reads_back_what_it_writes() =>
        Prop.ForAll(
                ArbMap.Default.Merge(typeof(DomainArbitraries)).ArbFor<Money>(),
                money => Money.Parse(money.ToString()) == money
            )
            .QuickCheckThrowOnFailure();

    #endregion

    [Fact]
    public void The_old_code_with_its_old_mistake_is_caught() =>
        Assert.Equal([Law.Learning, Law.Readings], Mistaken().Broken.Select(result => result.Law));

    [Fact]
    public void The_report_reads_as_the_readme_shows_it()
    {
        var shown = File.ReadAllText(Path.Combine(Root(), "src", "KeyAccount.Domain.Testing", "README.md"))
            .Split("```text\n")[1]
            .Split("```")[0];

        Assert.StartsWith(shown, Mistaken().ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static LawReport Mistaken() =>
        PolicyLaws.Examine(
            new PolicyUnderTest<Customer, Verdict>(Customers.Release)
            {
                Facts = Make,
                CarriedOutBy = (policy, customer) => new(OldCode.ReleaseWithMistake(customer)),
            },
            new LawOptions { Laws = [Law.Readings, Law.Learning, Law.Deterministic] }
        );

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KeyAccount.Domain.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No solution is above the tests.");
    }
}
