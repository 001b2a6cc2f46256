using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Reservations;

/// <summary>
/// The rules once more, written down as plainly as possible: lists that are searched from end to end, and sums that are taken
/// anew each time. Slow, mutable, and sharing nothing with the ledger but the commands.
/// </summary>
internal sealed class NaiveLedger
{
    private readonly Dictionary<string, LineTerms> terms = [];
    private readonly Dictionary<string, Instant> latest = [];
    private readonly List<(string Line, long Amount)> postings = [];
    private readonly List<Hold> holds = [];
    private readonly List<(LedgerCommand Command, RefusalReason? Burnt, Claims? Posted, Claims? Held)> done = [];

    public NaiveLedger Copy()
    {
        var copy = new NaiveLedger();
        foreach (var (line, value) in terms)
        {
            copy.terms.Add(line, value);
        }
        foreach (var (line, value) in latest)
        {
            copy.latest.Add(line, value);
        }
        copy.postings.AddRange(postings);
        copy.holds.AddRange(holds.Select(hold => hold with { }));
        copy.done.AddRange(done);
        return copy;
    }

    public long Net(string line) => postings.Where(posting => posting.Line == line).Sum(posting => posting.Amount);

    public long Pending(string line, Instant at) =>
        holds.Where(hold => hold.State == ReservationState.Pending && !(hold.End <= Time(line, at))).Sum(hold => hold.On(line));

    public (AnswerKind Kind, RefusalReason? Reason, CommandField? Field) Say(LedgerCommand command, Instant at)
    {
        if (done.Any(record => record.Command.Id == command.Id))
        {
            var (earlier, burnt, posted, held) = done.Single(record => record.Command.Id == command.Id);
            return burnt is not null ? (AnswerKind.AlreadyFailed, burnt, null)
                : Difference(command, earlier, posted, held) is { } field ? (AnswerKind.ExistsWithDifference, null, field)
                : (AnswerKind.Exists, null, null);
        }
        var reasons = WhyNot(command, at).ToList();
        if (reasons.Count == 0)
        {
            CarryOut(command, at);
            return (AnswerKind.Accepted, null, null);
        }
        if (
            reasons.Min()
            is RefusalReason.LineNotFound
                or RefusalReason.ReservationNotFound
                or RefusalReason.NotYetExpired
                or RefusalReason.EntryNotFound
                or RefusalReason.LineClosed
                or RefusalReason.BeyondBounds
                or RefusalReason.LimitExceeded
        )
        {
            Burn(command, reasons.Min());
        }
        return (AnswerKind.Refused, reasons.Min(), null);
    }

    public void Burn(LedgerCommand command, RefusalReason reason) => done.Add((command, reason, null, null));

    public bool HasCarriedOut(string id) => done.Any(record => record.Command.Id == id && record.Burnt is null);

    private IEnumerable<RefusalReason> WhyNot(LedgerCommand command, Instant at) =>
        command switch
        {
            LineOpening opening => terms.ContainsKey(opening.Line) ? [RefusalReason.LineExists] : [],
            TermsChange change => OnLine(change.Line, change.Terms.Currency),
            ReservationRequest request => Fits(request, at),
            Posting posting => Ends(posting.Reservation, posting.Amounts, false, at),
            Voiding voiding => Ends(voiding.Reservation, voiding.Amounts, true, at),
            Lapse lapse => Lapses(lapse.Reservation, at),
            Adjustment adjustment => Adjusts(adjustment, at),
            _ => throw new NotSupportedException(),
        };

    private IEnumerable<RefusalReason> OnLine(string line, Currency currency) =>
        !terms.TryGetValue(line, out var found) ? [RefusalReason.LineNotFound]
        : found.Currency != currency ? [RefusalReason.DifferentCurrency]
        : [];

    private IEnumerable<RefusalReason> Fits(ReservationRequest request, Instant at)
    {
        var replaced = request.Replaces is null ? null : Find(request.Replaces);
        var time = TimeOf(Lines(request.Claims).Concat(replaced?.Amounts.Keys ?? Enumerable.Empty<string>()), at);
        if (request.Replaces is not null)
        {
            foreach (var reason in NotPending(request.Replaces, time))
            {
                yield return reason;
            }
        }
        var amount = Taken(request, time);
        foreach (var claim in request.Claims.All)
        {
            var unfit = OnLine(claim.Line, claim.Amount.Currency).ToList();
            var added = amount(claim) - (replaced?.On(claim.Line) ?? 0);
            if (unfit.Count > 0)
            {
                yield return unfit[0];
            }
            else if (added > 0 && !terms[claim.Line].IsOpen)
            {
                yield return RefusalReason.LineClosed;
            }
            else if (added > 0 && Used(claim.Line, time) + added > Ceiling(claim.Line))
            {
                yield return RefusalReason.LimitExceeded;
            }
        }
    }

