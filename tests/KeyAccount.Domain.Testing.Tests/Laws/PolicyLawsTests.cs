using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;
using KeyAccount.Domain.Testing.Samples;
using KeyAccount.Domain.Testing.Tests.Host;

namespace KeyAccount.Domain.Testing.Tests.Laws;

public class PolicyLawsTests
{
    [Fact]
    public void An_objection_policy_over_a_hosts_own_record_keeps_every_law()
    {
        var report = PolicyLaws.Check(
            new PolicyUnderTest<Customer, Verdict>(Customers.Release.ReadBy(Customers.Sheet))
            {
                Facts = Customers.From,
                OtherFeatures = [Customers.ShoeSize],
                Sheet = Customers.Sheet,
            }
        );

        Assert.All(
            report.Laws.Where(result => result.Law != Law.Absence),
            result => Assert.True(result.Cases > 0, $"{result.Law.Id} looked at nothing: {result.NotApplicable}")
        );
    }

    [Fact]
    public void A_strictest_table_keeps_every_law() =>
        Assert.True(PolicyLaws.Check(Customers.Watchlist, Customers.From).ResultOf(Law.Monotone).Cases > 100);

    [Fact]
    public void A_first_hit_table_keeps_every_law_and_is_not_asked_for_monotony() =>
        Assert.NotNull(PolicyLaws.Check(Customers.Tiering, Customers.From).ResultOf(Law.Monotone).NotApplicable);

    [Fact]
    public void A_unique_table_keeps_every_law_and_is_not_asked_for_duplicates() =>
        Assert.NotNull(PolicyLaws.Check(Customers.Bands, Customers.From).ResultOf(Law.Duplicates).NotApplicable);

    [Fact]
    public void A_collecting_table_keeps_every_law() =>
        Assert.True(PolicyLaws.Check(Customers.Kinds, Customers.From).ResultOf(Law.Learning).Cases > 100);

    [Fact]
    public void A_policy_alone_is_checked_on_answers() =>
        Assert.NotNull(PolicyLaws.Check(Customers.Release).ResultOf(Law.Facts).NotApplicable);

    [Fact]
    public void The_report_counts_every_rule_every_threshold_and_every_outcome()
    {
        var names = PolicyLaws.Check(Customers.Tiering, Customers.From).Coverage.Select(item => item.Name).ToList();

        Assert.Contains("rule T-2 undetermined", names);
        Assert.Contains("revenue = 499999.99 EUR", names);
        Assert.Contains("revenue = 500000.00 EUR", names);
        Assert.Contains("sector is one of industry, health: no", names);
        Assert.Contains("outcome silver", names);
        Assert.Contains("since unknown", names);
    }

    [Fact]
    public void One_answer_in_five_or_so_is_unknown_and_two_in_five_stand_at_a_threshold()
    {
        var report = PolicyLaws.Check(Customers.Release);

        Assert.InRange(report.UnknownShare, 0.15m, 0.25m);
        Assert.InRange(report.ThresholdShare, 0.35m, 0.75m);
    }

    [Fact]
    public void The_same_seed_gives_the_same_report() =>
        Assert.Equal(
            PolicyLaws.Check(Customers.Release, Customers.From, new() { Seed = 7, Cases = 200 }).ToString(),
            PolicyLaws.Check(Customers.Release, Customers.From, new() { Seed = 7, Cases = 200 }).ToString()
        );

    [Fact]
    public void A_rule_that_can_never_hold_fails_the_report()
    {
        var table = new ObjectionPolicy<Customer>(
            PolicyIdentity.SignedBy("finance", "impossible", "1"),
            Verdict.Refer(0),
            new Rule<Customer, Verdict>("X-1", Customers.Orders.Above(5) & Customers.Orders.Below(3), Verdict.Decline)
        );

        var thrown = Assert.Throws<LawViolatedException>(() => PolicyLaws.Check(table));

        Assert.Empty(thrown.Report.Broken);
        Assert.Equal(["rule X-1 met", "outcome decline"], thrown.Report.NeverReached.Select(item => item.Name));
    }

    [Fact]
    public void What_is_let_pass_is_printed_with_its_reason()
    {
        var table = new ObjectionPolicy<Customer>(
            PolicyIdentity.SignedBy("finance", "impossible", "1"),
            Verdict.Refer(0),
            new Rule<Customer, Verdict>("X-1", Customers.Orders.Above(5) & Customers.Orders.Below(3), Verdict.Decline)
        );

        var report = PolicyLaws.Check(
            table,
            options: LawOptions
                .Default.Except("rule X-1 met", "kept for the day when")
                .Except("outcome decline", "follows from it")
        );

        Assert.Contains("kept for the day when", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_alone_is_a_property_of_fscheck() =>
        FsCheck.Check.One(
            Draws.Fixed.WithMaxTest(200),
            PolicyLaws.Property(
                new PolicyUnderTest<Customer, Verdict>(Customers.Release) { Facts = Customers.From },
                Law.Learning
            )
        );

    [Fact]
    public void A_law_that_says_nothing_of_a_policy_is_no_property_of_it() =>
        Assert.Throws<ArgumentException>(() =>
            PolicyLaws.Property(new PolicyUnderTest<Customer, Tier>(Customers.Bands), Law.Duplicates)
        );

    [Fact]
    public void A_sheet_without_facts_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            PolicyLaws.Examine(new PolicyUnderTest<Customer, Verdict>(Customers.Release) { Sheet = Customers.Sheet })
        );
}
