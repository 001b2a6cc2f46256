using BenchmarkDotNet.Attributes;
using KeyAccount.Domain.Benchmarks.Buyers;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>The same single decisions under BenchmarkDotNet, for looking at one method closely.</summary>
[MemoryDiagnoser]
public class MicroBenchmarks
{
    private const int Clients = 4096;
    private static readonly LocalDate AsOf = new(2026, 6, 30);
    private readonly Buyer[] buyers =
    [
        .. Enumerable.Range(0, Clients).Select(client => new BuyerGenerator(seed: 1, unknownPercent: 20).BuyerAt(client)),
    ];
    private int turn;

    private Buyer Next => buyers[turn++ % Clients];

    /// <summary>The yardstick.</summary>
    [Benchmark(Baseline = true)]
    public int ByHand() => (int)BuyerByHand.Choose(Next);

    /// <summary>The outcome alone.</summary>
    [Benchmark]
    public int Choose() => (int)BuyerPolicy.Table.Choose(Next);

    /// <summary>The outcome alone, answers by a sheet.</summary>
    [Benchmark]
    public int ChooseBySheet() => (int)BuyerPolicy.BySheet.Choose(Next);

    /// <summary>The outcome with its proof.</summary>
    [Benchmark]
    public Decision Decide() => BuyerPolicy.Table.Decide(Next, AsOf);

    /// <summary>The proof read out: every finding, derived from the decision.</summary>
    [Benchmark]
    public int DecideAndExplain() => BuyerPolicy.Table.Decide(Next, AsOf).Findings.Length;
}
