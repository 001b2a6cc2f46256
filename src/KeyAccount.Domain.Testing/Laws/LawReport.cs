using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>What an examination found: every law, how much was looked at, and what was never reached.</summary>
public sealed class LawReport
{
    private readonly LawOptions options;

    internal LawReport(
        string subject,
        LawOptions options,
        ImmutableArray<LawResult> laws,
        ImmutableArray<CoverageItem> coverage,
        decimal unknownShare,
        decimal thresholdShare
    )
    {
        (Subject, this.options, Laws, Coverage) = (subject, options, laws, coverage);
        (UnknownShare, ThresholdShare) = (unknownShare, thresholdShare);
    }

    /// <summary>What was examined.</summary>
    public string Subject { get; }

    /// <summary>The seed of all draws; the same seed and the same number of cases give the same report.</summary>
    public ulong Seed => options.Seed;

    /// <summary>How many sets of answers were drawn, without those for what they did not reach.</summary>
    public int Cases => options.Cases;

    /// <summary>How many more were drawn for rules, thresholds and outcomes that the others did not reach.</summary>
    public int FurtherCases { get; internal init; }

    /// <summary>Every law that was asked for, in order.</summary>
    public ImmutableArray<LawResult> Laws { get; }

    /// <summary>Every rule met, not met and undetermined, both sides of every threshold, every outcome, with its hits.</summary>
    public ImmutableArray<CoverageItem> Coverage { get; }

    /// <summary>The share of all answers that were unknown, from 0 to 1.</summary>
    public decimal UnknownShare { get; }

    /// <summary>The share of all answers that stood on a threshold or one grain beside it, from 0 to 1.</summary>
    public decimal ThresholdShare { get; }

    /// <summary>The laws that were broken, without those let pass.</summary>
    public ImmutableArray<LawResult> Broken =>
        [.. Laws.Where(result => result.IsBroken && !options.Exceptions.ContainsKey(result.Law.Id))];

    /// <summary>What no case reached, without what was let pass; empty when coverage is not required.</summary>
    public ImmutableArray<CoverageItem> NeverReached =>
        options.RequiresCoverage
            ?
            [
                .. Coverage
                    .Where(item => item.Hits == 0)
                    .Concat(Vacuous)
                    .Where(item => !options.Exceptions.ContainsKey(item.Name)),
            ]
            : [];

    private IEnumerable<CoverageItem> Vacuous =>
        Laws.Where(result => result is { Cases: 0, IsBroken: false, NotApplicable: null })
            .Select(result => new CoverageItem($"a case of law {result.Law.Id}", 0));

    /// <summary>Whether every law held and everything was reached.</summary>
    public bool Holds => Broken.IsEmpty && NeverReached.IsEmpty;

    /// <summary>How a law came out.</summary>
    /// <exception cref="ArgumentException">The law was not asked for.</exception>
    public LawResult ResultOf(Law law) =>
        Laws.FirstOrDefault(result => ReferenceEquals(result.Law, law))
        ?? throw new ArgumentException($"The law {law} was not examined.", nameof(law));

    /// <summary>Throws unless every law held and everything was reached.</summary>
    /// <exception cref="LawViolatedException">Something did not; the message is this report.</exception>
    public void ThrowUnlessHolds()
    {
        if (!Holds)
        {
            throw new LawViolatedException(this);
        }
    }

    /// <summary>The report for a human: what is wrong first, then every law with the number of its cases.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{Subject}: {(Holds ? "every law holds" : "a law is broken")}; {Cases} cases{(FurtherCases == 0 ? "" : $" and {FurtherCases} more")}, seed {Seed}, unknown {UnknownShare:0.0 %}, at a threshold {ThresholdShare:0.0 %}"
        );
        foreach (var broken in Broken)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"BROKEN {broken.Law}").AppendLine(broken.Violation);
        }

        foreach (var item in NeverReached)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"NEVER REACHED {item.Name}");
        }

        foreach (var result in Laws.Except(Broken))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {result.Law.Id}: {Said(result)}");
        }

        foreach (var item in Coverage.Where(item => item.Hits == 0).Except(NeverReached))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {item.Name}: not reached{Reason(item.Name)}");
        }

        return text.ToString();
    }

    private string Said(LawResult result) =>
        result.NotApplicable is { } reason ? $"not applicable, {reason}"
        : result.IsBroken ? $"broken{Reason(result.Law.Id)}"
        : string.Create(CultureInfo.InvariantCulture, $"held in {result.Cases} cases");

    private string Reason(string item) => options.Exceptions.TryGetValue(item, out var reason) ? $", let pass: {reason}" : "";
}
