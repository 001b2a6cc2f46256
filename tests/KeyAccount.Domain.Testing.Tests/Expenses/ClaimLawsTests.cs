using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Claims.Books;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Expenses.Claims.Ways;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Expenses;
using NodaTime;
using Interval = NodaTime.Interval;

namespace KeyAccount.Domain.Testing.Tests.Expenses;

/// <summary>law:E5, law:E6, law:E7 and law:E8 for any claim under any policy, and a planted defect of each that is found.</summary>
public class ClaimLawsTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void Whatever_is_claimed_under_whatever_policy_breaks_no_law(int unknownPercent) // law:E5, law:E8
    {
        var standings = new HashSet<ClaimStanding>();
        var (cut, unknown) = (0, 0);
        Prop.ForAll(
                ClaimGenerators.Policies(Currency.Eur).ToArbitrary(),
                ClaimGenerators.Claims(Currency.Eur, unknownPercent).ToArbitrary(),
                (policy, claim) =>
                {
                    Assert.Empty(ClaimLaws.Violations(policy, claim, ClaimRecords.Nothing));
                    foreach (var line in policy.Decide(claim, ClaimRecords.Nothing).Lines)
                    {
                        standings.Add(line.Standing);
                        cut += line.Allowed < line.Claimed ? 1 : 0;
                        unknown += line.Allowed is null ? 1 : 0;
                    }
                }
            )
            .Check(Draws.Fixed.WithMaxTest(300));
        Assert.Equal(Enum.GetValues<ClaimStanding>(), standings.Order());
        Assert.InRange(cut, 20, int.MaxValue);
        Assert.InRange(unknown, 20, int.MaxValue);
    }

    [Fact]
    public void Whatever_way_is_offered_leads_where_it_says_and_a_minor_unit_more_does_not_pass()
    {
        var (largest, others) = (0, 0);
        Prop.ForAll(
                ClaimGenerators.Policies(Currency.Eur).ToArbitrary(),
                ClaimGenerators.Claims(Currency.Eur).ToArbitrary(),
                (policy, claim) =>
                {
                    var decision = policy.Decide(claim, ClaimRecords.Nothing);
                    foreach (var way in ClaimWays.Of(decision))
                    {
                        var line = claim.Lines.First(one => one.Number == way.Line);
                        if (way.Change == ClaimChange.ClaimLess)
                        {
                            Assert.True(IsPaid(policy, claim, line with { Claimed = way.Amount!.Value }), $"{way}");
                            Assert.False(
                                IsPaid(
                                    policy,
                                    claim,
                                    line with
                                    {
                                        Claimed = way.Amount.Value + Money.OfMinor(1, way.Amount.Value.Currency),
                                    }
                                ),
                                $"{way}"
                            );
                            largest++;
                        }
                        else if (way.Change != ClaimChange.ReviewAsDiscount)
                        {
                            Assert.True(way.Standing < decision.Lines.First(one => one.Line.Number == way.Line).Standing);
                            others++;
                        }
                    }
                }
            )
            .Check(Draws.Fixed.WithMaxTest(200));
        Assert.InRange(largest, 20, int.MaxValue);
        Assert.InRange(others, 20, int.MaxValue);
    }

    [Fact]
    public void The_search_for_repetitions_keeps_its_law() // law:E6
    {
        var pairs = 0;
        Prop.ForAll(
                ClaimGenerators.Spends(Currency.Eur).ToArbitrary(),
                lines =>
                {
                    Assert.Empty(ClaimLaws.Detection((spends, days) => SpendMatches.Find(spends, days), lines, 5));
                    pairs += SpendMatches.Find(lines, 5).Length;
                }
            )
            .Check(Draws.Fixed.WithMaxTest(300));
        Assert.InRange(pairs, 100, int.MaxValue);
    }

    [Fact]
    public void Every_expense_has_one_class() => // law:E7
        Prop.ForAll(
                ClaimGenerators.Policies(Currency.Eur).ToArbitrary(),
                Gen.Choose(1, 100_000).ToArbitrary(),
                (policy, minor) =>
                    Assert.Empty(
                        ClaimLaws.Classes(
                            (category, amount) => policy.ClassOf(category, amount, "Oslo", Day),
                            ["hotel", "per-diem", "anything"],
                            Money.OfMinor(minor, Currency.Eur)
                        )
                    )
            )
            .Check(Draws.Fixed.WithMaxTest(100));

    [Fact]
    public void A_limit_that_pays_nothing_above_it_is_found() => // law:E5
        Assert.NotEmpty(ClaimLaws.Reimbursement(claimed => claimed > Money.Eur(100) ? Money.Eur(0) : claimed, Money.Eur(100)));

    [Fact]
    public void A_payment_above_the_claim_is_found() => // law:E5
        Assert.NotEmpty(ClaimLaws.Reimbursement(claimed => claimed + Money.Eur(1), Money.Eur(100)));

    [Fact]
    public void A_search_that_only_looks_back_is_found() // law:E6
    {
        SpendLine[] lines = [Spend("a", 0), Spend("b", 1)];
        Assert.NotEmpty(
            ClaimLaws.Detection(
                (spends, _) =>
                    spends
                        .Zip(spends.Skip(1))
                        .Where(pair => pair.First.On <= pair.Second.On)
                        .Select(pair => SpendMatches.Find([pair.First, pair.Second], 9)[0]),
                [.. lines],
                9
            )
        );
    }

    [Fact]
    public void A_search_that_finds_nothing_is_found() => // law:E6
        Assert.Equal(2, ClaimLaws.Detection((_, _) => [], [Spend("a", 0), Spend("b", 1)], 9).Length);

    [Fact]
    public void A_category_without_a_class_and_credits_with_one_are_found() // law:E7
    {
        ExpenseClass made = new(ClaimKind.Actual, null, false, false);
        Assert.Equal(3, ClaimLaws.Classes((_, amount) => amount.IsPositive ? null : made, ["hotel"], Money.Eur(1)).Length);
    }

    [Fact]
    public void A_receipt_sanctioned_twice_is_found() // law:E6
    {
        ClaimFile[] files = [File("c1", "r", 1), File("c2", "r", 1)];
        Assert.Contains("receipt 'r'", Assert.Single(ClaimLaws.Kept(files)), StringComparison.Ordinal);
        Assert.Empty(ClaimLaws.Kept([File("c1", "r", 1), File("c2", "q", 1)]));
    }

    [Fact]
    public void A_claim_paid_beyond_what_is_owed_and_by_the_claimant_is_found() // law:E4
    {
        var file = File("c1", "r", 1) with { Payments = [new("p", "c1", Money.Eur(100), "kim")] };
        Assert.Equal(2, ClaimLaws.Kept([file]).Length);
    }

    private static bool IsPaid(ClaimPolicy policy, ExpenseClaim claim, ClaimLine line)
    {
        var review = policy.Decide(claim.With(line), ClaimRecords.Nothing).Lines.First(one => one.Line.Number == line.Number);
        var isPaid = review.Standing <= ClaimStanding.Flagged && review.Sanctioned == review.Claimed;
        // Another amount can look like another line of the claim; a way takes the evidence as it was.
        return isPaid
            || (
                !review.Questions.IsEmpty
                && review
                    .Decision.Findings.Where(finding =>
                        finding.Truth == Truth.Yes && finding.Rule.Severity == Severity.Objection
                    )
                    .Select(finding => finding.Code)
                    .SequenceEqual(["CLAIM-15"])
            );
    }

    private static SpendLine Spend(string id, int day) =>
        new()
        {
            Id = id,
            Supplier = "s",
            Amount = Money.Eur(1),
            On = Day.PlusDays(day),
        };

    private static ClaimFile File(string id, string receipt, decimal amount)
    {
        var line = new ClaimLine
        {
            Number = 1,
            Key = Domain.Expenses.ExpenseKey.Of("taxi"),
            On = Day,
            Claimed = Money.Eur(amount),
            Receipts = [new() { Id = receipt }],
        };
        var claim = ExpenseClaim.Of(id, "kim", Day, line);
        var at = Instant.FromUtc(2026, 3, 2, 8, 0);
        var decision = ClaimPolicy.Shipped(Currency.Eur).Decide(claim, ClaimRecords.Nothing);
        var register = ApprovalRegister.Empty.Apply(ClaimApproval.Submit("r", decision), at, Office).Register;
        var sanction = ClaimSanction.Approved("ok", 1, decision, register.RequestOf("r")!, Office.Ladder, at, "desk");
        return ClaimBook
            .Empty.Apply(new ClaimSubmission("in", claim, "kim"), at, Office.Staff)
            .Book.Apply(sanction, at, Office.Staff)
            .Book.FileOf(id)!;
    }

    private static Authority Office { get; } = MakeOffice();

    private static Authority MakeOffice()
    {
        Interval year = new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));
        var expense = ShippedLadder.Expense(Currency.Eur);
        return Authority.Of(
            AuthorityLadder.Of(
                new()
                {
                    Identity = PolicyIdentity.SignedBy("owner", "ladder", "1"),
                    Ranks = [AuthorityRank.Named("Rep"), AuthorityRank.Named("GM")],
                    Columns = ["sales"],
                    Dimensions = [expense],
                    Grants =
                    [
                        new("sales", "Rep", expense.Name, AuthorityLimit.To(Money.Eur(10))),
                        new("sales", "GM", expense.Name, AuthorityLimit.Unlimited),
                    ],
                    Times = ApprovalTimes.Of(
                        Duration.FromDays(1),
                        Duration.FromDays(2),
                        Duration.FromDays(10),
                        Duration.FromDays(30)
                    ),
                    OwnAuthority = "Rep",
                }
            ),
            Staff.Of([new("gina", "sales", "GM", year), new("greg", "sales", "GM", year), new("gus", "sales", "GM", year)]),
            year
        );
    }
}
