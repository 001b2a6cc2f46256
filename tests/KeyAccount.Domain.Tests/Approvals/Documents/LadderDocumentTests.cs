using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;

namespace KeyAccount.Domain.Tests.Approvals.Documents;

/// <summary>A ladder as its owner edits it, and the people beside it.</summary>
public class LadderDocumentTests
{
    private static readonly PolicyPeriod Period = PolicyPeriod.StartingOn(new(2024, 1, 1));
    private static readonly string Written = LadderForm.Instance.Document(Firm.Ladder, "who may say yes", Period).Text;
    private static readonly string Draft = WithoutFingerprint(Written);
    private static readonly string People = StaffForm.Write(
        Firm.SalesPeople.With(new Delegation("mia", "max", Firm.Year) { UpToRank = "manager" })
            .With(new Absence("dan", Firm.Year))
    );

    [Fact]
    public void Figures_stand_as_people_write_them()
    {
        Assert.Contains("\"dimension\": \"amount\", \"upTo\": \"1000.00 EUR\"", Written, StringComparison.Ordinal);
        Assert.Contains("\"dimension\": \"discount\", \"upTo\": \"15.00 %\"", Written, StringComparison.Ordinal);
        Assert.Contains("\"dimension\": \"amount\", \"upTo\": \"unlimited\"", Written, StringComparison.Ordinal);
        Assert.Contains("\"window\": \"P30D\"", Written, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_limit_routes_otherwise()
    {
        var edited = LadderForm.Instance.Read(With("\"1000.00 EUR\"", "\"1200.00 EUR\""), "ladder.json").Required().Policy;
        Assert.Equal("director", Firm.Ladder.Route(Firm.Of(1_200)).Steps[0].Rank);
        Assert.Equal("manager", edited.Route(Firm.Of(1_200)).Steps[0].Rank);
    }

    [Theory]
    [InlineData("\"1000.00 EUR\"", "1000.00", PolicyDocumentFault.WrongType)]
    [InlineData("\"1000.00 EUR\"", "\"1000.00 USD\"", PolicyDocumentFault.NotANumber)]
    [InlineData("\"1000.00 EUR\"", "\"1000.001 EUR\"", PolicyDocumentFault.NotANumber)]
    [InlineData("\"1000.00 EUR\"", "\"Unlimited\"", PolicyDocumentFault.NotANumber)]
    [InlineData("\"15.00 %\"", "15", PolicyDocumentFault.WrongType)]
    [InlineData(
        "\"rank\": \"director\", \"dimension\": \"margin\"",
        "\"rank\": \"director\", \"dimension\": \"margins\"",
        PolicyDocumentFault.UnknownReference
    )]
    [InlineData("\"order\": \"in_order\"", "\"order\": \"inOrder\"", PolicyDocumentFault.UnknownWord)]
    [InlineData("\"climbs\": false", "\"climbs\": \"no\"", PolicyDocumentFault.WrongType)]
    [InlineData("\"ownAuthority\": \"rep\",", "", PolicyDocumentFault.MissingMember)]
    [InlineData("\"window\": \"P30D\"", "\"window\": \"30 days\"", PolicyDocumentFault.OutsideDomain)]
    [InlineData(
        "\"unit\": \"bp\", \"riskier\": \"lower\"",
        "\"unit\": \"days\", \"riskier\": \"lower\"",
        PolicyDocumentFault.Refused
    )]
    [InlineData("\"riskier\": \"lower\"", "\"riskier\": \"lower\", \"accumulates\": true", PolicyDocumentFault.Refused)]
    public void A_ladder_is_refused_where_it_is_wrong(string part, string change, PolicyDocumentFault fault) =>
        Assert.Contains(LadderForm.Instance.Read(With(part, change), "x").Problems, problem => problem.Fault == fault);

    [Fact]
    public void A_ladder_that_does_not_hold_together_says_why() =>
        Assert.Contains(
            "a higher rank goes at least as far",
            LadderForm.Instance.Read(With("\"1000.00 EUR\"", "\"99.00 EUR\""), "x").Problems.Single().Allowed,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_changed_ladder_does_not_match_a_stated_fingerprint() =>
        Assert.Equal(
            PolicyDocumentFault.FingerprintMismatch,
            LadderForm
                .Instance.Read(Written.Replace("\"1000.00 EUR\"", "\"1200.00 EUR\"", StringComparison.Ordinal), "x")
                .Problems.Single()
                .Fault
        );

    [Fact]
    public void A_document_satisfies_the_schema()
    {
        using var check = new SchemaCheck(LadderForm.Instance.Schema());
        Assert.Empty(check.Violations(Written));
        Assert.NotEmpty(check.Violations(With("\"climbs\": false", "\"climbs\": 0")));
    }

    [Fact]
    public void People_survive()
    {
        var again = StaffForm.Read(People, "staff.json").Required();
        Assert.Equal(People, StaffForm.Write(again));
    }

    [Theory]
    [InlineData("\"delegate\": \"max\"", "\"delegate\": \"mia\"", PolicyDocumentFault.Refused, "$")]
    [InlineData(
        "\"from\": \"2024-01-01T08:00:00Z\"",
        "\"from\": \"2025-01-01T08:00:00Z\"",
        PolicyDocumentFault.EmptyInterval,
        "$.holdings[0]"
    )]
    [InlineData("\"column\": \"sales\",", "", PolicyDocumentFault.MissingMember, "$.holdings[0]")]
    [InlineData("\"delegations\"", "\"deputies\"", PolicyDocumentFault.UnknownMember, "$.deputies")]
    public void People_are_refused_where_they_are_wrong(string part, string change, PolicyDocumentFault fault, string path)
    {
        var place = People.IndexOf(part, StringComparison.Ordinal);
        var problem = StaffForm.Read(People[..place] + change + People[(place + part.Length)..], "x").Problems[0];
        Assert.Equal((fault, path), (problem.Fault, problem.Path));
    }

    [Fact]
    public void An_authority_that_was_proved_once_is_proved_again_when_it_is_read()
    {
        var text = AuthorityForm.Write(Firm.Authority);
        var lonely = text.Replace("\"person\": \"dan\"", "\"person\": \"dora\"", StringComparison.Ordinal);
        Assert.Contains("dead ends", AuthorityForm.Read(lonely, "x").Problems.Single().Allowed, StringComparison.Ordinal);
    }

    private static string With(string part, string change)
    {
        Assert.Contains(part, Draft, StringComparison.Ordinal);
        return Draft.Replace(part, change, StringComparison.Ordinal);
    }

    private static string WithoutFingerprint(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.Contains("\"fingerprint\"", StringComparison.Ordinal)));
}
