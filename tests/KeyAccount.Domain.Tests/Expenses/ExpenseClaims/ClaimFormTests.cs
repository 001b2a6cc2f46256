using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;
using KeyAccount.Domain.Tests.Rules.Documents;
using static KeyAccount.Domain.Tests.Expenses.ExpenseClaims.Spent;

namespace KeyAccount.Domain.Tests.Expenses.ExpenseClaims;

/// <summary>Claims policies as documents, verified, as a book and as boundary cases.</summary>
public class ClaimFormTests() : PolicyFormTests<ClaimPolicy>(ClaimForm.Shipped, Own, Shipped, "lateDays", "late")
{
    private static readonly DateRange Year = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1));

    private static readonly ClaimPolicy Own = With(
        Terms with
        {
            ReceiptFree = Money.Eur(20),
            LateDays = 45,
            LastDays = 90,
            QuestionDays = 20,
            SplitDays = 5,
            QuestionRank = "GM",
            ComplianceRank = "President",
            Hospitality = HospitalityTerms.Of(Money.Eur(20), Money.Eur(60), Money.Eur(200)),
            Kinds = Terms.Kinds.Add("gift", ClaimKind.Hospitality),
            Limits = ExpenseLimits.Of(
                Limit(150, LimitAction.Warn, during: Year),
                Limit(120, LimitAction.Justify, "hotel", during: Year),
                Limit(250.50m, LimitAction.Revise, "hotel", "New York", Season.Of(new(3, 15), new(9, 15)), Year) with
                {
                    ReceiptFree = Money.Eur(0),
                }
            ),
            PerDiem = new()
            {
                FirstAndLast = Share.Percent(80),
                Order = MealDeduction.BeforeShare,
                Rates =
                [
                    new()
                    {
                        Place = "Oslo",
                        During = Year,
                        Daily = Money.Eur(74),
                        Breakfast = Money.Eur(17),
                        Lunch = Money.Eur(18),
                        Dinner = Money.Eur(34),
                        Incidentals = Money.Eur(5),
                    },
                ],
            },
            Mileage = MileageRates.Of(
                new MileageRate
                {
                    Vehicle = "car",
                    During = Year,
                    Unit = DistanceUnit.Mile,
                    Bands = [new(10_000, 0.455m), new(null, 0.25m)],
                }
            ),
        }
    );

    [Fact]
    public void A_policy_that_was_read_has_the_same_fingerprint() =>
        Assert.Equal(Own.Fingerprint, ClaimForm.Shipped.Read(Document.Text, "ours.json").Required().Policy.Fingerprint);

    [Theory]
    [InlineData(
        "\"20.00 EUR\",\n  \"lateDays\"",
        "\"20.00 USD\",\n  \"lateDays\"",
        PolicyDocumentFault.CurrencyMismatch,
        "$.receiptFree"
    )]
    [InlineData("\"lateDays\": 45", "\"lateDays\": -1", PolicyDocumentFault.OutsideDomain, "$.lateDays")]
    [InlineData("\"lastDays\": 90", "\"lastDays\": 45", PolicyDocumentFault.Refused, "$")]
    [InlineData("\"lastDays\": 90", "\"lastDays\": null", PolicyDocumentFault.NullNotAllowed, "$.lastDays")]
    [InlineData("\"03-15\"", "\"02-30\"", PolicyDocumentFault.OutsideDomain, "$.limits[0].season.from")]
    [InlineData("\"above\": \"justify\"", "\"above\": \"Justify\"", PolicyDocumentFault.UnknownWord, "$.limits[1].above")]
    [InlineData("\"vehicle\": \"car\"", "\"car\": \"car\"", PolicyDocumentFault.UnknownMember, "$.mileage[0].car")]
    [InlineData("\"upTo\": 10000", "\"upTo\": 0", PolicyDocumentFault.OutsideDomain, "$.mileage[0].bands[0].upTo")]
    [InlineData(
        "\"incidentals\": \"5.00 EUR\"",
        "\"incidentals\": \"75.00 EUR\"",
        PolicyDocumentFault.Refused,
        "$.perDiem.rates"
    )]
    [InlineData("\"category\": \"gift\"", "\"category\": \"mileage\"", PolicyDocumentFault.DuplicateId, "$.kinds[3].category")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": \"eur\"", PolicyDocumentFault.UnknownWord, "$.currency")]
    [InlineData("\"meals\": \"before_share\"", "\"meals\": 1", PolicyDocumentFault.WrongType, "$.perDiem.meals")]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault fault, string path) =>
        IsTold(place, change, fault, path);

    [Fact]
    public void Contradicting_limits_are_refused_in_a_document()
    {
        var twice = Draft.Replace("\"category\": \"hotel\",\n      \"from\"", "\"from\"", StringComparison.Ordinal);
        Assert.NotEqual(Draft, twice);
        var problem = Assert.Single(ClaimForm.Shipped.Read(twice, "x").Problems);
        Assert.Equal(PolicyDocumentFault.Refused, problem.Fault);
        Assert.Contains("contradict", problem.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_policy_passes_the_verifier(bool shipped)
    {
        var report = ClaimPolicyVerifier.Verify(shipped ? Shipped : Own);
        Assert.Equal(VerificationVerdict.Verified, report.Verdict);
        Assert.True(report.IsClean, string.Join('\n', report.Sentences(Language.English)));
    }

    [Fact]
    public void The_shipped_policy_says_that_it_has_no_rates() =>
        Assert.Equal(
            [(AllowanceFindingKind.DeadEnd, "mileage"), (AllowanceFindingKind.DeadEnd, "per-diem")],
            ClaimPolicyVerifier.AllowancesOf(Shipped).Select(finding => (finding.Kind, finding.Subject))
        );

    [Fact]
    public void A_policy_with_rates_and_no_gap_has_no_findings() => Assert.Empty(ClaimPolicyVerifier.AllowancesOf(Own));

    [Fact]
    public void A_gap_between_two_limits_is_found()
    {
        var policy = Limited(
            Limit(1, during: DateRange.Of(new(2026, 1, 1), new(2026, 4, 1))),
            Limit(2, during: DateRange.Of(new(2026, 4, 2), new(2026, 7, 1)))
        );
        var gap = Assert.Single(ClaimPolicyVerifier.AllowancesOf(policy), finding => finding.Kind == AllowanceFindingKind.Gap);
        Assert.Equal(DateRange.Of(new(2026, 4, 1), new(2026, 4, 2)), gap.During);
        Assert.Contains("2026-04-01", gap.ToString(Language.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_that_is_never_asked_for_and_a_season_that_never_comes_are_found()
    {
        var policy = Limited(
            Limit(10, category: "taxi") with
            {
                ReceiptFree = Money.Eur(10),
            },
            Limit(10, season: Season.Of(new(7, 1), new(7, 31)), during: DateRange.Of(new(2026, 1, 1), new(2026, 7, 1)))
        );
        var kinds = ClaimPolicyVerifier.AllowancesOf(policy).Select(finding => finding.Kind).ToList();
        Assert.Contains(AllowanceFindingKind.IdleReceipt, kinds);
        Assert.Contains(AllowanceFindingKind.NeverHolds, kinds);
    }

    [Fact]
    public void Boundary_cases_are_drawn() =>
        Assert.All(
            ClaimPolicyVerifier.CasesOf(Shipped),
            subject => Assert.InRange(BoundaryCases.Of(subject).Cases.Length, 10, 1_000)
        );

    [Fact]
    public void The_book_holds_every_rule_limit_and_rate()
    {
        var text = ClaimRuleBook.Of(Own).Markdown(Language.English);
        Assert.All(Own.Lines.Rules.Select(rule => rule.Code), code => Assert.Contains(code, text, StringComparison.Ordinal));
        Assert.All(
            ["250.50 EUR", "03-15..09-15", "New York", "0.455", "before that share", "President"],
            part => Assert.Contains(part, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_term_is_part_of_the_fingerprint()
    {
        ClaimTerms[] changed =
        [
            Own.Terms with
            {
                ReceiptFree = Money.Eur(21),
            },
            Own.Terms with
            {
                LateDays = 46,
            },
            Own.Terms with
            {
                LastDays = null,
            },
            Own.Terms with
            {
                QuestionDays = 21,
            },
            Own.Terms with
            {
                SplitDays = 6,
            },
            Own.Terms with
            {
                QuestionRank = "KAM",
            },
            Own.Terms with
            {
                ComplianceRank = "GM",
            },
            Own.Terms with
            {
                Hospitality = HospitalityTerms.Of(Money.Eur(21), Money.Eur(60), Money.Eur(200)),
            },
            Own.Terms with
            {
                Kinds = Terms.Kinds,
            },
            Own.Terms with
            {
                Limits = ExpenseLimits.None,
            },
            Own.Terms with
            {
                PerDiem = Own.Terms.PerDiem with { FirstAndLast = Share.Percent(75) },
            },
            Own.Terms with
            {
                Mileage = MileageRates.None,
            },
        ];
        var prints = changed.Select(terms => With(terms).Fingerprint).Append(Own.Fingerprint).ToList();
        Assert.Equal(prints.Count, prints.Distinct().Count());
    }

    [Fact]
    public void The_schema_names_every_member() =>
        Assert.Contains("perRecipientAndYear", ClaimForm.Shipped.Schema(), StringComparison.Ordinal);
}
