using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>Facts for policies that have none of their own: an answer set, asked by features that read from it.</summary>
/// <example><code>
/// public static Measure&lt;AnswerFacts, Money&gt; Revenue { get; } =
///     Features&lt;AnswerFacts&gt;.Amount("revenue", label, Currency.Eur, facts =&gt; facts.Of&lt;Money&gt;("revenue"));
/// </code></example>
public sealed class AnswerFacts : IEquatable<AnswerFacts>
{
    private AnswerFacts(AnswerSet<AnswerFacts> answers) => Answers = answers;

    /// <summary>The answers.</summary>
    public AnswerSet<AnswerFacts> Answers { get; }

    /// <summary>Makes facts of answers.</summary>
    public static AnswerFacts From(AnswerSet<AnswerFacts> answers) => new(Guard.Against.Null(answers));

    /// <summary>The answer to the feature of that name; <c>null</c> when it is unknown or nothing of that name is asked.</summary>
    /// <exception cref="InvalidCastException">The feature's answers are of another type.</exception>
    public TValue? Of<TValue>(string feature)
        where TValue : struct
    {
        foreach (var asked in Answers.Features)
        {
            if (string.Equals(asked.Name, feature, StringComparison.Ordinal))
            {
                return Answers.Of((Feature<AnswerFacts, TValue>)asked);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(AnswerFacts? other) => other is not null && Answers.Equals(other.Answers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnswerFacts);

    /// <inheritdoc/>
    public override int GetHashCode() => Answers.GetHashCode();

    /// <summary>Every answer by name.</summary>
    public override string ToString() => Answers.ToString();
}