    private Func<Claim, long> Taken(ReservationRequest request, Instant time)
    {
        if (!request.UpTo)
        {
            return claim => claim.Amount.MinorUnits;
        }
        var free = request
            .Claims.All.Where(claim => !OnLine(claim.Line, claim.Amount.Currency).Any())
            .Select(claim => Math.Max(0, Ceiling(claim.Line) - Used(claim.Line, time)))
            .Append(request.Claims.All[0].Amount.MinorUnits)
            .Min();
        return claim => free == 0 ? claim.Amount.MinorUnits : free;
    }

    private IEnumerable<RefusalReason> Ends(string id, Claims? amounts, bool exact, Instant at)
    {
        if (Find(id) is not { } hold)
        {
            return NotPending(id, at);
        }
        if (amounts is not null)
        {
            if (!Lines(amounts).Order().SequenceEqual(hold.Amounts.Keys.Order()))
            {
                return [RefusalReason.DifferentLines];
            }
            if (amounts.All.Any(claim => claim.Amount.Currency != terms[claim.Line].Currency))
            {
                return [RefusalReason.DifferentCurrency];
            }
            if (amounts.All.Any(claim => claim.Amount.MinorUnits > hold.On(claim.Line)))
            {
                return [RefusalReason.ExceedsPending];
            }
            if (exact && amounts.All.Any(claim => claim.Amount.MinorUnits != hold.On(claim.Line)))
            {
                return [RefusalReason.DifferentAmount];
            }
        }
        return NotPending(id, TimeOf(hold.Amounts.Keys, at));
    }

    private List<RefusalReason> Lapses(string id, Instant at)
    {
        var hold = Find(id);
        var reasons = NotPending(id, hold is null ? at : TimeOf(hold.Amounts.Keys, at)).ToList();
        return hold is null || hold.State != ReservationState.Pending ? reasons
            : reasons.Count > 0 ? []
            : [RefusalReason.NotYetExpired];
    }

    private IEnumerable<RefusalReason> Adjusts(Adjustment adjustment, Instant at)
    {
        if (adjustment.Corrects is { } corrected && !HasCarriedOut(corrected))
        {
            yield return RefusalReason.EntryNotFound;
        }
        var time = TimeOf(Lines(adjustment.Amounts), at);
        foreach (var claim in adjustment.Amounts.All)
        {
            var unfit = OnLine(claim.Line, claim.Amount.Currency).ToList();
            if (unfit.Count > 0)
            {
                yield return unfit[0];
                continue;
            }
            var net = Net(claim.Line) + Signed(adjustment, claim);
            if (net < -Money.MaxMinorUnits || Math.Max(net, 0) + Pending(claim.Line, time) > Money.MaxMinorUnits)
            {
                yield return RefusalReason.BeyondBounds;
            }
        }
    }

    private IEnumerable<RefusalReason> NotPending(string id, Instant time) =>
        Find(id) is not { } hold ? [HasCarriedOut(id) ? RefusalReason.NotAReservation : RefusalReason.ReservationNotFound]
        : hold.State == ReservationState.Posted ? [RefusalReason.AlreadyPosted]
        : hold.State == ReservationState.Voided ? [RefusalReason.AlreadyVoided]
        : hold.State == ReservationState.Expired || hold.End <= time ? [RefusalReason.Expired]
        : [];

    private void CarryOut(LedgerCommand command, Instant at)
    {
        Claims? posted = null;
        Claims? held = null;
        var time = TimeOf(Touched(command), at);
        switch (command)
        {
            case LineOpening opening:
                terms.Add(opening.Line, opening.Terms);
                latest.Add(opening.Line, at);
                break;
            case TermsChange change:
                terms[change.Line] = change.Terms;
                break;
            case ReservationRequest request:
                var taken = Taken(request, time);
                if (request.Replaces is { } replaced)
                {
                    Find(replaced)!.State = ReservationState.Voided;
                }
                holds.Add(
                    new(request.Id, request.Claims.All.ToDictionary(claim => claim.Line, taken), time + request.ExpiresAfter)
                );
                break;
            case Posting posting:
                var hold = Find(posting.Reservation)!;
                held = Told(hold);
                posted = posting.Amounts ?? held;
                hold.State = ReservationState.Posted;
                postings.AddRange(posted.All.Select(claim => (claim.Line, claim.Amount.MinorUnits)));
                var rest = posted.All.ToDictionary(claim => claim.Line, claim => hold.On(claim.Line) - claim.Amount.MinorUnits);
                if (posting.HoldsRest && rest.Values.Any(left => left > 0))
                {
                    holds.Add(new(posting.Id, rest.Where(left => left.Value > 0).ToDictionary(), hold.End));
                }
                break;
            case Voiding voiding:
                held = Told(Find(voiding.Reservation)!);
                Find(voiding.Reservation)!.State = ReservationState.Voided;
                break;
            case Lapse lapse:
                Find(lapse.Reservation)!.State = ReservationState.Expired;
                break;
            case Adjustment adjustment:
                postings.AddRange(adjustment.Amounts.All.Select(claim => (claim.Line, Signed(adjustment, claim))));
                break;
            default:
                throw new NotSupportedException();
        }
        foreach (var line in Touched(command))
        {
            latest[line] = time;
        }
        done.Add((command, null, posted, held));
    }

