using System.Globalization;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts;

/// <summary>One figure of a deal, and how far each authority goes with it.</summary>
/// <param name="Dimension">What is measured.</param>
/// <param name="Value">The figure in the unit of the dimension, linked quotes included; null when unknown.</param>
/// <param name="Verdict">What this figure alone calls for.</param>
/// <param name="Limit">The last figure that the needed authority covers; null without a bound, when unknown or beyond all authority.</param>
/// <param name="Excess">
/// By how much the figure is beyond the next lower authority: so much better and it is enough. Null at the own authority and when unknown;
/// beyond all authority, the way back to the highest one.
/// </param>
public sealed record DiscountMeasure(Dimension Dimension, long? Value, Verdict Verdict, long? Limit, long? Excess)
{
    /// <summary>How much room is left below the needed authority's limit; null when there is no limit or figure.</summary>
    public long? Room => Limit is { } limit && Value is { } value ? Dimension.Risk(limit) - Dimension.Risk(value) : null;

    /// <summary>Name, figure and verdict.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Dimension.Name} {(object?)Value ?? "unknown"} {Dimension.Unit}: {Verdict}"
        );

    internal static DiscountMeasure Of(AuthorityLadder ladder, Dimension dimension, long? value, Verdict whenUnknown)
    {
        var own = ladder.Terms.Dimensions[ladder.DimensionOf(dimension.Name)];
        if (value is not { } figure)
        {
            return new(own, null, whenUnknown, null, null);
        }
        var verdict = ladder.Route(Measures.None.With(own, figure)).Verdict;
        var level = verdict.IsDecline ? ladder.Top + 1 : verdict.Level ?? Math.Max(0, ladder.OwnLevel);
        var below = verdict.IsApproval ? null : LimitOf(ladder, own, level - 1);
        return new(
            own,
            value,
            verdict,
            verdict.IsDecline ? null : LimitOf(ladder, own, level),
            below is { } reach ? own.Risk(figure) - own.Risk(reach) : null
        );
    }

    /// <summary>How far a level goes in every column that signs for the dimension; null when some column stops it, or none does.</summary>
    private static long? LimitOf(AuthorityLadder ladder, Dimension dimension, int level)
    {
        var place = ladder.DimensionOf(dimension.Name);
        var limits = Enumerable
            .Range(0, ladder.Terms.Columns.Length)
            .Where(column => ladder.Engages(column, place))
            .Select(column => level < 0 ? AuthorityLimit.Nobody : ladder.LimitAt(column, place, level))
            .ToList();
        return limits.Any(limit => limit.IsNobody) ? null
            : limits.Where(limit => !limit.IsUnlimited).MinBy(limit => dimension.Risk(limit.UpTo!.Value))
                is { IsNobody: false } least
                ? least.UpTo
            : null;
    }
}
