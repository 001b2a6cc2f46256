using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.EntityFrameworkCore.Storage;

namespace KeyAccount.Domain.EntityFrameworkCore.Discounts;

/// <summary>A revision of an approved quote. Never changed, never deleted; the document says what was offered, the columns find it.</summary>
internal sealed class QuoteRow : INumberedRow
{
    /// <summary>The place, given by the database; rising, with gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The host's id, also that of the reservation.</summary>
    public required string Id { get; init; }

    public required string Quote { get; init; }

    public int Revision { get; init; }

    public required string Account { get; init; }

    /// <summary>The request for the approval.</summary>
    public required string Approval { get; init; }

    /// <summary>Who signed, separated by commas, which no name has; empty when nobody had to.</summary>
    public required string Approvers { get; init; }

    /// <summary>When it was kept, in nanoseconds since 1970.</summary>
    public long At { get; init; }

    /// <summary>From when on it is no longer used, in nanoseconds since 1970.</summary>
    public long Until { get; init; }

    /// <summary>Whether pools hold its discount under its id.</summary>
    public bool IsPooled { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>The offer: one line, whose hash is the fingerprint.</summary>
    public required string Document { get; init; }

    /// <summary>What is written, but for the place.</summary>
    public IEnumerable<(string Property, object? Value)> Cells =>
        [
            (nameof(Id), Id),
            (nameof(Quote), Quote),
            (nameof(Revision), Revision),
            (nameof(Account), Account),
            (nameof(Approval), Approval),
            (nameof(Approvers), Approvers),
            (nameof(At), At),
            (nameof(Until), Until),
            (nameof(IsPooled), IsPooled),
            (nameof(Fingerprint), Fingerprint),
            (nameof(Document), Document),
        ];

    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public KeptQuote Read()
    {
        var reading = OfferForm.Read(Document, $"quote {Id}");
        if (reading.Value is not { } offer)
        {
            throw new InvalidDataException($"The quote '{Id}' was changed from outside: {string.Join("; ", reading.Problems)}");
        }
        return
            (offer.Fingerprint, offer.Header.Quote, offer.Header.Revision, offer.Header.Account)
            == (Fingerprint, Quote, Revision, Account)
            ? new(Id, Sequence, StoredTime.Read(At), StoredTime.Read(Until), IsPooled, Approved(offer))
            : throw new InvalidDataException($"The quote '{Id}' was changed from outside: its columns are not its document's.");
    }

    private ApprovedQuote Approved(QuoteOffer offer) =>
        ApprovedQuote.Of(offer, Approval, Approvers.Split(',', StringSplitOptions.RemoveEmptyEntries));
}
