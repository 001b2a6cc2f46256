using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>Documents around the thresholds of the shipped check, with and without some answers missing.</summary>
internal static class AnyPaper
{
    private static readonly Gen<int> Amounts = Gen.Elements(
        0,
        1,
        499,
        500,
        900,
        1_000,
        1_001,
        1_050,
        1_051,
        1_150,
        1_300,
        1_301,
        5_000
    );
    private static readonly Gen<int> Ages = Gen.Elements(1, 15, 16, 30, 31, 60, 61, 90);

    private static readonly (Func<CreditCheckFacts, CreditCheckFacts> Forget, string Name)[] Forgettable =
    [
        (facts => facts with { Increment = null }, "increment"),
        (facts => facts with { GoodsToLeave = null }, "goods"),
        (facts => facts with { DocumentValue = null }, "value"),
        (facts => facts with { AvailableOn = null }, "available"),
        (facts => facts with { TermDays = null }, "term"),
        (facts => facts with { Exposure = null }, "exposure"),
        (facts => facts with { Line = null }, "line"),
        (facts => facts with { LineValidUntil = null }, "line end"),
        (facts => facts with { CoverValidUntil = null }, "cover end"),
        (facts => facts with { State = null }, "state"),
        (facts => facts with { Hold = null }, "hold"),
        (facts => facts with { KnockOut = null }, "knock-out"),
        (facts => facts with { Overdue = null }, "overdue"),
        (facts => facts with { Open = null }, "open"),
        (facts => facts with { DunningLevel = null }, "dunning"),
        (facts => facts with { Group = null }, "group"),
        (facts => facts with { RiskGroup = null }, "risk group"),
        (
            facts => facts.Release is { } release ? facts with { Release = release with { LinesChanged = null } } : facts,
            "lines"
        ),
        (facts => facts.Release is { } release ? facts with { Release = release with { Reopened = null } } : facts, "reopened"),
    ];

    /// <summary>Everything is known.</summary>
    public static Gen<CreditCheckFacts> Known =>
        from money in Money
        from conduct in Conduct
        from standing in Standing
        from release in Releases
        select standing(conduct(money)) with
        {
            Release = release,
        };

    /// <summary>One answer is forgotten.</summary>
    public static Gen<Func<CreditCheckFacts, CreditCheckFacts>> Forgetting =>
        Gen.Elements(Forgettable.Select(one => one.Forget).ToArray());

    /// <summary>Some answers are missing, mostly none.</summary>
    public static Gen<CreditCheckFacts> Any =>
        from facts in Known
        from forgotten in Gen.Choose(0, 3)
        from forget in Forgetting.ArrayOf(forgotten)
        select forget.Aggregate(facts, (known, one) => one(known));

    /// <summary>A change for the worse: more overdue, a larger increment, a smaller line, a longer term, a worse state.</summary>
    public static Gen<Func<CreditCheckFacts, CreditCheckFacts>> Worsening =>
        from amount in Amounts
        from days in Ages
        from worsen in Gen.Elements<Func<CreditCheckFacts, CreditCheckFacts>>(
            facts => facts with { Increment = facts.Increment + Euros(amount) },
            facts => facts with { Exposure = facts.Exposure + Euros(amount) },
            facts =>
                amount == 0 ? facts : facts with { Overdue = More(facts, amount, days), Open = facts.Open + Euros(amount) },
            facts => facts with { Line = Less(facts.Line!, amount) },
            facts => facts with { TermDays = facts.TermDays + days },
            facts => facts with { DunningLevel = facts.DunningLevel + 1 },
            facts => facts with { State = (LineState)Math.Min((int)facts.State! + 1, (int)LineState.Stop) },
            facts => facts with { LineValidUntil = facts.LineValidUntil!.Value.PlusDays(-days) },
            facts => facts with { CoverValidUntil = facts.CoverValidUntil!.Value.PlusDays(-days) },
            facts => facts with { GoodsToLeave = facts.GoodsToLeave + Euros(amount) },
            facts => facts with { Hold = ForcedHold.From(Paper.Today, "controller", "dispute") }
        )
        select worsen;

