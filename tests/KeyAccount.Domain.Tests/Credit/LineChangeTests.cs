using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

/// <summary>From the line of today to the one that is recommended: which change that is, and whether it needs somebody.</summary>
public class LineChangeTests
{
    [Theory]
    [InlineData(null, LineChange.Grant, false)]
    [InlineData(0, LineChange.Grant, false)]
    [InlineData(1_600, LineChange.Renewal, true)]
    [InlineData(1_599, LineChange.FastRaise, false)]
    [InlineData(1_601, LineChange.Cut, false)]
    public void Only_a_renewal_needs_nobody(int? current, LineChange change, bool isAutomatic)
    {
        var evaluation = (Trading with { CurrentLine = current is { } known ? Money.Eur(known) : null }).Evaluated();
        Assert.Equal((change, isAutomatic), (evaluation.Change, evaluation.IsAutomatic));
    }

    [Theory]
    [InlineData(1_279, LineChange.FastRaise)]
    [InlineData(1_280, LineChange.Raise)]
    [InlineData(1_281, LineChange.Raise)]
    [InlineData(0, LineChange.FastRaise)]
    public void A_raise_beyond_a_quarter_in_six_months_is_for_the_general_manager(int sixMonthsAgo, LineChange expected) =>
        Assert.Equal(
            expected,
            (
                Trading.Filed(file => file with { LineSixMonthsAgo = Money.Eur(sixMonthsAgo) }) with
                {
                    CurrentLine = Money.Eur(1_500),
                }
            )
                .Evaluated()
                .Change
        );

    [Fact]
    public void A_renewal_of_grade_D_is_not_automatic()
    {
        var evaluation = (Graded(CreditGrade.D) with { CurrentLine = Money.Eur(1_000) }).Evaluated();
        Assert.Equal((LineChange.Renewal, false), (evaluation.Change, evaluation.IsAutomatic));
    }

    [Fact]
    public void A_deferral_freezes_the_line_and_never_cuts_it()
    {
        var evaluation = (
            Trading.Filed(file => file with { Screening = null }) with
            {
                CurrentLine = Money.Eur(5_000),
            }
        ).Evaluated();
        Assert.Equal((LineChange.Frozen, null), (evaluation.Change, evaluation.Line));
    }

    [Fact]
    public void A_bar_proposes_to_cut_and_does_not_make_it() =>
        Assert.Equal(
            (LineChange.Cut, false),
            (
                (Trading.With(CreditEventKind.WriteOff, AsOf) with { CurrentLine = Money.Eur(1) }).Evaluated().Change,
                (Trading.With(CreditEventKind.WriteOff, AsOf) with { CurrentLine = Money.Eur(1) }).Evaluated().IsAutomatic
            )
        );
}
