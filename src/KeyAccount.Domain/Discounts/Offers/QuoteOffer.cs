using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Offers;

/// <summary>
/// One revision of a quote as it is offered, and as people approve it: prices, quantities and the days on which they hold. It never changes: an
/// edit is a further revision, with a fingerprint of its own.
/// </summary>
public sealed class QuoteOffer : IEquatable<QuoteOffer>
{
    /// <summary>The most lines of an offer, itself allowed.</summary>
    public const int MaximumLines = 10_000;

    private QuoteOffer(OfferHeader header, ImmutableArray<OfferedLine> lines)
    {
        (Header, Lines) = (header, lines);
        ListTotal = Money.Sum(lines.Select(line => line.ListAmount), header.Currency);
        NetTotal = Money.Sum(lines.Select(line => line.NetAmount), header.Currency);
        Fingerprint = TextHash.Of(OfferForm.Write(this));
    }

    /// <summary>Which quote it is, for whom and when.</summary>
    public OfferHeader Header { get; }

    /// <summary>The lines, ascending by number.</summary>
    public ImmutableArray<OfferedLine> Lines { get; }

    /// <summary>All units at list prices.</summary>
    public Money ListTotal { get; }

    /// <summary>All units at the offered prices.</summary>
    public Money NetTotal { get; }

    /// <summary>What the discounts on the invoice take off; negative for a mark-up.</summary>
    public Money Discount => ListTotal - NetTotal;

    /// <summary>
    /// SHA-256 of all of it, as 64 lower-case hexadecimal digits. Whoever asks for an approval states it as the document of the content, so that
    /// a signature is for exactly this.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>An offer.</summary>
    /// <param name="header">Which quote, for whom and when.</param>
    /// <param name="lines">At least one line, in any order.</param>
    /// <exception cref="ArgumentException">
    /// There is no line, a number comes twice, a name is no identifier, or the offer holds on no day.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number, quantity, price or revision is outside its range.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency.</exception>
    public static QuoteOffer Of(OfferHeader header, params IEnumerable<OfferedLine> lines)
    {
        OfferCheck.Header(header);
        ImmutableArray<OfferedLine> sorted =
        [
            .. Guard
                .Against.NullOrEmpty(lines)
                .Select(line => OfferCheck.Line(line, header.Currency))
                .OrderBy(line => line.Number),
        ];
        if (sorted.Length > MaximumLines)
        {
            throw Refusal.OutOfRange(nameof(lines), $"{sorted.Length} lines are more than the {MaximumLines} of an offer.");
        }
        return sorted.CountBy(line => line.Number).FirstOrDefault(number => number.Value > 1) is { Value: > 1 } twice
            ? throw Refusal.Invalid(nameof(lines), $"The line number {twice.Key} comes twice.")
            : new(header, sorted);
    }

    /// <summary>The offer of a quote that was priced.</summary>
    /// <param name="header">Which quote, for whom and when.</param>
    /// <param name="priced">The quote with its prices; no return.</param>
    /// <param name="waterfall">Its waterfall, from which pocket prices and costs are taken; null when they are not known.</param>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static QuoteOffer OfQuote(OfferHeader header, PricedQuote priced, DealWaterfall? waterfall = null)
    {
        var deal = waterfall?.Lines.ToDictionary(line => line.Line, line => line.Waterfall);
        return Of(
            header,
            Guard
                .Against.Null(priced)
                .Lines.Select(line =>
                {
                    var pocket = deal?.GetValueOrDefault(line.Line.Number);
                    return new OfferedLine
                    {
                        Number = line.Line.Number,
                        Product = line.Line.Product,
                        Quantity = line.Line.Quantity,
                        ListPrice = line.Line.ListPrice,
                        NetAmount = line.NetAmount,
                        PocketPrice = pocket?.PocketPrice,
                        Cost = pocket?.Cost,
                    };
                })
        );
    }

    /// <summary>Whether both are the same revision and say the same.</summary>
    public bool Equals(QuoteOffer? other) => other is not null && Fingerprint == other.Fingerprint;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as QuoteOffer);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    /// <summary>Quote, revision, net amount and days.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Header.Quote} revision {Header.Revision}: {NetTotal} {Header.Validity}");
}
