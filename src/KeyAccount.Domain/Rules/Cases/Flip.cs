namespace KeyAccount.Domain.Rules.Cases;

/// <summary>An answer beside a cut, and the one on the other side as which it would be seen if the cut were moved; <c>null</c> is unknown.</summary>
internal readonly record struct Flip(long? Answer, long? SeenAs);
