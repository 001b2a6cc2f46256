using System.Collections.Frozen;
using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Credit.Checks.CreditCheckFacts>;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The questions about amounts, in the currency of a policy. There is one instance for each currency.</summary>
public sealed class CreditCheckAmounts
{
    /// <summary>The most days that the ageing is asked about.</summary>
    public const int MostDays = 365;

    private static readonly FrozenDictionary<Currency, Lazy<CreditCheckAmounts>> Instances = Currency.All.ToFrozenDictionary(
        currency => currency,
        currency => new Lazy<CreditCheckAmounts>(() => new(currency))
    );

    private CreditCheckAmounts(Currency currency)
    {
        Currency = currency;
        DocumentValue = Asked(
            "document_value",
            new("value of the document", "valor del documento", "单据金额"),
            facts => facts.DocumentValue
        );
        Excess = Asked("excess", new("use over the line", "uso sobre la línea", "超出额度的金额"), Over);
        Overdue = Asked("overdue", new("overdue amount", "importe vencido", "逾期金额"), facts => facts.Overdue?.Total);
        OverdueBeyond = FeatureFamily<CreditCheckFacts>.Of("overdue_beyond_", "_days", 0, MostDays, Beyond);
        Questions = FeatureCatalog<CreditCheckFacts>
            .Of([.. CreditCheckFeatures.All, DocumentValue, Excess, Overdue])
            .WithFamilies(OverdueBeyond);
    }

    /// <summary>The currency of every amount.</summary>
    public Currency Currency { get; }

    /// <summary>The value of the document as a whole.</summary>
    public Measure<CreditCheckFacts, Money> DocumentValue { get; }

    /// <summary>What would be used beyond line and tolerance, negative while something is free; zero of a line that is unlimited.</summary>
    public Measure<CreditCheckFacts, Money> Excess { get; }

    /// <summary>All that is overdue.</summary>
    public Measure<CreditCheckFacts, Money> Overdue { get; }

    /// <summary>What is overdue by more than so many days, all older items counted in: <c>overdue_beyond_30_days</c>.</summary>
    public FeatureFamily<CreditCheckFacts> OverdueBeyond { get; }

    /// <summary>Every question of a check, those without a currency too: what a written policy may ask.</summary>
    public FeatureCatalog<CreditCheckFacts> Questions { get; }

    /// <summary>The questions in a currency.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public static CreditCheckAmounts In(Currency currency) =>
        currency.IsNone
            ? throw new ArgumentException("A check needs a currency.", nameof(currency))
            : Instances[currency].Value;

    private Measure<CreditCheckFacts, Money> Beyond(int days)
    {
        var number = days.ToString(CultureInfo.InvariantCulture);
        return Asked(
            $"overdue_beyond_{number}_days",
            new($"overdue by more than {number} days", $"vencido hace más de {number} días", $"逾期超过{number}天的金额"),
            facts => facts.Overdue?.Beyond(days)
        );
    }

    private Measure<CreditCheckFacts, Money> Asked(string name, Label label, Func<CreditCheckFacts, Money?> read) =>
        Amount(name, label, Currency, read, Direction.LowerIsBetter, Changeability.ByClient);

    private static Money? Over(CreditCheckFacts facts) =>
        facts.Line is { HasLimit: false } ? Money.Zero(facts.Currency)
        : CheckFigures.Excess(facts) is { } excess
            ? Money.OfMinor((long)Int128.Clamp(excess, -Money.MaxMinorUnits, Money.MaxMinorUnits), facts.Currency)
        : null;
}
