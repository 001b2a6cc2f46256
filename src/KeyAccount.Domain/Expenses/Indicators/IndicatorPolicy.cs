using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>Which control indicators must hold: each is ok, warns early, or is in breach, with reasons.</summary>
/// <remarks>
/// The strictest rule that holds gives the status. A figure that is missing never makes it stricter: it stays as strict as what is known,
/// and is undetermined when nothing known stands against it.
/// </remarks>
public sealed class IndicatorPolicy : IEquatable<IndicatorPolicy>
{
    private readonly IndicatorFeatures features;

    private IndicatorPolicy(
        DecisionTable<IndicatorFacts, IndicatorStatus> table,
        ImmutableArray<ControlIndicator> indicators,
        IndicatorFeatures features
    ) => (Table, Indicators, this.features) = (table, indicators, features);

    /// <summary>The shipped default, which no owner has signed: the budget at 80 % and above 100 %, a pace of more than 10 points, a run rate above the budget.</summary>
    public static IndicatorPolicy Shipped { get; } =
        Of(
            PolicyIdentity.ShippedDefault("expense-indicators", "1"),
            ControlIndicator.Of(
                IndicatorKind.Spent,
                target: null,
                IndicatorLine.At(Percent(80)),
                IndicatorLine.Beyond(Percent(100))
            ),
            ControlIndicator.Of(IndicatorKind.Pace, Percent(0), IndicatorLine.Beyond(Percent(10)), limit: null),
            ControlIndicator.Of(IndicatorKind.ForecastRunRate, Percent(100), IndicatorLine.Beyond(Percent(100)), limit: null)
        );

    /// <summary>The rules as data.</summary>
    public DecisionTable<IndicatorFacts, IndicatorStatus> Table { get; }

    /// <summary>The indicators in the order of their kinds, each at most once.</summary>
    public ImmutableArray<ControlIndicator> Indicators { get; }

    /// <summary>The currency of the indicators that are amounts; null when none is.</summary>
    public Currency? Currency => features.Currency;

    /// <summary>A policy of indicators of one's own, in any order.</summary>
    /// <exception cref="ArgumentException">There is none, one stands twice, or their amounts are of several currencies.</exception>
    public static IndicatorPolicy Of(PolicyIdentity identity, params IEnumerable<ControlIndicator> indicators)
    {
        Guard.Against.Null(identity);
        ImmutableArray<ControlIndicator> sorted =
        [
            .. Guard.Against.NullOrEmpty(indicators).OrderBy(indicator => Guard.Against.Null(indicator).Kind),
        ];
        foreach (var (first, second) in sorted.Zip(sorted.Skip(1)))
        {
            if (first.Kind == second.Kind)
            {
                throw Refusal.Invalid(nameof(indicators), $"The indicator {first.Kind} stands twice.");
            }
        }
        Currency[] currencies =
        [
            .. sorted
                .Select(indicator => (indicator.Limit ?? indicator.Warning)!.Value.Amount?.Currency)
                .OfType<Currency>()
                .Distinct(),
        ];
        if (currencies.Length > 1)
        {
            throw Refusal.Invalid(nameof(indicators), $"The amounts are in {currencies[0]} and {currencies[1]}.");
        }
        var features = currencies is [var currency] ? IndicatorFeatures.In(currency) : IndicatorFeatures.WithoutAmounts;
        return new(
            new(
                identity,
                IndicatorScales.Statuses,
                HitPolicy.Strictest,
                otherwise: IndicatorStatus.Ok,
                whenUnknown: IndicatorStatus.Undetermined,
                IndicatorRules.Of(features, sorted)
            ),
            sorted,
            features
        );
    }

    /// <summary>How the indicators stand, with all reasons and distances.</summary>
    /// <exception cref="CurrencyMismatchException">Amounts that belong together are of several currencies.</exception>
    public IndicatorReading Read(IndicatorFacts facts)
    {
        Guard.Against.Null(facts);
        var decision = Table.Decide(facts, facts.AsOf);
        var findings = decision.Explain();
        return new(
            facts,
            decision,
            [.. Indicators.Select(indicator => IndicatorState.Of(indicator, features.ValueOf(indicator, facts), findings))]
        );
    }

    /// <summary>Whether the other one has equal rules and indicators.</summary>
    public bool Equals(IndicatorPolicy? other) =>
        other is not null && Table.Equals(other.Table) && Indicators.AsSpan().SequenceEqual(other.Indicators.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IndicatorPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Table.GetHashCode();

    private static IndicatorValue Percent(decimal percent) => IndicatorValue.Of(Percentage.Percent(percent));
}
