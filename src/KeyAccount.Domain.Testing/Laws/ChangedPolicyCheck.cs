using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>A law that changes the rules in a few ways, made once, and compares the rulings.</summary>
internal abstract class ChangedPolicyCheck<TFacts, TOutcome>(Law law, Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(law, subject)
    where TOutcome : struct
{
    private ImmutableArray<(ImmutableArray<RuleSource<TFacts>> Rules, Policy<TFacts, TOutcome> Policy)> changed;

    public sealed override LawAnswer Check(LawCase<TFacts> drawn)
    {
        if (changed.IsDefault)
        {
            changed = [.. Changes().Select(rules => (rules.ToImmutableArray(), Subject.Shape.With(rules)))];
        }

        var (sources, policy) = changed[drawn.Variant % changed.Length];
        var before = Subject.Try(drawn.First);
        if (before.HasFailed || !Concerns(before, sources))
        {
            return LawAnswer.Irrelevant;
        }

        var after = Subject.Try(drawn.First, policy);
        return after.Failure is { } failure
            ? LawAnswer.BrokenBy($"with the rules {Said(sources)}, {failure.GetType().Name} was thrown: {failure.Message}")
            : LawAnswer.Unless(
                Difference(before, after) is { } difference ? $"{difference} with the rules {Said(sources)}" : null
            );
    }

    /// <summary>The changed lists of rules; at least one.</summary>
    protected abstract IEnumerable<IEnumerable<RuleSource<TFacts>>> Changes();

    /// <summary>Whether the law says something about these answers and this change.</summary>
    protected virtual bool Concerns(Trial<TFacts, TOutcome> before, ImmutableArray<RuleSource<TFacts>> sources) => true;

    /// <summary>What is wrong between the two rulings; <c>null</c> when nothing is.</summary>
    protected virtual string? Difference(Trial<TFacts, TOutcome> before, Trial<TFacts, TOutcome> after) =>
        !EqualityComparer<TOutcome>.Default.Equals(before.Outcome, after.Outcome)
            ? $"'{before.Outcome}' became '{after.Outcome}'"
        : before.Ruling!.Missing is { } missing
        && after.Ruling!.Missing is { } others
        && !missing.ToHashSet(StringComparer.Ordinal).SetEquals(others)
            ? $"missing '{string.Join(", ", missing)}' became '{string.Join(", ", others)}'"
        : null;

    /// <summary>A code that no rule has.</summary>
    protected string FreshCode(int number)
    {
        var code = $"again-{number}";
        while (Subject.Shape.Rules.Any(rule => rule.Code == code))
        {
            code += "-";
        }

        return code;
    }

    private static string Said(ImmutableArray<RuleSource<TFacts>> sources) =>
        string.Join(", ", sources.Select(source => source.Code));
}
