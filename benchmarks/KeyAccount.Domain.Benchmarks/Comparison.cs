using System.Diagnostics;
using System.Globalization;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>
/// Variants of one job, timed in turn, round after round, in one process: only ratios inside such a run mean anything. Every
/// variant must give the same outcomes before it is timed.
/// </summary>
internal sealed class Comparison(string title, int clients, int rounds)
{
    private readonly List<Variant> variants = [];

    public string Title => title;

    public int Clients => clients;

    public IReadOnlyList<Variant> Variants => variants;

    /// <summary>Adds a variant.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="run">Does the whole job once.</param>
    /// <param name="check">Throws when the job just done gave other outcomes than it should; <c>null</c> for the yardstick.</param>
    /// <param name="part">How many of the clients it works on; all, unless it is too slow for that.</param>
    public Comparison Add(string name, Action run, Action? check = null, int? part = null)
    {
        run();
        check?.Invoke();
        variants.Add(new(name, run, part ?? clients));
        return this;
    }

    public void Run()
    {
        foreach (var variant in variants)
        {
            variant.WarmUp();
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var variant in variants)
            {
                variant.Time();
            }
        }
    }

    public void Print(TextWriter output)
    {
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{title}: {clients:N0} clients, {rounds} rounds, medians")
        );
        output.WriteLine("| variant | ns/client | ratio | bytes/client |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var variant in variants)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {variant.Name} | {variant.Nanoseconds:F2} | {variant.Nanoseconds / variants[0].Nanoseconds:F2} | {variant.Bytes:F1} |"
                )
            );
        }

        output.WriteLine();
    }

    internal sealed class Variant(string name, Action run, int clients)
    {
        private const double ShortestRun = 20_000_000;
        private readonly List<double> nanoseconds = [];
        private int repeats = 1;

        public string Name => name;

        public double Nanoseconds => nanoseconds.Order().ElementAt(nanoseconds.Count / 2);

        public double Bytes { get; private set; }

        // The runtime compiles hot methods anew in the background, in several steps, and only when it finds a quiet moment.
        public void WarmUp()
        {
            for (var step = 0; step < 4; step++)
            {
                var began = Stopwatch.GetTimestamp();
                var runs = 0;
                while (Stopwatch.GetElapsedTime(began).TotalMilliseconds < 400)
                {
                    run();
                    runs++;
                }

                repeats = Math.Max(1, (int)(ShortestRun * runs / Stopwatch.GetElapsedTime(began).TotalNanoseconds));
                Thread.Sleep(250);
            }
        }

        public void Time()
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                run();
            }

            nanoseconds.Add(Stopwatch.GetElapsedTime(began).TotalNanoseconds / repeats / clients);
            Bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)repeats / clients;
        }
    }
}
