using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>A scorecard that can say its lines again from the answers, whatever facts it read.</summary>
internal interface IScoreLines
{
    PolicyIdentity Identity { get; }

    string Fingerprint { get; }

    ImmutableArray<ScoreLine> LinesOf(ReadOnlySpan<long> codes, ulong known);
}
