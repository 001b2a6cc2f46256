using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;
using KeyAccount.Domain.Testing.Samples;
using KeyAccount.Domain.Testing.Tests.Host;
using NodaTime;

namespace KeyAccount.Domain.Testing.Tests.Laws;

/// <summary>
/// A law that nothing breaks is worth nothing. Each test plants one defect that people really make, and names the law that catches
/// it; the same examination of the unbroken policy finds nothing.
/// </summary>
public class PlantedDefectTests
{
    private static readonly LocalDate AsOf = new(2024, 6, 30);

    [Fact]
    public void The_unbroken_policy_carried_out_by_hand_breaks_no_law() =>
        PolicyLaws.Check(ReleaseBy(ByHand.Objections)).ThrowUnlessHolds();

    [Fact]
    public void The_last_rule_wins_instead_of_the_strictest() =>
        Caught(
            Law.Strictest,
            (policy, customer) =>
                new(
                    ByHand
                        .RulesOf(policy)
                        .Where(rule => rule.When.Evaluate(customer) != Truth.No)
                        .Select(rule => rule.Outcome)
                        .LastOrDefault(Verdict.Approve)
                )
        );

    [Fact]
    public void The_first_rule_in_the_list_wins_where_the_order_must_not_matter() =>
        Caught(
            Law.OrderOfRules,
            (policy, customer) =>
                new(
                    ByHand
                        .RulesOf(policy)
                        .Where(rule => rule.When.Evaluate(customer) != Truth.No)
                        .Select(rule => rule.Outcome)
                        .FirstOrDefault(Verdict.Approve)
                )
        );

    [Fact]
    public void What_is_unknown_is_approved() =>
        Caught(
            Law.Learning,
            (policy, customer) =>
                ByHand.Objections(policy, rule => rule.When.Evaluate(customer), whenUnknown: _ => Verdict.Approve)
        );

    [Fact]
    public void What_is_unknown_is_declined() =>
        Caught(
            Law.Learning,
            (policy, customer) =>
                ByHand.Objections(policy, rule => rule.When.Evaluate(customer), whenUnknown: _ => Verdict.Decline)
        );

    [Fact]
    public void An_answer_that_is_missing_is_read_as_zero_so_that_forgetting_grants() =>
        Caught(
            Law.Learning,
            (policy, customer) => ByHand.Objections(policy, customer with { DaysLate = customer.DaysLate ?? 0 })
        );

    [Fact]
    public void Approval_with_an_objection_that_could_not_be_answered() =>
        Caught(
            Law.Approval,
            (policy, customer) => customer.Risk is null ? new(Verdict.Approve) : ByHand.Objections(policy, customer)
        );

    [Fact]
    public void The_denial_of_what_is_unknown_holds() =>
        Caught(
            Law.Learning,
            (policy, customer) => ByHand.Objections(policy, rule => ByHand.Misread(rule.When, customer, deniesUnknown: true))
        );

    [Fact]
    public void And_is_read_as_or() =>
        Caught(
            Law.Readings,
            (policy, customer) => ByHand.Objections(policy, rule => ByHand.Misread(rule.When, customer, swapsAndOr: true))
        );

