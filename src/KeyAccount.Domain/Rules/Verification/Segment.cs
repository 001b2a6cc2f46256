using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>Answers that no rule tells apart.</summary>
/// <param name="Low">The smallest code.</param>
/// <param name="High">The largest code.</param>
/// <param name="Codes">All codes, where they have no order or are declared one by one; <c>default</c> where all from low to high are.</param>
/// <param name="Sample">The one that stands for all: the one next to zero.</param>
internal readonly record struct Segment(long Low, long High, ImmutableArray<long> Codes, long Sample);
