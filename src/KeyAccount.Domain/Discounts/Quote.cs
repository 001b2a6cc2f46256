using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Discounts;

/// <summary>What is offered to one client at one date, at list prices: the lines by number, in one currency.</summary>
/// <remarks>
/// A quote sells or takes back; it does not do both, because an amount can't be divided among sales and returns. A return is evaluated as the
/// sale it takes back and every amount is then the opposite.
/// </remarks>
public sealed class Quote
{
    private Quote(LocalDate asOf, Currency currency, ImmutableArray<QuoteLine> lines, QuoteTerms terms)
    {
        (AsOf, Currency, Lines, Terms) = (asOf, currency, lines, terms);
        IsReturn = lines[0].Quantity < 0;
        ListTotal = Money.Sum(lines.Select(line => line.ListAmount), currency);
    }

    /// <summary>The date for which the prices are asked.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The currency of every amount.</summary>
    public Currency Currency { get; }

    /// <summary>The lines, ascending by number.</summary>
    public ImmutableArray<QuoteLine> Lines { get; }

    /// <summary>What is known beside the lines.</summary>
    public QuoteTerms Terms { get; }

    /// <summary>Whether units are taken back: every quantity is negative.</summary>
    public bool IsReturn { get; }

    /// <summary>The sum of the lines at list prices; negative for a return.</summary>
    public Money ListTotal { get; }

    /// <summary>A quote.</summary>
    /// <param name="asOf">The date for which the prices are asked.</param>
    /// <param name="currency">The currency of every amount.</param>
    /// <param name="lines">At least one line, in any order.</param>
    /// <param name="terms">What is known beside them; nothing by default.</param>
    /// <exception cref="ArgumentException">
    /// There is no line, a number comes twice, a product is no identifier, or sales and returns are mixed.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number, price, floor, quantity or term is outside its range.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency.</exception>
    public static Quote Of(LocalDate asOf, Currency currency, IEnumerable<QuoteLine> lines, QuoteTerms? terms = null)
    {
        Guard.Against.Null(lines);
        var known = terms ?? QuoteTerms.Unknown;
        ImmutableArray<QuoteLine> sorted = [.. lines.Select(line => Checked(line, currency)).OrderBy(line => line.Number)];
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("A quote has at least one line.", nameof(lines));
        }
        for (var index = 1; index < sorted.Length; index++)
        {
            if (sorted[index].Number == sorted[index - 1].Number)
            {
                throw Refusal.Invalid(nameof(lines), $"The line number {sorted[index].Number} comes twice.");
            }
            if (sorted[index].Quantity < 0 != sorted[0].Quantity < 0)
            {
                throw Refusal.Invalid(
                    nameof(lines),
                    $"Line {sorted[0].Number} and line {sorted[index].Number} mix a sale and a return; make a quote of each."
                );
            }
        }
        if (known.PaymentDays is < 0)
        {
            throw Refusal.OutOfRange(nameof(terms), $"{known.PaymentDays} days to pay are below 0.");
        }
        if (known.Freight is { } freight)
        {
            AmountBounds.NotNegative(freight, currency, "the freight");
        }
        return new(asOf, currency, sorted, known);
    }

    /// <summary>The same quote for another date.</summary>
    public Quote On(LocalDate asOf) => new(asOf, Currency, Lines, Terms);

    private static QuoteLine Checked(QuoteLine line, Currency currency)
    {
        Guard.Against.Null(line);
        Identifier.Check(line.Product);
        if (line.ProductGroup is { } group)
        {
            Identifier.Check(group);
        }
        if (line.Number < 1)
        {
            throw Refusal.OutOfRange(nameof(line), $"the line number {line.Number} is below 1.");
        }
        if (line.Quantity == 0)
        {
            throw Refusal.OutOfRange(nameof(line), $"line {line.Number} has a quantity of 0; leave it out.");
        }
        AmountBounds.NotNegative(line.ListPrice, currency, "a list price");
        if (line.FloorPrice is { } floor)
        {
            AmountBounds.NotNegative(floor, currency, "a floor price");
            _ = floor.Times(line.Quantity);
        }
        return line;
    }
}
