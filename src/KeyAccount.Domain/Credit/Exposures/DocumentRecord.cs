using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>A document with what became of it: all that a decision about it or its followers needs.</summary>
public sealed record DocumentRecord
{
    /// <summary>The document as it was saved last.</summary>
    public required ExposureDocument Document { get; init; }

    /// <summary>Its items, in their order.</summary>
    public required ImmutableArray<ItemRecord> Items { get; init; }

    /// <summary>When the last entry that concerns it became known.</summary>
    public required Instant ChangedAt { get; init; }

    /// <summary>The documents that take from it, in their ordinal order.</summary>
    public ImmutableSortedSet<string> Followers { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Whether nothing more will come of it.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public bool IsVoided { get; init; }

    /// <summary>What is open of an item and the tax in it: nothing when the document is closed or taken back.</summary>
    public (Money Open, Money Tax) OpenOf(ItemRecord item)
    {
        Guard.Against.Null(item);
        var zero = Money.Zero(item.Item.Amount.Currency);
        return IsClosed || IsVoided ? (zero, zero) : (item.Open, item.OpenTax);
    }

    /// <summary>What an item is, as it is recorded.</summary>
    public ExposurePosition PositionOf(ItemRecord item)
    {
        Guard.Against.Null(item);
        return new()
        {
            Document = Document.Number,
            Item = item.Item.Number,
            Company = Document.Company,
            Debtor = Document.Debtor,
            Stage = Document.Stage,
            Currency = item.Item.Amount.Currency,
            AvailableOn = item.Item.AvailableOn,
            DueOn = item.Item.DueOn,
            Secured = item.Item.Secured,
            IsMadeToOrder = item.Item.IsMadeToOrder,
            IsExcluded = Document.IsExcluded,
            IsDisputed = item.IsDisputed,
            IsSetOffContracted = Document.IsSetOffContracted,
        };
    }

    /// <summary>What is open of its items, as one change from nothing.</summary>
    internal IEnumerable<ExposureChange> OpenChanges =>
        Items
            .Select(item => (Position: PositionOf(item), Is: OpenOf(item)))
            .Where(item => !item.Is.Open.IsZero || !item.Is.Tax.IsZero)
            .Select(item => new ExposureChange(item.Position, item.Is.Open, item.Is.Tax));

    internal ItemRecord? Find(string number) => Items.FirstOrDefault(item => item.Item.Number == number);

    internal DocumentRecord With(ItemRecord changed) =>
        this with
        {
            Items = [.. Items.Select(item => item.Item.Number == changed.Item.Number ? changed : item)],
        };
}
