using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;
using KeyAccount.Domain.Tests.Rules.Documents;
using static KeyAccount.Domain.Tests.Expenses.Control.Spending;

namespace KeyAccount.Domain.Tests.Expenses.Control;

/// <summary>Control policies as documents, as a book, verified, and as boundary cases.</summary>
public class ExpenseControlFormTests()
    : PolicyFormTests<ExpenseControlPolicy>(ExpenseControlForm.In(Currency.Eur), Mine, Shipped, "general", "generally")
{
    private static readonly ExpenseControlForm Form = ExpenseControlForm.In(Currency.Eur);

    private static readonly ExpenseControlPolicy Mine = Own(
        new()
        {
            Currency = Currency.Eur,
            UnknownLevel = 3,
            Pace = null,
            General = new()
            {
                Request = StageControl.By(
                    ControlThreshold.At("R-1", BudgetMark.UsageAtLeast(Percentage.Percent(75.5m)), ControlAction.WarnOwner),
                    ControlThreshold.At("R-2", BudgetMark.UsageAbove(Percentage.Percent(105)), ControlAction.Refer(1))
                ),
                Order = StageControl.By(
                    ControlThreshold.At("O-1", BudgetMark.RemainingAtMost(Money.Eur(500)), ControlAction.WarnSuperior),
                    ControlThreshold.At("O-2", BudgetMark.OverAtLeast(Money.Eur(1_000)), ControlAction.Refer(4)),
                    ControlThreshold.At("O-3", BudgetMark.OverAbove(Money.Eur(2_000)), ControlAction.Stop)
                ),
                Actual = StageControl.By(
                    ControlThreshold.At("A-1", BudgetMark.RemainingBelow(Money.Eur(0)), ControlAction.WarnSuperior)
                ),
            },
        }
    )
        is var policy
        ? Own(policy.Terms.With("month", ViewControl.Ignored).With("project", Shipped.Terms.General))
        : null!;

    [Theory]
    [InlineData("\"unknownLevel\": 3", "\"unknownLevel\": 63", PolicyDocumentFault.OutsideDomain, "$.unknownLevel")]
    [InlineData("\"R-2\"", "\"R-1\"", PolicyDocumentFault.Refused, "$.general.request")]
    [InlineData("\"O-3\"", "\"R-1\"", PolicyDocumentFault.Refused, "$")]
    [InlineData("\"O-3\"", "\"O 3\"", PolicyDocumentFault.IllegalCharacter, "$.general.order[2].code")]
    [InlineData("\"1000.00 EUR\"", "\"1000.00 USD\"", PolicyDocumentFault.CurrencyMismatch, "$.general.order[1].overAtLeast")]
    [InlineData("\"75.50 %\"", "75.5", PolicyDocumentFault.WrongType, "$.general.request[0].usageAtLeast")]
    [InlineData("\"overAbove\"", "\"over\"", PolicyDocumentFault.UnknownMember, "$.general.order[2].over")]
    [InlineData("\"overAtLeast\": \"1000.00 EUR\",", "", PolicyDocumentFault.Refused, "$.general.order[1]")]
    [InlineData("\"refer 4\"", "\"refer 63\"", PolicyDocumentFault.UnknownWord, "$.general.order[1].action")]
    [InlineData("\"refer 4\"", "\"approve\"", PolicyDocumentFault.UnknownWord, "$.general.order[1].action")]
    [InlineData("\"refer 4\"", "null", PolicyDocumentFault.NullNotAllowed, "$.general.order[1].action")]
    [InlineData("\"month\"", "\"project\"", PolicyDocumentFault.Refused, "$")]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault fault, string path) =>
        IsTold(place, change, fault, path);

    [Fact]
    public void Both_comparisons_of_one_threshold_are_refused() => // expenses:46
        Assert.Contains(
            Form.Read(
                Draft.Replace("\"overAtLeast\"", "\"overAbove\": \"1.00 EUR\", \"overAtLeast\"", StringComparison.Ordinal),
                "x"
            ).Problems,
            problem => problem is { Fault: PolicyDocumentFault.Refused, Path: "$.general.order[1]" }
        );

    [Fact]
    public void A_stop_of_what_was_incurred_is_refused() =>
        Assert.Contains(
            Form.Read(
                System.Text.RegularExpressions.Regex.Replace(
                    Draft,
                    "(\"remainingBelow\": \"0.00 EUR\",\\s*\"action\": )\"warn superior\"",
                    "$1\"stop\""
                ),
                "x"
            ).Problems,
            problem => problem is { Fault: PolicyDocumentFault.Refused, Path: "$.general.actual" }
        );

    [Theory]
    [InlineData("\"none\"", PolicyDocumentFault.UnknownWord)]
    [InlineData("[]", PolicyDocumentFault.EmptyInterval)]
    [InlineData("null", PolicyDocumentFault.NullNotAllowed)]
    public void A_stage_is_controlled_or_said_to_be_ignored(string stage, PolicyDocumentFault fault)
    {
        var text = new System.Text.RegularExpressions.Regex("\"request\": \"ignore\"").Replace(
            Draft,
            $"\"request\": {stage}",
            1
        );
        Assert.NotEqual(Draft, text);
        Assert.Contains((fault, "$.views[0].request"), Form.Read(text, "x").Problems.Select(one => (one.Fault, one.Path)));
    }

    [Fact]
    public void A_document_in_another_currency_is_refused() =>
        Assert.Contains(
            ExpenseControlForm.In(Currency.Usd).Read(Document.Text, "x").Problems,
            problem => problem is { Fault: PolicyDocumentFault.Refused, Path: "$.currency" }
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_policy_passes_the_verifier(bool shipped)
    {
        var report = ExpenseControlVerifier.Verify(shipped ? Shipped : Mine);
        Assert.Equal(VerificationVerdict.Verified, report.Verdict);
        Assert.True(report.IsClean, string.Join('\n', report.Sentences(Language.English)));
    }

    [Fact]
    public void Boundary_cases_are_drawn_from_every_part() =>
        Assert.All(
            ExpenseControlVerifier.CasesOf(Shipped).Select(subject => BoundaryCases.Of(subject).Cases.Length),
            count => Assert.InRange(count, 5, 500)
        );

    [Theory]
    [InlineData(Language.English, "ignored")]
    [InlineData(Language.Spanish, "ignorada")]
    [InlineData(Language.SimplifiedChinese, "不控制")]
    public void The_book_holds_every_threshold_and_what_is_ignored(Language language, string ignored)
    {
        var text = ExpenseControlRuleBook.Of(Mine).Markdown(language);
        Assert.All(
            Mine.Terms.General.All.Select(one => one.Threshold.Code),
            code => Assert.Contains(code, text, StringComparison.Ordinal)
        );
        Assert.Contains(ignored, text, StringComparison.Ordinal);
    }
}
