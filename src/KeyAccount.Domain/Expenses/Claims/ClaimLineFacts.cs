using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>A photograph of one line: all that its rules may look at, amounts in the currency of the policy. What is not known is null.</summary>
public sealed record ClaimLineFacts
{
    /// <summary>The number of the line.</summary>
    public required long Number { get; init; }

    /// <summary>The declared day of the expense.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The kind of its category.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>What is claimed, converted by the rate of its day; null when there is none.</summary>
    public Money? Amount { get; init; }

    /// <summary>The most of it that can be paid; see <see cref="ClaimLineReview.Allowed"/>.</summary>
    public Money? Allowed { get; init; }

    /// <summary>Whether the line tells what its category needs and nothing of another kind.</summary>
    public bool FitsCategory { get; init; }

    /// <summary>By how much it is above its limit; zero when within, or without one.</summary>
    public Money? OverLimit { get; init; }

    /// <summary>What happens above the limit; null when it depends on a place that is not known.</summary>
    public LimitAction? Action { get; init; }

    /// <summary>By how much it is above what the day or the journey comes to; zero for other kinds.</summary>
    public Money? OverEntitlement { get; init; }

    /// <summary>Whether a reason is given.</summary>
    public bool IsJustified { get; init; }

    /// <summary>Whether a receipt is needed and there is none.</summary>
    public bool? IsReceiptMissing { get; init; }

    /// <summary>How many days after the expense it is handed in; below zero when before.</summary>
    public int Age { get; init; }

    /// <summary>Whether one of its receipts was paid with another claim.</summary>
    public bool? IsReceiptPaid { get; init; }

    /// <summary>Whether the lines on one of its receipts claim more than it is over.</summary>
    public bool? IsReceiptExceeded { get; init; }

    /// <summary>How many expenses it may repeat that nobody has dismissed.</summary>
    public int? Matches { get; init; }

    /// <summary>How many other expenses count together with it.</summary>
    public int? SplitLines { get; init; }

    /// <summary>The sum with those; null when it is not known.</summary>
    public Money? SplitSum { get; init; }

    /// <summary>What each guest received, rounded up; zero for other kinds.</summary>
    public Money? PerGuest { get; init; }

    /// <summary>The most that one of the guests received this year, this line included; zero for other kinds.</summary>
    public Money? RecipientYear { get; init; }

    /// <summary>Whether it stands in the register.</summary>
    public bool? IsRegistered { get; init; }

    /// <summary>Whether an official was treated.</summary>
    public bool? HasOfficials { get; init; }

    /// <summary>Whether compliance has cleared it.</summary>
    public bool? IsCleared { get; init; }

    /// <summary>Whether it is price and no expense: paid to a client without a distinct service.</summary>
    public bool? IsPrice { get; init; }

    /// <summary>By how much it is above the fair value of the client's service; zero for other kinds.</summary>
    public Money? OverFairValue { get; init; }
}
