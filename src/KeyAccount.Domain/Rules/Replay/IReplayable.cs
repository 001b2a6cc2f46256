using NodaTime;

namespace KeyAccount.Domain.Rules.Replay;

/// <summary>A policy or scorecard that can be asked the same again.</summary>
internal interface IReplayable
{
    PolicyIdentity Identity { get; }

    string Fingerprint { get; }

    /// <summary>The questions in the order of their codes.</summary>
    IReadOnlyList<Feature> Questions { get; }

    /// <summary>Whether a rule asks it; a policy may read more than it asks.</summary>
    bool IsAsked(Feature feature);

    /// <summary>What comes of answers that are codes already.</summary>
    IRecordable Again(ReadOnlySpan<long> codes, ulong known, LocalDate asOf);
}
