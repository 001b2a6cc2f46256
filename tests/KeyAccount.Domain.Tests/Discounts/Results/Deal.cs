using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.Discounts.Realised;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Discounts.Results;

/// <summary>Short ways to state an approved quote of March in euros, and what was invoiced on it.</summary>
internal static class Deal
{
    public static readonly DateRange March = DateRange.Of(new(2026, 3, 1), new LocalDate(2026, 4, 1));
    public static readonly LocalDate Within = new(2026, 3, 10);
    public static readonly LocalDate Over = new(2026, 4, 1);

    public static OfferHeader Header { get; } =
        new()
        {
            Quote = "q-1",
            Revision = 1,
            Account = "c-17",
            Currency = Currency.Eur,
            Validity = March,
            Territory = "north",
            Person = "rita",
        };

    /// <summary>Ten pumps of 100 at 90 each; pocket 85 and cost 60 each.</summary>
    public static OfferedLine Pumps { get; } = Line(1, "pump", 10, 100, 900, 850, 600);

    public static OfferedLine Line(
        long number,
        string product,
        long quantity,
        decimal list,
        decimal net,
        decimal? pocket = null,
        decimal? cost = null
    ) =>
        new()
        {
            Number = number,
            Product = product,
            Quantity = quantity,
            ListPrice = Money.Eur(list),
            NetAmount = Money.Eur(net),
            PocketPrice = pocket is { } price ? Money.Eur(price) : null,
            Cost = cost is { } known ? Money.Eur(known) : null,
        };

    public static ApprovedQuote Quote(params OfferedLine[] lines) =>
        ApprovedQuote.Of(QuoteOffer.Of(Header, lines.Length == 0 ? [Pumps] : lines), "ask-1", "mia");

    public static InvoicedLine Invoiced(
        long? quantity,
        decimal? amount,
        LocalDate? on = null,
        string invoice = "i-1",
        string product = "pump",
        long? line = null,
        decimal? list = null,
        decimal? deductions = null,
        decimal? cost = null
    ) =>
        new()
        {
            Invoice = invoice,
            On = on ?? Within,
            Product = product,
            Line = line,
            Quantity = quantity,
            Amount = Euros(amount),
            ListAmount = Euros(list),
            Deductions = Euros(deductions),
            Cost = Euros(cost),
        };

    public static DealReview Review(params InvoicedLine[] invoiced) => DealReview.Of(Quote(), invoiced, Over);

    private static Money? Euros(decimal? amount) => amount is { } known ? Money.Eur(known) : null;
}
