using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Discounts.Priced;

namespace KeyAccount.Domain.Tests.Discounts;

public class StackingVerifierTests
{
    private static readonly Discount Frame = OnLine("frame", 1, Percent(20)) with { IsExclusive = true };

    private static readonly VolumeTiers Falling = VolumeTiers
        .StartingWith(TierMeasure.Units, TierMode.AllUnits, Share.Percent(10))
        .From(10, Share.Percent(5));

    public static TheoryData<string, Discount[]> Found =>
        new()
        {
            { "spring: never given, the exclusive frame always takes its lines", [Frame, OnLine("spring", 9, Off(1))] },
            { "spring: never given, the exclusive frame always takes its lines", [Frame, OnOrder("spring", 9, Off(1))] },
            {
                "spring: never given, the exclusive frame always takes its lines",
                [Frame, OnLine("spring", 0, Percent(50)) with { IsExclusive = true }]
            },
            {
                "spring: never given, stop always stops it",
                [OnLine("stop", 2, Off(1)) with { StopsAfter = true }, OnLine("spring", 1, Off(1))]
            },
            {
                "spring: never given, all leaves a price of zero",
                [OnLine("all", 2, Percent(100)), OnLine("spring", 1, Off(1))]
            },
            {
                "small: never given, large always takes at least as much off",
                [OnLine("small", 2, Percent(5)) with { BestOf = "g" }, OnLine("large", 1, Percent(6)) with { BestOf = "g" }]
            },
            {
                "never: never given, no answers let its condition hold",
                [OnLine("never", 1, Off(1)) with { When = Ask.Quantity.AtLeast(10) & Ask.Quantity.Below(10) }]
            },
            {
                "order: never given, its condition asks about one line, which is not known of an order or of freight",
                [OnOrder("order", 1, Off(1)) with { When = Ask.Quantity.AtLeast(10) & Ask.Total.AtLeast(Money.Eur(1)) }]
            },
            { "alone: alone in its group", [OnLine("alone", 1, Off(1)) with { BestOf = "g" }] },
            { "volume: from 10 on more volume earns a lower rate", [OnLine("volume", 1, Benefit.Volume(Falling))] },
            {
                "volume: 10 units cost less than one unit fewer",
                [
                    OnLine(
                        "volume",
                        1,
                        Benefit.Volume(
                            VolumeTiers
                                .StartingWith(TierMeasure.Units, TierMode.AllUnits, Share.Percent(10))
                                .From(10, Share.Percent(20))
                        )
                    ),
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Found))]
    public void What_can_never_be_given_or_be_turned_against_us_is_found(string sentence, Discount[] discounts) =>
        Assert.Contains(sentence, StackingVerifier.Verify(Policy(discounts)).Select(finding => finding.ToString()));

    public static TheoryData<Discount[]> Sound =>
        new()
        {
            { [Frame with { When = Ask.Quantity.AtLeast(2) }, OnLine("spring", 9, Off(1))] },
            { [Frame with { Target = DiscountTarget.OfGroups("a") }, OnLine("spring", 9, Off(1))] },
            { [Frame, OnLine("spring", 2, Percent(5)) with { IsExclusive = true, When = Ask.Quantity.AtLeast(2) }] },
            { [OnLine("spring", 3, Off(1)), OnLine("stop", 2, Off(1)) with { StopsAfter = true }] },
            { [OnOrder("order", 1, Off(1)) with { When = Ask.Quantity.AtLeast(10) | Ask.Total.AtLeast(Money.Eur(1)) }] },
            {
                [
                    OnLine(
                        "slabs",
                        1,
                        Benefit.Volume(
                            VolumeTiers
                                .StartingWith(TierMeasure.Units, TierMode.Incremental, Share.Percent(10))
                                .From(10, Share.Percent(90))
                        )
                    ),
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_is_given_to_somebody_is_not_reported(Discount[] discounts) =>
        Assert.Empty(StackingVerifier.Verify(Policy(discounts)));

    [Fact]
    public void A_finding_speaks_three_languages()
    {
        var finding = StackingVerifier.Verify(Policy(OnLine("alone", 1, Off(1)) with { BestOf = "g" })).Single();
        Assert.Equal(
            ["alone: alone in its group", "alone: solo en su grupo", "alone：组中仅此一项"],
            new[] { Language.English, Language.Spanish, Language.SimplifiedChinese }.Select(finding.ToString)
        );
    }
}
