using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>
/// Answers to some features of one kind of facts, each a code or unknown: what facts say, before they are facts. A host makes its
/// own record of it: <c>answers =&gt; new Client { Revenue = answers.Of(Clients.Revenue) }</c>.
/// </summary>
/// <remarks>Immutable. Two sets are equal when they answer the same features alike.</remarks>
/// <typeparam name="TFacts">The facts that the features read.</typeparam>
public sealed class AnswerSet<TFacts> : IEquatable<AnswerSet<TFacts>>
{
    private readonly ImmutableArray<Feature<TFacts>> features;
    private readonly ImmutableArray<long> codes;
    private readonly ulong known;

    internal AnswerSet(ImmutableArray<Feature<TFacts>> features, ImmutableArray<long> codes, ulong known) =>
        (this.features, this.codes, this.known) = (features, codes, known);

    /// <summary>The features that the set may answer, at most 64.</summary>
    public ImmutableArray<Feature<TFacts>> Features => features;

    /// <summary>The features without an answer.</summary>
    public IEnumerable<Feature<TFacts>> Unknown => features.Where((_, index) => !IsKnownAt(index));

    internal ReadOnlySpan<long> Codes => codes.AsSpan();

    internal ulong Known => known;

    /// <summary>The code of the answer; <c>null</c> when it is unknown, or when the set is not about that feature.</summary>
    public long? CodeOf(Feature<TFacts> feature)
    {
        var index = IndexOf(Guard.Against.Null(feature));
        return index >= 0 && IsKnownAt(index) ? codes[index] : null;
    }

    /// <summary>No answer at all to these features.</summary>
    /// <exception cref="ArgumentException">There are more than 64 features.</exception>
    public static AnswerSet<TFacts> None(IEnumerable<Feature<TFacts>> features)
    {
        ImmutableArray<Feature<TFacts>> all = [.. Guard.Against.Null(features).Distinct()];
        return all.Length <= 64
            ? new(all, [.. new long[all.Length]], 0)
            : throw new ArgumentException($"At most 64 features fit, not {all.Length}.", nameof(features));
    }

    /// <summary>What facts really answer, read by the features.</summary>
    public static AnswerSet<TFacts> Read(IEnumerable<Feature<TFacts>> features, TFacts facts)
    {
        var none = None(features);
        var codes = new long[none.features.Length];
        ulong known = 0;
        for (var index = 0; index < codes.Length; index++)
        {
            if (none.features[index].TryRead(facts, out var code))
            {
                codes[index] = code;
                known |= 1UL << index;
            }
        }

        return new(none.features, [.. codes], known);
    }

    /// <summary>The answer as a value; <c>null</c> when it is unknown, or when the set is not about that feature.</summary>
    public TValue? Of<TValue>(Feature<TFacts, TValue> feature)
        where TValue : struct => CodeOf(feature) is { } code ? feature.Scale.Decode(code) : null;

    /// <summary>The same answers but one.</summary>
    /// <param name="feature">A feature of this set.</param>
    /// <param name="code">The code of the new answer; <c>null</c> to make it unknown.</param>
    /// <exception cref="ArgumentException">The set is not about that feature, or the feature has no such answer.</exception>
    public AnswerSet<TFacts> With(Feature<TFacts> feature, long? code)
    {
        var index = IndexOf(Guard.Against.Null(feature));
        if (index < 0 || (code is { } answer && !feature.Scale.IsCode(answer)))
        {
            throw new ArgumentException($"'{feature.Name}' cannot be answered by the code {code} here.", nameof(code));
        }

        return new(features, codes.SetItem(index, code ?? 0), code is null ? known & ~(1UL << index) : known | (1UL << index));
    }

    /// <summary>The same answers without these.</summary>
    public AnswerSet<TFacts> Without(params IEnumerable<Feature<TFacts>> forgotten) =>
        Guard.Against.Null(forgotten).Aggregate(this, (answers, feature) => answers.With(feature, null));

    /// <summary>Whether the answer is known.</summary>
    public bool IsKnown(Feature<TFacts> feature) => CodeOf(feature) is not null;

    /// <summary>Whether every answer of the other set is here too, so that this one knows as much or more.</summary>
    public bool Refines(AnswerSet<TFacts> other) =>
        Guard.Against.Null(other).features.All(feature => other.CodeOf(feature) is not { } code || CodeOf(feature) == code);

    /// <inheritdoc/>
    public bool Equals(AnswerSet<TFacts>? other) =>
        other is not null
        && features.Length == other.features.Length
        && known == other.known
        && features.AsSpan().SequenceEqual(other.features.AsSpan())
        && codes.AsSpan().SequenceEqual(other.codes.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnswerSet<TFacts>);

    /// <inheritdoc/>
    public override int GetHashCode() => codes.Aggregate(known.GetHashCode(), HashCode.Combine);

    /// <summary>Every feature by name with its answer, as a person reads it.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            features.Select(feature => $"{feature.Name} = {Wording.In(Language.English).Value(feature, CodeOf(feature))}")
        );

    internal bool IsKnownAt(int index) => ((known >> index) & 1) != 0;

    /// <summary>The same answers about other features: those it is not about are unknown.</summary>
    internal AnswerSet<TFacts> About(ImmutableArray<Feature<TFacts>> others)
    {
        if (others.AsSpan().SequenceEqual(features.AsSpan()))
        {
            return this;
        }

        ulong theirs = 0;
        var answers = new long[others.Length];
        for (var index = 0; index < others.Length; index++)
        {
            if (CodeOf(others[index]) is { } code)
            {
                answers[index] = code;
                theirs |= 1UL << index;
            }
        }

        return new(others, [.. answers], theirs);
    }

    private int IndexOf(Feature<TFacts> feature)
    {
        for (var index = 0; index < features.Length; index++)
        {
            if (ReferenceEquals(features[index], feature))
            {
                return index;
            }
        }

        return -1;
    }
}
