using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>
/// What a discount may ask just before it is applied: the quote, and the prices as all earlier discounts have left them. Of a return it sees
/// the amounts of the sale.
/// </summary>
/// <remarks>
/// The default value knows nothing. What is asked of a line is unknown to a discount on the order or the freight, and so never lets it be given.
/// </remarks>
public readonly struct StackingFacts : IEquatable<StackingFacts>
{
    private readonly int line;
    private readonly long lineAmount;
    private readonly long total;
    private readonly long targetTotal;
    private readonly long targetQuantity;

    internal StackingFacts(Quote quote, int line, long lineAmount, long total, long targetTotal, long targetQuantity)
    {
        Quote = quote;
        (this.line, this.lineAmount) = (line, lineAmount);
        (this.total, this.targetTotal, this.targetQuantity) = (total, targetTotal, targetQuantity);
    }

    /// <summary>The quote; null for the default value.</summary>
    public Quote? Quote { get; }

    /// <summary>The line; null for a discount on the order or the freight.</summary>
    public QuoteLine? Line => Quote is not null && line >= 0 ? Quote.Lines[line] : null;

    /// <summary>The date of the quote.</summary>
    public LocalDate? AsOf => Quote?.AsOf;

    /// <summary>The tier of the account.</summary>
    public AccountTier? Tier => Quote?.Terms.Tier;

    /// <summary>Days from the invoice to its due date.</summary>
    public int? PaymentDays => Quote?.Terms.PaymentDays;

    /// <summary>The units of the line.</summary>
    public long? Quantity => Line is { } asked ? Math.Abs(asked.Quantity) : null;

    /// <summary>The list price of a unit of the line.</summary>
    public Money? UnitPrice => Line?.ListPrice;

    /// <summary>The amount of the line as it is now.</summary>
    public Money? LineAmount => Line is null ? null : InCurrency(lineAmount);

    /// <summary>The amount of all lines as it is now.</summary>
    public Money? Total => InCurrency(total);

    /// <summary>The amount of all lines at list prices.</summary>
    public Money? ListTotal => Quote?.ListTotal.Abs();

    /// <summary>The amount, as it is now, of the lines that the discount is for.</summary>
    public Money? TargetTotal => InCurrency(targetTotal);

    /// <summary>The units of the lines that the discount is for.</summary>
    public long? TargetQuantity => Quote is null ? null : targetQuantity;

    /// <summary>What all discounts so far took off the lines, as a percentage of their list prices; unknown when these are zero.</summary>
    public Percentage? Depth =>
        ListTotal is { } list
        && Percentage.TryOf(list.MinorUnits - total, list.MinorUnits, Rounding.HalfAwayFromZero, out var depth)
            ? depth
            : null;

    /// <inheritdoc/>
    public bool Equals(StackingFacts other) =>
        ReferenceEquals(Quote, other.Quote)
        && (line, lineAmount, total, targetTotal, targetQuantity)
            == (other.line, other.lineAmount, other.total, other.targetTotal, other.targetQuantity);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StackingFacts other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (line, lineAmount, total).GetHashCode();

    /// <summary>Whether both are of one quote at the same point of its pricing.</summary>
    public static bool operator ==(StackingFacts left, StackingFacts right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(StackingFacts left, StackingFacts right) => !left.Equals(right);

    /// <summary>The same order, asked about one of its lines.</summary>
    internal StackingFacts OnLine(int place, long amount) => new(Quote!, place, amount, total, targetTotal, targetQuantity);

    private Money? InCurrency(long minorUnits) => Quote is null ? null : Money.OfMinor(minorUnits, Quote.Currency);
}
