using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Rules.Documents.ClientForms;

namespace KeyAccount.Domain.Tests.Rules;

public class FeatureCatalogTests
{
    [Fact]
    public void A_question_is_found_by_its_name() => Assert.Same(Clients.Revenue, Catalog.Find("revenue"));

    [Fact]
    public void The_same_number_is_always_the_same_question()
    {
        Assert.Same(Catalog.Find("orders_6_months"), Catalog.Find("orders_6_months"));
        Assert.Same(Catalog.Families[0][6], Catalog.Find("orders_6_months"));
    }

    [Theory]
    [InlineData("Revenue")]
    [InlineData("revenue ")]
    [InlineData("orders_0_months")]
    [InlineData("orders_25_months")]
    [InlineData("orders_06_months")]
    [InlineData("orders_+6_months")]
    [InlineData("orders__months")]
    [InlineData("orders_6")]
    [InlineData("")]
    public void Another_name_is_not_found(string name) => Assert.Null(Catalog.Find(name));

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    public void A_number_outside_the_range_is_refused(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Catalog.Families[0][number]);

    [Fact]
    public void Names_are_those_of_questions_and_families() =>
        Assert.Equal(
            [
                "revenue",
                "margin",
                "orders",
                "days_late",
                "since",
                "segment",
                "country_risk",
                "signs",
                "insured",
                "orders_{1-24}_months",
            ],
            Catalog.Names
        );

    [Fact]
    public void An_empty_catalog_is_refused() => Assert.Throws<ArgumentException>(() => FeatureCatalog<Client>.Of());

    [Fact]
    public void Two_questions_of_one_name_are_refused()
    {
        Assert.Throws<ArgumentException>(() => FeatureCatalog<Client>.Of(Clients.Orders, Clients.Orders));
        Assert.Throws<ArgumentException>(() => Catalog.With(Named("orders_3_months")));
        Assert.Throws<ArgumentException>(() =>
            FeatureCatalog<Client>.Of(Named("orders_3_months")).WithFamilies(Catalog.Families)
        );
    }

    [Fact]
    public void A_family_whose_questions_are_called_otherwise_is_refused() =>
        Assert.Throws<ArgumentException>(() => FeatureFamily<Client>.Of("a_", "", 1, 3, _ => Named("a_1")));

    [Theory]
    [InlineData(5, 4)]
    [InlineData(1, 1_001)]
    [InlineData(-1, 4)]
    public void An_empty_or_endless_family_is_refused(int smallest, int largest) =>
        Assert.ThrowsAny<ArgumentException>(() =>
            FeatureFamily<Client>.Of("a_", "", smallest, largest, number => Named($"a_{number}"))
        );

    private static Feature<Client> Named(string name) =>
        Features<Client>.Flag(name, Label.Same(name), client => client.Insured);
}
