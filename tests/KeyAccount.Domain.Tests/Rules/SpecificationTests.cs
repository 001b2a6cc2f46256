using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules;

public class SpecificationTests
{
    private static readonly Specification<Client> A = Clients.Orders.AtLeast(1);
    private static readonly Specification<Client> B = Clients.Insured.IsTrue;
    private static readonly Specification<Client> C = Clients.Margin.Above(Share.Percent(5));

    [Fact]
    public void Nested_conjunctions_become_one() => Assert.Equal(3, ((AllOf<Client>)((A & B) & C)).Parts.Length);

    [Fact]
    public void Nested_disjunctions_become_one() => Assert.Equal(3, ((AnyOf<Client>)(A | (B | C))).Parts.Length);

    [Fact]
    public void A_double_denial_is_the_statement_itself() => Assert.Same(A, !!A);

    [Fact]
    public void A_join_of_one_is_that_one() => Assert.Same(A, Specification<Client>.All(A));

    [Fact]
    public void A_join_of_none_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Specification<Client>.All());
        Assert.Throws<ArgumentException>(() => Specification<Client>.Any());
    }

    [Fact]
    public void A_missing_part_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => A & null!);
        Assert.Throws<ArgumentNullException>(() => null! | A);
        Assert.Throws<ArgumentNullException>(() => !(Specification<Client>)null!);
    }

    [Fact]
    public void The_same_tree_over_the_same_features_is_equal()
    {
        var (one, other) = (
            (A & !B) | Clients.Orders.IsKnown,
            (Clients.Orders.AtLeast(1) & !Clients.Insured.IsTrue) | Clients.Orders.IsKnown
        );

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Another_tree_is_not_equal() =>
        Assert.Equal(6, new[] { A & B, B & A, A | B, !A, A, Clients.Orders.IsKnown }.Distinct().Count());

    [Fact]
    public void The_same_question_of_another_feature_is_not_equal() =>
        Assert.NotEqual(A, Features<Client>.Count("orders", Label.Same("orders"), null, client => client.Orders).AtLeast(1));

    [Fact]
    public void A_tree_may_be_32_deep()
    {
        var deep = Deep(Specification<Client>.MaximumDepth);

        Assert.Equal(Truth.Unknown, deep.Evaluate(new()));
    }

    [Fact]
    public void A_tree_33_deep_is_refused() =>
        Assert.Throws<ArgumentException>(() => Deep(Specification<Client>.MaximumDepth + 1));

    [Theory]
    [InlineData(
        Language.English,
        "orders at least 1 orders and (not (insured is yes) or margin above 5.00 %) and orders is known"
    )]
    [InlineData(
        Language.Spanish,
        "pedidos al menos 1 pedidos y (no (asegurado es sí) o margen por encima de 5.00 %) y pedidos se conoce"
    )]
    [InlineData(Language.SimplifiedChinese, "订单数不低于1 单且(非(已投保为是)或毛利率高于5.00 %)且订单数已知")]
    public void A_statement_reads_aloud(Language language, string text) =>
        Assert.Equal(text, (A & (!B | C) & Clients.Orders.IsKnown).ToString(language));

    [Theory]
    [InlineData(Language.English, "client since on or after 2024-02-29")]
    [InlineData(Language.Spanish, "cliente desde el o después del 2024-02-29")]
    [InlineData(Language.SimplifiedChinese, "客户起始日不早于2024-02-29")]
    public void Dates_are_before_and_after(Language language, string text) =>
        Assert.Equal(text, Clients.Since.AtLeast(new NodaTime.LocalDate(2024, 2, 29)).ToString(language));

    [Theory]
    [InlineData(Language.English, "signs has all of blocked, insolvent")]
    [InlineData(Language.Spanish, "señales tiene todos: bloqueado, insolvente")]
    [InlineData(Language.SimplifiedChinese, "标记包含全部：冻结, 破产")]
    public void Marks_are_named(Language language, string text) =>
        Assert.Equal(text, Clients.Signs.HasAll(Signs.Blocked | Signs.Insolvent).ToString(language));

    private static Specification<Client> Deep(int depth)
    {
        var specification = A;
        for (var level = 1; level < depth; level++)
        {
            specification = level % 2 == 0 ? specification & B : specification | C;
        }

        return specification;
    }
}
