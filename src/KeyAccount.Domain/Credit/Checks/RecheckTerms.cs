using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>When a document that was released rests, instead of being checked again.</summary>
/// <remarks>
/// It rests while its value is within the deviation <em>and</em> its release is young enough, or the grace days of the checkpoint that it passed
/// run. A reopened document never rests, and knock-outs, forced holds and stops never do.
/// </remarks>
public sealed record RecheckTerms
{
    /// <summary>The most days that a release rests.</summary>
    public const int MostDays = 3_650;

    /// <summary>The library's starting values: 5 % within 15 days, no grace.</summary>
    public static RecheckTerms Shipped { get; } = new() { Deviation = Share.Percent(5), Days = 15 };

    /// <summary>How much more than at the release the document may be worth, itself allowed; 0 % by default.</summary>
    public Share Deviation { get; init; }

    /// <summary>
    /// For how many days a release rests, 0 to 3650, the last one included. Null: within the day the deviation counts, and on a later day any
    /// change is checked again.
    /// </summary>
    public int? Days
    {
        get;
        init =>
            field = value is < 0 or > MostDays
                ? throw Refusal.OutOfRange(nameof(Days), $"A rest of {value} days is not within 0 to {MostDays}.")
                : value;
    }

    /// <summary>Whether a line of another value is checked again whatever the total is: then no deviation is allowed at all.</summary>
    public bool AnyChange { get; init; }

    /// <summary>The grace days after each checkpoint.</summary>
    public GraceDays Grace
    {
        get;
        init => field = Guard.Against.Null(value);
    } = GraceDays.None;

    /// <summary>The statement that a document rests: released, not reopened, within deviation and time.</summary>
    public Specification<CreditCheckFacts> Rests =>
        Specification<CreditCheckFacts>.All(
            CreditCheckEvents.Released.IsTrue,
            CreditCheckEvents.Reopened.IsFalse,
            Specification<CreditCheckFacts>.Any(InTime())
        );

    internal string Canonical =>
        FormattableString.Invariant(
            $"recheck {Deviation} {(object?)Days ?? "-"} {AnyChange} {Grace.Order} {Grace.Release} {Grace.Delivery} {Grace.Invoice}"
        );

    private Specification<CreditCheckFacts> WithinDeviation =>
        AnyChange
            ? CreditCheckEvents.Changed.IsFalse
            : CreditCheckEvents.Deviation.AtMost(Percentage.FromBasisPoints(Deviation.BasisPoints));

    private IEnumerable<Specification<CreditCheckFacts>> InTime()
    {
        yield return WithinDeviation & CreditCheckEvents.DaysSinceRelease.AtMost(Days ?? 0);
        if (Days is null)
        {
            yield return CreditCheckEvents.Changed.IsFalse;
        }
        foreach (
            var passed in Enum.GetValues<Checkpoint>().Where(passed => Grace.After(passed) > (Days ?? 0)).GroupBy(Grace.After)
        )
        {
            yield return WithinDeviation
                & CreditCheckEvents.DaysSinceRelease.AtMost(passed.Key)
                & CreditCheckEvents.Passed.IsAnyOf([.. passed]);
        }
    }
}
