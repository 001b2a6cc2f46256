using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using static KeyAccount.Domain.Tests.Rules.Documents.ClientForms;

namespace KeyAccount.Domain.Tests.Rules.Documents;

/// <summary>The forms for a host's own policies, beside tables of its own outcomes.</summary>
public class HostFormTests
{
    private const string Rule = """
        [{ "code": "A", "when": { "feature": "insured", "is": false }, "outcome": "refer 3", "severity": "note", "audience": "sales" }]
        """;

    private static readonly TableForm<Client, Verdict> Verdicts = new("verdicts", Catalog, VerdictScale.Instance);

    [Theory]
    [InlineData("decline", "refer 0", null, null)]
    [InlineData("approve", "refer 0", PolicyDocumentFault.PermissiveDefault, "$.otherwise")]
    [InlineData("refer 1", "approve", PolicyDocumentFault.PermissiveDefault, "$.whenUnknown")]
    [InlineData("refer 1", "decline", PolicyDocumentFault.PermissiveDefault, "$.whenUnknown")]
    [InlineData("refer 63", "refer 0", PolicyDocumentFault.OutsideDomain, "$.otherwise")]
    [InlineData("refer -1", "refer 0", PolicyDocumentFault.OutsideDomain, "$.otherwise")]
    [InlineData("refer 01", "refer 0", PolicyDocumentFault.OutsideDomain, "$.otherwise")]
    [InlineData("Refer 1", "refer 0", PolicyDocumentFault.UnknownWord, "$.otherwise")]
    [InlineData("refer", "refer 0", PolicyDocumentFault.UnknownWord, "$.otherwise")]
    public void A_table_never_approves_otherwise_and_refers_what_is_unknown(
        string otherwise,
        string whenUnknown,
        PolicyDocumentFault? fault,
        string? path
    )
    {
        var reading = Verdicts.Read(
            Text(
                "verdicts",
                $"\"hit\": \"first\", \"otherwise\": \"{otherwise}\", \"whenUnknown\": \"{whenUnknown}\", \"rules\": {Rule}"
            ),
            "x"
        );
        Assert.Equal(
            (fault, path),
            reading.Problems.Select(problem => ((PolicyDocumentFault?)problem.Fault, (string?)problem.Path)).SingleOrDefault()
        );
    }

    [Theory]
    [InlineData("refer 0", "refer 3", null, null)]
    [InlineData("decline", "refer 3", PolicyDocumentFault.PermissiveDefault, "$.whenUnknown")]
    [InlineData("refer 0", "approve", PolicyDocumentFault.PermissiveDefault, "$.rules[0].outcome")]
    public void An_objection_never_approves(string whenUnknown, string outcome, PolicyDocumentFault? fault, string? path)
    {
        var rules = Rule.Replace("refer 3", outcome, StringComparison.Ordinal);
        var reading = Objections.Read(Text("objections", $"\"whenUnknown\": \"{whenUnknown}\", \"rules\": {rules}"), "x");
        Assert.Equal(
            (fault, path),
            reading.Problems.Select(problem => ((PolicyDocumentFault?)problem.Fault, (string?)problem.Path)).SingleOrDefault()
        );
    }

    [Fact]
    public void The_strictest_of_outcomes_without_an_order_is_refused()
    {
        var form = new TableForm<Client, Segment>("segments", Catalog, (NamedScale<Segment>)Clients.Segment.Scale);
        var rules = Rule.Replace("refer 3", "health", StringComparison.Ordinal);
        var problem = Assert.Single(
            form.Read(
                Text(
                    "segments",
                    $"\"hit\": \"strictest\", \"otherwise\": \"trade\", \"whenUnknown\": \"trade\", \"rules\": {rules}"
                ),
                "x"
            ).Problems
        );
        Assert.Equal((PolicyDocumentFault.Refused, "$.hit"), (problem.Fault, problem.Path));
    }

    [Theory]
    [InlineData("\"whenUnknown\": 1", PolicyDocumentFault.Refused, "$.characteristics[0]")]
    [InlineData("\"whenUnknown\": null", PolicyDocumentFault.NullNotAllowed, "$.characteristics[0].whenUnknown")]
    public void Hiding_an_answer_never_pays(string member, PolicyDocumentFault fault, string path)
    {
        var line =
            $$"""{ "code": "A", "feature": "orders", "bands": [{ "points": 0 }, { "from": 5, "points": 10 }], {{member}} }""";
        var problem = Assert.Single(
            Cards
                .Read(
                    Text(
                        "client-score",
                        $"\"points\": 10, \"missing\": \"worst\", \"minimumCoverage\": \"0.00 %\", \"characteristics\": [{line}]"
                    ),
                    "x"
                )
                .Problems
        );
        Assert.Equal((fault, path), (problem.Fault, problem.Path));
    }

    [Theory]
    [InlineData("{ \"above\": \"100.00 %\", \"points\": 1 }", PolicyDocumentFault.EmptyInterval)]
    [InlineData("{ \"from\": \"50.00 %\", \"above\": \"50.00 %\", \"points\": 1 }", PolicyDocumentFault.Refused)]
    [InlineData("{ \"from\": \"50.00 %\" }", PolicyDocumentFault.MissingMember)]
    [InlineData("{ \"from\": \"50.00 %\", \"points\": 1.5 }", PolicyDocumentFault.OffGrain)]
    [InlineData("{ \"from\": \"50.00 %\", \"points\": 10000001 }", PolicyDocumentFault.OutsideDomain)]
    [InlineData("{ \"from\": \"0.00 %\", \"points\": 1 }", PolicyDocumentFault.NonMonotoneLadder)]
    [InlineData("[]", PolicyDocumentFault.WrongType)]
    public void A_band_begins_beyond_the_one_before(string band, PolicyDocumentFault fault)
    {
        var line = $$"""{ "code": "A", "feature": "margin", "bands": [{ "points": 0 }, {{band}}] }""";
        var reading = Cards.Read(
            Text("client-score", $"\"points\": 1, \"missing\": \"defer\", \"characteristics\": [{line}]"),
            "x"
        );
        Assert.Null(reading.Document);
        Assert.Contains(fault, reading.Problems.Select(problem => problem.Fault));
    }

    [Fact]
    public void Random_damage_is_told_and_never_thrown()
    {
        var random = new Random(17);
        var (read, refused) = (0, 0);
        for (var round = 0; round < 3_000; round++)
        {
            var text = Draft;
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(text.Length);
                var length = random.Next(Math.Min(40, text.Length - at));
                var from = random.Next(text.Length - length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, length),
                    1 => text.Insert(at, text.Substring(from, length)),
                    _ => text.Remove(at, length).Insert(at, "{}[]\",:0e-\\n "[random.Next(13)].ToString()),
                };
            }

            var reading = Tiers.Read(text, "x");
            Assert.Equal(reading.Document is null, reading.Problems.Length > 0);
            read += reading.Document is null ? 0 : 1;
            refused += reading.Document is null ? 1 : 0;
        }

        Assert.InRange(read, 1, refused);
    }

    private static string Text(string policy, string members) =>
        $$"""
            { "schemaVersion": 1, "policy": "{{policy}}", "id": "a", "version": "1", "owner": null, "purpose": "p",
              "effective": { "from": "2026-01-01", "until": null }, {{members}} }
            """;
}
