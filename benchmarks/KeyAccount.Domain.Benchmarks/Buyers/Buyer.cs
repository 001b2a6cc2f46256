namespace KeyAccount.Domain.Benchmarks.Buyers;

/// <summary>A client as an ordinary program holds it: an object with decimals, every answer nullable (null = not known).</summary>
internal sealed class Buyer
{
    public decimal? Revenue { get; init; }

    public decimal? Overdue { get; init; }

    public decimal? Exposure { get; init; }

    /// <summary>In percent, two decimals.</summary>
    public decimal? Margin { get; init; }

    /// <summary>Returned goods, in percent of those sold, two decimals.</summary>
    public decimal? Returns { get; init; }

    public int? Orders { get; init; }

    public int? DaysPastDue { get; init; }

    public int? TenureMonths { get; init; }

    public Trade? Trade { get; init; }

    public Region? Region { get; init; }

    public CountryRisk? CountryRisk { get; init; }

    public Marks? Marks { get; init; }
}
