using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;
using LineState = KeyAccount.Domain.Credit.Checks.LineState;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>Facts for a check out of lines and ledger, so that the check and the ledger look at the same figures.</summary>
public static class ChainFacts
{
    /// <summary>
    /// The facts with line, exposure, increment, end and state of the line as they are recorded. The line and the exposure are those of the
    /// level with the least room, which everybody who shares it has used together.
    /// </summary>
    /// <remarks>An unknown line stays unknown. A state that the host states is kept when it is stricter.</remarks>
    /// <param name="facts">What the host knows.</param>
    /// <param name="chain">The chain of the account on the day of the facts.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <param name="increment">What the document adds, in the currency of the line; null when it is unknown.</param>
    public static CreditCheckFacts Of(CreditCheckFacts facts, LineChain chain, ILedgerView ledger, Instant at, Money? increment)
    {
        Guard.Against.Null(facts);
        Guard.Against.Null(chain);
        Guard.Against.Null(ledger);
        var tightest = LineUse.Tightest(chain, ledger, at);
        var state = StateOf(chain);
        return facts with
        {
            Increment = increment,
            Exposure = tightest?.Used ?? facts.Exposure,
            Line = LineOf(chain, tightest),
            LineValidUntil = ValidUntil(chain),
            State =
                facts.State > state ? facts.State
                : state > LineState.Ok ? state
                : facts.State,
        };
    }

    private static CheckedLine? LineOf(LineChain chain, LineUse? tightest) =>
        chain.Effective is not { } effective ? null
        : effective.Kind == CreditLimitKind.NoCheck ? CheckedLine.NoCheck
        : tightest is null ? CheckedLine.Unlimited
        : (tightest.Level.Figure?.Amount is { } amount ? CheckedLine.Of(amount) : CheckedLine.NoCredit).BoundBy(
            $"{tightest.Level.Reading.Line}"
        );

    // The grace of the line is for the policy: the last day is the one before the expiry.
    private static LocalDate? ValidUntil(LineChain chain)
    {
        if (chain.Levels.Any(level => level.Role == LevelRole.Holds && level.Reading.Terms is null))
        {
            return null;
        }
        return chain
            .Levels.Select(level => level.Reading.Terms?.ExpiresOn?.PlusDays(-1))
            .Aggregate(CreditCheckFacts.Forever, (first, end) => end < first ? end.Value : first);
    }

    private static LineState StateOf(LineChain chain) =>
        chain.Levels.Any(level => level.Reading.Stop is not null) ? LineState.Stop
        : chain.Levels.Any(level => level.Reading.Suspension is not null) ? LineState.Hold
        : LineState.Ok;
}
