using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Credit;

/// <summary>The agreed numbers of the shipped knock-outs: <see cref="CreditKnockOuts"/>.</summary>
/// <remarks>Starting values of the library. Months count the boundary day in; a value outside its range is refused when it is set.</remarks>
public sealed record KnockOutTerms
{
    /// <summary>The library's starting values.</summary>
    public static KnockOutTerms Shipped { get; } = new();

    /// <summary>For how many months a write-off or a legal collection bars open terms, 1 to 120; 24.</summary>
    public int WriteOffMonths
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(WriteOffMonths), 1, CreditEventFeatures.MostMonths);
    } = 24;

    /// <summary>For how many months a dishonoured instrument refers, 1 to 120; 6.</summary>
    public int DishonourMonths
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(DishonourMonths), 1, CreditEventFeatures.MostMonths);
    } = 6;

    /// <summary>Beyond how many days overdue, undisputed, default is presumed, 1 or more; 90.</summary>
    public int DefaultDays
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(DefaultDays));
    } = 90;
}
