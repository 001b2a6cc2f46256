using KeyAccount.Domain.Benchmarks.Buyers;
using KeyAccount.Domain.Rules.Columns;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>All clients in one pass over columns, one thread, beside the time it takes to read the columns at all.</summary>
internal static class ColumnPasses
{
    public static Comparison Of(int clients, int rounds)
    {
        var complete = new BuyerColumns(new(seed: 1, unknownPercent: 0), clients, isNullable: false);
        var nullable = new BuyerColumns(new(seed: 1, unknownPercent: 20), clients, isNullable: true);
        var outcomes = new BuyerTier[clients];
        long sum = 0;
        var ofComplete = new ColumnRun<Buyer, BuyerTier>(BuyerPolicy.Table, complete.Set);
        var ofNullable = new ColumnRun<Buyer, BuyerTier>(BuyerPolicy.Table, nullable.Set);
        return new Comparison("Columns", clients, rounds)
            .Add("sum of the same 12 columns", () => sum += complete.Sum())
            .Add("Classify, no answer unknown", () => ofComplete.Classify(outcomes), () => Check(0, outcomes))
            .Add(
                "Classify, every column nullable, 20 % unknown",
                () => ofNullable.Classify(outcomes),
                () => Check(20, outcomes)
            );
    }

    private static void Check(int unknownPercent, BuyerTier[] outcomes)
    {
        var generator = new BuyerGenerator(seed: 1, unknownPercent);
        var byHand = new BuyerTier[outcomes.Length];
        for (var client = 0; client < byHand.Length; client++)
        {
            byHand[client] = BuyerByHand.Choose(generator.BuyerAt(client));
        }

        Outcomes.RefuseUnlessEqual<BuyerTier>(byHand, outcomes);
    }
}