    private static Gen<CreditCheckFacts> Money =>
        from limit in Amounts
        from kind in Gen.Choose(0, 9)
        from used in Amounts
        from adds in Amounts
        from leaves in Amounts
        from checkpoint in Gen.Elements(Enum.GetValues<Checkpoint>())
        from day in Gen.Choose(-1, 2)
        from revalued in Amounts
        select Paper.On(limit, used, adds) with
        {
            Checkpoint = checkpoint,
            GoodsToLeave = Euros(leaves),
            AvailableOn = Paper.HorizonEnd.PlusDays(day),
            Revaluation = Euros(Math.Min(revalued, used)),
            Line = kind switch
            {
                0 => CheckedLine.NoCredit,
                1 => CheckedLine.Unlimited,
                2 => CheckedLine.NoCheck,
                _ => CheckedLine.Of(Euros(limit)),
            },
        };

    private static Gen<Func<CreditCheckFacts, CreditCheckFacts>> Conduct =>
        from overdue in Amounts
        from days in Ages
        from older in Amounts
        from olderDays in Ages
        from young in Amounts
        from dunning in Gen.Choose(0, 3)
        select (Func<CreditCheckFacts, CreditCheckFacts>)(
            facts =>
                facts with
                {
                    Overdue = OverdueItems.Of(
                        Currency.Eur,
                        new[] { (overdue, days), (older, olderDays) }
                            .Where(item => item.Item1 > 0)
                            .Select(item => new OverdueItem(Euros(item.Item1), item.Item2))
                    ),
                    Open = Euros(overdue + older + (10 * young)),
                    DunningLevel = dunning,
                }
        );

    private static Gen<Func<CreditCheckFacts, CreditCheckFacts>> Standing =>
        from good in Gen.Choose(0, 3)
        from state in Gen.Elements(Enum.GetValues<LineState>())
        from bar in Gen.Elements(
            CreditBar.Clear,
            CreditBar.Clear,
            CreditBar.Clear,
            CreditBar.Refer,
            CreditBar.Insolvent,
            CreditBar.Stop
        )
        from lineEnd in Gen.Elements(-30, -16, -15, 0, 30)
        from coverEnd in Gen.Elements(-1, 0, 31)
        from term in Gen.Elements(0, 30, 31, 45, 46, 60, 61)
        from @group in Gen.Elements(CreditCheckFacts.NoGroup, "retail", "other")
        from risk in Gen.Elements(CreditCheckFacts.NoGroup, "high")
        select (Func<CreditCheckFacts, CreditCheckFacts>)(
            facts =>
                good > 0
                    ? facts with
                    {
                        Group = @group,
                        RiskGroup = risk,
                    }
                    : facts with
                    {
                        State = state,
                        KnockOut = bar,
                        LineValidUntil = Paper.Today.PlusDays(lineEnd),
                        CoverValidUntil = Paper.Today.PlusDays(coverEnd),
                        TermDays = term,
                        Group = @group,
                        RiskGroup = risk,
                    }
        );

    private static Gen<DocumentRelease?> Releases =>
        from released in Gen.Choose(0, 2)
        from value in Amounts
        from days in Gen.Elements(0, 1, 15, 16)
        from passed in Gen.Elements(Enum.GetValues<Checkpoint>())
        from changed in Gen.Elements(true, false)
        from reopened in Gen.Elements(true, false, false)
        select released > 0
            ? null
            : new DocumentRelease
            {
                Value = Euros(value),
                On = Paper.Today.PlusDays(-days),
                Passed = passed,
                LinesChanged = changed,
                Reopened = reopened,
            };

    private static Money Euros(int amount) => Domain.Quantities.Money.Eur(amount);

    private static OverdueItems More(CreditCheckFacts facts, int amount, int days) =>
        OverdueItems.Of(Currency.Eur, facts.Overdue!.All.Append(new(Euros(amount), days)));

    private static CheckedLine Less(CheckedLine line, int amount) =>
        line.Limit is { } limit && limit > Euros(amount) ? CheckedLine.Of(limit - Euros(amount))
        : line.Limit is null && line.Kind == CheckedLineKind.NoCheck ? CheckedLine.Unlimited
        : line.Kind == CheckedLineKind.Unlimited ? CheckedLine.Of(Euros(amount))
        : CheckedLine.NoCredit;
}
