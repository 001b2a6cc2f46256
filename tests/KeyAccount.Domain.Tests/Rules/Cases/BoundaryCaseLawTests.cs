using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;
using KeyAccount.Domain.Tests.Rules.Verification;

namespace KeyAccount.Domain.Tests.Rules.Cases;

/// <summary>Boundary cases of random policies of every kind.</summary>
public class BoundaryCaseLawTests
{
    private static readonly ImmutableArray<(CaseTrial Trial, BoundaryCases Cases)> Drawn =
    [
        .. CaseTrial.Draw(each: 90, seed: 17).Select(trial => (trial, BoundaryCases.Of(trial.Subject))),
    ];

    [Fact]
    public void Every_case_is_decided_by_the_policys_own_evaluator_as_it_says()
    {
        var compared = 0;
        foreach (var (trial, drawn) in Drawn)
        {
            foreach (var one in drawn.Cases)
            {
                compared++;
                Assert.True(trial.Decide(CellOf(one.Answers)) == one.Outcome, one.ToString());
            }

            Assert.Empty(BoundaryCases.Check(trial.Subject, drawn.Cases));
        }

        Assert.InRange(compared, 2_000, int.MaxValue);
    }

    [Fact]
    public void Every_cut_has_a_case_below_on_and_above_it_or_is_listed()
    {
        var (covered, idle) = (0, 0);
        foreach (var (trial, drawn) in Drawn)
        {
            foreach (
                var (rule, cut) in trial.Rules.SelectMany(rule =>
                    rule.When.Accept(new OrderCuts()).Distinct().Select(cut => (rule.Code, cut))
                )
            )
            {
                var text = cut.ToString(CultureInfo.InvariantCulture);
                var cases = drawn.Cases.Where(one => one.Rule == rule && one.Feature == "orders" && one.Cut == text).ToList();
                if (drawn.WithoutEffect.Any(listed => (listed.Rule, listed.Feature, listed.Cut) == (rule, "orders", text)))
                {
                    idle++;
                    continue;
                }

                covered++;
                Assert.Contains(cases, one => one.Answers.CodeOf("orders") == cut && one.Position == CasePosition.On);
                Assert.Equal(
                    cut > Cells.Orders.Scale.SmallestCode,
                    cases.Exists(one => one.Answers.CodeOf("orders") == cut - 1 && one.Position == CasePosition.Below)
                );
                Assert.Equal(
                    cut < Cells.Orders.Scale.LargestCode,
                    cases.Exists(one => one.Answers.CodeOf("orders") == cut + 1 && one.Position == CasePosition.Above)
                );
            }
        }

        Assert.InRange(covered, 120, int.MaxValue);
        Assert.InRange(idle, 20, int.MaxValue);
    }

    [Fact]
    public void A_cut_without_effect_may_be_moved_as_long_as_all_is_known()
    {
        var taken = 0;
        foreach (var (trial, drawn) in Drawn)
        {
            foreach (
                var listed in drawn.WithoutEffect.Where(listed =>
                    listed is { Feature: "orders", IsProven: true, Cut: not "known" }
                )
            )
            {
                var rule = trial.Rules.ToList().FindIndex(rule => rule.Code == listed.Rule);
                var cut = long.Parse(listed.Cut, CultureInfo.InvariantCulture);
                foreach (
                    var (changed, cell) in Moved(trial, rule, cut)
                        .SelectMany(changed => KnownAround(trial, cut).Select(cell => (changed, cell)))
                )
                {
                    taken++;
                    Assert.Equal(trial.Decide(cell), changed.Decide(cell));
                }
            }
        }

        Assert.InRange(taken, 100, int.MaxValue);
    }

