using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// What of the exposure of debtors is booked on lines of the ledger: orders and production are held, what was delivered is posted,
/// payments give back. What is posted and pending together on a line is what counts, at the rates that were booked.
/// </summary>
/// <remarks>
/// <para>Only a step that adds to a line asks for room on it. Everything else is booked in a way that the ledger cannot refuse: where
/// a hold would have to grow without the sum growing, the rest is posted instead.</para>
/// <para>A rate is booked when a currency first appears, and changes only with <see cref="Revalue"/>.</para>
/// </remarks>
public sealed record LedgerBooking
{
    private LedgerBooking() { }

    /// <summary>Who owes.</summary>
    public required ExposureScope Scope { get; init; }

    /// <summary>What counts.</summary>
    public required ExposureTerms Terms { get; init; }

    /// <summary>The lines, each once.</summary>
    public required ImmutableArray<LedgerTarget> Lines { get; init; }

    /// <summary>The day of the horizon that is booked.</summary>
    public required LocalDate On { get; init; }

    /// <summary>Orders and production by the number of the document and the currency.</summary>
    internal ImmutableSortedDictionary<string, BookedDocument> Documents { get; init; } = Map<BookedDocument>();

    /// <summary>What counts in each currency.</summary>
    internal ImmutableSortedDictionary<string, Int128> Totals { get; init; } = Map<Int128>();

    /// <summary>The rates that are booked, from the first currency to the second.</summary>
    internal BookedRates Rates { get; init; } = BookedRates.None;

    /// <summary>What is posted on each line, signed.</summary>
    internal ImmutableSortedDictionary<string, long> Posted { get; init; } = Map<long>();

    /// <summary>Nothing booked yet.</summary>
    /// <param name="scope">Who owes.</param>
    /// <param name="terms">What counts.</param>
    /// <param name="on">The day from which the horizon is looked at.</param>
    /// <param name="lines">The lines, at least one, which are opened by whoever grants them.</param>
    /// <exception cref="ArgumentException">There is no line, or one is there twice.</exception>
    public static LedgerBooking Start(
        ExposureScope scope,
        ExposureTerms terms,
        LocalDate on,
        params IEnumerable<LedgerTarget> lines
    )
    {
        ImmutableArray<LedgerTarget> all = [.. Guard.Against.NullOrEmpty(lines)];
        foreach (var line in all)
        {
            Guard.Against.Null(line, nameof(lines));
        }
        if (all.CountBy(line => line.Line, StringComparer.Ordinal).FirstOrDefault(one => one.Value > 1).Key is { } twice)
        {
            throw Refusal.Invalid(nameof(lines), $"The line '{twice}' is there twice.");
        }
        return new()
        {
            Scope = Guard.Against.Null(scope),
            Terms = Guard.Against.Null(terms),
            Lines = all,
            On = ExposureBounds.Check(on),
            Posted = Map<long>().AddRange(all.Select(line => KeyValuePair.Create(line.Line, 0L))),
        };
    }

    /// <summary>
    /// What is recorded of debtors and booked on no line, as before a line was ever granted; <see cref="MoveTo"/> books it.
    /// </summary>
    /// <param name="scope">Who owes.</param>
    /// <param name="terms">What counts.</param>
    /// <param name="on">The day from which the horizon is looked at.</param>
    /// <param name="documents">All documents of which something is open.</param>
    public static LedgerBooking Unbooked(
        ExposureScope scope,
        ExposureTerms terms,
        LocalDate on,
        IEnumerable<DocumentRecord> documents
    )
    {
        var started = new LedgerBooking
        {
            Scope = Guard.Against.Null(scope),
            Terms = Guard.Against.Null(terms),
            Lines = [],
            On = ExposureBounds.Check(on),
        };
        return started.Counting(
            Guard.Against.Null(documents).SelectMany(document => document.OpenChanges),
            ImmutableDictionary<string, (string, Claims)>.Empty
        );
    }

    /// <summary>
    /// Books all that counts on other lines, as when a line joined or left a family: never refused, so it can leave an excess where it
    /// goes. What was held is posted there: what is posted and pending together stays what counts.
    /// </summary>
    /// <param name="id">The client's id of the move, at most 56 characters.</param>
    /// <param name="lines">The lines, each once; those that stay are among them.</param>
    /// <param name="rates">The rates, of which only currencies not booked before take one.</param>
    /// <param name="firstCommand">The number of the first command, at least 1.</param>
    /// <exception cref="ArgumentException">The id is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public LedgerPlan MoveTo(string id, ImmutableArray<LedgerTarget> lines, ExposureRates rates, int firstCommand = 1)
    {
        Identifier.Check(id);
        Guard.Against.Null(rates);
        Guard.Against.NegativeOrZero(firstCommand);
        var (known, missing) = Rates.With(Counted(), lines, On, rates);
        return missing.IsEmpty ? BookingMove.Plan(this, id, lines, known, firstCommand) : new([], this, missing);
    }

