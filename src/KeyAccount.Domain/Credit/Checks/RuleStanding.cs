using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>How one rule fared in one check, against whom, and by which answers: a line of the proof of which rule won.</summary>
public sealed class RuleStanding : IEquatable<RuleStanding>
{
    internal RuleStanding(ScopedRule rule, RuleOutcome outcome, ImmutableArray<string> against, Explanation explanation) =>
        (Rule, Outcome, Against, Explanation) = (rule, outcome, against, explanation);

    /// <summary>The rule as it stands in the policy.</summary>
    public ScopedRule Rule { get; }

    /// <summary>How it fared.</summary>
    public RuleOutcome Outcome { get; }

    /// <summary>The codes of the exclusions that beat it, or of the blocking rules that it beats; empty otherwise.</summary>
    public ImmutableArray<string> Against { get; }

    /// <summary>The truth of the rule's own statement, with the answers that speak for it.</summary>
    public Explanation Explanation { get; }

    /// <summary>The line in one sentence of the reader's language.</summary>
    public string ToString(Language language) => CheckWords.Sentence(this, language);

    /// <summary>The line in one English sentence.</summary>
    public override string ToString() => ToString(Language.English);

    /// <inheritdoc/>
    public bool Equals(RuleStanding? other) =>
        other is not null
        && Rule.Equals(other.Rule)
        && Outcome == other.Outcome
        && Against.AsSpan().SequenceEqual(other.Against.AsSpan())
        && Explanation.Equals(other.Explanation);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RuleStanding);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule.Code, Outcome);
}