    [Fact]
    public void A_threshold_is_excluded_that_is_included()
    {
        var report = Caught(
            Law.Readings,
            (policy, customer) =>
                ByHand.Objections(policy, rule => ByHand.Misread(rule.When, customer, excludesThresholds: true))
        );

        Assert.Contains("risk = high", report.ResultOf(Law.Readings).Violation, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_objections_weigh_more_than_one_so_that_a_rule_stated_twice_counts_twice() =>
        Caught(Law.Duplicates, Escalating);

    [Fact]
    public void Two_objections_weigh_more_than_one_so_that_a_covered_rule_counts() => Caught(Law.Redundant, Escalating);

    [Fact]
    public void A_number_goes_through_text_in_the_culture_of_the_machine() =>
        Caught(
            Law.Deterministic,
            (policy, customer) =>
                ByHand.Objections(
                    policy,
                    customer with
                    {
                        DaysLate = customer.DaysLate is { } late
                            ? decimal.Parse(
                                late.ToString("0.00", CultureInfo.InvariantCulture),
                                NumberStyles.Number,
                                CultureInfo.CurrentCulture
                            )
                            : null,
                    }
                )
        );

    [Fact]
    public void The_policy_remembers_how_often_it_was_asked()
    {
        var asked = 0;
        Caught(
            Law.Deterministic,
            (policy, customer) => ++asked % 97 == 0 ? new(Verdict.Refer(2)) : ByHand.Objections(policy, customer)
        );
    }

    [Fact]
    public void An_answer_is_kept_from_the_customer_before()
    {
        decimal? before = null;
        Caught(
            Law.Deterministic,
            (policy, customer) =>
            {
                var ruling = ByHand.Objections(policy, customer with { DaysLate = customer.DaysLate ?? before });
                before = customer.DaysLate;
                return ruling;
            }
        );
    }

    [Fact]
    public void A_time_limit_runs_out_while_the_policy_is_asked()
    {
        var clock = 0;
        Caught(
            Law.Deterministic,
            (policy, customer) =>
                ++clock > 5_000 && customer.DaysLate > 30 ? new(Verdict.Decline) : ByHand.Objections(policy, customer)
        );
    }

    [Fact]
    public void An_answer_is_read_that_no_rule_asks_for()
    {
        var report = Caught(
            Law.Irrelevant,
            (policy, customer) => customer.ShoeSize > 45 ? new(Verdict.Refer(3)) : ByHand.Objections(policy, customer)
        );

        Assert.Contains("shoe_size = 46", report.ResultOf(Law.Irrelevant).Violation, StringComparison.Ordinal);
    }

    [Fact]
    public void Something_is_thrown() =>
        Caught(
            Law.Total,
            (policy, customer) =>
                customer.Orders is { } orders && 100 / orders > 50 ? new(Verdict.Refer(1)) : ByHand.Objections(policy, customer)
        );

    [Fact]
    public void An_outcome_is_given_that_the_policy_does_not_declare() =>
        Caught(
            Law.Total,
            (policy, customer) =>
                customer.Risk == Grade.Extreme && customer.DaysLate <= 90
                    ? new(Verdict.Refer(7))
                    : ByHand.Objections(policy, customer)
        );

    [Fact]
    public void A_missing_answer_is_not_reported() =>
        Caught(
            Law.Missing,
            (policy, customer) =>
            {
                var ruling = Ruling<Verdict>.Of(policy.Decide(customer, AsOf));
                return new(ruling.Outcome, ruling.Missing!.Where(name => name != "insured"), ruling.Rules);
            }
        );

    [Fact]
    public void An_answer_is_reported_missing_that_nothing_waits_for() =>
        Caught(
            Law.Missing,
            (policy, customer) =>
                new(
                    policy.Choose(customer),
                    AnswerSet<Customer>.Read(Customers.All, customer).Unknown.Select(feature => feature.Name)
                )
        );

    [Fact]
    public void An_explanation_leaves_out_half_of_its_evidence() =>
        Caught(
            Law.Explanation,
            (policy, customer) =>
            {
                var ruling = Ruling<Verdict>.Of(policy.Decide(customer, AsOf));
                return new(
                    ruling.Outcome,
                    ruling.Missing,
                    ruling.Rules!.Select(rule => rule with { Evidence = [rule.Evidence[0]] })
                );
            }
        );

    [Fact]
    public void The_reasons_given_are_not_those_of_the_outcome() =>
        Caught(
            Law.Trace,
            (policy, customer) =>
            {
                var ruling = Ruling<Verdict>.Of(policy.Decide(customer, AsOf));
                return new(
                    ruling.Outcome,
                    ruling.Missing,
                    ruling.Rules!.Select(rule => rule.Code == "CR-4" ? rule with { Truth = Truth.No } : rule)
                );
            }
        );

    [Fact]
    public void A_first_hit_table_falls_through_a_rule_that_is_unknown()
    {
        var test = new PolicyUnderTest<Customer, Tier>(Customers.Tiering) { Facts = Customers.From };
        Assert.True(PolicyLaws.Examine(test).Holds);

        var report = PolicyLaws.Examine(
            test with
            {
                CarriedOutBy = (policy, customer) =>
                    new(
                        ByHand
                            .RulesOf(policy)
                            .Where(rule => rule.When.IsSatisfiedBy(customer))
                            .Select(rule => rule.Outcome)
                            .FirstOrDefault(Tier.Open)
                    ),
            }
        );

        Assert.True(report.ResultOf(Law.Learning).IsBroken, report.ToString());
    }

    [Fact]
    public void A_cell_gets_a_worse_tier_for_more_revenue()
    {
        var report = PolicyLaws.Examine(
            new PolicyUnderTest<Customer, Tier>(
                new DecisionTable<Customer, Tier>(
                    Customers.Watchlist.Identity,
                    Customers.Watchlist.Outcomes,
                    HitPolicy.Strictest,
                    Customers.Watchlist.Otherwise,
                    Customers.Watchlist.WhenUnknown,
                    [
                        .. Customers.Watchlist.Rules,
                        new("W-4", Customers.Revenue.AtLeast(Money.Eur(1_000_000)) & Customers.Orders.Below(5), Tier.Watch),
                    ]
                )
            )
        );

        Assert.Equal([Law.Monotone], report.Broken.Select(result => result.Law));
        Assert.Contains("then:    revenue = 1000000.00 EUR", report.Broken[0].Violation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_declines_because_an_answer_is_missing()
    {
        var report = PolicyLaws.Examine(
            new PolicyUnderTest<Customer, Verdict>(
                new ObjectionPolicy<Customer>(
                    Customers.Release.Identity,
                    Verdict.Refer(0),
                    [.. Customers.Release.Rules, new("CR-5", !Customers.Insured.IsKnown, Verdict.Decline)]
                )
            )
        );

        Assert.Equal([Law.Absence], report.Broken.Select(result => result.Law));
    }

    [Fact]
    public void A_sheet_answers_in_another_unit_than_the_reader()
    {
        var sheet = new AnswerSheet<Customer>(
            Customers.Sheet.Features,
            (customer, codes) =>
            {
                var known = Customers.Sheet.Read(customer, codes);
                codes[0] /= 100;
                return known;
            }
        );

        var report = PolicyLaws.Examine(
            new PolicyUnderTest<Customer, Verdict>(Customers.Release.ReadBy(sheet)) { Facts = Customers.From, Sheet = sheet }
        );

        Assert.True(report.ResultOf(Law.Sheet).IsBroken, report.ToString());
        Assert.Contains("'days_late'", report.ResultOf(Law.Sheet).Violation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_claims_to_know_what_is_unknown()
    {
        var sheet = new AnswerSheet<Customer>(
            Customers.Sheet.Features,
            (customer, codes) => Customers.Sheet.Read(customer, codes) | 2
        );

        Assert.True(
            PolicyLaws
                .Examine(new PolicyUnderTest<Customer, Verdict>(Customers.Release) { Facts = Customers.From, Sheet = sheet })
                .ResultOf(Law.Sheet)
                .IsBroken
        );
    }

    [Fact]
    public void The_maker_of_facts_forgets_a_feature()
    {
        var report = PolicyLaws.Examine(
            new PolicyUnderTest<Customer, Verdict>(Customers.Release)
            {
                Facts = answers => Customers.From(answers) with { Risk = null },
            }
        );

        Assert.Contains("'risk'", report.ResultOf(Law.Facts).Violation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_maker_of_facts_turns_unknown_into_zero()
    {
        var report = PolicyLaws.Examine(
            new PolicyUnderTest<Customer, Verdict>(Customers.Release)
            {
                Facts = answers => Customers.From(answers) with { Orders = answers.Of(Customers.Orders) ?? 0 },
            }
        );

        Assert.Equal(["orders unknown"], report.NeverReached.Select(item => item.Name));
    }

    private static PolicyUnderTest<Customer, Verdict> ReleaseBy(Execution<Customer, Verdict> execution) =>
        new(Customers.Release)
        {
            Facts = Customers.From,
            OtherFeatures = [Customers.ShoeSize],
            CarriedOutBy = execution,
        };

    private static LawReport Caught(Law law, Execution<Customer, Verdict> execution)
    {
        var report = PolicyLaws.Examine(ReleaseBy(execution));

        Assert.True(report.ResultOf(law).IsBroken, $"The defect escaped {law.Id}.\n{report}");
        return report;
    }

    private static Ruling<Verdict> Escalating(Policy<Customer, Verdict> policy, Customer customer)
    {
        var met = ByHand.RulesOf(policy).Count(rule => rule.When.IsSatisfiedBy(customer));
        var ruling = ByHand.Objections(policy, customer);
        return met > 1 ? new(Verdict.Decline) : ruling;
    }
}
