using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>What is budgeted for each of some months, and over which months it is controlled. Equality is by value.</summary>
/// <remarks>
/// Months are the smallest period; quarters and fiscal years are made of them. What is stated for more than a month is distributed by largest
/// remainder, so that the parts add up to the total to the minor unit.
/// </remarks>
public sealed partial record BudgetPlan
{
    /// <summary>How many months a plan can have, itself allowed.</summary>
    public const int MaximumMonths = 120;

    /// <summary>How many control intervals a plan can have at once, itself allowed.</summary>
    public const int MaximumIntervals = 4;

    private BudgetPlan(YearMonth first, ImmutableArray<Money> months) =>
        (First, Months, FiscalYearStart, Controls) = (first, months, first.Month, [ControlInterval.Annual]);

    /// <summary>The first month.</summary>
    public YearMonth First { get; }

    /// <summary>What is planned for each month, from the first one on; never below zero.</summary>
    public ImmutableArray<Money> Months { get; }

    /// <summary>The month, 1 to 12, with which fiscal years begin; that of the first month unless stated. Quarters count from it.</summary>
    public int FiscalYearStart { get; private init; }

    /// <summary>The control intervals, at least one; the fiscal year as one amount unless stated.</summary>
    public ImmutableArray<ControlInterval> Controls { get; private init; }

    /// <summary>How far admissions may go beyond what is budgeted, as a share of it, rounded down; 0 % unless stated.</summary>
    public Share Tolerance { get; private init; }

    /// <summary>What goes on to the next budget; nothing unless stated.</summary>
    public CarryOverTerms CarryOver { get; private init; } = CarryOverTerms.Nothing;

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency => Months[0].Currency;

    /// <summary>All months, from the first to the last.</summary>
    public MonthRange Range => MonthRange.Of(First, MonthRange.MonthOf(MonthRange.Number(First) + Months.Length - 1));

    /// <summary>What is planned in all.</summary>
    public Money Total => Money.Sum(Months, Currency);

    /// <summary>The same under other control intervals, in place of those it had.</summary>
    /// <param name="controls">One to <see cref="MaximumIntervals"/>; what several of them say of the same months binds when one binds.</param>
    /// <exception cref="ArgumentException">There is none, or one twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too many.</exception>
    public BudgetPlan ControlledBy(params IEnumerable<ControlInterval> controls)
    {
        ImmutableArray<ControlInterval> all = [.. Guard.Against.NullOrEmpty(controls)];
        if (all.Length > MaximumIntervals)
        {
            throw Refusal.OutOfRange(
                nameof(controls),
                $"{all.Length} control intervals are more than the {MaximumIntervals} of a plan."
            );
        }
        return all.DistinctBy(one => (one.Amount, one.Boundary)).Count() == all.Length
            ? this with
            {
                Controls = all,
            }
            : throw new ArgumentException("A control interval stands twice.", nameof(controls));
    }

    /// <summary>The same with fiscal years from another month on.</summary>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no month.</exception>
    public BudgetPlan InFiscalYearsFrom(int month) =>
        this with
        {
            FiscalYearStart = Guard.Against.OutOfRange(month, nameof(month), 1, 12),
        };

    /// <summary>The same with another tolerance.</summary>
    public BudgetPlan Tolerating(Share tolerance) => this with { Tolerance = tolerance };

    /// <summary>The same with other terms for what is left at the end.</summary>
    /// <exception cref="CurrencyMismatchException">The cap is in another currency.</exception>
    public BudgetPlan Carrying(CarryOverTerms terms) =>
        Guard.Against.Null(terms).SurplusCap is { } cap && cap.Currency != Currency
            ? throw new CurrencyMismatchException(cap.Currency, Currency)
            : this with
            {
                CarryOver = terms,
            };

    /// <summary>
    /// The months over which an expense of a day has to fit: for each control interval those from its beginning to each boundary that is not
    /// over, in their order. None when the day is outside the plan.
    /// </summary>
    public ImmutableArray<MonthRange> RangesOn(LocalDate date) =>
        Range.Contains(date.ToYearMonth())
            ? [.. Controls.SelectMany(one => RangesOf(one, date.ToYearMonth())).Distinct().Order(ByMonths)]
            : [];

    /// <summary>Every range over which an expense of any day has to fit, in their order.</summary>
    public ImmutableArray<MonthRange> Ranges =>
        [
            .. Enumerable
                .Range(0, Months.Length)
                .SelectMany(index => Controls.SelectMany(one => RangesOf(one, MonthAt(index))))
                .Distinct()
                .Order(ByMonths),
        ];

    /// <summary>Whether a range is one to hold to, and not only to keep count of.</summary>
    public bool Binds(MonthRange range) =>
        Range.Contains(range.First) && Controls.Any(one => one.Binds && RangesOf(one, range.Last).Contains(range));

    /// <inheritdoc/>
    public bool Equals(BudgetPlan? other) =>
        other is not null
        && (First, FiscalYearStart, Tolerance, CarryOver)
            == (other.First, other.FiscalYearStart, other.Tolerance, other.CarryOver)
        && Months.AsSpan().SequenceEqual(other.Months.AsSpan())
        && Controls.AsSpan().SequenceEqual(other.Controls.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(First, Months.Length, Months[0], FiscalYearStart, Tolerance);

    internal static IComparer<MonthRange> ByMonths { get; } =
        Comparer<MonthRange>.Create(
            (one, other) =>
                (MonthRange.Number(one.First), MonthRange.Number(one.Last)).CompareTo(
                    (MonthRange.Number(other.First), MonthRange.Number(other.Last))
                )
        );

    internal YearMonth MonthAt(int index) => MonthRange.MonthOf(MonthRange.Number(First) + index);

    private IEnumerable<MonthRange> RangesOf(ControlInterval interval, YearMonth month)
    {
        var (at, last) = (MonthRange.Number(month), MonthRange.Number(Range.Last));
        var start = Start(interval.Amount, at);
        for (var ending = at; ending <= last && Start(interval.Amount, ending) == start; ending++)
        {
            var end = End(interval.Boundary, ending);
            yield return MonthRange.Of(MonthRange.MonthOf(start), MonthRange.MonthOf(end));
            ending = end;
        }
    }

    private int Start(AmountType amount, int month) =>
        Math.Max(
            MonthRange.Number(First),
            amount switch
            {
                AmountType.PeriodToDate => month,
                AmountType.QuarterToDate => month - (SinceYearStart(month) % 3),
                AmountType.YearToDate => month - SinceYearStart(month),
                AmountType.ProjectToDate => MonthRange.Number(First),
            }
        );

    private int End(ControlBoundary boundary, int month) =>
        Math.Min(
            MonthRange.Number(Range.Last),
            boundary switch
            {
                ControlBoundary.Period => month,
                ControlBoundary.Quarter => month - (SinceYearStart(month) % 3) + 2,
                ControlBoundary.Year => month - SinceYearStart(month) + 11,
                ControlBoundary.Project => MonthRange.Number(Range.Last),
            }
        );

    private int SinceYearStart(int month) => (month - (FiscalYearStart - 1)) % 12;
}
