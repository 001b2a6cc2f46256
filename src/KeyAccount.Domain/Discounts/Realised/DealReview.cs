using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Realised;

/// <summary>What became of an approved quote: its invoices against its prices, quantities and days, every amount exact.</summary>
/// <remarks>
/// Unknown is never zero: it is a finding of its own, and what depends on it is null. A price above the approved one, or at list price, is no
/// finding. O(n log n) in the invoiced lines.
/// </remarks>
public sealed class DealReview
{
    private DealReview(
        ApprovedQuote quote,
        LocalDate asOf,
        ImmutableArray<RealisedLine> lines,
        ImmutableArray<InvoicedLine> notInQuote,
        ImmutableArray<InvoicedLine> invoiced
    )
    {
        (Quote, AsOf, Lines, NotInQuote, Invoiced) = (quote, asOf, lines, notInQuote, invoiced);
        Findings = [.. lines.SelectMany(line => RealisedLineFindings.Of(line, IsOver)), .. NotInQuoteFindings()];
    }

    /// <summary>What was approved.</summary>
    public ApprovedQuote Quote { get; }

    /// <summary>The day of the review.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Whether the days of the quote are over, so that what was not bought will not be bought.</summary>
    public bool IsOver => AsOf >= Quote.Offer.Header.Validity.End;

    /// <summary>Each line of the quote, by number.</summary>
    public ImmutableArray<RealisedLine> Lines { get; }

    /// <summary>Invoiced lines that belong to no line of the quote, or do not say to which of several.</summary>
    public ImmutableArray<InvoicedLine> NotInQuote { get; }

    /// <summary>All that was invoiced up to the day of the review, in the order of the days.</summary>
    public ImmutableArray<InvoicedLine> Invoiced { get; }

    /// <summary>In what the deal is not as it was approved: by line and kind, then what is not in the quote.</summary>
    public ImmutableArray<DealFinding> Findings { get; }

    /// <summary>What was charged in all; null when unknown.</summary>
    public Money? Amount => Sum(Invoiced.Select(line => line.Amount));

    /// <summary>The discounts that nobody approved, in all: of known ones the least they come to while <see cref="HasUnknown"/>.</summary>
    public Money UnapprovedDiscount =>
        Money.Sum(Findings.Where(one => one.IsUnapprovedDiscount).Select(one => one.Amount!.Value), Currency);

    /// <summary>Whether something could not be judged.</summary>
    public bool HasUnknown => Findings.Any(one => one.Kind == DealFindingKind.Unknown);

    /// <summary>Pocket price and cost as they were approved; null when one is unknown.</summary>
    public DealMargin? ApprovedMargin =>
        DealMargin.Of(
            Sum(Quote.Offer.Lines.Select(line => line.PocketPrice)),
            Sum(Quote.Offer.Lines.Select(line => line.Cost))
        );

    /// <summary>Pocket price and cost as they came; null when an amount, a deduction or a cost is unknown, and when nothing was invoiced.</summary>
    public DealMargin? RealisedMargin =>
        Invoiced.IsEmpty
            ? null
            : DealMargin.Of(Amount - Sum(Invoiced.Select(line => line.Deductions)), Sum(Invoiced.Select(line => line.Cost)));

    /// <summary>A review.</summary>
    /// <param name="quote">What was approved.</param>
    /// <param name="invoiced">The lines of invoices and credit notes that refer to it, in any order; later ones than the day are left out.</param>
    /// <param name="asOf">The day of the review.</param>
    /// <exception cref="ArgumentException">An invoice has no number, or a product is no identifier.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency.</exception>
    public static DealReview Of(ApprovedQuote quote, IEnumerable<InvoicedLine> invoiced, LocalDate asOf)
    {
        var offer = Guard.Against.Null(quote).Offer;
        ImmutableArray<InvoicedLine> known =
        [
            .. Guard
                .Against.Null(invoiced)
                .Select(line => Checked(line, offer.Header.Currency))
                .Where(line => line.On <= asOf)
                .OrderBy(line => line.On)
                .ThenBy(line => line.Invoice, StringComparer.Ordinal)
                .ThenBy(line => line.Line)
                .ThenBy(line => line.Product, StringComparer.Ordinal)
                .ThenBy(line => line.Quantity)
                .ThenBy(line => line.Amount?.MinorUnits),
        ];
        var byProduct = offer.Lines.ToLookup(line => line.Product, StringComparer.Ordinal);
        var byLine = known.ToLookup(line => LineOf(byProduct[line.Product], line)?.Number);
        return new(
            quote,
            asOf,
            [.. offer.Lines.Select(line => Reviewed(line, offer.Header.Validity, byLine[line.Number]))],
            [.. byLine[null]],
            known
        );
    }

    /// <summary>The findings, a line each, in the reader's language.</summary>
    public string ToString(Language language) => string.Join('\n', Findings.Select(one => one.ToString(language)));

    /// <summary>The findings, a line each, in English.</summary>
    public override string ToString() => ToString(Language.English);

    private Currency Currency => Quote.Offer.Header.Currency;

    private Money? Sum(IEnumerable<Money?> amounts) => Money.SumIfKnown(amounts, Currency);

    private static RealisedLine Reviewed(OfferedLine line, DateRange validity, IEnumerable<InvoicedLine> invoiced)
    {
        LineUse use = new(line.Quantity, validity);
        var parts = ImmutableArray.CreateBuilder<InvoicedPart>();
        var unclear = ImmutableArray.CreateBuilder<InvoicedLine>();
        foreach (var one in invoiced)
        {
            if (one.Quantity is null || unclear.Count > 0)
            {
                unclear.Add(one);
            }
            else
            {
                parts.AddRange(use.Add(one));
            }
        }
        return new(line, parts.ToImmutable(), unclear.ToImmutable());
    }

    /// <summary>The line of the product to which an invoiced one belongs; null when there is none, or it does not say which of several.</summary>
    private static OfferedLine? LineOf(IEnumerable<OfferedLine> ofProduct, InvoicedLine line)
    {
        OfferedLine[] lines = [.. ofProduct];
        return line.Line is { } number ? Array.Find(lines, one => one.Number == number)
            : lines is [var only] ? only
            : null;
    }

    private static InvoicedLine Checked(InvoicedLine line, Currency currency)
    {
        Guard.Against.NullOrWhiteSpace(Guard.Against.Null(line).Invoice);
        Identifier.Check(line.Product);
        foreach (var amount in new[] { line.Amount, line.ListAmount, line.Deductions, line.Cost })
        {
            _ = (amount ?? Money.Zero(currency)) + Money.Zero(currency);
        }
        return line;
    }

    private IEnumerable<DealFinding> NotInQuoteFindings()
    {
        foreach (var line in NotInQuote)
        {
            var isAmbiguous = line.Line is null && Quote.Offer.Lines.Any(one => one.Product == line.Product);
            var discount = line.ListAmount - line.Amount;
            if (isAmbiguous || discount is not { } known)
            {
                yield return new(DealFindingKind.Unknown, null, line.Product, line.Quantity, null, [line.Invoice]);
            }
            else if (known.IsPositive)
            {
                yield return new(DealFindingKind.NotInQuote, null, line.Product, line.Quantity, known, [line.Invoice]);
            }
        }
    }
}
