using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What an item takes from an earlier one: the goods that move on, or the debt that is paid.</summary>
/// <remarks>
/// An item of the same kind is followed: what is taken leaves it, and what was paid in advance goes with it, first goods first. A debt
/// and a credit settle each other: both shrink, never by more than is open, so that nothing is lost.
/// </remarks>
public sealed record ExposureSource
{
    private ExposureSource(string document, string? item, Money? amount, Money? prepaid) =>
        (Document, Item, Amount, Prepaid) = (
            Identifier.Check(document),
            item is null ? null : Identifier.Check(item),
            ExposureBounds.NotNegative(amount, nameof(amount)),
            ExposureBounds.NotNegative(prepaid, nameof(prepaid))
        );

    /// <summary>The document that is taken from.</summary>
    public string Document { get; }

    /// <summary>The item of it; null for its items in order of their due days and numbers, oldest first.</summary>
    public string? Item { get; }

    /// <summary>How much, with tax; null for all that nobody took, or all that is open when it is paid.</summary>
    public Money? Amount { get; }

    /// <summary>How much of it was paid in advance; null for the most there can be.</summary>
    public Money? Prepaid { get; }

    /// <summary>All that is left of an item.</summary>
    /// <exception cref="ArgumentException">A number is no identifier.</exception>
    public static ExposureSource All(string document, string item) => new(document, item, null, null);

    /// <summary>All that is left of a document, oldest items first.</summary>
    /// <inheritdoc cref="All(string, string)" path="/exception"/>
    public static ExposureSource All(string document) => new(document, null, null, null);

    /// <summary>So much of an item.</summary>
    /// <param name="document">The number of the document.</param>
    /// <param name="item">The number of the item.</param>
    /// <param name="amount">How much, with tax, not below zero; more than is open leaves nothing open.</param>
    /// <param name="prepaid">How much of it was paid in advance; null for the most there can be.</param>
    /// <exception cref="ArgumentException">A number is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero.</exception>
    public static ExposureSource Of(string document, string item, Money amount, Money? prepaid = null) =>
        new(document, item, amount, prepaid);

    /// <summary>So much of a document, oldest items first: due days, then numbers.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static ExposureSource OldestFirst(string document, Money amount) => new(document, null, amount, null);

    internal static ExposureSource Made(string document, string? item, Money? amount, Money? prepaid) =>
        new(document, item, amount, prepaid);
}
