using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Which months count together when an expense is checked: from an amount type's beginning to a boundary's end.</summary>
/// <remarks>
/// <para>A boundary is never longer than its amount type: the year's budget against the use of one month would say nothing.</para>
/// <para>
/// With a boundary shorter than the amount type what earlier months left accumulates, and nothing can be spent ahead. An expense must then
/// fit until every later boundary too: else one booked late in an early month would take what later months have used already.
/// </para>
/// </remarks>
public sealed record ControlInterval
{
    private ControlInterval(AmountType amount, ControlBoundary boundary, bool binds) =>
        (Amount, Boundary, Binds) = (amount, boundary, binds);

    /// <summary>From when on amounts count.</summary>
    public AmountType Amount { get; }

    /// <summary>Until when.</summary>
    public ControlBoundary Boundary { get; }

    /// <summary>Whether the ledger holds to it; otherwise it is only kept count of, and a check may warn.</summary>
    public bool Binds { get; }

    /// <summary>The whole fiscal year as one amount.</summary>
    public static ControlInterval Annual { get; } = Of(AmountType.YearToDate, ControlBoundary.Year);

    /// <summary>Each month with what the earlier ones of its fiscal year left.</summary>
    public static ControlInterval Accumulated { get; } = Of(AmountType.YearToDate, ControlBoundary.Period);

    /// <summary>Each month alone.</summary>
    public static ControlInterval Monthly { get; } = Of(AmountType.PeriodToDate, ControlBoundary.Period);

    /// <summary>The whole budget as one amount, whatever its years.</summary>
    public static ControlInterval WholeProject { get; } = Of(AmountType.ProjectToDate, ControlBoundary.Project);

    /// <summary>An interval that binds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The boundary is longer than the amount type.</exception>
    public static ControlInterval Of(AmountType amount, ControlBoundary boundary) =>
        (int)boundary <= (int)amount
            ? new(amount, boundary, true)
            : throw Refusal.OutOfRange(
                nameof(boundary),
                $"The boundary {boundary} is longer than {amount}, over which amounts count."
            );

    /// <summary>The same, only kept count of.</summary>
    public ControlInterval Tracking() => new(Amount, Boundary, false);

    /// <summary>The notation, such as <c>ytd/period</c>, or <c>ptd/period tracking</c>.</summary>
    public override string ToString() => $"{Text(Amount)}/{Text(Boundary)}{(Binds ? "" : " tracking")}";

    /// <summary>Reads what <see cref="ToString"/> writes; null when it is none.</summary>
    internal static ControlInterval? Read(string text)
    {
        foreach (var amount in Enum.GetValues<AmountType>())
        {
            foreach (var boundary in Enum.GetValues<ControlBoundary>().Where(one => (int)one <= (int)amount))
            {
                var interval = Of(amount, boundary);
                if (text == $"{interval}" || text == $"{interval.Tracking()}")
                {
                    return text == $"{interval}" ? interval : interval.Tracking();
                }
            }
        }
        return null;
    }

    private static string Text(AmountType amount) =>
        amount switch
        {
            AmountType.PeriodToDate => "ptd",
            AmountType.QuarterToDate => "qtd",
            AmountType.YearToDate => "ytd",
            AmountType.ProjectToDate => "pjtd",
        };

    private static string Text(ControlBoundary boundary) =>
        boundary switch
        {
            ControlBoundary.Period => "period",
            ControlBoundary.Quarter => "quarter",
            ControlBoundary.Year => "year",
            ControlBoundary.Project => "project",
        };
}
