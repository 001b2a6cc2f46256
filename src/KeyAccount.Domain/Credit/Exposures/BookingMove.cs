using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>Moves a booking to other lines: every hold is voided, and one revaluation brings each line to what counts on it.</summary>
internal static class BookingMove
{
    public static LedgerPlan Plan(
        LedgerBooking before,
        string id,
        ImmutableArray<LedgerTarget> lines,
        BookedRates rates,
        int firstCommand
    )
    {
        var number = firstCommand;
        var after = before with
        {
            Lines = lines,
            Rates = rates,
            Documents = before.Documents.ToImmutableSortedDictionary(
                one => one.Key,
                one => one.Value with { Reservation = null, Held = null },
                StringComparer.Ordinal
            ),
            Posted = lines.ToImmutableSortedDictionary(
                line => line.Line,
                line => rates.Total(before.Totals, line.Currency).MinorUnits,
                StringComparer.Ordinal
            ),
        };
        var commands = ImmutableArray.CreateBuilder<LedgerCommand>();
        foreach (var reservation in before.Documents.Values.Select(document => document.Reservation).OfType<string>())
        {
            commands.Add(LedgerCommand.Void(Next(), reservation));
        }
        Claim[] moved =
        [
            .. before
                .Lines.Union(lines)
                .Select(line => new Claim(
                    line.Line,
                    Money.OfMinor(
                        after.Posted.GetValueOrDefault(line.Line) - before.Posted.GetValueOrDefault(line.Line),
                        line.Currency
                    )
                ))
                .Where(claim => !claim.Amount.IsZero),
        ];
        if (moved.Length > 0)
        {
            commands.Add(LedgerCommand.Revalue(Next(), Claims.Of(moved), "booked on other lines"));
        }
        return new(commands.ToImmutable(), after, []);

        string Next() => FormattableString.Invariant($"{id}.{number++}");
    }
}
