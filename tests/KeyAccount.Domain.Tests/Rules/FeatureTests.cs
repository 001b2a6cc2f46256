using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules;

public class FeatureTests
{
    [Theory]
    [InlineData("revenue_12-months.net")]
    [InlineData("a")]
    public void A_name_is_an_identifier(string name) =>
        Assert.Equal(name, Features<Client>.Flag(name, Label.Same("label"), _ => true).Name);

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("ingresos_é")]
    [InlineData("revenue\u200D")]
    [InlineData("a/b")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void A_name_that_could_be_mistaken_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => Features<Client>.Flag(name, Label.Same("label"), _ => true));

    [Fact]
    public void A_name_has_up_to_64_characters() =>
        Assert.NotNull(Features<Client>.Flag(new string('a', 64), Label.Same("label"), _ => true));

    [Fact]
    public void A_missing_label_is_refused() =>
        Assert.Throws<ArgumentNullException>(() => Features<Client>.Flag("flag", null!, _ => true));

    [Fact]
    public void A_missing_reader_is_refused() =>
        Assert.Throws<ArgumentNullException>(() => Features<Client>.Flag("flag", Label.Same("label"), null!));

    [Theory]
    [InlineData("", "b", "c")]
    [InlineData("a", " ", "c")]
    [InlineData("a", "b", "")]
    public void A_label_speaks_every_language(string english, string spanish, string chinese) =>
        Assert.Throws<ArgumentException>(() => new Label(english, spanish, chinese));

    [Fact]
    public void A_grade_over_a_choice_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Features<Client>.Grade(
                "segment",
                Label.Same("segment"),
                (NamedScale<Segment>)Clients.Segment.Scale,
                client => client.Segment
            )
        );

    [Fact]
    public void A_missing_answer_is_unknown() => Assert.False(Clients.Revenue.TryRead(new(), out _));

    [Fact]
    public void An_answer_is_read_as_its_code()
    {
        Assert.True(Clients.Revenue.TryRead(new() { Revenue = Money.Eur(12.34m) }, out var code));
        Assert.Equal(1_234, code);
    }

    [Fact]
    public void An_answer_in_another_currency_is_a_broken_contract() =>
        Assert.Throws<CurrencyMismatchException>(() => Clients.Revenue.TryRead(new() { Revenue = Money.Usd(1) }, out _));

    [Fact]
    public void An_answer_finer_than_its_grain_is_a_broken_contract() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Clients.DaysLate.TryRead(new() { DaysLate = 1.001m }, out _));

    [Fact]
    public void A_feature_keeps_who_can_change_its_answer_and_which_way_is_better()
    {
        var feature = Features<Client>.Count(
            "orders",
            Label.Same("orders"),
            null,
            client => client.Orders,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

        Assert.Equal((Direction.HigherIsBetter, Changeability.ByClient), (feature.Direction, feature.Changeability));
    }
}
