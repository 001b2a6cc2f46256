namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Shares the invoices of a plan out over its accounts: few buy often, many seldom, and the large are not listed first.</summary>
internal static class SampleSizes
{
    private const long WeightScale = 1_000_000_000_000;

    /// <summary>Each account with its rank by size (0 the largest) and its number of invoices; the numbers add up to the plan's.</summary>
    public static IEnumerable<(int Index, int Rank, int Count)> Of(SamplePlan plan)
    {
        var stride = Stride(plan.Accounts);
        Int128 total = 0;
        for (var rank = 0; rank < plan.Accounts; rank++)
        {
            total += Weight(rank, plan.Accounts);
        }

        Int128 passed = 0;
        var shared = 0;
        for (var index = 0; index < plan.Accounts; index++)
        {
            var rank = (int)(((long)index * stride + stride / 2) % plan.Accounts);
            passed += Weight(rank, plan.Accounts);
            var upTo = (int)(passed * plan.Invoices / total);
            yield return (index, rank, upTo - shared);
            shared = upTo;
        }
    }

    private static long Weight(int rank, int accounts) => WeightScale / (rank + accounts / 20 + 1);

    /// <summary>A step through the ranks that meets each once: near the golden section, and without a divisor in common.</summary>
    private static long Stride(int accounts)
    {
        var stride = (long)accounts * 618 / 1000 + 1;
        while (CommonDivisor(stride, accounts) != 1)
        {
            stride++;
        }

        return stride;
    }

    private static long CommonDivisor(long first, long second)
    {
        while (second != 0)
        {
            (first, second) = (second, first % second);
        }

        return first;
    }
}
