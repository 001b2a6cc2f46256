using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class ProhibitedFeaturesTests
{
    [Theory] // verify:V12
    [InlineData("race", ProhibitedBasis.Race)]
    [InlineData("client_ethnicity", ProhibitedBasis.Race)]
    [InlineData("national.origin", ProhibitedBasis.NationalOrigin)]
    [InlineData("Religion", ProhibitedBasis.Religion)]
    [InlineData("ownerSex", ProhibitedBasis.Sex)]
    [InlineData("gender", ProhibitedBasis.Sex)]
    [InlineData("marital-status", ProhibitedBasis.MaritalStatus)]
    [InlineData("age", ProhibitedBasis.Age)]
    [InlineData("directorAge", ProhibitedBasis.Age)]
    [InlineData("date_of_birth", ProhibitedBasis.Age)]
    [InlineData("health", ProhibitedBasis.Health)]
    [InlineData("political_party", ProhibitedBasis.Politics)]
    [InlineData("trade_union", ProhibitedBasis.UnionMembership)]
    [InlineData("public_assistance", ProhibitedBasis.PublicAssistance)]
    public void A_name_is_recognised(string name, ProhibitedBasis basis) => Expect(basis, isProxy: false, Named(name));

    [Theory]
    [InlineData("edad del administrador", ProhibitedBasis.Age)]
    [InlineData("Religión", ProhibitedBasis.Religion)]
    [InlineData("sexo", ProhibitedBasis.Sex)]
    [InlineData("estado civil", ProhibitedBasis.MaritalStatus)]
    [InlineData("afiliación política", ProhibitedBasis.Politics)]
    [InlineData("año de nacimiento", ProhibitedBasis.Age)]
    [InlineData("raza", ProhibitedBasis.Race)]
    public void A_Spanish_label_is_recognised(string label, ProhibitedBasis basis) =>
        Expect(basis, isProxy: false, Labelled(new("something", label, "某事")));

    [Theory]
    [InlineData("法人年龄", ProhibitedBasis.Age)]
    [InlineData("性别", ProhibitedBasis.Sex)]
    [InlineData("民族", ProhibitedBasis.Race)]
    [InlineData("宗教信仰", ProhibitedBasis.Religion)]
    [InlineData("婚姻状况", ProhibitedBasis.MaritalStatus)]
    [InlineData("政治面貌", ProhibitedBasis.Politics)]
    [InlineData("工会会员", ProhibitedBasis.UnionMembership)]
    [InlineData("健康状况", ProhibitedBasis.Health)]
    [InlineData("低保户", ProhibitedBasis.PublicAssistance)]
    public void A_Chinese_label_is_recognised(string label, ProhibitedBasis basis) =>
        Expect(basis, isProxy: false, Labelled(new("something", "algo", label)));

    [Theory]
    [InlineData("postal_code", ProhibitedBasis.Race)]
    [InlineData("zipCode", ProhibitedBasis.Race)]
    [InlineData("first_name", ProhibitedBasis.Sex)]
    [InlineData("nationality", ProhibitedBasis.NationalOrigin)]
    [InlineData("surname", ProhibitedBasis.NationalOrigin)]
    public void A_proxy_is_flagged(string name, ProhibitedBasis basis) => Expect(basis, isProxy: true, Named(name));

    [Theory]
    [InlineData("邮政编码", ProhibitedBasis.Race)]
    [InlineData("国籍", ProhibitedBasis.NationalOrigin)]
    public void A_Chinese_proxy_is_flagged(string label, ProhibitedBasis basis) =>
        Expect(basis, isProxy: true, Labelled(new("something", "algo", label)));

    [Theory]
    [InlineData("ageing")]
    [InlineData("average_days")]
    [InlineData("coverage")]
    [InlineData("statement_age")]
    [InlineData("company_age")]
    [InlineData("financial_health")]
    [InlineData("trace")]
    [InlineData("union_of_buyers")]
    [InlineData("sector_essex")]
    public void A_word_that_only_looks_alike_is_not(string name) => Assert.Empty(ProhibitedFeatures.Find([Named(name)]));

    [Theory]
    [InlineData("账龄")]
    [InlineData("财务健康度")]
    public void A_Chinese_word_that_only_looks_alike_is_not(string label) =>
        Assert.Empty(ProhibitedFeatures.Find([Labelled(new("something", "algo", label))]));

    [Fact]
    public void None_of_our_own_questions_is_one() => Assert.Empty(ProhibitedFeatures.Find(Shipped.Features));

    [Fact]
    public void A_policy_that_asks_in_a_knock_out_can_not_be_made() =>
        Assert.Contains("'owner_age' asks about Age", Refusal(() => Asking(Named("owner_age"))), StringComparison.Ordinal);

    [Fact]
    public void A_policy_that_asks_in_a_card_can_not_be_made() =>
        Assert.Contains("ProhibitedAttribute", Refusal(() => Scoring(Named("marital_status"))), StringComparison.Ordinal);

    [Fact]
    public void A_policy_with_a_proxy_can_be_made_and_says_so()
    {
        var proxy = Assert.Single(Asking(Named("postal_code")).Proxies);
        Assert.Equal(("postal_code", true, "postal code"), (proxy.Feature.Name, proxy.IsProxy, proxy.Word));
    }

    [Fact]
    public void The_shipped_policy_has_no_proxies() => Assert.Empty(Shipped.Proxies);

    [Fact] // law:K18
    public void Nothing_that_names_a_person_changes_anything()
    {
        var other = Full.Filed(file => file with { Account = "B" }) with { Account = "B" };
        var (left, right) = (Full.Evaluated(), other.Evaluated());
        Assert.Equal((left.Outcome, left.Grade, left.Score, left.Line), (right.Outcome, right.Grade, right.Score, right.Line));
    }

    private static Measure<CreditFacts, long> Named(string name) =>
        Features<CreditFacts>.Count(name, new("something", "algo", "某事"), null, _ => 1);

    private static Measure<CreditFacts, long> Labelled(Label label) => Features<CreditFacts>.Count("x", label, null, _ => 1);

    private static void Expect(ProhibitedBasis basis, bool isProxy, Feature feature)
    {
        var use = Assert.Single(ProhibitedFeatures.Find([feature]));
        Assert.Equal((basis, isProxy), (use.Basis, use.IsProxy));
    }

    private static string Refusal(Func<CreditPolicy> make) => Assert.Throws<ArgumentException>(make).Message;

    private static CreditPolicy Asking(Measure<CreditFacts, long> question) =>
        new(
            Shipped.Identity,
            Terms,
            new(
                PolicyIdentity.ShippedDefault("own", "1"),
                CreditScales.Bars,
                HitPolicy.Strictest,
                CreditBar.Clear,
                CreditBar.Undetermined,
                new Rule<CreditFacts, CreditBar>("OWN-1", question.AtLeast(62), CreditBar.Refer)
            ),
            Shipped.Requirements,
            Shipped.Trade,
            Shipped.Report,
            Shipped.Full
        );

    private static CreditPolicy Scoring(Measure<CreditFacts, long> question) =>
        new(
            Shipped.Identity,
            Terms,
            Shipped.KnockOuts,
            Shipped.Requirements,
            new(
                PolicyIdentity.ShippedDefault("own", "1"),
                10,
                MissingAnswer.Defer,
                Share.Whole,
                question.Bands(0).From(1, 10).As("OWN-1")
            ),
            Shipped.Report,
            Shipped.Full
        );
}
