using KeyAccount.Domain.Rules.Columns;

namespace KeyAccount.Domain.Benchmarks.Buyers;

/// <summary>The buyers as columns, each in its natural width: 42 bytes a client, and a bit a column where answers may be missing.</summary>
internal sealed class BuyerColumns
{
    private readonly long[] revenue;
    private readonly long[] overdue;
    private readonly long[] exposure;
    private readonly short[] margin;
    private readonly short[] returns;
    private readonly int[] orders;
    private readonly short[] daysPastDue;
    private readonly short[] tenure;
    private readonly byte[] trade;
    private readonly byte[] region;
    private readonly byte[] risk;
    private readonly byte[] marks;

    public BuyerColumns(BuyerGenerator generator, int clients, bool isNullable)
    {
        revenue = new long[clients];
        overdue = new long[clients];
        exposure = new long[clients];
        margin = new short[clients];
        returns = new short[clients];
        orders = new int[clients];
        daysPastDue = new short[clients];
        tenure = new short[clients];
        trade = new byte[clients];
        region = new byte[clients];
        risk = new byte[clients];
        marks = new byte[clients];
        var validity = Enumerable.Range(0, BuyerCodes.FeatureCount).Select(_ => new byte[(clients + 7) / 8]).ToArray();
        for (var client = 0; client < clients; client++)
        {
            var codes = generator.CodesAt(client);
            revenue[client] = codes.Revenue;
            overdue[client] = codes.Overdue;
            exposure[client] = codes.Exposure;
            margin[client] = codes.Margin;
            returns[client] = codes.Returns;
            orders[client] = codes.Orders;
            daysPastDue[client] = codes.DaysPastDue;
            tenure[client] = codes.TenureMonths;
            trade[client] = codes.Trade;
            region[client] = codes.Region;
            risk[client] = codes.CountryRisk;
            marks[client] = codes.Marks;
            for (var feature = 0; feature < BuyerCodes.FeatureCount; feature++)
            {
                validity[feature][client / 8] |= (byte)(codes.Knows(feature) ? 1 << (client % 8) : 0);
            }
        }

        ReadOnlyMemory<byte> Bitmap(int feature) => isNullable ? validity[feature] : default;
        Set = ColumnSet<Buyer>
            .OfLength(clients)
            .With(BuyerFeatures.Revenue, revenue, Bitmap(0))
            .With(BuyerFeatures.Overdue, overdue, Bitmap(1))
            .With(BuyerFeatures.Exposure, exposure, Bitmap(2))
            .With(BuyerFeatures.Margin, margin, Bitmap(3))
            .With(BuyerFeatures.Returns, returns, Bitmap(4))
            .With(BuyerFeatures.Orders, orders, Bitmap(5))
            .With(BuyerFeatures.DaysPastDue, daysPastDue, Bitmap(6))
            .With(BuyerFeatures.TenureMonths, tenure, Bitmap(7))
            .With(BuyerFeatures.InTrade, trade, Bitmap(8))
            .With(BuyerFeatures.InRegion, region, Bitmap(9))
            .With(BuyerFeatures.Risk, risk, Bitmap(10))
            .With(BuyerFeatures.Marked, marks, Bitmap(11));
    }

    public ColumnSet<Buyer> Set { get; }

    /// <summary>The sum of all columns: what it costs to read them at all.</summary>
    public long Sum() =>
        ColumnSum.Of<long>(revenue)
        + ColumnSum.Of<long>(overdue)
        + ColumnSum.Of<long>(exposure)
        + ColumnSum.Of<short>(margin)
        + ColumnSum.Of<short>(returns)
        + ColumnSum.Of<int>(orders)
        + ColumnSum.Of<short>(daysPastDue)
        + ColumnSum.Of<short>(tenure)
        + ColumnSum.Of<byte>(trade)
        + ColumnSum.Of<byte>(region)
        + ColumnSum.Of<byte>(risk)
        + ColumnSum.Of<byte>(marks);
}
