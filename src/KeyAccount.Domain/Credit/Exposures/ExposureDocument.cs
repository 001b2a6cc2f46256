using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>A document whose items stand at one stage: an order, a delivery, an invoice, a payment, a credit note.</summary>
/// <remarks>Equality is by value, the order of the items included.</remarks>
public sealed record ExposureDocument
{
    private ExposureDocument(
        string number,
        string company,
        string debtor,
        ExposureStage stage,
        ImmutableArray<ExposureItem> items
    )
    {
        Number = Identifier.Check(number);
        Company = Identifier.Check(company);
        Debtor = Identifier.Check(debtor);
        (Stage, Items) = (Guard.Against.EnumOutOfRange(stage), items);
    }

    /// <summary>Its number, which no other document of any company has: 1 to 64 characters of A-Z, a-z, 0-9, '.', '_' and '-'.</summary>
    public string Number { get; }

    /// <summary>Our company, which has the claim. Companies never mix.</summary>
    public string Company { get; }

    /// <summary>Who owes: the account that is billed, whoever ordered.</summary>
    public string Debtor { get; }

    /// <summary>Where its items stand.</summary>
    public ExposureStage Stage { get; }

    /// <summary>The items, at least one and at most 1,000, each number once.</summary>
    public ImmutableArray<ExposureItem> Items { get; }

    /// <summary>Who ordered, for those who read it; it has no bearing on who owes. Null when that is the debtor.</summary>
    public string? OrderedBy { get; private init; }

    /// <summary>Whether it is left out of exposure.</summary>
    public bool IsExcluded { get; private init; }

    /// <summary>Whether netting is contracted; matters for what we owe.</summary>
    public bool IsSetOffContracted { get; private init; }

    /// <summary>A document.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="company">Our company.</param>
    /// <param name="debtor">The account that is billed.</param>
    /// <param name="stage">Where its items stand.</param>
    /// <param name="items">The items.</param>
    /// <exception cref="ArgumentException">
    /// A number is no identifier, there is no item, a number is used twice, currencies differ, or it takes from itself.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There are more than 1,000 items.</exception>
    public static ExposureDocument Of(
        string number,
        string company,
        string debtor,
        ExposureStage stage,
        params IEnumerable<ExposureItem> items
    )
    {
        ImmutableArray<ExposureItem> all = [.. Guard.Against.Null(items)];
        foreach (var item in all)
        {
            Guard.Against.Null(item, nameof(items));
        }
        if (all.IsEmpty)
        {
            throw new ArgumentException("A document has at least one item.", nameof(items));
        }
        if (all.Length > ExposureBounds.MaximumItems)
        {
            throw Refusal.OutOfRange(
                nameof(items),
                $"{all.Length} items are more than the {ExposureBounds.MaximumItems} of a document."
            );
        }
        if (all.CountBy(item => item.Number, StringComparer.Ordinal).FirstOrDefault(one => one.Value > 1).Key is { } twice)
        {
            throw Refusal.Invalid(nameof(items), $"The item '{twice}' is there twice.");
        }
        if (all.FirstOrDefault(item => item.Amount.Currency != all[0].Amount.Currency) is { } other)
        {
            throw Refusal.Invalid(
                nameof(items),
                $"Item '{other.Number}' is in {other.Amount.Currency}, the first in {all[0].Amount.Currency}."
            );
        }
        if (all.Any(item => item.Sources.Any(source => source.Document == number)))
        {
            throw Refusal.Invalid(nameof(items), $"The document '{number}' cannot take from itself.");
        }
        return new(number, company, debtor, stage, all);
    }

    /// <summary>The same, ordered by another account than the one that owes.</summary>
    /// <exception cref="ArgumentException">The account is no identifier.</exception>
    public ExposureDocument Ordered(string by) => this with { OrderedBy = Identifier.Check(by) };

    /// <summary>The same, left out of exposure. What follows it says for itself whether it counts.</summary>
    public ExposureDocument Excluded() => this with { IsExcluded = true };

    /// <summary>The same, what we owe being netted by contract.</summary>
    public ExposureDocument SetOffByContract() => this with { IsSetOffContracted = true };

    /// <inheritdoc/>
    public bool Equals(ExposureDocument? other) =>
        other is not null
        && (Number, Company, Debtor, Stage) == (other.Number, other.Company, other.Debtor, other.Stage)
        && (OrderedBy, IsExcluded, IsSetOffContracted) == (other.OrderedBy, other.IsExcluded, other.IsSetOffContracted)
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Debtor, Stage, Items.Length);
}
