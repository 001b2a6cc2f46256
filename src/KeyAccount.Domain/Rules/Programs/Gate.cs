using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>
/// The one join of a program: all of these slots are true and none of those. Inverted it is "any of", so negation costs no gate.
/// </summary>
internal readonly record struct Gate(ImmutableArray<int> These, ImmutableArray<int> NoneOf, bool IsInverted);