    [Fact]
    public void A_moved_cut_deviates_in_a_case_unless_the_policies_are_equivalent()
    {
        var (found, equivalent, onlyUnknown) = (0, 0, 0);
        foreach (var (trial, drawn) in Drawn)
        {
            for (var rule = 0; rule < trial.Rules.Length; rule++)
            {
                foreach (var cut in trial.Rules[rule].When.Accept(new OrderCuts()).Distinct())
                {
                    foreach (var changed in Moved(trial, rule, cut))
                    {
                        if (!BoundaryCases.Check(changed.Subject, drawn.Cases).IsEmpty)
                        {
                            found++;
                        }
                        else if (PolicyDifference.Between(trial.List, changed.List).Relation == PolicyRelation.Equivalent)
                        {
                            equivalent++;
                        }
                        else
                        {
                            // Nobody agrees on cases in which nothing but unknown answers tells the policies apart.
                            onlyUnknown++;
                            Assert.All(KnownAround(trial, cut), cell => Assert.Equal(trial.Decide(cell), changed.Decide(cell)));
                        }
                    }
                }
            }
        }

        Assert.InRange(found, 200, int.MaxValue);
        Assert.InRange(equivalent, 10, int.MaxValue);
        Assert.InRange(onlyUnknown, 1, found / 5);
    }

    [Fact]
    public void A_swapped_outcome_deviates_in_a_case_unless_the_policies_are_equivalent()
    {
        var (found, equivalent, superfluous) = (0, 0, 0);
        foreach (var (trial, drawn) in Drawn)
        {
            for (var rule = 0; rule < trial.Rules.Length; rule++)
            {
                var changed = trial.WithOutcome(rule);
                if (!BoundaryCases.Check(changed.Subject, drawn.Cases).IsEmpty)
                {
                    found++;
                }
                else if (PolicyDifference.Between(trial.List, changed.List).Relation == PolicyRelation.Equivalent)
                {
                    equivalent++;
                }
                else
                {
                    // No cut of the rule decides anything, or it could be dropped: it calls for nothing by itself.
                    superfluous++;
                    Assert.True(
                        drawn.Cases.All(one => one.Rule != trial.Rules[rule].Code)
                            || PolicyDifference.Between(trial.List, trial.List.Without(rule)!).Relation
                                == PolicyRelation.Equivalent
                    );
                }
            }
        }

        Assert.InRange(found, 200, int.MaxValue);
        Assert.InRange(equivalent, 10, int.MaxValue);
        Assert.InRange(superfluous, 0, found / 10);
    }

    [Fact]
    public void What_is_written_is_read_as_the_same_cases()
    {
        foreach (var (trial, drawn) in Drawn)
        {
            var text = CaseFile.Write(trial.Subject, drawn.Cases);
            var read = CaseFile.Read(trial.Subject, text, "cases.csv").Required();

            Assert.Equal(drawn.Cases.Length, read.Length);
            Assert.Equal(text, CaseFile.Write(trial.Subject, read));
            Assert.Empty(BoundaryCases.Check(trial.Subject, read));
        }
    }

    [Fact]
    public void No_two_cases_of_a_policy_have_the_same_id() =>
        Assert.All(
            Drawn,
            drawn => Assert.Equal(drawn.Cases.Cases.Length, drawn.Cases.Cases.Select(one => one.Id).Distinct().Count())
        );

    /// <summary>The policy with a cut of a rule moved down and up, as far as there are such statements.</summary>
    private static IEnumerable<CaseTrial> Moved(CaseTrial trial, int rule, long cut)
    {
        foreach (var by in new[] { -1, 1 })
        {
            CaseTrial? changed = null;
            try
            {
                changed = trial.WithStatement(rule, trial.Rules[rule].When.Accept(new OneCutShift(cut, by)));
            }
            catch (ArgumentException)
            {
                // The scale ends there, or the comparison would always or never hold.
            }

            if (changed is not null)
            {
                yield return changed;
            }
        }
    }

    private static IEnumerable<Cell> KnownAround(CaseTrial trial, long cut)
    {
        ImmutableArray<Feature<Cell>> others =
        [
            .. trial.List.Features.Cast<Feature<Cell>>().Where(asked => asked != Cells.Orders),
        ];
        return Cells
            .All(others)
            .Where(cell => others.All(asked => cell.CodeOf(asked) is not null))
            .SelectMany(cell =>
                new[] { cut - 1, cut, cut + 1 }.Where(Cells.Orders.Scale.IsCode).Select(code => cell with { Orders = code })
            );
    }

    private static Cell CellOf(Witness answers) =>
        new()
        {
            Orders = answers.CodeOf("orders"),
            Risk = (Risk?)answers.CodeOf("risk"),
            Segment = (Segment?)answers.CodeOf("segment"),
            Insured = answers.CodeOf("insured") is { } insured ? insured != 0 : null,
            Signs = (Signs?)answers.CodeOf("signs"),
        };
}
