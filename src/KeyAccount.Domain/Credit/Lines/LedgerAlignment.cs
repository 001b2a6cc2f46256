using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>
/// Brings the ledger of reservations in line with a chain: its lines have the figures of the levels, and are closed where a level,
/// or one above it, admits nothing. Admission by the ledger is then admission by the effective line.
/// </summary>
public static class LedgerAlignment
{
    /// <summary>
    /// The commands that are missing, to be carried out as one linked set: first what gives less, then what gives more; none when
    /// the ledger is in line.
    /// </summary>
    /// <remarks>
    /// The ids follow from what is changed, so two callers who see the same ask for the same. A level without a currency, about which
    /// nothing was ever proposed, has no line on the ledger, and what is asked of it is refused there.
    /// </remarks>
    /// <param name="chain">The chain on the day.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="at">When, by the caller's clock.</param>
    public static ImmutableArray<LedgerCommand> Commands(LineChain chain, ILedgerView ledger, Instant at)
    {
        Guard.Against.Null(ledger);
        return
        [
            .. Differences(chain, ledger, at)
                .OrderBy(one => one.Before is null || one.After.Ceiling > one.Before.Terms.Ceiling)
                .Select(Command),
        ];
    }

    /// <summary>
    /// What the changes of <see cref="Commands"/> would leave: a cut below the use is accepted, and leaves an excess that blocks
    /// admissions and nothing else.
    /// </summary>
    /// <param name="chain">The chain on the day.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <param name="open">The reservations to look through for those that no longer fit; those of other lines do not matter.</param>
    public static ImmutableArray<LineConsequence> Consequences(
        LineChain chain,
        ILedgerView ledger,
        Instant at,
        params IEnumerable<Reservation> open
    )
    {
        Guard.Against.Null(ledger);
        ImmutableArray<Reservation> held = [.. Guard.Against.Null(open)];
        return
        [
            .. Differences(chain, ledger, at)
                .Where(one => one.Before is not null)
                .Select(one => LineConsequence.Of(one.Before!, one.After, held, at)),
        ];
    }

    /// <summary>What the ledger line of a level is to admit; null when its currency is not known.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="level">The place of the level, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public static LineTerms? TermsOf(LineChain chain, int level)
    {
        Guard.Against.Null(chain);
        Guard.Against.OutOfRange(level, nameof(level), 0, chain.Levels.Length - 1);
        if (chain.Levels[level].Reading.Currency is not { } currency)
        {
            return null;
        }
        var figure = chain.Levels[level].Figure ?? CreditLimit.NoCredit;
        var terms = figure.FigureIn(currency) is { } amount ? LineTerms.Limited(amount) : LineTerms.Unlimited(currency);
        return chain.Levels.Skip(level).All(one => one.Admits) ? terms : terms.Closed();
    }

    private static IEnumerable<Difference> Differences(LineChain chain, ILedgerView ledger, Instant at)
    {
        for (var level = 0; level < Guard.Against.Null(chain).Levels.Length; level++)
        {
            var line = chain.Levels[level].Reading.Line.LedgerLine;
            var before = ledger.HeadroomOf(line, at);
            if (TermsOf(chain, level) is { } after && before?.Terms != after)
            {
                yield return new(
                    line,
                    before,
                    after,
                    FormattableString.Invariant($"{chain.Levels[level].Reading.On:uuuu-MM-dd} {chain.Levels[level].Basis}")
                );
            }
        }
    }

    private static LedgerCommand Command(Difference one)
    {
        var text = $"{one.Line} {Text(one.Before?.Terms)} {Text(one.After)} {one.Basis}";
        var id = "credit-terms." + TextHash.Of(text)[..48];
        return one.Before is null
            ? LedgerCommand.OpenLine(id, one.Line, one.After)
            : LedgerCommand.ChangeTerms(id, one.Line, one.After);
    }

    private static string Text(LineTerms? terms) =>
        terms is null ? "none" : $"{terms.Currency} {terms.Limit?.ToString() ?? "unlimited"} {terms.Tolerance} {terms.IsOpen}";

    private sealed record Difference(string Line, Headroom? Before, LineTerms After, string Basis);
}
