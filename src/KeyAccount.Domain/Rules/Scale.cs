using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>
/// The measure behind a feature: its unit, its grain and the code that stands for a value. A code is a <see cref="long"/> that
/// keeps the order of the values, so that memory, databases and columns compare alike.
/// </summary>
public abstract class Scale
{
    private protected Scale(Label? unit, bool isOrdered, long smallest, long largest) =>
        (Unit, IsOrdered, SmallestCode, LargestCode) = (unit, isOrdered, smallest, largest);

    /// <summary>The unit as a reader sees it; <c>null</c> where the formatted value already carries it or there is none.</summary>
    public Label? Unit { get; }

    /// <summary>Whether more and less mean something. Only an ordered scale has thresholds and distances.</summary>
    public bool IsOrdered { get; }

    /// <summary>The smallest code a value can have, inclusive.</summary>
    public long SmallestCode { get; }

    /// <summary>The largest code a value can have, inclusive.</summary>
    public long LargestCode { get; }

    /// <summary>Whether the values are sets of marks, which have no order and are asked bit by bit.</summary>
    public virtual bool IsMarks => false;

    /// <summary>Whether the values are points in time, which are "after" rather than "above".</summary>
    public virtual bool IsTime => false;

    /// <summary>Whether a value stands behind a code; some numbers between the smallest and the largest may have none.</summary>
    public virtual bool IsCode(long code) => code >= SmallestCode && code <= LargestCode;

    /// <summary>The value behind a code, as text without the unit; figures are the same in every language.</summary>
    public abstract string Format(long code, Language language);

    /// <summary>The distance between two values, as text: a step of the scale, not a value of it.</summary>
    public virtual string FormatDistance(long steps, Language language) => Format(steps, language);

    /// <summary>A code in all languages.</summary>
    internal Label LabelOf(long code) => Label.Each(language => Format(code, language));

    /// <summary>All codes that stand for a value, ascending, where they are declared one by one; <c>null</c> where all codes do.</summary>
    internal virtual ImmutableArray<long>? DeclaredCodes => null;

    /// <summary>The next smaller code that stands for a value; <c>null</c> when there is none.</summary>
    internal long? Before(long code) =>
        code <= SmallestCode ? null
        : DeclaredCodes is { } declared ? declared.Last(other => other < code)
        : code - 1;

    /// <summary>The next larger code that stands for a value; <c>null</c> when there is none.</summary>
    internal long? After(long code) =>
        code >= LargestCode ? null
        : DeclaredCodes is { } declared ? declared.First(other => other > code)
        : code + 1;

    /// <summary>The codes that have a word in files, with it: members and marks; empty for scales of figures.</summary>
    internal virtual ImmutableArray<(long Code, string Word)> Words => [];

    /// <summary>What distinguishes this scale from others in a policy's canonical form.</summary>
    internal abstract string Canonical { get; }
}

/// <summary>A scale for values of one type: the only place that knows how a value becomes a code.</summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
public abstract class Scale<TValue> : Scale
    where TValue : struct
{
    private protected Scale(Label? unit, bool isOrdered, long smallest, long largest)
        : base(unit, isOrdered, smallest, largest) { }

    /// <summary>The code of a value; it keeps the order.</summary>
    /// <exception cref="ArgumentException">The value is not on the scale, or is finer than its grain.</exception>
    public abstract long Encode(TValue value);

    /// <summary>The value of a code; the inverse of <see cref="Encode"/>.</summary>
    public abstract TValue Decode(long code);

    /// <summary>A value in all languages.</summary>
    internal Label Named(TValue value) => LabelOf(Encode(value));

    /// <summary>The code of an answer; false when there is none, or when it is not one of this scale's values.</summary>
    /// <remarks>What the code is when there is none does not matter.</remarks>
    internal abstract bool TryEncode(in TValue? answer, out long code);

    /// <summary>One reader for features with this kind of scale.</summary>
    internal abstract AnswerReader<TFacts> ReaderOf<TFacts>(
        (Func<TFacts, TValue?> Read, Scale<TValue> Scale, int Place)[] features
    );
}
