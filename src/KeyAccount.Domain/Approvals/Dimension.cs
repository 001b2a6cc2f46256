using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Approvals;

/// <summary>Something that is asked for and can be measured, such as an amount, a discount, a margin or days, and which way is riskier.</summary>
public sealed record Dimension
{
    private Dimension(string name, string unit, RiskDirection riskier) =>
        (Name, Unit, Riskier) = (Identifier.Check(name), unit, riskier);

    /// <summary>The name, in the characters of an identifier.</summary>
    public string Name { get; }

    /// <summary>What it is counted in: <c>minor EUR</c>, <c>bp</c> (basis points) or <c>days</c>. Another unit is another measure.</summary>
    public string Unit { get; }

    /// <summary>Which way more authority is needed.</summary>
    public RiskDirection Riskier { get; }

    /// <summary>
    /// Whether requests on one subject within the window count together against the limits, each as much as it is above zero;
    /// otherwise each counts alone.
    /// </summary>
    public bool Accumulates { get; private init; }

    /// <summary>Whether one column never grants it alone.</summary>
    public bool IsJoint { get; private init; }

    /// <summary>How much worse than at the last human approval it may be without asking again, itself allowed, in the unit.</summary>
    public long TolerancePoints { get; private init; }

    /// <summary>The same as a share of the size of what was approved; both add up.</summary>
    public Share ToleranceShare { get; private init; }

    /// <summary>An amount of money, riskier the higher it is.</summary>
    /// <exception cref="ArgumentException">The name is no identifier, or there is no currency.</exception>
    public static Dimension Amount(string name, Currency currency) =>
        currency.IsNone
            ? throw new ArgumentException("An amount needs a currency.", nameof(currency))
            : new(name, UnitOf(currency), RiskDirection.Higher);

    /// <summary>An amount of money that is kept, such as a price; riskier the lower it is.</summary>
    /// <exception cref="ArgumentException">The name is no identifier, or there is no currency.</exception>
    public static Dimension Price(string name, Currency currency) =>
        currency.IsNone
            ? throw new ArgumentException("A price needs a currency.", nameof(currency))
            : new(name, UnitOf(currency), RiskDirection.Lower);

    /// <summary>A share given away, such as a discount, in basis points; riskier the higher it is.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public static Dimension Concession(string name) => new(name, BasisPoints, RiskDirection.Higher);

    /// <summary>A share kept, such as a margin, in basis points; riskier the lower it is.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public static Dimension Margin(string name) => new(name, BasisPoints, RiskDirection.Lower);

    /// <summary>A number of days, such as those of a term; riskier the higher it is.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public static Dimension Days(string name) => new(name, DayCount, RiskDirection.Higher);

    /// <summary>The same, accumulating within the window.</summary>
    /// <exception cref="InvalidOperationException">It is riskier the lower it is: such figures do not add up.</exception>
    public Dimension Accumulating() =>
        Riskier == RiskDirection.Higher
            ? this with
            {
                Accumulates = true,
            }
            : throw new InvalidOperationException($"'{Name}' is riskier the lower it is, and such figures do not add up.");

    /// <summary>The same, never granted by one column alone.</summary>
    public Dimension Joint() => this with { IsJoint = true };

    /// <summary>The same with a tolerance before an approval is asked for again.</summary>
    /// <param name="points">In the unit, from 0.</param>
    /// <param name="share">Of the size of what was approved.</param>
    /// <exception cref="ArgumentOutOfRangeException">The points are below zero or beyond the largest amount.</exception>
    public Dimension Tolerating(long points, Share share = default) =>
        points is < 0 or > Money.MaxMinorUnits
            ? throw Refusal.OutOfRange(nameof(points), $"A tolerance of {points} is not within 0 to {Money.MaxMinorUnits}.")
            : this with
            {
                TolerancePoints = points,
                ToleranceShare = share,
            };

    internal const string BasisPoints = "bp";

    internal const string DayCount = "days";

    internal static string UnitOf(Currency currency) => $"minor {currency.Code}";

    /// <summary>The measure turned so that more is riskier.</summary>
    internal long Risk(long value) => Riskier == RiskDirection.Higher ? value : -value;

    /// <summary>Whether a value is worse than an approved one by more than the tolerance; exact.</summary>
    internal bool IsWorse(long approved, long now) =>
        (((Int128)Risk(now) - Risk(approved) - TolerancePoints) * Share.Whole.BasisPoints)
        > Int128.Abs(approved) * ToleranceShare.BasisPoints;

    internal string Canonical =>
        FormattableString.Invariant(
            $"{Name}|{Unit}|{Riskier}|{Accumulates}|{IsJoint}|{TolerancePoints}|{ToleranceShare.BasisPoints}"
        );
}
