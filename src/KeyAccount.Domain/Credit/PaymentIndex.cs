using System.Collections.Immutable;

namespace KeyAccount.Domain.Credit;

/// <summary>A payer's standing as one number, read from a table of days late: 80 is prompt, more is early, less is late.</summary>
/// <remarks>
/// It is reported and never scored. Between two steps of the table, the one nearer to prompt payment counts: 29 days late still
/// stand at 60, and 25 days early not yet at 100.
/// </remarks>
public static class PaymentIndex
{
    /// <summary>The index of a payer who is exactly prompt.</summary>
    public const int Prompt = 80;

    private static readonly ImmutableArray<(int Index, int Days)> Steps =
    [
        (100, -30),
        (90, -20),
        (Prompt, 0),
        (70, 14),
        (60, 21),
        (50, 30),
        (49, 33),
        (45, 45),
        (40, 60),
        (30, 90),
        (20, 120),
    ];

    /// <summary>The index of an average lateness in days; early payment is below zero.</summary>
    public static int Of(decimal daysLate)
    {
        var index = Prompt;
        foreach (var (step, days) in Steps)
        {
            if (daysLate < 0 ? days < 0 && daysLate <= days && step > index : days > 0 && daysLate >= days)
            {
                index = step;
            }
        }

        return index;
    }

    /// <summary>The days late at a step of the table; null for a number between the steps.</summary>
    public static int? DaysLateAt(int index)
    {
        foreach (var (step, days) in Steps)
        {
            if (step == index)
            {
                return days;
            }
        }

        return null;
    }
}
