using CsvHelper;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Writes the quotes to invented accounts, the price list and the discount pools.</summary>
internal sealed class SampleQuoteWriter(OutputFolder folder, SamplePlan plan) : IDisposable
{
    private const long PoolCents = 2_500_000;

    private readonly CsvWriter quotes = SampleWriter.Begin(folder, "quotes.csv", QuoteColumns.Format);
    private readonly SortedSet<string> pools = new(StringComparer.Ordinal);

    /// <summary>Writes the quotes to one account.</summary>
    public void Write(SampleAccount account, SampleRow profile)
    {
        // A stream of its own, so that the other files stay as they were before there were quotes.
        var random = SplitMix64.For(plan.Seed ^ 0x51554F544553UL, (ulong)account.Index);
        foreach (var row in SampleQuote.Of(account, profile, random))
        {
            SampleWriter.WriteRow(quotes, QuoteColumns.Format, row);
            if (row[QuoteHeadColumns.Pool] is { } pool && pool != QuoteFile.None)
            {
                pools.Add(pool);
            }
        }
    }

    public void Dispose()
    {
        quotes.Dispose();
        using var products = SampleWriter.Begin(folder, "products.csv", ProductColumns.Format);
        foreach (var product in SampleProduct.All.Append(SampleProduct.New))
        {
            SampleWriter.WriteRow(products, ProductColumns.Format, product.Row());
        }

        using var left = SampleWriter.Begin(folder, "pools.csv", PoolColumns.Format);
        foreach (var pool in pools)
        {
            var row = new SampleRow();
            row.Set(PoolColumns.Pool, pool);
            row.Set(PoolColumns.Left, PoolCents);
            SampleWriter.WriteRow(left, PoolColumns.Format, row);
        }
    }
}
