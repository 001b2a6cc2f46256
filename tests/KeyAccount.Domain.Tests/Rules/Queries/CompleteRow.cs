using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>A host's entity whose columns all have a value: nothing in it is unknown.</summary>
public sealed class CompleteRow
{
    public int Id { get; set; }

    public long RevenueMinor { get; set; }

    public Share Margin { get; set; }

    public int OrderCount { get; set; }

    public LocalDate Since { get; set; }

    public Segment Segment { get; set; }

    public Risk Risk { get; set; }

    public Signs Signs { get; set; }

    public bool Insured { get; set; }
}