    private static CommandField? Difference(LedgerCommand asked, LedgerCommand earlier, Claims? posted, Claims? held)
    {
        if (asked.GetType() != earlier.GetType())
        {
            return CommandField.Kind;
        }
        var (one, another) = (Fields(asked, held).ToList(), Fields(earlier, held).ToList());
        if (earlier is Posting)
        {
            another =
            [
                .. another.Select(field => field.Field == CommandField.Amount ? (field.Field, posted!.ToString()) : field),
            ];
        }
        if (earlier is Voiding { Amounts: null } || asked is Voiding { Amounts: null })
        {
            one.RemoveAll(field => field.Field is CommandField.Amount or CommandField.Lines);
            if (earlier is Voiding && asked is Voiding { Amounts: { } stated })
            {
                one.Add((CommandField.Lines, string.Join(',', Lines(stated))));
                one.Add((CommandField.Amount, stated.ToString()));
            }
        }
        var forgiven = asked is Posting or Voiding or Lapse && asked.Reference is null;
        return one.Where(field => !forgiven || field.Field != CommandField.Reference)
            .Where(field => another.Any(other => other.Field == field.Field && other.Text != field.Text))
            .Select(field => (CommandField?)field.Field)
            .Min();
    }

    private static IEnumerable<(CommandField Field, string Text)> Fields(LedgerCommand command, Claims? held)
    {
        var (claims, rest) = command switch
        {
            LineOpening opening => (
                null,
                new[] { (CommandField.Lines, opening.Line), (CommandField.Terms, opening.Terms.ToString()) }
            ),
            TermsChange change => (null, [(CommandField.Lines, change.Line), (CommandField.Terms, change.Terms.ToString())]),
            ReservationRequest request => (
                request.Claims,
                [
                    (CommandField.ExpiresAfter, $"{request.ExpiresAfter}"),
                    (CommandField.UpTo, $"{request.UpTo}"),
                    (CommandField.Replaces, request.Replaces ?? ""),
                ]
            ),
            Posting posting => (
                posting.Amounts ?? held,
                [(CommandField.Reservation, posting.Reservation), (CommandField.Rest, $"{posting.HoldsRest}")]
            ),
            Voiding voiding => (voiding.Amounts ?? held, [(CommandField.Reservation, voiding.Reservation)]),
            Lapse lapse => (null, [(CommandField.Reservation, lapse.Reservation)]),
            Adjustment adjustment => (
                adjustment.Amounts,
                [
                    (CommandField.Kind, $"{adjustment.Kind}"),
                    (CommandField.Corrects, adjustment.Corrects ?? ""),
                    (CommandField.Reason, adjustment.Reason ?? ""),
                ]
            ),
            _ => ((Claims?)null, Array.Empty<(CommandField, string)>()),
        };
        return rest.Append((CommandField.Reference, command.Reference ?? ""))
            .Concat(
                claims is null
                    ? []
                    : [(CommandField.Lines, string.Join(',', Lines(claims))), (CommandField.Amount, claims.ToString())]
            );
    }

    private IEnumerable<string> Touched(LedgerCommand command) =>
        command switch
        {
            LineOpening opening => [opening.Line],
            TermsChange change => [change.Line],
            ReservationRequest request =>
            [
                .. Lines(request.Claims),
                .. request.Replaces is { } replaced ? Find(replaced)!.Amounts.Keys : Enumerable.Empty<string>(),
            ],
            Posting posting => Find(posting.Reservation)!.Amounts.Keys,
            Voiding voiding => Find(voiding.Reservation)!.Amounts.Keys,
            Lapse lapse => Find(lapse.Reservation)!.Amounts.Keys,
            Adjustment adjustment => Lines(adjustment.Amounts),
            _ => [],
        };

    private Claims Told(Hold hold) =>
        Claims.Of(hold.Amounts.Select(held => new Claim(held.Key, Money.OfMinor(held.Value, terms[held.Key].Currency))));

    private Hold? Find(string id) => holds.SingleOrDefault(hold => hold.Id == id);

    private long Used(string line, Instant time) => Math.Max(0, Net(line)) + Pending(line, time);

    private long Ceiling(string line) =>
        terms[line].Limit is { } limit ? limit.MinorUnits + terms[line].Tolerance.MinorUnits : Money.MaxMinorUnits;

    private Instant Time(string line, Instant at) => latest.TryGetValue(line, out var last) && last > at ? last : at;

    private Instant TimeOf(IEnumerable<string> lines, Instant at) => lines.Select(line => Time(line, at)).Append(at).Max();

    private static long Signed(Adjustment adjustment, Claim claim) =>
        adjustment.Kind == AdjustmentKind.Repaid ? -claim.Amount.MinorUnits : claim.Amount.MinorUnits;

    private static IEnumerable<string> Lines(Claims claims) => claims.All.Select(claim => claim.Line);

    private sealed record Hold(string Id, Dictionary<string, long> Amounts, Instant? End)
    {
        public ReservationState State { get; set; }

        public long On(string line) => Amounts.GetValueOrDefault(line);
    }
}
