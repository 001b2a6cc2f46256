using KeyAccount.Domain.Expenses;

namespace KeyAccount.Domain.Tests.Expenses;

public sealed class ExpenseKeyTests
{
    private static readonly ExpenseKey Hotel = new()
    {
        Category = "travel.hotel",
        Territory = "north",
        Department = "field-sales",
        Person = "p-7",
        Project = "launch",
        Account = "c-17",
    };

    [Theory]
    [InlineData(ExpenseDimension.Category, "travel.hotel")]
    [InlineData(ExpenseDimension.Territory, "north")]
    [InlineData(ExpenseDimension.Department, "field-sales")]
    [InlineData(ExpenseDimension.Person, "p-7")]
    [InlineData(ExpenseDimension.Project, "launch")]
    [InlineData(ExpenseDimension.Account, "c-17")]
    public void Every_part_is_found_by_its_dimension(ExpenseDimension dimension, string expected) =>
        Assert.Equal(expected, Hotel[dimension]);

    [Fact]
    public void What_is_not_given_is_null_and_not_blank() =>
        Assert.All(Enum.GetValues<ExpenseDimension>().Skip(1), dimension => Assert.Null(ExpenseKey.Of("meals")[dimension]));

    [Fact]
    public void Two_keys_with_the_same_parts_are_equal() => Assert.Equal(Hotel, Hotel with { Person = "p-7" });

    [Fact]
    public void Names_are_compared_ordinally() => Assert.NotEqual(Hotel, Hotel with { Person = "P-7" });

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("travel hotel")]
    [InlineData("hôtel")]
    public void A_category_that_is_no_identifier_is_refused(string category)
    {
        var refused = Assert.Throws<ArgumentException>(() => ExpenseKey.Of(category));

        Assert.StartsWith($"'{category}' is no identifier", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_is_never_missing() => Assert.Throws<ArgumentNullException>(() => ExpenseKey.Of(null!));

    [Fact]
    public void A_blank_account_is_refused_by_its_name() =>
        Assert.Equal("Account", Assert.Throws<ArgumentException>(() => Hotel with { Account = "" }).ParamName);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_name_has_at_most_64_characters(int length, bool isFine)
    {
        var refused = Record.Exception(() => Hotel with { Territory = new string('n', length) });

        Assert.Equal(isFine, refused is null);
    }
}
