using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The figures that follow from the facts of a check: exact, to the minor unit, and rounded once where a feature has a grain.</summary>
internal static class CheckFigures
{
    /// <summary>What stands for "beyond any share": 1,000,000 %, more than any rule grants.</summary>
    public const long BeyondAnyShare = 100_000_000;

    /// <summary>What the document adds now: nothing when it is for a day beyond the horizon.</summary>
    public static long? Increment(CreditCheckFacts facts) =>
        Minor(facts, facts.Increment) is not { } increment ? null
        : facts.HorizonEnd is not { } end || increment <= 0 ? increment
        : facts.AvailableOn is not { } available ? null
        : available > end ? 0
        : increment;

    /// <summary>Whether anything more is owed afterwards.</summary>
    public static bool? Adds(CreditCheckFacts facts) =>
        Minor(facts, facts.Increment) is not { } increment ? null
        : increment <= 0 ? false
        : Increment(facts) is { } counted ? counted > 0
        : null;

    /// <summary>Whether more will be owed, within the horizon or later, or unpaid goods leave.</summary>
    public static bool? PutsAtRisk(CreditCheckFacts facts)
    {
        bool? grows = Minor(facts, facts.Increment) is { } increment ? increment > 0 : null;
        bool? leaves =
            facts.Checkpoint is Checkpoint.Order or Checkpoint.Invoice ? false
            : Minor(facts, facts.GoodsToLeave) is { } goods ? goods > 0
            : null;
        return grows | leaves;
    }

    /// <summary>What would be used beyond line and tolerance, below zero when it is free; null for what is unknown or without a limit.</summary>
    public static Int128? Excess(CreditCheckFacts facts) =>
        facts.Line is { Kind: CheckedLineKind.Limited or CheckedLineKind.NoCredit } line && Used(facts) is { } used
            ? used - Limit(facts, line) - (Minor(facts, facts.Tolerance) ?? 0)
            : null;

    /// <summary>The excess as a share of the line in basis points, rounded up: a cent too much is seen.</summary>
    public static long? OverLine(CreditCheckFacts facts)
    {
        if (facts.Line is { Kind: CheckedLineKind.Unlimited or CheckedLineKind.NoCheck })
        {
            return 0;
        }
        if (facts.Line is not { } line || Excess(facts) is not { } excess)
        {
            return null;
        }
        var limit = Limit(facts, line);
        return limit > 0 ? Clamp(Up(excess * 10_000, limit))
            : excess > 0 ? BeyondAnyShare
            : 0;
    }

    /// <summary>The projected use as a share of the line in basis points, rounded down: "at least 90 %" is exact.</summary>
    public static long? ProjectedUse(CreditCheckFacts facts)
    {
        if (facts.Line is { Kind: CheckedLineKind.Unlimited or CheckedLineKind.NoCheck })
        {
            return 0;
        }
        if (
            facts.Line is not { } line
            || Minor(facts, facts.Exposure) is not { } before
            || Increment(facts) is not { } increment
        )
        {
            return null;
        }
        var (limit, used) = (Limit(facts, line), (Int128)before + increment);
        return limit > 0 ? Clamp(-Up(-used * 10_000, limit))
            : used > 0 ? BeyondAnyShare
            : 0;
    }

    /// <summary>Whether nothing but exchange rates takes the use above line and tolerance.</summary>
    public static bool? OverByRatesAlone(CreditCheckFacts facts) =>
        facts.Line is { Kind: CheckedLineKind.Unlimited or CheckedLineKind.NoCheck } ? false
        : Minor(facts, facts.Revaluation) is not > 0 ? false
        : facts.Line is not { } line || Minor(facts, facts.Exposure) is not { } before || Increment(facts) is not { } increment
            ? null
        : (Int128)before + increment - Limit(facts, line) - (Minor(facts, facts.Tolerance) ?? 0) is var excess
            && excess > 0
            && excess <= Minor(facts, facts.Revaluation);

    /// <summary>The part of what is open that is overdue, in basis points, rounded down; nothing open is nothing overdue.</summary>
    public static int? OverdueShare(CreditCheckFacts facts) =>
        Minor(facts, facts.Overdue?.Total) is not { } overdue ? null
        : overdue == 0 ? 0
        : Minor(facts, facts.Open) is not { } open ? null
        : open <= overdue ? 10_000
        : (int)((Int128)overdue * 10_000 / open);

    /// <summary>This month's orders over the average month's, to hundredths, rounded up; with no average, any order is beyond it.</summary>
    public static decimal? MonthToAverage(CreditCheckFacts facts) =>
        Minor(facts, facts.OrderedThisMonth) is not { } month || Minor(facts, facts.OrderedPerMonth) is not { } average ? null
        : average > 0 ? (decimal)Int128.Clamp(Up((Int128)month * 100, average), -BeyondAnyShare, BeyondAnyShare) / 100
        : month > 0 ? BeyondAnyShare / 100
        : 0;

    /// <summary>Days since a last day, negative before it.</summary>
    public static long? DaysAfter(CreditCheckFacts facts, LocalDate? lastDay) =>
        lastDay is { } last ? Period.DaysBetween(last, facts.AsOf) : null;

    /// <summary>How much more the document is worth than at its release, as a share of it in basis points, rounded up.</summary>
    public static long? Deviation(CreditCheckFacts facts)
    {
        if (facts.Release is not { } release || Minor(facts, facts.DocumentValue) is not { } value)
        {
            return null;
        }
        var released = Minor(facts, release.Value)!.Value;
        return released > 0 ? Clamp(Up(((Int128)value - released) * 10_000, released))
            : value > 0 ? BeyondAnyShare
            : 0;
    }

    /// <summary>The minor units of an amount of the check's currency.</summary>
    /// <exception cref="CurrencyMismatchException">It is of another one.</exception>
    public static long? Minor(CreditCheckFacts facts, Money? amount) =>
        amount is not { } known ? null
        : known.Used().Currency == facts.Currency ? known.MinorUnits
        : throw new CurrencyMismatchException(known.Currency, facts.Currency);

    /// <summary>What is used with the document; what rates alone have made does not count against a document that is released.</summary>
    private static Int128? Used(CreditCheckFacts facts) =>
        Minor(facts, facts.Exposure) is { } before && Increment(facts) is { } increment
            ? (Int128)before + increment - (facts.Release is null ? 0 : Math.Max(0, Minor(facts, facts.Revaluation) ?? 0))
            : null;

    private static long Limit(CreditCheckFacts facts, CheckedLine line) => Minor(facts, line.Limit) ?? 0;

    private static long Clamp(Int128 basisPoints) => (long)Int128.Clamp(basisPoints, -BeyondAnyShare, BeyondAnyShare);

    /// <summary>The quotient rounded towards plus infinity; the divisor is above zero.</summary>
    private static Int128 Up(Int128 dividend, Int128 divisor)
    {
        var (quotient, rest) = Int128.DivRem(dividend, divisor);
        return rest > 0 ? quotient + 1 : quotient;
    }
}
