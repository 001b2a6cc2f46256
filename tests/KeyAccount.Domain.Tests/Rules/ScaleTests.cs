using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>Codes keep order and value, and refuse what the scale does not hold.</summary>
public class ScaleTests
{
    private enum Huge : long
    {
        Small = 1,
        Negative = -1,
    }

    [Flags]
    private enum Wide : long
    {
        First = 1,
        Last = 1L << 61,
        TooFar = 1L << 62,
        Two = 6,
    }

    private static NumberScale Days => new(new("days", "días", "天"), 2);

    [Theory]
    [InlineData("-0.01", -1)]
    [InlineData("0", 0)]
    [InlineData("2.25", 225)]
    [InlineData("10000000000000.00", 1_000_000_000_000_000)]
    public void A_number_is_its_grains(string number, long code)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((code, value), (Days.Encode(value), Days.Decode(code)));
    }

    [Theory]
    [InlineData("2.255")]
    [InlineData("10000000000000.01")]
    [InlineData("-10000000000000.01")]
    [InlineData("79228162514264337593543950335")]
    public void A_number_finer_than_its_grain_or_beyond_the_limit_is_refused(string number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Days.Encode(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    public void A_number_has_0_to_6_places(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumberScale(null, decimals));

    [Theory]
    [InlineData(CountScale.Limit)]
    [InlineData(-CountScale.Limit)]
    public void A_count_reaches_its_limit(long count) => Assert.Equal(count, new CountScale(null).Encode(count));

    [Theory]
    [InlineData(CountScale.Limit + 1)]
    [InlineData(-CountScale.Limit - 1)]
    [InlineData(long.MinValue)]
    public void A_count_beyond_its_limit_is_refused(long count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountScale(null).Encode(count));

    [Fact]
    public void An_amount_of_another_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => new AmountScale(Currency.Eur).Encode(Money.Usd(1)));

    [Fact]
    public void An_amount_without_a_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => new AmountScale(Currency.Eur).Encode(default));

    [Fact]
    public void A_scale_of_no_currency_is_refused() => Assert.Throws<ArgumentException>(() => new AmountScale(default));

    [Theory]
    [InlineData(1970, 1, 1, 0)]
    [InlineData(1969, 12, 31, -1)]
    [InlineData(2024, 2, 29, 19_782)]
    [InlineData(1, 1, 1, -719_162)]
    [InlineData(9999, 12, 31, 2_932_896)]
    public void A_date_is_its_days_since_1970(int year, int month, int day, long code)
    {
        var date = new LocalDate(year, month, day);

        Assert.Equal((code, date), (DateScale.Instance.Encode(date), DateScale.Instance.Decode(code)));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(-1, false)]
    [InlineData(64, false)]
    [InlineData(long.MaxValue, false)]
    public void A_choice_has_a_code_for_each_declared_member_only(long code, bool isCode) =>
        Assert.Equal(isCode, Clients.Segment.Scale.IsCode(code));

    [Theory]
    [InlineData(0, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    [InlineData(-1, false)]
    public void Marks_have_a_code_for_each_set_of_declared_marks(long code, bool isCode) =>
        Assert.Equal(isCode, Clients.Signs.Scale.IsCode(code));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void A_share_has_a_code_for_each_basis_point(long code, bool isCode) =>
        Assert.Equal(isCode, ShareScale.Instance.IsCode(code));

    [Fact]
    public void A_member_that_is_not_declared_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Clients.Segment.Scale.Encode((Segment)3));

    [Fact]
    public void An_answer_that_is_not_declared_is_unknown() =>
        Assert.False(Clients.Segment.TryRead(new Client { Segment = (Segment)3 }, out _));

    [Fact]
    public void An_answer_far_below_every_member_is_unknown_too()
    {
        var feature = Features<Client>.Choice(
            "huge",
            Label.Same("huge"),
            NamedScale<Huge>.Choice((Huge.Small, Label.Same("small"))),
            _ => Huge.Negative
        );

        Assert.False(feature.TryRead(new(), out _));
    }

    [Fact]
    public void Marks_that_are_not_declared_are_ignored() =>
        Assert.Equal(1, Clients.Signs.Scale.Encode(Signs.Blocked | (Signs)64));

    [Fact]
    public void A_mark_up_to_bit_61_can_be_named() =>
        Assert.Equal(
            1L << 61,
            new MarkScale<Wide>((Wide.First, Label.Same("first")), (Wide.Last, Label.Same("last"))).Encode(Wide.Last)
        );

    [Fact]
    public void A_mark_beyond_bit_61_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MarkScale<Wide>((Wide.TooFar, Label.Same("too far"))));

    [Fact]
    public void A_mark_of_two_bits_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MarkScale<Wide>((Wide.Two, Label.Same("two"))));

    [Fact]
    public void A_mark_named_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new MarkScale<Wide>((Wide.First, Label.Same("first")), (Wide.First, Label.Same("again")))
        );

    [Fact]
    public void A_member_named_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            NamedScale<Tier>.Grade((Tier.Gold, Label.Same("gold")), (Tier.Gold, Label.Same("again")))
        );

    [Fact]
    public void A_scale_without_members_is_refused() => Assert.Throws<ArgumentException>(() => NamedScale<Tier>.Choice());

    [Fact]
    public void A_member_above_63_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NamedScale<Tier>.Grade(((Tier)64, Label.Same("too far"))));

    [Theory]
    [InlineData(Language.English, "health")]
    [InlineData(Language.Spanish, "salud")]
    [InlineData(Language.SimplifiedChinese, "卫生")]
    public void A_member_is_named_in_the_readers_language(Language language, string name) =>
        Assert.Equal(name, Clients.Segment.Scale.Format((long)Segment.Health, language));

    [Theory]
    [InlineData(Language.English, "3 days")]
    [InlineData(Language.Spanish, "3 días")]
    [InlineData(Language.SimplifiedChinese, "3 天")]
    public void Dates_are_days_apart(Language language, string distance) =>
        Assert.Equal(distance, DateScale.Instance.FormatDistance(3, language));

    [Fact]
    public void Grades_are_steps_apart() => Assert.Equal("-2", Clients.Risk.Scale.FormatDistance(-2, Language.English));

    [Fact]
    public void Amounts_are_money_apart() => Assert.Equal("-0.01", Clients.Revenue.Scale.FormatDistance(-1, Language.Spanish));
}
