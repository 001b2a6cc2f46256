using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>
/// A dated photograph of one document at one checkpoint: all that a credit check may look at. What is not known is null, never zero.
/// </summary>
/// <remarks>
/// Every amount is in <see cref="Currency"/>, converted by the caller at rates that it keeps; an amount whose rate is missing is null, and the
/// check is then undetermined instead of wrong. The exposure does not contain the document itself.
/// </remarks>
public sealed record CreditCheckFacts
{
    /// <summary>What stands for "belongs to no group": a name that no group has. Null says that the group is not known.</summary>
    public const string NoGroup = "-";

    /// <summary>A validity without an end.</summary>
    public static LocalDate Forever => LocalDate.MaxIsoValue;

    /// <summary>The account that owes: the one that is billed, whoever ordered.</summary>
    public required string Account
    {
        get;
        init => field = Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>The group of accounts whose rules count; <see cref="NoGroup"/> for none.</summary>
    public string? Group
    {
        get;
        init => field = value is null ? null : Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>The risk group, which narrows rules; <see cref="NoGroup"/> for none.</summary>
    public string? RiskGroup
    {
        get;
        init => field = value is null ? null : Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>The day of the check.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>Where the document stands.</summary>
    public required Checkpoint Checkpoint { get; init; }

    /// <summary>The currency of every amount: that of the line.</summary>
    public required Currency Currency { get; init; }

    /// <summary>
    /// What the document adds to the exposure when it counts: nothing or less for prepaid or already delivered goods, payments and credit
    /// notes.
    /// </summary>
    public Money? Increment { get; init; }

    /// <summary>The value of unpaid goods that leave with this step and could still be kept back.</summary>
    public Money? GoodsToLeave { get; init; }

    /// <summary>The value of the document as a whole.</summary>
    public Money? DocumentValue { get; init; }

    /// <summary>When the goods are available or asked for, whichever is later.</summary>
    public LocalDate? AvailableOn { get; init; }

    /// <summary>The last day of the horizon: an order for a later day adds nothing yet. Null when there is no horizon.</summary>
    public LocalDate? HorizonEnd { get; init; }

    /// <summary>The days of credit that the document asks for.</summary>
    public int? TermDays { get; init; }

    /// <summary>The days of credit that are agreed with the account.</summary>
    public int? AgreedTermDays { get; init; }

    /// <summary>The exposure on the binding level without this document, at the rates of the day.</summary>
    public Money? Exposure { get; init; }

    /// <summary>The part of the exposure that only exchange rates have made since it was booked; null counts as none, the stricter.</summary>
    public Money? Revaluation { get; init; }

    /// <summary>The effective line with its binding level.</summary>
    public CheckedLine? Line { get; init; }

    /// <summary>How far the line itself may be passed, from zero; null counts as nothing, the stricter.</summary>
    public Money? Tolerance { get; init; }

    /// <summary>The last day of the line; <see cref="Forever"/> when it has no end.</summary>
    public LocalDate? LineValidUntil { get; init; }

    /// <summary>The last day of the cover that the line rests on; <see cref="Forever"/> when it rests on none.</summary>
    public LocalDate? CoverValidUntil { get; init; }

    /// <summary>The state of the line.</summary>
    public LineState? State { get; init; }

    /// <summary>A hold that a person forced; <see cref="ForcedHold.None"/> when there is none.</summary>
    public ForcedHold? Hold { get; init; }

    /// <summary>What the knock-outs of the credit evaluation say.</summary>
    public CreditBar? KnockOut { get; init; }

    /// <summary>What is overdue.</summary>
    public OverdueItems? Overdue { get; init; }

    /// <summary>All open items, overdue or not.</summary>
    public Money? Open { get; init; }

    /// <summary>The highest dunning level of an open item, 0 for none.</summary>
    public int? DunningLevel { get; init; }

    /// <summary>The change in days late, last six months less the six before.</summary>
    public decimal? DaysLateTrend { get; init; }

    /// <summary>What was ordered in this month, the document included.</summary>
    public Money? OrderedThisMonth { get; init; }

    /// <summary>The average of a month's orders over the last year.</summary>
    public Money? OrderedPerMonth { get; init; }

    /// <summary>Whole months since we began to trade.</summary>
    public int? MonthsTrading { get; init; }

    /// <summary>The release that a checked document already has; null when it has none.</summary>
    public DocumentRelease? Release { get; init; }
}
