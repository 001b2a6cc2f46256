using System.Reflection;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class AccountFeaturesTests
{
    private static readonly Feature[] All =
    [
        .. FeaturesOf(typeof(AccountFeatures), null),
        .. FeaturesOf(typeof(ImportanceFeatures), null),
        .. FeaturesOf(typeof(AccountAmounts), AccountAmounts.In(Currency.Eur)),
        .. FeaturesOf(typeof(TierFeatures), null),
    ];

    [Fact]
    public void There_are_features_to_look_at() => Assert.InRange(All.Length, 35, int.MaxValue);

    [Fact]
    public void Every_feature_has_a_name_of_its_own() =>
        Assert.Equal(All.Length, All.Select(feature => feature.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Every_feature_is_named_in_Chinese_characters() =>
        Assert.All(
            All,
            feature => Assert.Contains(feature.Label.SimplifiedChinese, character => character is >= '\u4e00' and <= '\u9fff')
        );

    [Fact]
    public void Every_feature_is_named_differently_in_English_and_Spanish() =>
        Assert.All(All, feature => Assert.NotEqual(feature.Label.English, feature.Label.Spanish));

    [Fact]
    public void Every_ordered_feature_that_a_kind_asks_declares_which_way_is_better() =>
        Assert.Equal(
            ["equity_share"],
            KindPolicy
                .Shipped.Table.Features.Where(feature => feature.Scale.IsOrdered && feature.Direction == Direction.None)
                .Select(feature => feature.Name)
        );

    [Fact]
    public void Of_facts_without_answers_every_feature_of_an_account_is_unknown()
    {
        AccountFacts nothing = new() { Account = "A", AsOf = AsOf };
        Assert.All(All.OfType<Feature<AccountFacts>>(), feature => Assert.False(feature.TryRead(nothing, out _), feature.Name));
    }

    [Fact]
    public void A_date_in_the_future_has_no_age() =>
        Assert.Null(AccountFeatures.AssessmentAge.Read(Facts.With(profile => profile with { AssessedOn = AsOf.PlusDays(1) })));

    [Fact]
    public void No_kind_tier_or_importance_asks_anything_about_credit()
    {
        string[] words = ["credit", "grade_", "line", "overdue", "days_beyond"];
        Assert.All(All, feature => Assert.DoesNotContain(words, word => feature.Name.Contains(word, StringComparison.Ordinal)));
    }

    private static IEnumerable<Feature> FeaturesOf(Type type, object? instance) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)
            .Where(property => typeof(Feature).IsAssignableFrom(property.PropertyType))
            .Select(property => (Feature)property.GetValue(instance)!);
}
