using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;
using static KeyAccount.Domain.Tests.Discounts.Priced;

namespace KeyAccount.Domain.Tests.Discounts;

public class StackingFormTests
{
    private static readonly StackingForm Form = StackingForm.Over(Ask);

    private const string Head = """
        {
          "schemaVersion": 1, "policy": "discount-stacking", "id": "stacking", "version": "1", "owner": "Sales",
          "purpose": "prices of the year", "effective": { "from": "2026-01-01", "until": null },
          "currency": "EUR",
          "terms": { "rounding": "half_away_from_zero", "publishes": "unit", "tieBreak": "refuse", "exclusives": "priority", "deepest": "100 %" },
          "discounts": [
        """;

    private static string Of(string discounts) => Head + discounts + "]}";

    private static string One(string members) =>
        Of("""{ "id": "a", "kind": "promotion", "scope": "line", "priority": 1, """ + members + " }");

    private static PolicyReading<StackingPolicy> Read(string text) => Form.Read(text, "stacking.json");

    [Fact]
    public void A_document_is_the_policy_that_it_says()
    {
        var read = Read(
                Of(
                    """
                    { "id": "frame", "kind": "contract", "scope": "line", "priority": 2, "benefit": { "percent": "12.5 %" }, "exclusive": true, "target": { "groups": ["bolts"] } },
                    { "id": "spend", "kind": "header", "scope": "order", "priority": 1, "benefit": { "amount": "50.00 EUR" }, "when": { "feature": "total", "atLeast": "1000.00 EUR" }, "inForce": { "from": "2026-01-01", "until": "2026-07-01" } }
                    """
                )
            )
            .Required();
        var expected = Policy(
            OnLine("frame", 2, Percent(12.5m)) with
            {
                Kind = DiscountKind.Contract,
                IsExclusive = true,
                Target = DiscountTarget.OfGroups("bolts"),
            },
            OnOrder("spend", 1, Off(50)) with
            {
                Kind = DiscountKind.Header,
                When = Ask.Total.AtLeast(Money.Eur(1_000)),
                InForce = DateRange.Of(new(2026, 1, 1), new(2026, 7, 1)),
            }
        );
        Assert.Equal(expected, read.Policy);
    }

    [Theory]
    [InlineData("""{ "percent": "101 %" }""", PolicyDocumentFault.OutsideDomain, "$.discounts[0].benefit.percent")]
    [InlineData("""{ "amount": "0.00 EUR" }""", PolicyDocumentFault.OutsideDomain, "$.discounts[0].benefit.amount")]
    [InlineData("""{ "amount": "1.00 USD" }""", PolicyDocumentFault.CurrencyMismatch, "$.discounts[0].benefit.amount")]
    [InlineData("""{ "unitPrice": "1.005 EUR" }""", PolicyDocumentFault.OffGrain, "$.discounts[0].benefit.unitPrice")]
    [InlineData(
        """{ "freeUnits": { "take": 3, "pay": 3 } }""",
        PolicyDocumentFault.OutsideDomain,
        "$.discounts[0].benefit.freeUnits"
    )]
    [InlineData("""{ "markUp": "-5 %" }""", PolicyDocumentFault.OutsideDomain, "$.discounts[0].benefit.markUp")]
    [InlineData("""{ "percent": "5 %", "amount": "1.00 EUR" }""", PolicyDocumentFault.Refused, "$.discounts[0].benefit")]
    [InlineData("{}", PolicyDocumentFault.Refused, "$.discounts[0].benefit")]
    [InlineData("""{ "percentage": "5 %" }""", PolicyDocumentFault.UnknownMember, "$.discounts[0].benefit.percentage")]
    [InlineData("null", PolicyDocumentFault.NullNotAllowed, "$.discounts[0].benefit")]
    [InlineData(
        """{ "volumeTiers": { "measure": "units", "mode": "all_units", "tiers": [ { "from": 1, "rate": "5 %" } ] } }""",
        PolicyDocumentFault.EmptyInterval,
        "$.discounts[0].benefit.volumeTiers.tiers[0]"
    )]
    [InlineData(
        """{ "volumeTiers": { "measure": "units", "mode": "all_units", "tiers": [ { "from": 0, "rate": "5 %" }, { "from": 0, "rate": "6 %" } ] } }""",
        PolicyDocumentFault.NonMonotoneLadder,
        "$.discounts[0].benefit.volumeTiers.tiers[1]"
    )]
    public void A_wrong_benefit_is_told_with_its_path(string benefit, PolicyDocumentFault fault, string path) =>
        Assert.Contains(
            (fault, path),
            Read(One($"\"benefit\": {benefit}")).Problems.Select(problem => (problem.Fault, problem.Path))
        );

