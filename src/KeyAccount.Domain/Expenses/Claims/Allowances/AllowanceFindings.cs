using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>Looks for what is odd about dated numbers.</summary>
internal static class AllowanceFindings
{
    private const int LongestYear = 366;

    public static ImmutableArray<AllowanceFinding> Of(ClaimTerms terms) =>
        [
            .. terms
                .Limits.All.GroupBy(limit => limit.Scope)
                .SelectMany(scope => Gaps(scope.Key, scope.Select(limit => limit.During))),
            .. terms
                .PerDiem.Rates.GroupBy(rate => rate.Place)
                .SelectMany(place => Gaps($"per-diem {place.Key ?? "*"}", place.Select(rate => rate.During))),
            .. terms
                .Mileage.All.GroupBy(rate => rate.Vehicle)
                .SelectMany(vehicle => Gaps($"mileage {vehicle.Key}", vehicle.Select(rate => rate.During))),
            .. terms
                .Kinds.Where(one =>
                    (one.Value == ClaimKind.PerDiem && terms.PerDiem.Rates.IsEmpty)
                    || (one.Value == ClaimKind.Mileage && terms.Mileage.All.IsEmpty)
                )
                .Select(one => new AllowanceFinding(AllowanceFindingKind.DeadEnd, one.Key, null)),
            .. terms
                .Limits.All.Where(limit =>
                    limit.Above is LimitAction.Cap or LimitAction.Revise
                    && limit.ReceiptFree is { } free
                    && free >= limit.Most
                    && free.IsPositive
                )
                .Select(limit => new AllowanceFinding(AllowanceFindingKind.IdleReceipt, limit.Scope, limit.During)),
            .. terms
                .Limits.All.Where(NeverHolds)
                .Select(limit => new AllowanceFinding(AllowanceFindingKind.NeverHolds, limit.Scope, limit.During)),
        ];

    private static IEnumerable<AllowanceFinding> Gaps(string subject, IEnumerable<DateRange> periods)
    {
        DateRange? before = null;
        foreach (var period in periods.OrderBy(period => period.Start))
        {
            if (before is { } earlier && earlier.End < period.Start)
            {
                yield return new(AllowanceFindingKind.Gap, subject, DateRange.Of(earlier.End, period.Start));
            }
            before = period;
        }
    }

    private static bool NeverHolds(ExpenseLimit limit) =>
        limit.Season is { } season
        && limit.During.Length <= LongestYear
        && !Enumerable.Range(0, limit.During.Length).Any(day => season.Contains(limit.During.Start.PlusDays(day)));
}
