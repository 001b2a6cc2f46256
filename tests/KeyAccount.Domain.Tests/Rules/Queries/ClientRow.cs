using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>A host's own entity: every answer in every kind of column that a host may have for it.</summary>
public sealed class ClientRow
{
    public int Id { get; set; }

    public Tier Tier { get; set; }

    public long? RevenueMinor { get; set; }

    public Money? Revenue { get; set; }

    public short? MarginBasisPoints { get; set; }

    public Share? Margin { get; set; }

    public int? OrderCount { get; set; }

    public long? Orders { get; set; }

    public long? HundredthsLate { get; set; }

    public decimal? DaysLate { get; set; }

    public int? SinceDay { get; set; }

    public LocalDate? Since { get; set; }

    public LocalDate? SinceText { get; set; }

    public byte? SegmentNumber { get; set; }

    public Segment? Segment { get; set; }

    public Risk? Risk { get; set; }

    public Risk? RiskText { get; set; }

    public Signs? Signs { get; set; }

    public int? SignBits { get; set; }

    public bool? Insured { get; set; }

    public int? InsuredNumber { get; set; }

    /// <summary>Not a column.</summary>
    public int? Complaints { get; set; }

    public static ClientRow Of(Client client) =>
        new()
        {
            RevenueMinor = client.Revenue?.MinorUnits,
            Revenue = client.Revenue,
            MarginBasisPoints = (short?)client.Margin?.BasisPoints,
            Margin = client.Margin,
            OrderCount = (int?)client.Orders,
            Orders = client.Orders,
            HundredthsLate = (long?)(client.DaysLate * 100),
            DaysLate = client.DaysLate,
            SinceDay = client.Since is { } since ? Storage.Day(since) : null,
            Since = client.Since,
            SinceText = client.Since,
            SegmentNumber = (byte?)client.Segment,
            Segment = client.Segment,
            Risk = client.Risk,
            RiskText = client.Risk,
            Signs = client.Signs,
            SignBits = (int?)client.Signs,
            Insured = client.Insured,
            InsuredNumber = client.Insured is { } insured ? (insured ? 1 : 0) : null,
        };
}
