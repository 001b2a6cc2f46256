using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>The lines of the ledger on which the exposure of an account is held: those of the levels of its chain that hold.</summary>
public static class LineTargets
{
    /// <summary>
    /// The lines from the account to the root, each in its currency; empty when the currency of a level that holds is not known, because
    /// nothing was ever proposed for it.
    /// </summary>
    public static ImmutableArray<LedgerTarget> Of(LineChain chain)
    {
        var holding = Guard.Against.Null(chain).Levels.Where(level => level.Role == LevelRole.Holds);
        return holding.All(level => level.Reading.Currency is not null)
            ? [.. holding.Select(level => LedgerTarget.Of(level.Reading.Line.LedgerLine, level.Reading.Currency!.Value))]
            : [];
    }
}
