using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>Periods that are compared with each other have whole months, so that their length needs no rounding.</summary>
internal static class WholeMonths
{
    public static int Of(DateRange during, string parameter)
    {
        var months = Period.Between(during.Start, during.End, PeriodUnits.Months).Months;
        return months > 0 && during.Start.PlusMonths(months) == during.End
            ? months
            : throw Refusal.OutOfRange(parameter, $"The period {during} has no whole months.");
    }
}
