using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Expenses.Indicators.IndicatorFacts>;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>The questions that an indicator policy asks, for amounts of one currency.</summary>
/// <remarks>
/// Each is asked twice: rounded down, and with what has begun counted whole. So a line to the basis point or the minor unit is reached
/// exactly when the unrounded figure reaches it. An amount in another currency counts as unknown.
/// </remarks>
public sealed class IndicatorFeatures
{
    private readonly ImmutableDictionary<(IndicatorKind, bool), Measure<IndicatorFacts, Percentage>> percentages;
    private readonly ImmutableDictionary<(IndicatorKind, bool), Measure<IndicatorFacts, Money>> amounts;

    private IndicatorFeatures(Currency? currency)
    {
        Currency = currency;
        IndicatorKind[] ofMoney = [IndicatorKind.CostPerVisit, IndicatorKind.CostPerNewAccount];
        percentages = Twice(IndicatorScales.Kinds.Members.Except(ofMoney))
            .ToImmutableDictionary(key => key, key => PercentageOf(key.Kind, key.IsBegun));
        amounts = Twice(currency is null ? [] : ofMoney)
            .ToImmutableDictionary(key => key, key => AmountOf(key.Kind, key.IsBegun, currency!.Value));
        All =
        [
            .. Twice(IndicatorScales.Kinds.Members)
                .Select(key => (Feature<IndicatorFacts>?)percentages.GetValueOrDefault(key) ?? amounts.GetValueOrDefault(key))
                .OfType<Feature<IndicatorFacts>>(),
        ];
    }

    /// <summary>The questions that need no currency.</summary>
    public static IndicatorFeatures WithoutAmounts { get; } = new(null);

    /// <summary>The currency of the amounts; null without questions about amounts.</summary>
    public Currency? Currency { get; }

    /// <summary>All of them.</summary>
    public ImmutableArray<Feature<IndicatorFacts>> All { get; }

    /// <summary>The questions with amounts of one currency.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public static IndicatorFeatures In(Currency currency) => new(Money.Zero(currency).Currency);

    /// <summary>When a line is reached.</summary>
    internal Specification<IndicatorFacts> Reaches(ControlIndicator indicator, IndicatorLine line)
    {
        // Rounded so that the rounded figure compares with the line as the exact one does.
        var isBegun = indicator.HigherIsBetter == (line.Comparison == LineComparison.AtOrBeyond);
        var key = (indicator.Kind, isBegun);
        return line.Value.Amount is { } amount
            ? Compare(amounts[key], amount, indicator, line)
            : Compare(percentages[key], line.Value.Percentage!.Value, indicator, line);
    }

    /// <summary>The figure half away from zero, for people; null when unknown.</summary>
    internal IndicatorValue? ValueOf(ControlIndicator indicator, IndicatorFacts facts) =>
        IndicatorFigure.Of(indicator.Kind, facts) is not { } figure ? null
        : !indicator.IsAmount ? IndicatorValue.Of(figure.ToPercentage(Rounding.HalfAwayFromZero))
        : IsOurs(indicator.Kind, facts) ? IndicatorValue.Of(figure.ToMoney(Currency!.Value, Rounding.HalfAwayFromZero))
        : null;

    private static Specification<IndicatorFacts> Compare<TValue>(
        Measure<IndicatorFacts, TValue> measure,
        TValue value,
        ControlIndicator indicator,
        IndicatorLine line
    )
        where TValue : struct =>
        line.Comparison switch
        {
            LineComparison.AtOrBeyond => indicator.HigherIsBetter ? measure.AtMost(value) : measure.AtLeast(value),
            LineComparison.Beyond => indicator.HigherIsBetter ? measure.Below(value) : measure.Above(value),
        };

    private static IEnumerable<(IndicatorKind Kind, bool IsBegun)> Twice(IEnumerable<IndicatorKind> kinds) =>
        kinds.SelectMany(kind => new[] { (kind, false), (kind, true) });

    private static Measure<IndicatorFacts, Percentage> PercentageOf(IndicatorKind kind, bool isBegun) =>
        Percentage(
            Name(kind, isBegun),
            LabelOf(kind, isBegun),
            facts => IndicatorFigure.Of(kind, facts)?.ToPercentage(RoundingOf(isBegun)),
            kind == IndicatorKind.Attainment ? Direction.HigherIsBetter : Direction.LowerIsBetter,
            Changeability.ByUs
        );

    private Measure<IndicatorFacts, Money> AmountOf(IndicatorKind kind, bool isBegun, Currency currency) =>
        Amount(
            Name(kind, isBegun),
            LabelOf(kind, isBegun),
            currency,
            facts => IsOurs(kind, facts) ? IndicatorFigure.Of(kind, facts)?.ToMoney(currency, RoundingOf(isBegun)) : null,
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    private bool IsOurs(IndicatorKind kind, IndicatorFacts facts) =>
        (kind == IndicatorKind.CostPerVisit ? facts.VisitExpense : facts.AcquisitionExpense)?.Currency == Currency;

    private static Rounding RoundingOf(bool isBegun) => isBegun ? Rounding.Up : Rounding.Down;

    private static string Name(IndicatorKind kind, bool isBegun) => CodeWord.Of(kind) + (isBegun ? "_begun" : string.Empty);

    private static Label LabelOf(IndicatorKind kind, bool isBegun)
    {
        var name = IndicatorScales.Kinds.Named(kind);
        return isBegun
            ? new($"{name.English}, rounded up", $"{name.Spanish}, redondeado al alza", $"{name.SimplifiedChinese}（向上取整）")
            : name;
    }
}
