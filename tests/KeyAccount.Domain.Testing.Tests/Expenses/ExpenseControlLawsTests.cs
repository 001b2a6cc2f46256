using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Expenses;

namespace KeyAccount.Domain.Testing.Tests.Expenses;

/// <summary>law:E2, law:E3, law:E7 and law:E8 for the control of any expense, and that planted defects are found.</summary>
public class ExpenseControlLawsTests
{
    private static readonly ExpenseControlPolicy Shipped = ExpenseControlPolicy.Shipped(Currency.Eur);

    private static readonly ExpenseControlPolicy Own = ExpenseControlPolicy.Of(
        PolicyIdentity.SignedBy("Finance", "expense-control", "2"),
        new ExpenseControlTerms
        {
            Currency = Currency.Eur,
            UnknownLevel = 3,
            General = new()
            {
                Request = StageControl.Ignored,
                Order = StageControl.By(
                    ControlThreshold.At("O-1", BudgetMark.UsageAtLeast(Percentage.Percent(90)), ControlAction.Refer(1)),
                    ControlThreshold.At("O-2", BudgetMark.OverAbove(Money.Eur(0)), ControlAction.Stop)
                ),
                Actual = StageControl.By(
                    ControlThreshold.At("A-1", BudgetMark.RemainingBelow(Money.Eur(10)), ControlAction.WarnSuperior)
                ),
            },
        }.With("project", Shipped.Terms.General)
    );

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Whatever_is_checked_by_whatever_policy_breaks_no_law(int unknownPercent) // law:E2 law:E3 law:E7 law:E8
    {
        var seen = new HashSet<string>();
        Prop.ForAll(
                ExpenseGenerators.Documents(Currency.Eur, unknownPercent).ToArbitrary(),
                document =>
                {
                    foreach (var policy in new[] { Shipped, Own })
                    {
                        Assert.Empty(ExpenseControlLaws.Violations(policy, document));
                        var check = policy.Check(document);
                        seen.Add(check.Verdict.ToString());
                        seen.UnionWith(check.Warnings.Select(warning => $"{warning}"));
                        seen.UnionWith(
                            check
                                .Reviews.Where(review =>
                                    document.Amount is { IsPositive: true } && review.WillBeExceededBy is not null
                                )
                                .Where(review =>
                                    review.Position.Available is { } available && review.Facts.Requested == available
                                )
                                .Select(_ => "exactly")
                        );
                    }
                }
            )
            .Check(Draws.Fixed.WithMaxTest(600));
        string[] expected = ["approve", "refer 1", "refer 2", "decline", "Owner", "Superior", "Pace", "Excess", "exactly"];
        Assert.Empty(expected.Except(seen));
    }

    [Fact]
    public void A_sheet_answers_what_the_features_answer() =>
        Prop.ForAll(
                ExpenseGenerators.Documents(Currency.Eur, 10).ToArbitrary(),
                document =>
                {
                    foreach (var review in Own.Check(document).Reviews)
                    {
                        var naive = review
                            .Rules.Objections.Rules.Where(rule => rule.When.Evaluate(review.Facts) == Truth.Yes)
                            .Select(rule => rule.Code);
                        var told = review
                            .Decision.Findings.Where(finding => finding.Truth == Truth.Yes)
                            .Select(finding => finding.Code);
                        Assert.Equal(naive, told);
                        Assert.Equal(
                            review.Rules.Warnings.Rules.Select(rule => rule.When.Evaluate(review.Facts)),
                            review.Warnings.Explain().Select(finding => finding.Truth)
                        );
                    }
                }
            )
            .Check(Draws.Fixed.WithMaxTest(300));

    public static TheoryData<string, string, Func<ExpenseDocument, Verdict>> Defects =>
        new()
        {
            // Control itself blocks a reduction.
            { "credits are held up", "E7", document => Naive(document, adds: _ => true) },
            // A foreign amount passes unchecked.
            {
                "a missing rate passes",
                "E7",
                document =>
                    document.Positions is { } positions && positions.All(one => document.Amount?.Currency != one.Currency)
                        ? Verdict.Approve
                        : Shipped.Judge(document)
            },
            // A blank key passes a stop silently.
            {
                "an unresolved key passes",
                "E7",
                document =>
                    document.Positions is { } positions
                        ? Shipped.Judge(document with { Positions = Resolved(positions, document) })
                        : Verdict.Approve
            },
            { "what was incurred is stopped", "E7", document => Shipped.Judge(document with { Stage = ExpenseStage.Order }) },
            {
                "large amounts pass",
                "E2",
                document => document.Amount is { MinorUnits: > 20_000 } ? Verdict.Approve : Shipped.Judge(document)
            },
            {
                "only single amounts are looked at",
                "E3",
                document =>
                    document is { Stage: ExpenseStage.Order, Amount: { MinorUnits: > 5_000 } }
                        ? Verdict.Refer(2)
                        : Verdict.Approve
            },
            {
                "only the last budget counts",
                "Order",
                document =>
                    document.Positions is { IsDefaultOrEmpty: false } positions
                        ? Shipped.Judge(document with { Positions = [positions[^1]] })
                        : Shipped.Judge(document)
            },
            { "the newest rate is taken", "E8", document => Shipped.Judge(document with { On = document.On.PlusDays(1) }) },
        };

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_planted_defect_is_found(string defect, string law, Func<ExpenseDocument, Verdict> judge)
    {
        var broken = ExpenseGenerators
            .Documents(Currency.Eur, 6)
            .Drawn(600)
            .SelectMany(document => ExpenseControlLaws.Violations(judge, document))
            .ToList();
        Assert.True(broken.Exists(one => one.StartsWith(law, StringComparison.Ordinal)), $"{defect}: not found.");
    }

    private static Verdict Naive(ExpenseDocument document, Func<ExpenseDocument, bool> adds) =>
        document.Positions is { } positions
        && adds(document)
        && positions.Any(one => one.Available is { IsNegative: true })
        && document.Stage != ExpenseStage.Actual
            ? Verdict.Refer(2)
            : Shipped.Judge(document);

    private static System.Collections.Immutable.ImmutableArray<BudgetPosition> Resolved(
        System.Collections.Immutable.ImmutableArray<BudgetPosition> positions,
        ExpenseDocument document
    ) =>
        positions.Any(one => one.Available is not null)
            ? [.. positions.Where(one => one.Available is not null)]
            :
            [
                BudgetPosition.Absent("b", "v", document.Amount?.Currency ?? Currency.Eur, positions[0].Period) with
                {
                    Budgeted = Money.OfMinor(Money.MaxMinorUnits, document.Amount?.Currency ?? Currency.Eur),
                },
            ];
}
