using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// How a booking is written down for a store: one line of JSON with what does not follow from the entries, which are the day, the
/// rates, the reservations and what is posted.
/// </summary>
public static class LedgerBookingForm
{
    private static readonly string[] Declared = ["on", "lines", "rates", "holds"];

    /// <summary>One line.</summary>
    public static string Write(LedgerBooking booking)
    {
        Guard.Against.Null(booking);
        return DocumentPrinter.Flat(
            DocumentValue.Object(
                ("on", StepBody.Day(booking.On)),
                (
                    "lines",
                    DocumentValue.List(
                        booking.Lines.Select(line => Write(line.Line, Money.OfMinor(booking.Posted[line.Line], line.Currency)))
                    )
                ),
                ("rates", DocumentValue.List(booking.Rates.All.Select(Write))),
                (
                    "holds",
                    DocumentValue.List(
                        booking
                            .Documents.Where(document => document.Value.Reservation is not null)
                            .Select(document => Write(document.Key, document.Value))
                    )
                )
            )
        );
    }

    /// <summary>The booking that a line and the entries make.</summary>
    /// <param name="text">The line.</param>
    /// <param name="scope">Who owes.</param>
    /// <param name="terms">The terms it was booked with.</param>
    /// <param name="entries">All entries that were booked.</param>
    /// <exception cref="FormatException">It is none, or does not agree with the entries; the message names the problem.</exception>
    public static LedgerBooking Read(
        string text,
        ExposureScope scope,
        ExposureTerms terms,
        IEnumerable<ExposureEntry> entries
    ) => Read(text, scope, terms, Guard.Against.Null(entries).SelectMany(entry => entry.Changes));

    /// <summary>The same from the documents as they are: what is open of them is the sum of what the entries changed.</summary>
    /// <param name="text">The line.</param>
    /// <param name="scope">Who owes.</param>
    /// <param name="terms">The terms it was booked with.</param>
    /// <param name="documents">All documents of which something is open.</param>
    /// <exception cref="FormatException">It is none, or does not agree with the documents; the message names the problem.</exception>
    public static LedgerBooking Read(
        string text,
        ExposureScope scope,
        ExposureTerms terms,
        IEnumerable<DocumentRecord> documents
    ) => Read(text, scope, terms, Guard.Against.Null(documents).SelectMany(document => document.OpenChanges));

    private static LedgerBooking Read(string text, ExposureScope scope, ExposureTerms terms, IEnumerable<ExposureChange> open)
    {
        Guard.Against.Null(text);
        Guard.Against.Null(scope);
        Guard.Against.Null(terms);
        var reading = DocumentReading<LedgerBooking>.Of(
            text,
            "booking",
            (root, problems) =>
                DocumentObject.Of(root, problems, Declared) is { } members
                    ? Attempt.To(() => Made(members, scope, terms, open), root, problems)
                    : null
        );
        return reading.Value ?? throw new FormatException($"The booking can't be read:\n{string.Join('\n', reading.Problems)}");
    }

    private static LedgerBooking? Made(
        DocumentObject members,
        ExposureScope scope,
        ExposureTerms terms,
        IEnumerable<ExposureChange> open
    )
    {
        var on = members.Value("on", DateScale.Instance);
        var lines = Claims(members, "lines", 1);
        var rates = Rates(members);
        var holds = Holds(members);
        if (!members.Problems.IsEmpty || on is not { } day)
        {
            return null;
        }
        var started = LedgerBooking.Start(
            scope,
            terms,
            day,
            lines.Select(line => LedgerTarget.Of(line.Line, line.Amount.Currency))
        );
        var booking = started.Counting(open, holds) with
        {
            Rates = rates,
            Posted = started.Posted.SetItems(lines.Select(line => KeyValuePair.Create(line.Line, line.Amount.MinorUnits))),
        };
        return booking.Agrees()
            ? booking
            : throw new ArgumentException(
                "What is posted and held is not what the entries count at these rates.",
                nameof(open)
            );
    }

    private static DocumentValue Write(string line, Money amount) =>
        DocumentValue.Object(("line", DocumentValue.Of(line)), ("amount", KeptParts.Write(amount)));

    private static DocumentValue Write((Currency From, Currency To, decimal Rate) rate) =>
        DocumentValue.Object(
            ("from", DocumentValue.Of(rate.From.Code)),
            ("to", DocumentValue.Of(rate.To.Code)),
            ("rate", DocumentValue.Of(rate.Rate.ToString(CultureInfo.InvariantCulture)))
        );

    private static DocumentValue Write(string key, BookedDocument document) =>
        DocumentValue.Object(
            ("document", DocumentValue.Of(key)),
            ("reservation", DocumentValue.Of(document.Reservation!)),
            ("held", DocumentValue.List(document.Held!.All.Select(claim => Write(claim.Line, claim.Amount))))
        );

    private static ImmutableArray<Claim> Claims(DocumentObject members, string name, int fewest)
    {
        var listed = members.List(name, fewest, Reservations.Claims.MaximumLines);
        return listed.IsDefault
            ? []
            :
            [
                .. listed
                    .Select(item => DocumentObject.Of(item, members.Problems, "line", "amount"))
                    .OfType<DocumentObject>()
                    .Select(item => (Line: item.Identifier("line"), Amount: StepBody.ReadAmount(item, "amount")))
                    .Where(item => item is { Line: not null, Amount: not null })
                    .Select(item => new Claim(item.Line!, item.Amount!.Value)),
            ];
    }

    private static BookedRates Rates(DocumentObject members)
    {
        var (rates, listed) = (BookedRates.None, members.List("rates", 0, int.MaxValue));
        foreach (var item in listed.IsDefault ? [] : listed)
        {
            if (DocumentObject.Of(item, members.Problems, "from", "to", "rate") is not { } rate)
            {
                continue;
            }
            if (
                Currency.TryParse(rate.Text("from"), out var from)
                && Currency.TryParse(rate.Text("to"), out var to)
                && decimal.TryParse(
                    rate.Text("rate"),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var units
                )
                && units > 0
            )
            {
                rates = rates.Set(from, to, units);
            }
            else
            {
                members.Problems.Add(PolicyDocumentFault.NotANumber, item, "two currencies and a rate above 0");
            }
        }
        return rates;
    }

    private static ImmutableDictionary<string, (string Reservation, Claims Held)> Holds(DocumentObject members)
    {
        var holds = ImmutableDictionary.CreateBuilder<string, (string Reservation, Claims Held)>(StringComparer.Ordinal);
        var listed = members.List("holds", 0, int.MaxValue);
        foreach (var item in listed.IsDefault ? [] : listed)
        {
            if (
                DocumentObject.Of(item, members.Problems, "document", "reservation", "held") is { } hold
                && hold.Text("document") is { } key
                && hold.Identifier("reservation") is { } reservation
                && Claims(hold, "held", 1) is { IsEmpty: false } held
            )
            {
                holds[key] = (reservation, Reservations.Claims.Of(held));
            }
        }
        return holds.ToImmutable();
    }
}
