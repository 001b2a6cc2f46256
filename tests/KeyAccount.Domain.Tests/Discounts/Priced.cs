using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>Short ways to state quotes and discounts in euros.</summary>
internal static class Priced
{
    public static readonly LocalDate Day = new(2026, 3, 2);
    public static readonly StackingFeatures Ask = StackingFeatures.In(Currency.Eur);
    public static readonly PolicyIdentity Id = PolicyIdentity.SignedBy("Sales", "stacking", "1");

    /// <summary>Lines 1, 2, … of one unit each.</summary>
    public static Quote Lines(params decimal[] prices) =>
        Quote.Of(Day, Currency.Eur, prices.Select((price, at) => Line(at + 1, price)));

    public static QuoteLine Line(long number, decimal price, long quantity = 1, decimal? floor = null, string? group = null) =>
        new()
        {
            Number = number,
            Product = $"p{number}",
            ProductGroup = group,
            ListPrice = Money.Eur(price),
            Quantity = quantity,
            FloorPrice = floor is { } least ? Money.Eur(least) : null,
        };

    public static Quote Of(params QuoteLine[] lines) => Quote.Of(Day, Currency.Eur, lines);

    public static Discount OnLine(string id, int priority, Benefit benefit) => On(DiscountScope.Line, id, priority, benefit);

    public static Discount OnOrder(string id, int priority, Benefit benefit) => On(DiscountScope.Order, id, priority, benefit);

    public static Discount On(DiscountScope scope, string id, int priority, Benefit benefit) =>
        new()
        {
            Id = id,
            Kind = DiscountKind.Promotion,
            Scope = scope,
            Priority = priority,
            Benefit = benefit,
        };

    public static Benefit Percent(decimal percent) => Benefit.PercentOff(Share.Percent(percent));

    public static Benefit Off(decimal amount) => Benefit.AmountOff(Money.Eur(amount));

    public static StackingPolicy Policy(params Discount[] discounts) => Policy(new StackingTerms(), discounts);

    public static StackingPolicy Policy(StackingTerms terms, params Discount[] discounts) =>
        StackingPolicy.Of(Id, Ask, terms, discounts);

    public static decimal[] Nets(this PricedQuote priced) => [.. priced.Lines.Select(line => line.NetAmount.Amount)];

    public static decimal[] Takes(this PricedQuote priced) => [.. priced.Lines.Select(line => line.Discount.Amount)];

    public static (string, RejectionReason)[] Reasons(this PricedQuote priced) =>
        [.. priced.Rejections.Select(one => (one.Discount.Id, one.Reason))];
}
