using KeyAccount.Domain.Rules.Columns;

namespace KeyAccount.Domain.Tests.Rules.Columns;

public class ColumnSetTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_negative_length_is_refused(int length) =>
        Assert.Throws<ArgumentException>(() => ColumnSet<Client>.OfLength(length));

    [Theory]
    [InlineData(9)]
    [InlineData(11)]
    public void A_column_of_another_length_is_refused(int length) =>
        Assert.Equal(
            $"The column of 'orders' has {length} codes for 10 clients. (Parameter 'codes')",
            Assert
                .Throws<ArgumentException>(() => ColumnSet<Client>.OfLength(10).With(Clients.Orders, new long[length]))
                .Message
        );

    [Theory]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(16, 2)]
    public void A_validity_of_a_bit_for_each_client_is_taken(int length, int bytes) =>
        Assert.Equal(length, ColumnSet<Client>.OfLength(length).With(Clients.Orders, new int[length], new byte[bytes]).Length);

    [Theory]
    [InlineData(9, 1)]
    [InlineData(17, 2)]
    public void A_validity_that_is_too_short_is_refused(int length, int bytes) =>
        Assert.Contains(
            $"has {bytes} bytes; {length} clients need {bytes + 1}",
            Assert
                .Throws<ArgumentException>(() =>
                    ColumnSet<Client>.OfLength(length).With(Clients.Orders, new short[length], new byte[bytes])
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_second_column_of_a_feature_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            ColumnSet<Client>.OfLength(1).With(Clients.Orders, new byte[1]).With(Clients.Orders, new sbyte[1])
        );

    [Fact]
    public void No_feature_is_refused() =>
        Assert.Throws<ArgumentNullException>(() => ColumnSet<Client>.OfLength(1).With(null!, new byte[1]));

    [Fact]
    public void A_set_is_not_changed_by_adding_to_it()
    {
        var empty = ColumnSet<Client>.OfLength(1);

        empty.With(Clients.Insured, new byte[1]);

        Assert.Null(empty.ColumnOf(Clients.Insured));
    }
}
