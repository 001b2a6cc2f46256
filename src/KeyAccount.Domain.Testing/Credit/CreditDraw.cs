using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Draws debtors whose answers lie on and beside the cuts of one policy, and whose amounts lie around its caps.</summary>
internal sealed class CreditDraw(CreditPolicy policy, LocalDate asOf)
{
    private static readonly ImmutableArray<Feature<CreditFacts>> Conduct =
    [
        CreditFeatures.DaysLate,
        CreditFeatures.LateShare,
        CreditFeatures.OverdueShare,
        CreditFeatures.OldestOverdue,
        CreditFeatures.DaysLateTrend,
        CreditFeatures.MonthsTrading,
        CreditFeatures.InvoicesDue,
        CreditFeatures.InvoicesDueRecently,
    ];

    private static readonly ImmutableArray<Feature<CreditFacts>> Strength =
    [
        CreditFeatures.CashFlowToLiabilities,
        CreditFeatures.EquityRatio,
        CreditFeatures.QuickRatio,
        CreditFileFeatures.StatementAge,
    ];

    private readonly long unit = policy.Terms.Unit.Amount.MinorUnits;

    public CreditCuts Cuts { get; } = new(policy, asOf);

    private Currency Currency => policy.Terms.Currency;

    /// <summary>One debtor in three of whom all is known, one with some answers forgotten, one by the mix.</summary>
    public CreditFacts Facts(Draw draw, AnswerMix mix)
    {
        var kind = draw.Below(3);
        var unknown = kind == 2 ? mix.UnknownPercent : 0;
        var facts = Amounts(draw, CreditFactsMaker.Blank(asOf) with { Currency = Currency });
        var good = draw.Pick(20, 60, 90);
        facts = Answer(draw, facts, Conduct, good, unknown);
        facts = File(draw, facts, good, unknown);
        return kind == 1 ? Forgetting(draw, facts) : facts;
    }

    /// <summary>Some answers are forgotten.</summary>
    private CreditFacts Forgetting(Draw draw, CreditFacts facts) =>
        Enumerable.Range(0, 1 + draw.Below(3)).Aggregate(facts, (known, _) => known.With(draw.Pick(Cuts.Features), null));

    /// <summary>Answers that are good so many times in a hundred, near a cut else, and unknown as often as is said.</summary>
    private CreditFacts Answer(
        Draw draw,
        CreditFacts facts,
        ImmutableArray<Feature<CreditFacts>> features,
        int good,
        int unknown
    ) =>
        features.Aggregate(
            facts,
            (known, feature) =>
                known.With(
                    feature,
                    draw.Chance(unknown) ? null
                        : draw.Chance(good) && !Cuts.Of(feature).IsEmpty ? Good(feature)
                        : Codes.Answer(draw, feature.Scale, Cuts.Of(feature), AnswerMix.Complete)
                )
        );

    /// <summary>The answer beyond the last cut in the good direction: many and old rather than few and new where none is declared.</summary>
    private long Good(Feature<CreditFacts> feature) =>
        feature.Direction switch
        {
            Direction.LowerIsBetter => Math.Max(feature.Scale.SmallestCode, Cuts.Of(feature)[0] - 1),
            Direction.HigherIsBetter or Direction.None => Cuts.Of(feature)[^1],
        };

    private CreditFacts Amounts(Draw draw, CreditFacts facts)
    {
        var sales = Amount(draw, 60);
        return facts with
        {
            NetSales = Known(draw, 90, sales),
            CurrentLine = Known(draw, 60, Amount(draw, 4)),
            Contribution = Known(draw, 40, draw.Chance(10) ? -Amount(draw, 4) : Amount(draw, 10)),
            SellerReceivables = Known(draw, 92, Amount(draw, 2_000)),
            FamilyHead = draw.Chance(30) ? "A-0" : null,
            TermsDays = draw.Chance(30) ? draw.Pick(0, 30, 90) : null,
            Behaviour = new()
            {
                SalesWithTax = Known(draw, 90, sales.Times(1.19m, Rounding.Down)),
                AgreedDays = draw.Chance(50) ? draw.Pick(0m, 14.5m, 30m, 60.000001m) : null,
                HighestRepaid = Known(draw, 92, Amount(draw, 12)),
                HighestNotOverdue = Known(draw, 92, Amount(draw, 12)),
            },
        };
    }

    private CreditFacts File(Draw draw, CreditFacts facts, int good, int unknown)
    {
        T? Maybe<T>(T value)
            where T : struct => draw.Chance(unknown) ? null : value;

        var entity = draw.Chance(90) ? "R-1" : null;
        var filed = facts.Filed(file =>
            file with
            {
                Form = Maybe(draw.Chance(85) ? DebtorForm.Company : draw.Pick(Enum.GetValues<DebtorForm>())),
                Identity = Maybe(draw.Chance(92) ? IdentityStatus.Complete : draw.Pick(Enum.GetValues<IdentityStatus>())),
                Screening = Maybe(draw.Chance(92) ? ScreeningStatus.Clear : draw.Pick(Enum.GetValues<ScreeningStatus>())),
                LegalEntity = entity,
                Events = draw.Chance(unknown) ? null : CreditParts.Events(draw, asOf, Cuts.EventMonths),
                CriticalSupply = Maybe(draw.Chance(15)),
                Prepays = Maybe(draw.Chance(25)),
                BudgetConfirmed = Maybe(draw.Chance(75)),
                LegalBasisKnown = Maybe(draw.Chance(75)),
                Terms = draw.Chance(80) ? CreditParts.Terms(draw) : null,
                RequestedLine = draw.Chance(40) ? Amount(draw, 6) : null,
                LineSixMonthsAgo = draw.Chance(50) ? Amount(draw, 4) : null,
                Securities =
                [
                    .. Enumerable
                        .Range(0, draw.Chance(25) ? 2 : 0)
                        .Select(_ => CreditParts.Security(draw, Amount(draw, 4), asOf)),
                ],
                Statement = draw.Chance(55) ? CreditParts.Statement(draw, asOf, draw.Chance(90) ? "R-1" : "R-2") : null,
                Report = draw.Chance(65) ? new(asOf, draw.Pick(Enum.GetValues<ExternalClass>())) : null,
            }
        );
        filed = filed.File!.Report is null ? filed : Answer(draw, filed, [CreditFileFeatures.ReportAge], 80, 0);
        filed = filed.File!.Report is null ? filed : Answer(draw, filed, [CreditFileFeatures.AgencyClass], good, unknown);
        return filed.HasOwnStatement ? Answer(draw, filed, Strength, good, unknown) : filed;
    }

    /// <summary>Zero, one minor unit, around a tenth, a fifth, 1, 3, 10 or 20 units, or any up to so many units.</summary>
    private Money Amount(Draw draw, int units) =>
        Money.OfMinor(
            draw.Below(4) switch
            {
                0 => draw.Pick<long>(0, 0, 1, unit / 10, unit * 100),
                1 => Math.Max(0, draw.Pick(unit / 5, unit, 3 * unit, 10 * unit, 20 * unit) + draw.Pick(-1, 0, 1)),
                _ => draw.Between(0, unit * units),
            },
            Currency
        );

    private static Money? Known(Draw draw, int percent, Money amount) => draw.Chance(percent) ? amount : null;
}
