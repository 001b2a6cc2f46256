using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>The documents as a step would leave them. Lives inside one call.</summary>
internal sealed class ExposureDraft(IExposureView view)
{
    private readonly SortedDictionary<string, DocumentRecord> before = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DocumentRecord> after = new(StringComparer.Ordinal);

    /// <summary>The documents that were changed, as they were; a new one is not among them.</summary>
    public IEnumerable<DocumentRecord> Touched => before.Values;

    public DocumentRecord? Find(string number) => after.TryGetValue(number, out var record) ? record : view.DocumentOf(number);

    /// <summary>Always null, so that what succeeds reads like what is refused.</summary>
    public ExposureRefusal? Put(DocumentRecord record)
    {
        var number = record.Document.Number;
        if (!after.ContainsKey(number) && view.DocumentOf(number) is { } known)
        {
            before.Add(number, known);
        }
        after[number] = record;
        return null;
    }

    /// <summary>Gives back what a document took.</summary>
    public void Release(DocumentRecord record)
    {
        foreach (var take in record.Items.SelectMany(item => item.Takes))
        {
            var source = Find(take.Document)!;
            Put(
                source.With(source.Find(take.Item)!.Give(take, -1)) with
                {
                    Followers = source.Followers.Remove(record.Document.Number),
                }
            );
        }
        Put(record with { Items = [.. record.Items.Select(item => item with { Takes = [], Covered = Zero(item) })] });
    }

    public ImmutableArray<DocumentRecord> After(Instant at) =>
        [.. after.Values.Select(record => record with { ChangedAt = at })];

    /// <summary>What changed of every item, by the ordinal order of the documents.</summary>
    public ImmutableArray<ExposureChange> Changes()
    {
        var changes = ImmutableArray.CreateBuilder<ExposureChange>();
        foreach (var (number, now) in after)
        {
            before.TryGetValue(number, out var earlier);
            foreach (var item in now.Items)
            {
                Add(changes, earlier, earlier?.Find(item.Item.Number), now, item);
            }
            foreach (var gone in earlier?.Items.Where(item => now.Find(item.Item.Number) is null) ?? [])
            {
                Add(changes, earlier, gone, now, null);
            }
        }
        return changes.ToImmutable();
    }

    private static void Add(
        ImmutableArray<ExposureChange>.Builder changes,
        DocumentRecord? earlier,
        ItemRecord? old,
        DocumentRecord now,
        ItemRecord? item
    )
    {
        var from = old is null ? null : earlier!.PositionOf(old);
        var to = item is null ? null : now.PositionOf(item);
        var (oldOpen, oldTax) = old is null ? default : earlier!.OpenOf(old);
        var (open, tax) = item is null ? default : now.OpenOf(item);
        if (from is not null && from == to)
        {
            AddUnlessNothing(changes, from, open - oldOpen, tax - oldTax);
            return;
        }
        if (from is not null)
        {
            AddUnlessNothing(changes, from, -oldOpen, -oldTax);
        }
        if (to is not null)
        {
            AddUnlessNothing(changes, to, open, tax);
        }
    }

    private static void AddUnlessNothing(
        ImmutableArray<ExposureChange>.Builder changes,
        ExposurePosition position,
        Money open,
        Money tax
    )
    {
        if (!open.IsZero || !tax.IsZero)
        {
            changes.Add(new(position, open, tax));
        }
    }

    private static Money Zero(ItemRecord item) => Money.Zero(item.Item.Amount.Currency);
}
