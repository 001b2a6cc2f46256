using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Reservations;

/// <summary>Sums what one command changes on each line; the lines are known to exist and the currencies to agree.</summary>
internal sealed class MoveDraft(LineLook lines)
{
    private readonly (long Posted, long Held, long Pending)[] sums = new (long, long, long)[lines.Lines.Length];

    public MoveDraft Post(Claims claims, int sign = 1)
    {
        foreach (var claim in claims.All)
        {
            sums[lines.IndexOf(claim.Line)].Posted += sign * claim.Amount.MinorUnits;
        }
        return this;
    }

    /// <summary>Holds more.</summary>
    public MoveDraft Hold(Claims claims) => Held(claims, 1, counts: true);

    /// <summary>No longer holds what the reservation held, which counts among what is pending only until it expires.</summary>
    public MoveDraft End(Reservation reservation) => Held(reservation.Held, -1, reservation.HoldsAt(lines.At));

    public ImmutableArray<LineMove> Moves()
    {
        var moves = ImmutableArray.CreateBuilder<LineMove>(sums.Length);
        for (var index = 0; index < sums.Length; index++)
        {
            var before = lines[index]!;
            var currency = before.Terms.Currency;
            var posted = Money.OfMinor(sums[index].Posted, currency);
            var after = before with
            {
                Net = before.Net + posted,
                Pending = before.Pending + Money.OfMinor(sums[index].Pending, currency),
            };
            moves.Add(new(lines.Lines[index], posted, Money.OfMinor(sums[index].Held, currency), after));
        }
        return moves.MoveToImmutable();
    }

    private MoveDraft Held(Claims claims, int sign, bool counts)
    {
        foreach (var claim in claims.All)
        {
            ref var sum = ref sums[lines.IndexOf(claim.Line)];
            sum.Held += sign * claim.Amount.MinorUnits;
            sum.Pending += counts ? sign * claim.Amount.MinorUnits : 0;
        }
        return this;
    }
}
