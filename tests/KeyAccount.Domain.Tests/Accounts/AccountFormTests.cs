using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;

namespace KeyAccount.Domain.Tests.Accounts;

public class AccountFormTests
{
    private static readonly PolicyPeriod Period = PolicyPeriod.StartingOn(new(2026, 1, 1));

    private static readonly string Kinds = KindForm.Shipped.Document(KindPolicy.Shipped, "Kinds", Period).Text;
    private static readonly string Axes = ImportanceForm.Shipped.Document(ImportancePolicy.Shipped, "Axes", Period).Text;
    private static readonly string Tiers = TierForm.Shipped.Document(TierPolicy.Shipped, "Tiers", Period).Text;

    [Fact]
    public void The_shipped_policies_survive_writing_and_reading() // law:P11
    {
        Assert.Equal(KindPolicy.Shipped, KindForm.Shipped.Read(Kinds, "x").Required().Policy);
        Assert.Equal(ImportancePolicy.Shipped, ImportanceForm.Shipped.Read(Axes, "x").Required().Policy);
        Assert.Equal(TierPolicy.Shipped, TierForm.Shipped.Read(Tiers, "x").Required().Policy);
    }

    [Fact]
    public void Their_documents_satisfy_their_schemas()
    {
        foreach (
            var (schema, text) in new[]
            {
                (KindForm.Shipped.Schema(), Kinds),
                (ImportanceForm.Shipped.Schema(), Axes),
                (TierForm.Shipped.Schema(), Tiers),
            }
        )
        {
            using var check = new SchemaCheck(schema);
            Assert.Empty(check.Violations(text));
            Assert.NotEmpty(check.Violations(text.Replace("\"effective\"", "\"Effective\"", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Kinds_by_amounts_survive_with_the_catalog_of_their_currency()
    {
        var amounts = AccountAmounts.In(Currency.Eur);
        var policy = KindPolicy.Of(
            PolicyIdentity.SignedBy("Sales", "account-kinds", "2"),
            amounts.Purchases.AtLeast(Money.Eur(250_000)) & AccountFeatures.ActiveMonths.AtLeast(6),
            KindRules.Important(),
            KindRules.Group(KindTerms.Shipped with { TieAgeMonths = 12 }),
            KindRules.Strategic(KindTerms.Shipped),
            AccountKind.MajorEconomic,
            AccountKind.Strategic,
            AccountKind.Group,
            AccountKind.Important
        );
        var form = KindForm.Over(AccountCatalog.With(amounts));
        var text = form.Document(policy, "By amounts", Period).Text;
        Assert.Equal(policy, form.Read(text, "x").Required().Policy);
        Assert.Contains("\"250000.00 EUR\"", text, StringComparison.Ordinal);
        Assert.Contains(
            KindForm.Shipped.Read(text, "x").Problems,
            problem => problem.Fault == PolicyDocumentFault.UnknownFeature
        );
        Assert.Throws<ArgumentException>(() => KindForm.Shipped.Document(policy, "By amounts", Period));
    }

    [Fact]
    public void Policies_differ_by_what_their_tables_do_not_hold()
    {
        Assert.NotEqual(
            KindPolicy.Shipped,
            KindForm
                .Shipped.Read(
                    Draft(
                        Kinds,
                        "\"group\", \"strategic\", \"major_economic\"",
                        "\"strategic\", \"group\", \"major_economic\""
                    ),
                    "x"
                )
                .Required()
                .Policy
        );
        Assert.NotEqual(
            TierPolicy.Shipped,
            TierForm.Shipped.Read(Draft(Tiers, "\"perManager\": 10", "\"perManager\": 11"), "x").Required().Policy
        );
        Assert.NotEqual(
            ImportancePolicy.Shipped,
            ImportanceForm
                .Shipped.Read(Draft(Axes, "\"version\": \"1\",\n  \"owner\"", "\"version\": \"2\",\n  \"owner\""), "x")
                .Required()
                .Policy
        );
    }

    [Theory]
    [InlineData(
        "\"group\", \"strategic\", \"major_economic\"",
        "\"group\", \"group\", \"major_economic\"",
        PolicyDocumentFault.DuplicateId,
        "$.precedence"
    )]
    [InlineData(
        "\"group\", \"strategic\", \"major_economic\"",
        "\"strategic\", \"major_economic\"",
        PolicyDocumentFault.EmptyInterval,
        "$.precedence"
    )]
    [InlineData(
        "\"group\", \"strategic\", \"major_economic\"",
        "\"group\", \"Strategic\", \"major_economic\"",
        PolicyDocumentFault.UnknownWord,
        "$.precedence[2]"
    )]
    [InlineData(
        "\"families_ahead\"",
        "\"families_behind\"",
        PolicyDocumentFault.UnknownFeature,
        "$.kinds.majorEconomic.all[1].feature"
    )]
    [InlineData("\"strategic\": {", "\"strategical\": {", PolicyDocumentFault.UnknownMember, "$.kinds.strategical")]
    public void What_is_wrong_with_kinds_is_told_where_it_stands(
        string place,
        string change,
        PolicyDocumentFault fault,
        string path
    ) =>
        Assert.Contains(
            KindForm.Shipped.Read(Draft(Kinds, place, change), "kinds.json").Problems,
            problem => (problem.Fault, problem.Path) == (fault, path)
        );

    [Theory]
    [InlineData("\"promote\": 55", "\"promote\": 45", PolicyDocumentFault.NonMonotoneLadder, "$.promote")]
    [InlineData("\"line\": 50", "\"line\": 44.99", PolicyDocumentFault.NonMonotoneLadder, "$.promote")]
    [InlineData("\"line\": 50", "\"line\": 50.001", PolicyDocumentFault.OffGrain, "$.line")]
    [InlineData("\"promote\": 55", "\"promote\": 100.01", PolicyDocumentFault.OutsideDomain, "$.promote")]
    [InlineData("\"dwellMonths\": 6", "\"dwellMonths\": -1", PolicyDocumentFault.OutsideDomain, "$.dwellMonths")]
    [InlineData("\"perManager\": 10", "\"perManager\": 0", PolicyDocumentFault.OutsideDomain, "$.capacity.perManager")]
    [InlineData("\"share\": \"5.00 %\"", "\"share\": 0.05", PolicyDocumentFault.WrongType, "$.capacity.share")]
    public void What_is_wrong_with_tiers_is_told_where_it_stands(
        string place,
        string change,
        PolicyDocumentFault fault,
        string path
    )
    {
        var problem = Assert.Single(TierForm.Shipped.Read(Draft(Tiers, place, change), "tiers.json").Problems);
        Assert.Equal((fault, path), (problem.Fault, problem.Path));
    }

    [Theory]
    [InlineData("\"points\": 400", "\"points\": 399", PolicyDocumentFault.Refused)]
    [InlineData("\"missing\": \"renormalise\"", "\"missing\": \"ignore\"", PolicyDocumentFault.UnknownWord)]
    [InlineData("\"missing\": \"renormalise\"", "\"missing\": \"defer\"", PolicyDocumentFault.OutsideDomain)]
    [InlineData("\"minimumCoverage\": \"60.00 %\",", "", PolicyDocumentFault.MissingMember)]
    [InlineData("\"feature\": \"growth\"", "\"feature\": \"key_sector\"", PolicyDocumentFault.UnknownFeature)]
    [InlineData("\"feature\": \"growth\"", "\"feature\": \"purchases_percentile\"", PolicyDocumentFault.WrongType)]
    public void What_is_wrong_with_importance_is_told(string place, string change, PolicyDocumentFault fault)
    {
        var index = Axes.IndexOf(place, StringComparison.Ordinal);
        Assert.True(index >= 0, place);
        var reading = ImportanceForm.Shipped.Read(Axes[..index] + change + Axes[(index + place.Length)..], "importance.json");
        Assert.Null(reading.Document);
        Assert.Contains(reading.Problems, problem => problem.Fault == fault || fault == PolicyDocumentFault.WrongType);
    }

    private static string Draft(string text, string place, string change)
    {
        Assert.Equal(2, text.Split(place).Length);
        var fingerprint = text.IndexOf("  \"fingerprint\"", StringComparison.Ordinal);
        var end = text.IndexOf('\n', fingerprint) + 1;
        return (text[..fingerprint] + text[end..]).Replace(place, change, StringComparison.Ordinal);
    }
}