    [Theory]
    [InlineData("\"base\": \"net\"", PolicyDocumentFault.UnknownWord, "$.discounts[0].base")]
    [InlineData("\"base\": \"after b c\"", PolicyDocumentFault.UnknownWord, "$.discounts[0].base")]
    [InlineData("\"base\": \"after b\"", PolicyDocumentFault.Refused, "$.discounts")]
    [InlineData("\"exclusive\": \"yes\"", PolicyDocumentFault.WrongType, "$.discounts[0].exclusive")]
    [InlineData("\"most\": \"1.00 USD\"", PolicyDocumentFault.CurrencyMismatch, "$.discounts[0].most")]
    [InlineData("\"most\": \"0.00 EUR\"", PolicyDocumentFault.Refused, "$.discounts")]
    [InlineData("\"exclusive\": null", PolicyDocumentFault.NullNotAllowed, "$.discounts[0].exclusive")]
    [InlineData("\"target\": {}", PolicyDocumentFault.Refused, "$.discounts[0].target")]
    [InlineData("\"target\": { \"groups\": [] }", PolicyDocumentFault.EmptyInterval, "$.discounts[0].target.groups")]
    [InlineData("\"target\": { \"groups\": [1] }", PolicyDocumentFault.WrongType, "$.discounts[0].target.groups[0]")]
    [InlineData("\"target\": { \"groups\": [\"a b\"] }", PolicyDocumentFault.IllegalCharacter, "$.discounts[0].target.groups")]
    [InlineData(
        "\"inForce\": { \"from\": \"2026-02-01\", \"until\": \"2026-02-01\" }",
        PolicyDocumentFault.EmptyInterval,
        "$.discounts[0].inForce"
    )]
    [InlineData(
        "\"when\": { \"feature\": \"colour\", \"is\": 1 }",
        PolicyDocumentFault.UnknownFeature,
        "$.discounts[0].when.feature"
    )]
    [InlineData("\"stackable\": true", PolicyDocumentFault.UnknownMember, "$.discounts[0].stackable")]
    public void A_wrong_member_is_told_with_its_path(string member, PolicyDocumentFault fault, string path) =>
        Assert.Contains(
            (fault, path),
            Read(One("\"benefit\": { \"percent\": \"5 %\" }, " + member))
                .Problems.Select(problem => (problem.Fault, problem.Path))
        );

    [Fact]
    public void Equal_priorities_are_refused_where_they_stand()
    {
        const string line =
            "\"kind\": \"manual\", \"scope\": \"line\", \"priority\": 1, \"benefit\": { \"percent\": \"5 %\" } }";
        var problem = Assert.Single(Read(Of($$"""{ "id": "a", {{line}}, { "id": "b", {{line}}""")).Problems);
        Assert.Equal((PolicyDocumentFault.Refused, "$.discounts"), (problem.Fault, problem.Path));
        Assert.Contains("no tie-break", problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_in_another_currency_is_not_read()
    {
        var text = One("\"benefit\": { \"percent\": \"5 %\" }").Replace("\"EUR\"", "\"USD\"", StringComparison.Ordinal);
        Assert.Equal(["$.currency"], Read(text).Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void All_problems_are_told_at_once() =>
        Assert.Equal(3, Read(One("\"benefit\": { \"percent\": \"x\" }, \"base\": \"y\", \"exclusive\": 1")).Problems.Length);

    [Fact]
    public void The_schema_names_every_member() =>
        Assert.All(
            new[] { "percent", "volumeTiers", "freeUnits", "markUp", "bestOf", "countsTogether", "targetTotal" },
            name => Assert.Contains($"\"{name}\"", Form.Schema(), StringComparison.Ordinal)
        );
}
