using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>Kleene's three truth tables, in full. law:S1</summary>
public class KleeneTests
{
    private static readonly Specification<Client> Left = Clients.Orders.AtLeast(10);
    private static readonly Specification<Client> Right = Clients.Insured.IsTrue;

    [Theory]
    [InlineData(Truth.Yes, Truth.Yes, Truth.Yes, Truth.Yes)]
    [InlineData(Truth.Yes, Truth.Unknown, Truth.Unknown, Truth.Yes)]
    [InlineData(Truth.Yes, Truth.No, Truth.No, Truth.Yes)]
    [InlineData(Truth.Unknown, Truth.Yes, Truth.Unknown, Truth.Yes)]
    [InlineData(Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.No, Truth.No, Truth.Unknown)]
    [InlineData(Truth.No, Truth.Yes, Truth.No, Truth.Yes)]
    [InlineData(Truth.No, Truth.Unknown, Truth.No, Truth.Unknown)]
    [InlineData(Truth.No, Truth.No, Truth.No, Truth.No)]
    public void And_is_the_lesser_and_or_the_greater(Truth left, Truth right, Truth and, Truth or)
    {
        var client = new Client { Orders = OrdersOf(left), Insured = InsuredOf(right) };

        Assert.Equal((and, or), ((Left & Right).Evaluate(client), (Left | Right).Evaluate(client)));
    }

    [Theory]
    [InlineData(Truth.Yes, Truth.No)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.No, Truth.Yes)]
    public void Not_turns_yes_and_no_and_leaves_unknown(Truth truth, Truth denied) =>
        Assert.Equal(denied, (!Left).Evaluate(new Client { Orders = OrdersOf(truth) }));

    [Theory]
    [InlineData(Truth.Yes, Truth.Yes)]
    [InlineData(Truth.Unknown, Truth.No)]
    [InlineData(Truth.No, Truth.Yes)]
    public void Whether_an_answer_is_known_is_never_unknown(Truth truth, Truth known) =>
        Assert.Equal(known, Clients.Orders.IsKnown.Evaluate(new Client { Orders = OrdersOf(truth) }));

    [Fact]
    public void What_is_unknown_satisfies_neither_a_statement_nor_its_denial() =>
        Assert.False(Left.IsSatisfiedBy(new()) || (!Left).IsSatisfiedBy(new()));

    [Fact]
    public void Even_a_contradiction_is_unknown_while_its_answer_is() =>
        Assert.Equal(Truth.Unknown, (Left & !Left).Evaluate(new()));

    [Fact]
    public void The_default_truth_is_unknown() => Assert.Equal(Truth.Unknown, default(Truth));

    private static long? OrdersOf(Truth truth) =>
        truth switch
        {
            Truth.Yes => 10,
            Truth.No => 9,
            Truth.Unknown => null,
        };

    private static bool? InsuredOf(Truth truth) =>
        truth switch
        {
            Truth.Yes => true,
            Truth.No => false,
            Truth.Unknown => null,
        };
}
