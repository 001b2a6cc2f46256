using NodaTime;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>A currency of the sample, with its tax and what it is worth.</summary>
/// <param name="Code">The ISO 4217 code; each has two decimals.</param>
/// <param name="TaxPercent">The tax on domestic sales.</param>
/// <param name="MicroEuros">What one unit is worth at the start, in millionths of a euro.</param>
internal sealed record SampleCurrency(string Code, int TaxPercent, int MicroEuros)
{
    public static readonly SampleCurrency Euro = new("EUR", 20, 1_000_000);
    public static readonly SampleCurrency Dollar = new("USD", 0, 920_000);
    public static readonly SampleCurrency Yuan = new("CNY", 13, 132_000);

    public static readonly SampleCurrency[] All = [Euro, Dollar, Yuan];

    /// <summary>Monthly quotes of every pair in both directions: a slow walk about the starting value.</summary>
    public static IEnumerable<(LocalDate On, string From, string To, decimal Rate)> Quotes(ulong seed)
    {
        var random = SplitMix64.For(seed, ulong.MaxValue);
        var worth = All.Select(currency => currency.MicroEuros).ToArray();
        for (var on = SamplePlan.From; on <= SamplePlan.AsOf; on = on.PlusMonths(1))
        {
            foreach (var (from, to) in Pairs())
            {
                var rate = decimal.Round((decimal)worth[from] / worth[to], 6, MidpointRounding.ToEven);
                yield return (on, All[from].Code, All[to].Code, rate);
            }

            for (var index = 1; index < worth.Length; index++)
            {
                worth[index] += worth[index] / 1000 * random.Between(-12, 12);
            }
        }
    }

    private static IEnumerable<(int From, int To)> Pairs() =>
        from a in Enumerable.Range(0, All.Length)
        from b in Enumerable.Range(0, All.Length)
        where a != b
        select (a, b);
}
