using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The figures that follow from the facts of a check: exact, to the minor unit, and rounded once where a feature has a grain.</summary>
internal static class CheckFigures
{
    /// <summary>What stands for "beyond any share": 1,000,000 %, more than any rule grants.</summary>
    private const long BeyondAnyShare = 100_000_000;

    private const int Hundredths = 100;

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
        facts.Line is { HasLimit: true } line && Used(facts) is { } used ? Beyond(facts, line, used) : null;

    /// <summary>The excess as a share of the line, rounded up: a cent too much is seen.</summary>
    public static Percentage? OverLine(CreditCheckFacts facts) =>
        facts.Line is not { } line ? null
        : !line.HasLimit ? Percentage.Zero
        : Excess(facts) is { } excess ? PercentageOf(excess, Limit(facts, line), Rounding.Up)
        : null;

    /// <summary>The projected use as a share of the line, rounded down: "at least 90 %" is exact.</summary>
    public static Percentage? ProjectedUse(CreditCheckFacts facts) =>
        facts.Line is not { } line ? null
        : !line.HasLimit ? Percentage.Zero
        : Projected(facts) is { } used ? PercentageOf(used, Limit(facts, line), Rounding.Down)
        : null;

    /// <summary>Whether nothing but exchange rates takes the use above line and tolerance.</summary>
    public static bool? OverByRatesAlone(CreditCheckFacts facts) =>
        facts.Line is { HasLimit: false } ? false
        : Minor(facts, facts.Revaluation) is not { } rates || rates <= 0 ? false
        : facts.Line is { } line && Projected(facts) is { } used
            ? Beyond(facts, line, used) is var excess && excess > 0 && excess <= rates
        : null;

    /// <summary>The part of what is open that is overdue, rounded down; nothing open is nothing overdue.</summary>
    public static Share? OverdueShare(CreditCheckFacts facts) =>
        Minor(facts, facts.Overdue?.Total) is not { } overdue ? null
        : overdue == 0 ? Share.Zero
        : Minor(facts, facts.Open) is not { } open ? null
        : open <= overdue ? Share.Whole
        : Share.Of(overdue, open, Rounding.Down);

    /// <summary>This month's orders over the average month's, to hundredths, rounded up; with no average, any order is beyond it.</summary>
    public static decimal? MonthToAverage(CreditCheckFacts facts) =>
        Minor(facts, facts.OrderedThisMonth) is not { } month || Minor(facts, facts.OrderedPerMonth) is not { } average
            ? null
            : (decimal)Part(month, average, Hundredths, Rounding.Up) / Hundredths;

    /// <summary>Days since a last day, negative before it.</summary>
    public static long? DaysAfter(CreditCheckFacts facts, LocalDate? lastDay) =>
        lastDay is { } last ? Period.DaysBetween(last, facts.AsOf) : null;

    /// <summary>How much more the document is worth than at its release, as a share of it, rounded up.</summary>
    public static Percentage? Deviation(CreditCheckFacts facts) =>
        facts.Release is { } release
        && Minor(facts, facts.DocumentValue) is { } value
        && Minor(facts, release.Value) is { } released
            ? PercentageOf((Int128)value - released, released, Rounding.Up)
            : null;

    /// <summary>The minor units of an amount of the check's currency.</summary>
    /// <exception cref="CurrencyMismatchException">It is of another one.</exception>
    public static long? Minor(CreditCheckFacts facts, Money? amount) =>
        amount is not { } known ? null
        : known.Used().Currency == facts.Currency ? known.MinorUnits
        : throw new CurrencyMismatchException(known.Currency, facts.Currency);

    /// <summary>What is used with the document.</summary>
    private static Int128? Projected(CreditCheckFacts facts) =>
        Minor(facts, facts.Exposure) is { } before && Increment(facts) is { } increment ? (Int128)before + increment : null;

    /// <summary>The same; what rates alone have made does not count against a document that is released.</summary>
    private static Int128? Used(CreditCheckFacts facts) =>
        Projected(facts) is { } used
            ? used - (facts.Release is null ? 0 : Math.Max(0, Minor(facts, facts.Revaluation) ?? 0))
            : null;

    private static Int128 Beyond(CreditCheckFacts facts, CheckedLine line, Int128 used) =>
        used - Limit(facts, line) - (Minor(facts, facts.Tolerance) ?? 0);

    private static long Limit(CreditCheckFacts facts, CheckedLine line) => Minor(facts, line.Limit) ?? 0;

    private static Percentage PercentageOf(Int128 part, long whole, Rounding rounding) =>
        Percentage.FromBasisPoints(Part(part, whole, BasisPoint.PerWhole, rounding));

    /// <summary>A part in so many pieces of the whole; any part of nothing is beyond any share.</summary>
    private static long Part(Int128 part, long whole, int pieces, Rounding rounding) =>
        whole > 0 ? (long)Int128.Clamp(RoundedDivision.Divide(part * pieces, whole, rounding), -BeyondAnyShare, BeyondAnyShare)
        : part > 0 ? BeyondAnyShare
        : 0;
}
