using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.Indicators;

public class ControlIndicatorTests
{
    [Theory]
    [InlineData(IndicatorKind.Spent, 80, 79)]
    [InlineData(IndicatorKind.Attainment, 80, 81)]
    public void A_warning_beyond_the_limit_is_refused(IndicatorKind kind, int warning, int limit) =>
        Assert.Throws<ArgumentException>(() =>
            ControlIndicator.Of(kind, null, IndicatorLine.At(Percent(warning)), IndicatorLine.At(Percent(limit)))
        );

    [Theory]
    [InlineData(LineComparison.AtOrBeyond, LineComparison.AtOrBeyond)]
    [InlineData(LineComparison.Beyond, LineComparison.AtOrBeyond)]
    [InlineData(LineComparison.Beyond, LineComparison.Beyond)]
    public void On_the_same_value_a_warning_must_come_first(LineComparison warning, LineComparison limit) =>
        Assert.Throws<ArgumentException>(() =>
            ControlIndicator.Of(IndicatorKind.Spent, null, new(Percent(80), warning), new(Percent(80), limit))
        );

    [Fact]
    public void On_the_same_value_a_warning_comes_first_when_it_counts_itself() =>
        Assert.NotNull(
            ControlIndicator.Of(IndicatorKind.Spent, null, IndicatorLine.At(Percent(80)), IndicatorLine.Beyond(Percent(80)))
        );

    [Fact]
    public void An_indicator_without_lines_is_refused() =>
        Assert.Throws<ArgumentException>(() => ControlIndicator.Of(IndicatorKind.Spent, Percent(1), null, null));

    [Fact]
    public void Values_are_of_the_kind_of_the_indicator()
    {
        Assert.Throws<ArgumentException>(() =>
            ControlIndicator.Of(IndicatorKind.Spent, null, IndicatorLine.At(IndicatorValue.Of(Money.Eur(1))), null)
        );
        Assert.Throws<ArgumentException>(() =>
            ControlIndicator.Of(IndicatorKind.CostPerVisit, null, IndicatorLine.At(Percent(1)), null)
        );
        Assert.Throws<ArgumentException>(() =>
            ControlIndicator.Of(
                IndicatorKind.CostPerVisit,
                IndicatorValue.Of(Money.Usd(1)),
                IndicatorLine.At(IndicatorValue.Of(Money.Eur(1))),
                null
            )
        );
    }

    private static IndicatorValue Percent(int percent) => IndicatorValue.Of(Percentage.Percent(percent));
}
