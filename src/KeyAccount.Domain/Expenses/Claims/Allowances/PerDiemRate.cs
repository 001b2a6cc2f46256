using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>The per-diem of a place for some days, and what its meals count. All amounts in one currency, from zero.</summary>
public sealed record PerDiemRate
{
    /// <summary>The place; null for all that have no rate of their own.</summary>
    public string? Place
    {
        get;
        init => field = ClaimTexts.NameOrNull(value, nameof(Place));
    }

    /// <summary>The days on which it holds.</summary>
    public required DateRange During { get; init; }

    /// <summary>The full rate of a day.</summary>
    public required Money Daily { get; init; }

    /// <summary>What a provided breakfast takes off.</summary>
    public required Money Breakfast { get; init; }

    /// <summary>What a provided lunch takes off.</summary>
    public required Money Lunch { get; init; }

    /// <summary>What a provided dinner takes off.</summary>
    public required Money Dinner { get; init; }

    /// <summary>What is left in any case: small expenses that no provided meal covers. Not above the full rate.</summary>
    public required Money Incidentals { get; init; }

    internal IEnumerable<Money> Amounts => [Daily, Breakfast, Lunch, Dinner, Incidentals];
}
