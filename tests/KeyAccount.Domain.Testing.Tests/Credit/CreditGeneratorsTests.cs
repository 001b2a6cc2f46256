using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Credit;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Tests.Credit;

public class CreditGeneratorsTests
{
    private static readonly CreditPolicy Shipped = CreditPolicy.Shipped(new() { Unit = PolicyUnit.Of(Money.Eur(1_000)) });

    [Fact]
    public void Debtors_come_on_every_track_with_every_outcome_and_grade()
    {
        var evaluations = CreditGenerators.Facts.Sample(800, new Rnd(7), 50).Select(Shipped.Evaluate).ToList();

        Assert.Superset(
            Enum.GetValues<EvidenceTrack>().ToHashSet(),
            evaluations.Select(evaluation => evaluation.Track).ToHashSet()
        );
        Assert.Superset(
            Enum.GetValues<CreditOutcome>().ToHashSet(),
            evaluations.Select(evaluation => evaluation.Outcome).ToHashSet()
        );
        Assert.Superset(
            Enum.GetValues<CreditGrade>().ToHashSet(),
            evaluations.Select(evaluation => evaluation.Grade).OfType<CreditGrade>().ToHashSet()
        );
    }

    [Fact]
    public void A_debtor_shrinks_to_an_end_and_knows_ever_less()
    {
        var facts = CreditGenerators.Facts.Sample(1, new Rnd(3), 50)[0];
        var steps = 0;
        while (CreditShrinkers.Shrink(facts).FirstOrDefault() is { } simpler)
        {
            facts = simpler;
            Assert.True(++steps < 1_000, $"still not simple: {facts}");
        }

        Assert.Null(facts.NetSales);
        Assert.Null(facts.File!.Statement);
    }

    [Fact]
    public void Random_terms_keep_the_laws_of_the_line() =>
        Assert.All(
            CreditGenerators.Policies.Sample(12, new Rnd(5), 50),
            policy =>
            {
                var report = CreditLaws.Examine(
                    new(policy),
                    new()
                    {
                        Cases = 40,
                        RequiresCoverage = false,
                        Laws = [CreditLaw.Line, CreditLaw.Family, CreditLaw.AskingLess, CreditLaw.Monotone],
                    }
                );
                Assert.True(report.Broken.IsEmpty, report.ToString());
            }
        );

    [Fact]
    public void What_must_be_refused_is_refused()
    {
        var refused = CreditRefusals.All.Sample(300, new Rnd(1), 50);

        Assert.All(refused, one => Assert.ThrowsAny<Exception>(one.Make));
        Assert.True(refused.Select(one => one.Flaw).Distinct().Count() > 15);
    }

    [Fact]
    public void Families_have_one_head_and_names_of_their_own() =>
        Assert.All(
            CreditGenerators.FamiliesFor(Shipped).Sample(50, new Rnd(2), 50),
            family =>
            {
                Assert.InRange(family.Length, 2, 4);
                Assert.Single(family.Select(member => member.FamilyHead).Distinct());
                Assert.Equal(family.Length, family.Select(member => member.Account).Distinct().Count());
            }
        );

    [Fact]
    public void The_tables_and_cards_of_a_policy_keep_their_own_laws_over_facts_made_of_answers()
    {
        var options = new LawOptions { Cases = 150, RequiresCoverage = false };

        Assert.Empty(
            PolicyLaws
                .Examine(
                    new PolicyUnderTest<CreditFacts, CreditBar>(Shipped.KnockOuts) { Facts = CreditFactsMaker.From },
                    options
                )
                .Broken
        );
        Assert.Empty(ScorecardLaws.Examine(Shipped.Full, CreditFactsMaker.From, options).Broken);
    }

    [Fact]
    public void A_law_of_another_kind_is_no_property_of_credit() =>
        Assert.Throws<ArgumentException>(() => CreditLaws.Property(new(Shipped), Law.Sheet));

    [Fact]
    public void A_law_about_families_says_nothing_where_there_are_none() =>
        Assert.Throws<ArgumentException>(() => CreditLaws.Property(new(Shipped) { TogetherBy = null }, CreditLaw.Family));

    [Fact]
    public void One_law_can_be_a_property_with_shrinking() =>
        CreditLaws.Property(new(Shipped), CreditLaw.Reasons).Check(Draws.Fixed.WithMaxTest(100));

    [Fact]
    public void The_same_seed_gives_the_same_report()
    {
        var options = new LawOptions { Cases = 40, RequiresCoverage = false };

        Assert.Equal(
            CreditLaws.Examine(new(Shipped), options).ToString(),
            CreditLaws.Examine(new(Shipped), options).ToString()
        );
    }

    [Fact]
    public void What_no_debtor_reaches_fails_the_report()
    {
        var report = CreditLaws.Examine(
            new(Shipped)
            {
                CarriedOutBy = (policy, facts) => CreditRuling.Of(policy.Evaluate(facts with { CurrentLine = null })),
            },
            new() { Cases = 30, Laws = [CreditLaw.Total] }
        );

        Assert.Contains(report.NeverReached, item => item.Name == "change Cut");
        Assert.Throws<LawViolatedException>(report.ThrowUnlessHolds);
    }
}
