using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>A booking while one step is booked. Lives inside one call.</summary>
internal sealed class BookingDraft(LedgerBooking before, LocalDate on)
{
    private readonly SortedSet<string> touched = new(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, BookedDocument> documents = before.Documents;
    private ImmutableSortedDictionary<string, Int128> totals = before.Totals;

    /// <summary>What counts in each currency.</summary>
    public ImmutableSortedDictionary<string, Int128> Totals => totals;

    /// <summary>The documents of which something is open, held as stated.</summary>
    /// <exception cref="ArgumentException">A hold belongs to none of them.</exception>
    public ImmutableSortedDictionary<string, BookedDocument> Held(
        IReadOnlyDictionary<string, (string Reservation, Claims Held)> holds
    )
    {
        var open = documents.RemoveRange(documents.Where(one => one.Value.Items.IsEmpty).Select(one => one.Key));
        return holds.Keys.FirstOrDefault(key => !open.ContainsKey(key)) is { } stray
            ? throw Refusal.Invalid(nameof(holds), $"Nothing is open of '{stray}', which is held.")
            : open.SetItems(
                holds.Select(hold =>
                    KeyValuePair.Create(
                        hold.Key,
                        open[hold.Key] with
                        {
                            Reservation = hold.Value.Reservation,
                            Held = hold.Value.Held,
                        }
                    )
                )
            );
    }

    /// <summary>Adds all that is open to a booking of nothing; each document is weighed once, however many items it has.</summary>
    public void Open(IEnumerable<ExposureChange> changes)
    {
        foreach (var change in Own(changes))
        {
            _ = Take(change);
        }
        foreach (var key in documents.Keys)
        {
            Weigh(key);
        }
    }

    /// <summary>Adds what an entry changed.</summary>
    public void Add(IEnumerable<ExposureChange> changes)
    {
        foreach (var change in Own(changes))
        {
            if (Take(change) is { } key)
            {
                Weigh(key);
            }
        }
    }

    /// <summary>Counts a document as on the day.</summary>
    public void Weigh(string key)
    {
        var document = documents[key];
        var weighted = document.WeightOn(on, before.Terms);
        if (weighted != document.Weighted)
        {
            Count(document.Currency, weighted - document.Weighted);
            documents = documents.SetItem(key, document with { Weighted = weighted });
            touched.Add(key);
        }
    }

    public LedgerPlan Plan(string id, ExposureRates quotes, bool isIncurred, int firstCommand)
    {
        var needed = totals.Where(total => total.Value != 0).Select(total => Currency.Of(total.Key));
        var pending = touched.Select(number => documents[number].Currency);
        var (rates, missing) = before.Rates.With(needed.Union(pending), before.Lines, on, quotes);
        if (!missing.IsEmpty)
        {
            return new([], before, missing);
        }
        var lines = before
            .Lines.Select(line => new BookedLine(
                line,
                rates.Total(totals, line.Currency).MinorUnits,
                before.BookedOn(line.Line).MinorUnits,
                before.Posted[line.Line]
            ))
            .ToImmutableArray();
        var writer = new BookingWriter(id, firstCommand, lines, isAsking: !isIncurred && lines.Any(line => line.Added > 0));
        foreach (var number in touched)
        {
            var document = documents[number];
            writer.Aim(
                number,
                document,
                [
                    .. lines.Select(line =>
                        Math.Max(0, rates.Convert(document.Weighted, document.Currency, line.Target.Currency).MinorUnits)
                    ),
                ]
            );
        }
        var commands = writer.Write();
        foreach (var (number, document) in writer.Documents)
        {
            documents =
                document.Items.IsEmpty && document.Held is null
                    ? documents.Remove(number)
                    : documents.SetItem(number, document);
        }
        return new(
            commands,
            before with
            {
                On = on,
                Documents = documents,
                Totals = totals,
                Rates = rates,
                Posted = before.Posted.SetItems(lines.Select(line => KeyValuePair.Create(line.Target.Line, line.Posted))),
            },
            []
        );
    }

    private IEnumerable<ExposureChange> Own(IEnumerable<ExposureChange> changes) =>
        changes.Where(change => before.Scope.Contains(change.Position));

    /// <summary>Counts a change, or adds it to its document, which is to be weighed then: its key.</summary>
    private string? Take(ExposureChange change)
    {
        var position = change.Position;
        if (!position.Stage.IsPending())
        {
            Count(position.Currency, before.Terms.Weigh(position, change.Open.MinorUnits, change.Tax.MinorUnits, on));
            return null;
        }
        // A document that is saved again may be in another currency. An identifier has no slash.
        var key = $"{position.Document}/{position.Currency}";
        documents = documents.SetItem(key, documents.GetValueOrDefault(key, new(position.Currency)).Add(change));
        return key;
    }

    private void Count(Currency currency, Int128 weighted) =>
        totals = totals.SetItem(currency.Code, totals.GetValueOrDefault(currency.Code) + weighted);
}