    /// <summary>What is booked on a line, posted and pending together; below zero when credits prevail.</summary>
    /// <exception cref="ArgumentException">The line is none of these.</exception>
    public Money BookedOn(string line)
    {
        Guard.Against.Null(line);
        var target =
            Lines.FirstOrDefault(one => one.Line == line)
            ?? throw Refusal.Invalid(nameof(line), $"The line '{line}' is none of those that are booked on.");
        return Rates.Total(Totals, target.Currency);
    }

    /// <summary>What an entry of the book does on the lines. The commands refer to its document.</summary>
    /// <param name="entry">The entry, which may be that of a step only tried; one that was refused does nothing.</param>
    /// <param name="on">The day; one before that which is booked counts as that.</param>
    /// <param name="rates">The rates, of which only currencies not booked before take one.</param>
    /// <param name="isIncurred">
    /// Whether it happened anyway, as with goods that have left: then it is recorded even above the limit, as an excess.
    /// </param>
    /// <param name="firstCommand">
    /// The number of the first command, from which ids follow: 1, or the next free one when a step concerns more than one booking.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1, or the day not within 2000 to 2149.</exception>
    public LedgerPlan Book(
        ExposureEntry entry,
        LocalDate on,
        ExposureRates rates,
        bool isIncurred = false,
        int firstCommand = 1
    )
    {
        Guard.Against.Null(entry);
        Guard.Against.Null(rates);
        Guard.Against.NegativeOrZero(firstCommand);
        var draft = new BookingDraft(this, LocalDate.Max(On, ExposureBounds.Check(on)));
        draft.Add(entry.Changes);
        var plan = draft.Plan(entry.Step.Id, rates, isIncurred, firstCommand);
        return plan with { Commands = [.. plan.Commands.Select(command => command.For(entry.Step.Document))] };
    }

    /// <summary>What a new day does on the lines: orders come within the horizon, and count whether there is room or not.</summary>
    /// <param name="id">The client's id of the roll, at most 56 characters, not that of a step.</param>
    /// <param name="on">The day.</param>
    /// <param name="rates">The rates, of which only currencies not booked before take one.</param>
    /// <exception cref="ArgumentException">The id is no identifier.</exception>
    public LedgerPlan Roll(string id, LocalDate on, ExposureRates rates)
    {
        Identifier.Check(id);
        Guard.Against.Null(rates);
        var draft = new BookingDraft(this, LocalDate.Max(On, ExposureBounds.Check(on)));
        foreach (var document in Documents.Keys)
        {
            draft.Weigh(document);
        }
        return draft.Plan(id, rates, isIncurred: true, firstCommand: 1);
    }

    /// <summary>Books the rates of a day for all that is booked: never refused, so that a revaluation alone blocks nothing.</summary>
    /// <param name="id">The client's id of the revaluation, at most 56 characters, not that of a step.</param>
    /// <param name="on">The day of the rates.</param>
    /// <param name="rates">The rates; when one is missing, nothing is revalued.</param>
    /// <exception cref="ArgumentException">The id is no identifier.</exception>
    public LedgerPlan Revalue(string id, LocalDate on, ExposureRates rates)
    {
        Identifier.Check(id);
        Guard.Against.Null(rates);
        ExposureBounds.Check(on);
        var (fresh, missing) = BookedRates.None.With(Counted(), Lines, on, rates);
        if (!missing.IsEmpty)
        {
            return new([], this, missing);
        }
        var changes = Lines
            .Select(line => new Claim(line.Line, fresh.Total(Totals, line.Currency) - Rates.Total(Totals, line.Currency)))
            .Where(claim => !claim.Amount.IsZero)
            .ToList();
        var after = this with
        {
            Rates = fresh,
            Posted = Posted.SetItems(
                changes.Select(claim => KeyValuePair.Create(claim.Line, Posted[claim.Line] + claim.Amount.MinorUnits))
            ),
        };
        var reason = FormattableString.Invariant(
            $"rates of {NodaTime.Text.LocalDatePattern.Iso.Format(on)} from {rates.Source}"
        );
        return new(
            changes.Count == 0
                ? []
                : [LedgerCommand.Revalue($"{id}.1", Claims.Of(changes), reason.Length > 200 ? reason[..200] : reason)],
            after,
            []
        );
    }

    /// <summary>The same with what is open, of which some is held.</summary>
    /// <exception cref="ArgumentException">A hold belongs to nothing that is open.</exception>
    internal LedgerBooking Counting(
        IEnumerable<ExposureChange> open,
        IReadOnlyDictionary<string, (string Reservation, Claims Held)> holds
    )
    {
        var draft = new BookingDraft(this, On);
        draft.Open(open);
        return this with { Documents = draft.Held(holds), Totals = draft.Totals };
    }

    /// <summary>Whether every rate is there, and what is posted and held is what counts.</summary>
    internal bool Agrees() =>
        Rates.With(Counted(), Lines, On, ExposureRates.None).Missing.IsEmpty
        && Lines.All(line =>
            Rates.Total(Totals, line.Currency).MinorUnits
            == Posted[line.Line] + Documents.Values.Sum(document => document.HeldOn(line.Line))
        );

    private IEnumerable<Currency> Counted() => Totals.Where(total => total.Value != 0).Select(total => Currency.Of(total.Key));

    private static ImmutableSortedDictionary<string, T> Map<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
