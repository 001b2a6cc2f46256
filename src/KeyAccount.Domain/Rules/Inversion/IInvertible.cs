using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Inversion;

/// <summary>Something that maps answers to an outcome and can be asked about answers that nobody gave.</summary>
internal interface IInvertible<TOutcome>
{
    /// <summary>The questions in the order of their codes, each with all it is compared with.</summary>
    ImmutableArray<AskedFeature> Asked { get; }

    /// <summary>The outcome for codes, one for each question, and a bit for each that is known.</summary>
    TOutcome Answer(ReadOnlySpan<long> codes, ulong known);
}
