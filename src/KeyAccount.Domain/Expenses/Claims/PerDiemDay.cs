namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>One day away.</summary>
public sealed record PerDiemDay
{
    /// <summary>Whether it is the first or last day of the journey; null when that is not known.</summary>
    public required bool? IsFirstOrLast { get; init; }

    /// <summary>The meals that somebody else provided; null when that is not known, <see cref="Meals.None"/> for none.</summary>
    public required Meals? Provided
    {
        get;
        init =>
            field =
                value is { } meals && (meals & ~(Meals.Breakfast | Meals.Lunch | Meals.Dinner)) != 0
                    ? throw new ArgumentOutOfRangeException(nameof(Provided), value, "Meals are breakfast, lunch and dinner.")
                    : value;
    }
}
