using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>How one rule came out in one decision: its code, its truth and the evidence. Text is made from it when printed.</summary>
public sealed class Finding : IEquatable<Finding>
{
    internal Finding(Rule rule, Explanation explanation, bool isDetermining)
    {
        Rule = rule;
        Truth = explanation.Truth;
        Evidence = explanation.Evidence;
        IsDetermining = isDetermining;
    }

    /// <summary>The rule that was asked.</summary>
    public Rule Rule { get; }

    /// <summary>The stable code of the rule.</summary>
    public string Code => Rule.Code;

    /// <summary>How much it weighs with its reader.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>The widest circle that may read it.</summary>
    public Audience Audience => Rule.Audience;

    /// <summary>Whether a reader of that circle may see the finding: the circle it is meant for, or one inside it.</summary>
    public bool MayBeReadBy(Audience reader) => Audience >= reader;

    /// <summary>Whether the rule is met, not met, or undetermined.</summary>
    public Truth Truth { get; }

    /// <summary>Whether the outcome rests on this rule.</summary>
    public bool IsDetermining { get; }

    /// <summary>Every comparison that speaks for <see cref="Truth"/>, with actual, required and distance.</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>The finding in one sentence of the reader's language.</summary>
    public string ToString(Language language) => Wording.In(language).Sentence(this);

    /// <summary>The finding in one English sentence.</summary>
    public override string ToString() => ToString(Language.English);

    /// <inheritdoc/>
    public bool Equals(Finding? other) =>
        other is not null
        && Code == other.Code
        && Severity == other.Severity
        && Audience == other.Audience
        && Truth == other.Truth
        && IsDetermining == other.IsDetermining
        && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Finding);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Truth, IsDetermining);
}
