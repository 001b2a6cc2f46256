using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>The agreed numbers of a credit policy. Every default is a starting value of the library, not calibrated to losses.</summary>
/// <remarks>
/// The line, its caps and the grades. What evidence is asked for and what knocks out are statements and rules of their own:
/// <see cref="CreditEvidence"/>, <see cref="CreditKnockOuts"/>. A value outside its range is refused when it is set.
/// </remarks>
public sealed record CreditTerms
{
    /// <summary>The unit of the caps; its currency is that of the policy.</summary>
    public required PolicyUnit Unit
    {
        get;
        init => field = Guard.Against.Null(value);
    }

    /// <summary>The grades with their scores, chances of default, capacities and reviews.</summary>
    public GradeScale Grades
    {
        get;
        init => field = Guard.Against.Null(value);
    } = GradeScale.Shipped;

    /// <summary>Where securities are taken at what share of their amount.</summary>
    public SecurityTerms Securities
    {
        get;
        init => field = Guard.Against.Null(value);
    } = SecurityTerms.Shipped;

    /// <summary>Up to how many units a line may go on the starter track; 0.2.</summary>
    public decimal StarterCap
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(StarterCap));
    } = 0.2m;

    /// <summary>Up to how many units on the trade track; 3.</summary>
    public decimal TradeCap
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(TradeCap));
    } = 3m;

    /// <summary>Up to how many units on the report track; 10.</summary>
    public decimal ReportCap
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(ReportCap));
    } = 10m;

    /// <summary>Up to how many units on the full track while the statement is not audited; 20.</summary>
    public decimal UnauditedCap
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(UnauditedCap));
    } = 20m;

    /// <summary>What the need is multiplied by, from 1; 1.1.</summary>
    public decimal NeedFactor
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(NeedFactor), 1m, 10m);
    } = 1.1m;

    /// <summary>What the highest exposure repaid is multiplied by on tracks without a statement; 1.25.</summary>
    public decimal TrustFactor
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(TrustFactor), 0m, 10m);
    } = 1.25m;

    /// <summary>The part of the yearly contribution that may be lost by expectation; 5 %.</summary>
    public Share LossShareOfContribution { get; init; } = Share.Percent(5);

    /// <summary>The part of yearly sales that may be lost by expectation while the contribution is not known; 0.5 %.</summary>
    public Share LossShareOfSales { get; init; } = Share.Percent(0.5m);

    /// <summary>The part of an unsecured claim that is lost in default, above 0 %; 60 %.</summary>
    public Share LossGivenDefault
    {
        get;
        init => field = value > Share.Zero ? value : throw new ArgumentException("A loss given default is above 0 %.");
    } = Share.Percent(60);

    /// <summary>The part of all our receivables that one family may owe; 10 %.</summary>
    public Share ConcentrationShare { get; init; } = Share.Percent(10);

    /// <summary>How much a line may rise over that of six months ago before the general manager has to approve; 25 %.</summary>
    public Share RaisePace { get; init; } = Share.Percent(25);

    /// <summary>The best grade without a statement; B.</summary>
    public CreditGrade BestWithoutStatement { get; init; } = CreditGrade.B;

    /// <summary>The best grade of a debtor in Altman's distress zone; C.</summary>
    public CreditGrade BestInDistress { get; init; } = CreditGrade.C;

    /// <summary>The grade of a starter whose agency class is adequate or better; C.</summary>
    public CreditGrade StarterGrade { get; init; } = CreditGrade.C;

    /// <summary>The grade of a public body without a record of trade; B.</summary>
    public CreditGrade PublicBodyGrade { get; init; } = CreditGrade.B;

    /// <summary>The step to which lines are rounded down, above zero; a tenth of the unit, at least one minor unit, when not set.</summary>
    public Money Step
    {
        get => field == default ? Money.OfMinor(Math.Max(1, Unit.Amount.MinorUnits / 10), Unit.Amount.Currency) : field;
        init
        {
            Guard.Against.NegativeOrZero(value.Used().MinorUnits, nameof(Step));
            field = value;
        }
    }

    /// <summary>The currency of the policy.</summary>
    public Currency Currency => Unit.Amount.Currency;

    /// <summary>All that can change an evaluation, in one unmistakable line.</summary>
    internal string Canonical =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"terms {Unit} {Step} caps {StarterCap:0.######} {TradeCap:0.######} {ReportCap:0.######} {UnauditedCap:0.######} need {NeedFactor:0.######} trust {TrustFactor:0.######} loss {LossShareOfContribution} {LossShareOfSales} {LossGivenDefault} concentration {ConcentrationShare} pace {RaisePace} best {BestWithoutStatement} {BestInDistress} {StarterGrade} {PublicBodyGrade} grades {Grades.Canonical} securities {Securities.Canonical}"
        );
}
