using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Inversion;
using KeyAccount.Domain.Rules.Replay;

namespace KeyAccount.Domain.Rules;

/// <summary>A scorecard that can say its lines again from the answers, whatever facts it read.</summary>
internal interface IScoreLines : IInvertible<decimal?>, IReplayable
{
    ImmutableArray<ScoreLine> LinesOf(ReadOnlySpan<long> codes, ulong known);
}
