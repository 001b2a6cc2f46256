using KeyAccount.Domain.Rules.Queries;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>The same features over different kinds of columns.</summary>
internal static class ClientMaps
{
    public static readonly FeatureMap<Client, ClientRow> Codes = new FeatureMap<Client, ClientRow>()
        .MapCode(Clients.Revenue, row => row.RevenueMinor)
        .MapCode(Clients.Margin, row => row.MarginBasisPoints)
        .MapCode(Clients.Orders, row => row.OrderCount)
        .MapCode(Clients.DaysLate, row => row.HundredthsLate)
        .MapCode(Clients.Since, row => row.SinceDay)
        .MapCode(Clients.Segment, row => row.SegmentNumber)
        .MapCode(Clients.Risk, row => (long?)row.Risk)
        .MapCode(Clients.Signs, row => row.SignBits)
        .MapCode(Clients.Insured, row => row.InsuredNumber);

    public static readonly FeatureMap<Client, ClientRow> Values = new FeatureMap<Client, ClientRow>()
        .Map(Clients.Revenue, row => row.Revenue)
        .Map(Clients.Margin, row => row.Margin)
        .Map(Clients.Orders, row => row.Orders)
        .Map(Clients.DaysLate, row => row.DaysLate)
        .Map(Clients.Since, row => row.Since)
        .Map(Clients.Segment, row => row.Segment)
        .Map(Clients.Risk, row => row.RiskText)
        .Map(Clients.Signs, row => row.Signs)
        .Map(Clients.Insured, row => row.Insured);

    public static readonly FeatureMap<Client, CompleteRow> Complete = new FeatureMap<Client, CompleteRow>()
        .MapCode(Clients.Revenue, row => row.RevenueMinor)
        .Map(Clients.Margin, row => row.Margin)
        .MapCode(Clients.Orders, row => row.OrderCount)
        .Map(Clients.Since, row => row.Since)
        .Map(Clients.Segment, row => row.Segment)
        .MapCode(Clients.Risk, row => (int)row.Risk)
        .Map(Clients.Signs, row => row.Signs)
        .Map(Clients.Insured, row => row.Insured);
}
