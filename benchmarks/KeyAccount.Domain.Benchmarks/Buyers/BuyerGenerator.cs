namespace KeyAccount.Domain.Benchmarks.Buyers;

/// <summary>
/// Buyers by index, the same for the same seed on every machine. The answers are independent of each other and of the index, and
/// spread around the thresholds of <see cref="BuyerPolicy"/>, so that no branch is easy to predict.
/// </summary>
internal sealed class BuyerGenerator(ulong seed, int unknownPercent)
{
    private const int Draws = 32;
    private readonly SplitMix random = new(seed);

    public BuyerCodes CodesAt(long index)
    {
        var at = index * Draws;
        var known = 0;
        for (var feature = 0; feature < BuyerCodes.FeatureCount; feature++)
        {
            known |= random.Below(100, at + 12 + feature) >= unknownPercent ? 1 << feature : 0;
        }

        return new()
        {
            // Three of four amounts lie below half of the largest one.
            Revenue = random.Below(90_000_000, at) >> (int)random.Below(3, at + 24),
            Overdue = random.Below(3, at + 25) == 0 ? random.Below(9_000_000, at + 1) : random.Below(1_200_000, at + 1),
            Exposure = random.Below(40_000_000, at + 2),
            Margin = (short)(random.Below(2_600, at + 3) - 200),
            Returns = (short)random.Below(1_500, at + 4),
            Orders = (int)random.Below(90, at + 5),
            DaysPastDue = (short)(random.Below(4, at + 26) == 0 ? random.Below(110, at + 6) : random.Below(20, at + 6)),
            TenureMonths = (short)random.Below(120, at + 7),
            Trade = (byte)random.Below(12, at + 8),
            Region = (byte)random.Below(32, at + 9),
            CountryRisk = (byte)random.Below(6, at + 10),
            Marks = (byte)(random.At(at + 11) & random.At(at + 27) & random.At(at + 28) & 31),
            Known = known,
        };
    }

    public Buyer BuyerAt(long index)
    {
        var codes = CodesAt(index);
        return new()
        {
            Revenue = codes.Knows(0) ? new decimal(codes.Revenue) / 100 : null,
            Overdue = codes.Knows(1) ? new decimal(codes.Overdue) / 100 : null,
            Exposure = codes.Knows(2) ? new decimal(codes.Exposure) / 100 : null,
            Margin = codes.Knows(3) ? new decimal(codes.Margin) / 100 : null,
            Returns = codes.Knows(4) ? new decimal(codes.Returns) / 100 : null,
            Orders = codes.Knows(5) ? codes.Orders : null,
            DaysPastDue = codes.Knows(6) ? codes.DaysPastDue : null,
            TenureMonths = codes.Knows(7) ? codes.TenureMonths : null,
            Trade = codes.Knows(8) ? (Trade)codes.Trade : null,
            Region = codes.Knows(9) ? (Region)codes.Region : null,
            CountryRisk = codes.Knows(10) ? (CountryRisk)codes.CountryRisk : null,
            Marks = codes.Knows(11) ? (Marks)codes.Marks : null,
        };
    }
}
