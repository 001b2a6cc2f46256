using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Credit;

/// <summary>The agreed numbers behind payment behaviour: where lateness begins, and when a dispute counts.</summary>
/// <remarks>Every number is a starting value of the library. Days are 0 or more, and a value outside its range is refused.</remarks>
public sealed record BehaviourTerms
{
    /// <summary>The library's starting values.</summary>
    public static readonly BehaviourTerms Shipped = new();

    /// <summary>Days after the due date that don't count as late in shares by number and amount, the last one included; 5.</summary>
    public int ToleranceDays
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(ToleranceDays));
    } = 5;

    /// <summary>How late an invoice may have been repaid to prove trust, the last day included; 30.</summary>
    public int RepaidWithinDays
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(RepaidWithinDays));
    } = 30;

    /// <summary>How late after the due date a dispute may be opened to be in time, the last day included; 30.</summary>
    public int DisputeNoticeDays
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(DisputeNoticeDays));
    } = 30;

    /// <summary>For how many days from its opening a dispute counts while nobody closes it; 90.</summary>
    public int DisputeValidityDays
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(DisputeValidityDays));
    } = 90;

    /// <summary>The fewest invoices fallen due in 12 months from which a payment index is read; 3.</summary>
    public int FewestExperiences
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(FewestExperiences));
    } = 3;
}
