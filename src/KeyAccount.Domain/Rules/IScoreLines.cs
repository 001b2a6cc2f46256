using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Rules;

/// <summary>A scorecard that can say its lines again from the answers, whatever facts it read.</summary>
internal interface IScoreLines : IInvertible<decimal?>
{
    PolicyIdentity Identity { get; }

    string Fingerprint { get; }

    ImmutableArray<ScoreLine> LinesOf(ReadOnlySpan<long> codes, ulong known);
}
