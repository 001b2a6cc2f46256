using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

internal sealed class OrderCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : ChangedPolicyCheck<TFacts, TOutcome>(Law.OrderOfRules, subject)
    where TOutcome : struct
{
    public override string? NotApplicable => Subject.Shape.Rules.Length < 2 ? "there is one rule only" : null;

    protected override IEnumerable<IEnumerable<RuleSource<TFacts>>> Changes()
    {
        var sources = Subject.Shape.Sources().ToList();
        var draw = new Draw(17);
        return Enumerable
            .Range(0, 6)
            .Select(_ => draw.Shuffled(sources).AsEnumerable())
            .Prepend(sources.AsEnumerable().Reverse())
            .Concat(
                Enumerable
                    .Range(0, Math.Min(12, sources.Count - 1))
                    .Select(index =>
                        sources.Take(index).Append(sources[index + 1]).Append(sources[index]).Concat(sources.Skip(index + 2))
                    )
            );
    }

    /// <summary>In a first-hit table, the rules that are not known to be false must keep their order.</summary>
    protected override bool Concerns(Trial<TFacts, TOutcome> before, ImmutableArray<RuleSource<TFacts>> sources)
    {
        if (!Subject.Shape.IsOrdered)
        {
            return true;
        }

        var open = sources.Select(source => source.Index).Where(index => before.Truths[index] != Truth.No).ToList();
        return open.SequenceEqual(open.Order());
    }
}
