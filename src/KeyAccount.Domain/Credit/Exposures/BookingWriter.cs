using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// Writes the commands: first what frees and gives back, then what asks for room, so that the last of them sees the sum as it will
/// be. Lives inside one call.
/// </summary>
internal sealed class BookingWriter(string id, int first, ImmutableArray<BookedLine> lines, bool isAsking)
{
    private readonly List<LedgerCommand> commands = [];
    private readonly List<Goal> shrinking = [];
    private readonly List<Goal> growing = [];

    /// <summary>The documents as they are booked afterwards.</summary>
    public Dictionary<string, BookedDocument> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>Says what a document is to hold on each line.</summary>
    public void Aim(string number, BookedDocument document, ImmutableArray<long> amounts)
    {
        Documents[number] = document;
        var changes = lines.Select((line, index) => amounts[index] - document.HeldOn(line.Target.Line)).ToList();
        var grows = changes.Exists(change => change > 0);
        if (grows ? !isAsking : changes.TrueForAll(change => change == 0))
        {
            return;
        }
        (grows ? growing : shrinking).Add(new(number, document, amounts));
        for (var index = 0; index < lines.Length; index++)
        {
            lines[index].HeldMore += changes[index];
        }
    }

    public ImmutableArray<LedgerCommand> Write()
    {
        shrinking.ForEach(Shrink);
        Adjust(line => line.ToPost < 0, claims => LedgerCommand.Repay(Next(), claims));
        Adjust(line => line.ToPost > 0 && !(isAsking && line.Added > 0), claims => LedgerCommand.Incur(Next(), claims));
        growing.ForEach(Grow);
        Adjust(
            line => line.ToPost > 0,
            claims =>
            {
                var asked = LedgerCommand.Reserve(Next(), claims, null);
                commands.Add(asked);
                return LedgerCommand.Post(Next(), asked.Id);
            }
        );
        return [.. commands];
    }

    /// <summary>Posts of what is freed as much as has to be posted; the rest stays held, or is freed.</summary>
    private void Shrink(Goal goal)
    {
        var (number, document, amounts) = goal;
        var held = document.Held!;
        var reservation = document.Reservation!;
        var aim = Claims.Of(held.All.Select(claim => claim with { Amount = Amount(claim, amounts[IndexOf(claim.Line)]) }));
        var posted = Claims.Of(
            held.All.Select(claim =>
            {
                var index = IndexOf(claim.Line);
                var freed = claim.Amount.MinorUnits - amounts[index];
                var post = Math.Clamp(lines[index].ToPost, 0, freed);
                lines[index].Posted += post;
                return claim with { Amount = Amount(claim, post) };
            })
        );
        var (postsNothing, holdsNothing) = (IsNothing(posted), IsNothing(aim));
        if (holdsNothing)
        {
            commands.Add(
                postsNothing ? LedgerCommand.Void(Next(), reservation) : LedgerCommand.Post(Next(), reservation, posted)
            );
            Documents[number] = document with { Reservation = null, Held = null };
            return;
        }
        if (!postsNothing)
        {
            var part = LedgerCommand.PostAndHoldRest(Next(), reservation, posted);
            commands.Add(part);
            (reservation, held) = (part.Id, held.Less(posted)!);
            aim = Claims.Of(aim.All.Where(claim => held.AmountOn(claim.Line) is not null));
        }
        if (!held.Equals(aim))
        {
            var less = LedgerCommand.Replace(Next(), reservation, aim, null);
            commands.Add(less);
            (reservation, held) = (less.Id, aim);
        }
        Documents[number] = document with { Reservation = reservation, Held = held };
    }

    private void Grow(Goal goal)
    {
        var (number, document, amounts) = goal;
        var aim = Claims.Of(
            lines.Select((line, index) => new Claim(line.Target.Line, Money.OfMinor(amounts[index], line.Target.Currency)))
        );
        var command = document.Reservation is { } reservation
            ? LedgerCommand.Replace(Next(), reservation, aim, null)
            : LedgerCommand.Reserve(Next(), aim, null);
        commands.Add(command);
        Documents[number] = document with { Reservation = command.Id, Held = aim };
    }

    private void Adjust(Func<BookedLine, bool> which, Func<Claims, LedgerCommand> make)
    {
        var chosen = lines.Where(which).ToList();
        if (chosen.Count == 0)
        {
            return;
        }
        commands.Add(
            make(
                Claims.Of(
                    chosen.Select(line => new Claim(
                        line.Target.Line,
                        Money.OfMinor(Math.Abs(line.ToPost), line.Target.Currency)
                    ))
                )
            )
        );
        chosen.ForEach(line => line.Posted += line.ToPost);
    }

    private int IndexOf(string line) => Enumerable.Range(0, lines.Length).First(index => lines[index].Target.Line == line);

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"{id}.{commands.Count + first}");

    private static Money Amount(Claim claim, long minorUnits) => Money.OfMinor(minorUnits, claim.Amount.Currency);

    private static bool IsNothing(Claims claims) => claims.All.All(claim => claim.Amount.IsZero);

    private sealed record Goal(string Number, BookedDocument Document, ImmutableArray<long> Amounts);
}
