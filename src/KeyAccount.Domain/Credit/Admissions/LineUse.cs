using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>A level of a chain and what of it is used by everybody who shares it.</summary>
/// <param name="Level">The level.</param>
/// <param name="Used">What is posted and pending on its line of the ledger; below zero when credits prevail.</param>
internal sealed record LineUse(LineLevel Level, Money Used)
{
    /// <summary>What is free in minor units, below zero after a cut; null without a limit.</summary>
    public Int128? Free =>
        Level.Figure is { IsFree: true } or { Kind: CreditLimitKind.Inherit }
            ? null
            : (Int128)(Level.Figure?.Amount?.MinorUnits ?? 0) - Math.Max(0, Used.MinorUnits);

    /// <summary>The level with the least room, the lowest of equal ones; null when no level that holds has a limit.</summary>
    public static LineUse? Tightest(LineChain chain, ILedgerView ledger, NodaTime.Instant at)
    {
        LineUse? tightest = null;
        foreach (var level in chain.Levels.Where(level => level.Role == LevelRole.Holds))
        {
            if (level.Reading.Currency is not { } currency)
            {
                continue;
            }
            var headroom = ledger.HeadroomOf(level.Reading.Line.LedgerLine, at);
            var use = new LineUse(level, headroom is null ? Money.Zero(currency) : headroom.Net + headroom.Pending);
            if (use.Free is { } free && !(tightest?.Free <= free))
            {
                tightest = use;
            }
        }
        return tightest;
    }
}
