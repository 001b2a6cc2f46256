using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Deals;

/// <summary>A sale under review, with all that is known around it. What is not known is null, never zero; what is known to be none is empty.</summary>
public sealed record DiscountDeal
{
    private DiscountDeal(string account, LocalDate asOf, Currency currency, ImmutableArray<DealLine> lines) =>
        (Account, AsOf, Currency, Lines) = (account, asOf, currency, lines);

    /// <summary>Who buys.</summary>
    public string Account { get; }

    /// <summary>The date for which the prices are asked.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The currency of every amount.</summary>
    public Currency Currency { get; }

    /// <summary>The lines, ascending by number.</summary>
    public ImmutableArray<DealLine> Lines { get; private init; }

    /// <summary>The tier of the account.</summary>
    public AccountTier? Tier { get; init; }

    /// <summary>The kinds of the account; empty when it is of none.</summary>
    public ImmutableArray<AccountKind>? Kinds { get; init; }

    /// <summary>Whether the account is a public body.</summary>
    public bool? IsPublicSector { get; init; }

    /// <summary>Whether the prices differ from those agreed or published for the account.</summary>
    public bool? ChangesPrice { get; init; }

    /// <summary>The reference of the clearance by compliance; null when there is none.</summary>
    public string? ComplianceClearance { get; init; }

    /// <summary>Days from the invoice to its due date.</summary>
    public int? PaymentDays { get; init; }

    /// <summary>Days of the standard term.</summary>
    public int? StandardDays { get; init; }

    /// <summary>The pools that pay for its discounts; empty when none does.</summary>
    public ImmutableArray<PoolBalance>? Pools { get; init; }

    /// <summary>Other quotes to the client; empty when there are none. Those outside the window are left out.</summary>
    public ImmutableArray<LinkedQuote>? Linked { get; init; }

    /// <summary>What credit says to the account.</summary>
    public Verdict? Credit { get; init; }

    /// <summary>The median pocket margin of the group of clients.</summary>
    public Percentage? GroupMedian { get; init; }

    /// <summary>What costs were taken from, such as <c>standard-2026</c>; null when not stated. Another basis asks for approval anew.</summary>
    public string? CostBasis { get; init; }

    /// <summary>The priced quote: its number and revision, or its fingerprint; null when not stated.</summary>
    public string? Document { get; init; }

    /// <summary>A deal.</summary>
    /// <param name="account">Who buys: an identifier.</param>
    /// <param name="asOf">The date for which the prices are asked.</param>
    /// <param name="currency">The currency of every amount.</param>
    /// <param name="lines">At least one line, in any order.</param>
    /// <exception cref="ArgumentException">A name is no identifier, there is no line, or a number comes twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number, quantity or amount is outside its range.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency.</exception>
    public static DiscountDeal Of(string account, LocalDate asOf, Currency currency, IEnumerable<DealLine> lines)
    {
        Guard.Against.Null(lines);
        ImmutableArray<DealLine> sorted = [.. lines.Select(line => DealCheck.Of(line, currency)).OrderBy(line => line.Number)];
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("A deal has at least one line.", nameof(lines));
        }
        for (var index = 1; index < sorted.Length; index++)
        {
            if (sorted[index].Number == sorted[index - 1].Number)
            {
                throw Refusal.Invalid(nameof(lines), $"The line number {sorted[index].Number} comes twice.");
            }
        }
        return new(Identifier.Check(account), asOf, currency, sorted);
    }

    /// <summary>The deal of a priced quote and its waterfall; its tier and payment days come from the quote.</summary>
    /// <param name="account">Who buys: an identifier.</param>
    /// <param name="priced">The quote with its prices.</param>
    /// <param name="waterfall">The waterfall of that quote.</param>
    /// <exception cref="ArgumentException">It is a return, or the waterfall has other lines or list amounts than the quote.</exception>
    public static DiscountDeal OfQuote(string account, PricedQuote priced, DealWaterfall waterfall)
    {
        Guard.Against.Null(priced);
        Guard.Against.Null(waterfall);
        if (priced.Quote.IsReturn)
        {
            throw new ArgumentException("A return gives no discount that could be approved.", nameof(priced));
        }
        if (
            !waterfall
                .Lines.Select(line => (line.Line, line.Waterfall.List))
                .SequenceEqual(priced.Quote.Lines.Select(line => (line.Number, line.ListAmount)))
        )
        {
            throw new ArgumentException("The waterfall is not that of the quote.", nameof(waterfall));
        }
        var steps = priced.StepsByLine;
        var deal = Of(
            account,
            priced.Quote.AsOf,
            priced.Quote.Currency,
            priced.Quote.Lines.Zip(waterfall.Lines, (line, fall) => DealCheck.Line(line, steps[line.Number], fall.Waterfall))
        );
        return deal with
        {
            Tier = priced.Quote.Terms.Tier,
            PaymentDays = priced.Quote.Terms.PaymentDays,
            Document = TextHash.Of(DealCheck.Canonical(priced, waterfall)),
        };
    }

    /// <summary>The same deal with one line seen otherwise, such as with what was promised to others.</summary>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    public DiscountDeal With(DealLine line)
    {
        Guard.Against.Null(line);
        return Lines.FirstOrDefault(one => one.Number == line.Number) is { } old
            ? this with
            {
                Lines = Lines.Replace(old, DealCheck.Of(line, Currency)),
            }
            : throw Refusal.Invalid(nameof(line), $"The deal has no line {line.Number}.");
    }
}
