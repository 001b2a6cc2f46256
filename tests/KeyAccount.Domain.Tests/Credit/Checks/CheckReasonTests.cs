using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Credit.Checks.Paper;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>What is told of a check: the reasons with their margins, and the signals beside it.</summary>
public class CheckReasonTests
{
    [Theory]
    [InlineData(Language.English, "stopped")]
    [InlineData(Language.Spanish, "detenida")]
    [InlineData(Language.SimplifiedChinese, "停止一切业务")]
    public void Sales_see_nothing_of_sanctions(Language language, string secret)
    {
        var check = (Order with { KnockOut = CreditBar.Stop }).Checked();

        Assert.DoesNotContain(check.Sentences(language, Audience.Sales), one => one.Contains(secret, StringComparison.Ordinal));
        Assert.Contains(check.Sentences(language, Audience.Finance), one => one.Contains(secret, StringComparison.Ordinal));
        Assert.Empty(check.ReasonsFor(Audience.Sales));
        Assert.DoesNotContain(check.PrecedenceFor(Audience.Sales), one => one.Rule.Code == "CC-01");
    }

    [Fact]
    public void All_reasons_are_told_the_binding_one_first()
    {
        var check = (On(100_000, 0, 110_000) with { TermDays = 31, State = LineState.Stop }).Overdue(1, 31).Checked();

        Assert.Equal(["CC-05", "CC-12", "CC-11", "CC-31", "CC-43", "CC-51"], check.Codes());
        Assert.Equal("CC-05", check.Binding!.Code);
    }

    [Fact]
    public void A_reason_has_its_margin() =>
        Assert.Equal("0.50", On(100_000, 0, 100_500).Checked().Binding!.Evidence[0].DistanceText(Language.English));

    [Fact]
    public void The_sentences_tell_limit_tolerance_and_excess_apart()
    {
        var facts = On(1_000, 900, 300) with
        {
            Line = CheckedLine.Of(Money.Eur(1_000)).BoundBy("family"),
            Tolerance = Money.Eur(50),
        };

        Assert.Contains(
            "limit 1000.00 EUR, tolerance 50.00 EUR, used 900.00 EUR, increment 300.00 EUR, over by 150.00 EUR on level family",
            facts.Checked().Sentences(Language.English, Audience.Sales)
        );
    }

    [Theory]
    [InlineData(89_999.99, CheckSignal.Clear)]
    [InlineData(90_000, CheckSignal.Watch)] // the projected use, the order counted in
    public void Nine_tenths_of_the_line_are_watched(decimal order, CheckSignal signal) =>
        Assert.Equal(signal, On(100_000, 0, order).Checked().Signals.Outcome);

    [Theory]
    [InlineData(2_000, 23, CheckSignal.Clear)]
    [InlineData(2_000.01, 23, CheckSignal.Watch)]
    [InlineData(2_000.01, 24, CheckSignal.Clear)]
    public void A_sudden_rise_of_a_young_client_is_watched(decimal month, int months, CheckSignal signal) =>
        Assert.Equal(
            signal,
            (Order with { OrderedThisMonth = Money.Eur(month), MonthsTrading = months }).Checked().Signals.Outcome
        );

    [Fact]
    public void A_missing_signal_is_told_and_holds_nothing()
    {
        var check = (Order with { DaysLateTrend = null }).Checked();

        Assert.Equal((true, CheckSignal.Undetermined), (check.Passes, check.Signals.Outcome));
    }
}
