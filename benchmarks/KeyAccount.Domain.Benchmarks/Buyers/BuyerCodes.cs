namespace KeyAccount.Domain.Benchmarks.Buyers;

/// <summary>The answers of one buyer as codes: minor units, hundredths of a percent, numbers. What is not known has no bit.</summary>
internal struct BuyerCodes
{
    public const int FeatureCount = 12;

    public long Revenue;
    public long Overdue;
    public long Exposure;
    public short Margin;
    public short Returns;
    public int Orders;
    public short DaysPastDue;
    public short TenureMonths;
    public byte Trade;
    public byte Region;
    public byte CountryRisk;
    public byte Marks;

    /// <summary>One bit for each answer that is known, in the order of the fields.</summary>
    public int Known;

    public readonly bool Knows(int feature) => ((Known >> feature) & 1) != 0;
}
