using NodaTime;

namespace KeyAccount.Domain.Rules.Replay;

/// <summary>What came of asking a policy or scorecard, with all that is needed to ask again.</summary>
internal interface IRecordable
{
    IReplayable Asked { get; }

    LocalDate AsOf { get; }

    ReadOnlySpan<long> Codes { get; }

    ulong Known { get; }

    /// <summary>The outcome in codes, alike in every language and version of the words.</summary>
    string OutcomeCode { get; }

    /// <summary>How each rule or line came out, in policy order.</summary>
    IEnumerable<(string Code, string State)> Reasons { get; }
}
