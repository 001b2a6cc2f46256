using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>The check as a document: written, read again, and refused with a path.</summary>
public class CreditCheckFormTests
{
    private static readonly CreditCheckForm Form = CreditCheckForm.In(Currency.Eur);

    private static readonly CreditCheckPolicy Policy = CreditCheckPolicy.Shipped(
        Paper.Terms with
        {
            Recheck = new()
            {
                Deviation = Share.Percent(10),
                Days = null,
                AnyChange = true,
                Grace = GraceDays.Of(4, 3, 2, 1),
            },
            Ageing = Paper.Terms.Ageing.Add(45, 2),
            ToleranceAmount = Money.Eur(10),
        },
        Precedence.Below100(RuleScope.Group("retail & co").Narrowed("high")),
        Precedence.Below100(RuleScope.Account("c-17"), CheckSubject.Other, releases: true) is var released
            ? ScopedRule.Exclusion("X-A", released.Scope, released.Subject, released.When, releases: true)
            : null!
    );

    private static readonly string Text = Form.Document(
        Policy,
        "Checks",
        PolicyPeriod.StartingOn(new LocalDate(2024, 1, 1))
    ).Text;

    [Fact]
    public void A_policy_that_is_written_is_read_again()
    {
        var read = Form.Read(Text, "check.json");

        Assert.Empty(read.Problems);
        Assert.Equal(Policy.Fingerprint, read.Document!.Policy.Fingerprint);
        Assert.Equal(Policy, read.Document.Policy);
    }

    [Fact]
    public void What_is_read_is_written_to_the_same_text() =>
        Assert.Equal(
            Text,
            Form.Document(
                Form.Read(Text, "check.json").Document!.Policy,
                "Checks",
                PolicyPeriod.StartingOn(new LocalDate(2024, 1, 1))
            ).Text
        );

    [Theory]
    [InlineData("\"scope\": \"everyone\"", "\"scope\": \"world\"", "scope")]
    [InlineData("\"scope\": \"everyone\"", "\"scope\": \"group\"", "name")]
    [InlineData("\"scope\": \"everyone\"", "\"scope\": \"everyone\", \"name\": \"x\"", "no name: the rule is for everyone")]
    [InlineData("\"subject\": \"knock_out\"", "\"subject\": \"knock\"", "subject")]
    [InlineData("\"effect\": \"block\"", "\"effect\": \"exclude\"", "no outcome: the rule excludes")]
    [InlineData("\"effect\": \"block\"", "\"effect\": \"maybe\"", "effect")]
    [InlineData("\"outcome\": \"decline\"", "\"outcome\": \"approve\"", "approval means that no rule blocks")]
    [InlineData("\"outcome\": \"decline\"", "\"outcome\": \"no\"", "outcome")]
    [InlineData("\"audience\": \"finance\"", "\"audience\": \"sales\"", "the rule shows 'stopped'")]
    [InlineData("\"code\": \"CC-02\"", "\"code\": \"CC-01\"", "a code for each rule of its own")]
    [InlineData("\"code\": \"CC-02\"", "\"code\": \"C C\"", "code")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": \"USD\"", "currency")]
    [InlineData("\"whenUnknown\": \"refer 2\"", "\"whenUnknown\": \"approve\"", "neither approves nor declines")]
    [InlineData("\"order\": 4", "\"order\": 0", "either all checkpoints have some or none has")]
    [InlineData("\"order\": 4", "\"order\": -1", "0 to 3650")]
    [InlineData("\"deviation\": \"10.00 %\"", "\"deviation\": \"110 %\"", "deviation")]
    [InlineData("\"days\": null", "\"days\": 1.5", "days")]
    [InlineData("\"anyChange\": true", "\"anyChange\": 1", "anyChange")]
    [InlineData("\"feature\": \"stopped\"", "\"feature\": \"halted\"", "feature")]
    [InlineData("\"name\": \"retail & co\"", "\"name\": \"-\"", "stands for no group")]
    public void What_is_wrong_is_told_with_its_path(string right, string wrong, string told)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);
        var at = Text.IndexOf(right, StringComparison.Ordinal);
        var read = Form.Read(string.Concat(Text.AsSpan(0, at), wrong, Text.AsSpan(at + right.Length)), "check.json");

        Assert.Null(read.Document);
        Assert.Contains(read.Problems, problem => problem.ToString().Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void The_fingerprint_tells_of_a_change() =>
        Assert.NotEqual(
            Policy.Fingerprint,
            CreditCheckPolicy.Shipped(Paper.Terms with { Recheck = RecheckTerms.Shipped with { Days = 16 } }).Fingerprint
        );

    [Fact]
    public void The_schema_names_every_member_of_a_rule() =>
        Assert.All(
            ["scope", "name", "riskGroup", "subject", "effect", "outcome", "graceDays"],
            member => Assert.Contains($"\"{member}\"", Form.Schema(), StringComparison.Ordinal)
        );
}
