using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Benchmarks.Buyers;

/// <summary>All twelve answers in one hand-written call.</summary>
internal static class BuyerSheet
{
    public static AnswerSheet<Buyer> Instance { get; } = new(BuyerFeatures.All, Read);

    private static ulong Read(Buyer buyer, Span<long> codes)
    {
        codes[11] = (long)buyer.Marks.GetValueOrDefault();
        codes[0] = Hundredths(buyer.Revenue);
        codes[1] = Hundredths(buyer.Overdue);
        codes[2] = Hundredths(buyer.Exposure);
        codes[3] = Hundredths(buyer.Margin);
        codes[4] = Hundredths(buyer.Returns);
        codes[5] = buyer.Orders.GetValueOrDefault();
        codes[6] = buyer.DaysPastDue.GetValueOrDefault();
        codes[7] = buyer.TenureMonths.GetValueOrDefault();
        codes[8] = (long)buyer.Trade.GetValueOrDefault();
        codes[9] = (long)buyer.Region.GetValueOrDefault();
        codes[10] = (long)buyer.CountryRisk.GetValueOrDefault();
        return Bit(buyer.Revenue, 0)
            | Bit(buyer.Overdue, 1)
            | Bit(buyer.Exposure, 2)
            | Bit(buyer.Margin, 3)
            | Bit(buyer.Returns, 4)
            | Bit(buyer.Orders, 5)
            | Bit(buyer.DaysPastDue, 6)
            | Bit(buyer.TenureMonths, 7)
            | Bit(buyer.Trade, 8)
            | Bit(buyer.Region, 9)
            | Bit(buyer.CountryRisk, 10)
            | Bit(buyer.Marks, 11);
    }

    private static long Hundredths(decimal? value) => BuyerFeatures.Revenue.Scale.Encode(value.GetValueOrDefault());

    private static ulong Bit<TValue>(TValue? value, int feature)
        where TValue : struct => value.HasValue ? 1UL << feature : 0;
}
