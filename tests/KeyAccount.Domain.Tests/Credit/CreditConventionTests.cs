using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Credit;

/// <summary>Being a key account never makes anybody's credit better: kind, tier and importance are not even within reach.</summary>
public class CreditConventionTests
{
    private static readonly string[] Barred =
    [
        "kind",
        "tier",
        "importance",
        "strategic",
        "potential",
        "wallet",
        "standing",
        "rank",
    ];

    [Fact]
    public void No_question_is_about_kind_tier_or_importance() =>
        Assert.DoesNotContain(
            CreditFeatures.All.Concat(Debtor.Shipped.Features),
            feature => feature.Name.Split('_').Intersect(Barred).Any()
        );

    [Fact]
    public void No_question_shares_its_name_with_one_about_accounts() =>
        Assert.Empty(CreditFeatures.All.Select(feature => feature.Name).Intersect(["kinds", "tier", "importance", "sector"]));

    [Fact]
    public void The_facts_hold_nothing_from_which_one_could_tell() =>
        Assert.DoesNotContain(
            Reached(typeof(CreditFacts)),
            type =>
                type == typeof(AccountProfile)
                || type == typeof(AccountTier)
                || type == typeof(AccountFacts)
                || type == typeof(KeySector)
        );

    [Fact]
    public void The_check_reaches_what_is_there() =>
        Assert.Superset(
            new HashSet<Type> { typeof(CreditFile), typeof(FinancialStatement), typeof(PaymentConduct), typeof(Security) },
            Reached(typeof(CreditFacts))
        );

    [Fact]
    public void There_are_questions_to_look_at() => Assert.Equal(22, CreditFeatures.All.Length);

    [Fact]
    public void Every_question_has_a_name_of_its_own_and_words_of_its_own_in_each_language() =>
        Assert.All(
            CreditFeatures.All,
            feature =>
            {
                Assert.Single(CreditFeatures.All, other => other.Name == feature.Name);
                Assert.Equal(
                    3,
                    new[] { feature.Label.English, feature.Label.Spanish, feature.Label.SimplifiedChinese }.Distinct().Count()
                );
            }
        );

    [Fact]
    public void Every_outcome_and_answer_has_a_name_in_each_language()
    {
        Named(CreditScales.Outcomes);
        Named(CreditScales.Grades);
        Named(CreditScales.GradeMeanings);
        Named(CreditScales.Tracks);
        Named(CreditScales.Bars);
        Named(CreditScales.ExternalClasses);
        Named(CreditScales.DebtorForms);
        Named(CreditScales.IdentityStatuses);
        Named(CreditScales.ScreeningStatuses);
        Named(CreditScales.Needs);
        Named(CreditScales.LineParts);
        Named(CreditScales.Changes);
    }

    private static void Named<TValue>(NamedScale<TValue> scale)
        where TValue : struct, Enum => Assert.Equal(Enum.GetValues<TValue>().Order(), scale.Members.Order());

    private static HashSet<Type> Reached(Type from)
    {
        HashSet<Type> reached = [];
        Stack<Type> open = new([from]);
        while (open.TryPop(out var type))
        {
            if (type.Assembly == typeof(CreditFacts).Assembly && reached.Add(type))
            {
                foreach (var property in type.GetProperties())
                {
                    open.Push(Nullable.GetUnderlyingType(property.PropertyType) ?? Element(property.PropertyType));
                }
            }
        }

        return reached;
    }

    private static Type Element(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GenericTypeArguments[0] : type;
}
