using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What a region says of one feature.</summary>
public sealed class RegionCondition
{
    internal RegionCondition(Feature feature) => Feature = feature;

    /// <summary>The question.</summary>
    public Feature Feature { get; }

    /// <summary>The smallest code, inclusive; <c>null</c> when the answers reach down to the end of the scale, or have no order.</summary>
    public long? Low { get; internal init; }

    /// <summary>The largest code, inclusive; <c>null</c> when the answers reach up to the end of the scale, or have no order.</summary>
    public long? High { get; internal init; }

    /// <summary>The codes, for answers without an order; empty otherwise.</summary>
    public ImmutableArray<long> Codes { get; internal init; } = [];

    /// <summary>The marks that are set, one bit each; 0 for other features.</summary>
    public long Marked { get; internal init; }

    /// <summary>The marks that are not set, one bit each; 0 for other features.</summary>
    public long NotMarked { get; internal init; }

    /// <summary>Whether known answers are in the region.</summary>
    public bool IncludesKnown { get; internal init; }

    /// <summary>Whether the missing answer is in the region.</summary>
    public bool IncludesUnknown { get; internal init; }

    /// <summary>The condition in the reader's language.</summary>
    public string ToString(Language language)
    {
        var wording = Wording.In(language);
        var unknown = VerificationWords.In(language).IsUnknown(Feature);
        var known = KnownPart(wording);
        return !IncludesKnown ? unknown
            : !IncludesUnknown ? known
            : $"({known}{wording.Or}{unknown})";
    }

    /// <summary>The condition in English.</summary>
    public override string ToString() => ToString(Language.English);

    private string KnownPart(Wording wording)
    {
        var parts = new List<string>();
        if (!Codes.IsEmpty)
        {
            parts.Add(wording.Statement(Feature, Codes.Length == 1 ? Operator.Is : Operator.IsAnyOf, Codes));
        }
        else if (Low is { } only && only == High)
        {
            parts.Add(wording.Statement(Feature, Operator.Is, [only]));
        }
        else
        {
            parts.AddRange(Low is { } low ? [wording.Statement(Feature, Operator.AtLeast, [low])] : []);
            parts.AddRange(High is { } high ? [wording.Statement(Feature, Operator.AtMost, [high])] : []);
        }

        parts.AddRange(Marked != 0 ? [wording.Statement(Feature, Operator.HasAll, [Marked])] : []);
        parts.AddRange(NotMarked != 0 ? [wording.Not + $"({wording.Statement(Feature, Operator.HasAny, [NotMarked])})"] : []);
        return parts.Count == 0 ? wording.Statement(Feature, null, []) : string.Join(wording.And, parts);
    }
}
