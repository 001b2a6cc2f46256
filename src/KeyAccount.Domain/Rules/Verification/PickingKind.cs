namespace KeyAccount.Domain.Rules.Verification;

/// <summary>How the outcome of a list of rules is picked.</summary>
internal enum PickingKind : byte
{
    /// <summary><see cref="HitPolicy.First"/>.</summary>
    First,

    /// <summary><see cref="HitPolicy.Strictest"/>.</summary>
    Strictest,

    /// <summary><see cref="HitPolicy.Unique"/>.</summary>
    Unique,

    /// <summary>The strictest objection, as an <see cref="ObjectionPolicy{TFacts}"/> picks it.</summary>
    Objections,

    /// <summary>All that are met, as a <see cref="CollectingTable{TFacts, TOutcome}"/> collects them.</summary>
    Collected,
}
