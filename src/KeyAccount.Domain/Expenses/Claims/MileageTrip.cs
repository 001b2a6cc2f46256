namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>A journey with a vehicle of one's own.</summary>
public sealed record MileageTrip
{
    /// <summary>What was driven, such as <c>car</c>; the rate is looked up by it.</summary>
    public required string Vehicle
    {
        get;
        init => field = ClaimTexts.Name(value, nameof(Vehicle));
    }

    /// <summary>How far.</summary>
    public required Distance Distance { get; init; }

    /// <summary>How far the person has driven this year before this journey; null when that is not known.</summary>
    public required Distance? YearBefore { get; init; }
}
