using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>
/// Moves what a line has used on the ledger when it joins, leaves or changes its family: from the levels that held it to those that
/// hold it now. Without a move, use from before stays where it was recorded.
/// </summary>
public static class FamilyMove
{
    /// <summary>The commands, none when the same levels hold; to be carried out one by one, after the ledger is in line with both chains.</summary>
    /// <remarks>
    /// What is posted moves by one revaluation, always recorded, even when it leaves an excess where it goes. Each reservation that
    /// is still held is replaced by one on the new levels: what it adds there must fit, and otherwise it stays as it was. The ids
    /// follow from what is moved, so a repetition moves nothing twice.
    /// </remarks>
    /// <param name="before">The chain of the line before the change.</param>
    /// <param name="after">The chain of the same line after it.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <param name="open">The reservations to look through for those held on the line, by itself or by lines below it.</param>
    /// <exception cref="ArgumentException">The chains are of two lines.</exception>
    public static ImmutableArray<LedgerCommand> Commands(
        LineChain before,
        LineChain after,
        ILedgerView ledger,
        Instant at,
        params IEnumerable<Reservation> open
    )
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        Guard.Against.Null(ledger);
        Guard.Against.Null(open);
        if (before.Line != after.Line)
        {
            throw Refusal.Invalid(nameof(after), $"A chain of '{after.Line}' does not follow one of '{before.Line}'.");
        }
        var own = before.Line.LedgerLine;
        ImmutableArray<string> left = [.. before.LedgerLines.Except(after.LedgerLines, StringComparer.Ordinal)];
        ImmutableArray<string> joined = [.. after.LedgerLines.Except(before.LedgerLines, StringComparer.Ordinal)];
        if ((left.IsEmpty && joined.IsEmpty) || ledger.HeadroomOf(own, at) is not { } used)
        {
            return [];
        }
        var basis = $"{own} {Basis(before)} {Basis(after)}";
        var claims = left.Select(line => new Claim(line, -used.Net)).Concat(joined.Select(line => new Claim(line, used.Net)));
        IEnumerable<LedgerCommand> posted = used.Net.IsZero
            ? []
            : [LedgerCommand.Revalue(Id(basis, "posted"), Claims.Of(claims), $"{before.Line} has changed its family")];
        return
        [
            .. posted,
            .. open.Where(one => one.StateAt(at) == ReservationState.Pending && one.Held.AmountOn(own) is not null)
                .Select(one =>
                    LedgerCommand.Replace(Id(basis, one.Id), one.Id, Moved(one.Held, own, left, joined), one.ExpiresAt - at)
                ),
        ];
    }

    private static Claims Moved(Claims held, string own, ImmutableArray<string> left, ImmutableArray<string> joined) =>
        Claims.Of(
            held.All.Where(claim => !left.Contains(claim.Line) && !joined.Contains(claim.Line))
                .Concat(joined.Select(line => new Claim(line, held.AmountOn(own)!.Value)))
        );

    private static string Basis(LineChain chain) => string.Join(' ', chain.Levels.Select(level => level.Basis));

    private static string Id(string basis, string moved) => "credit-move." + TextHash.Of($"{basis} {moved}")[..48];
}
