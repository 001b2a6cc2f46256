using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>Saves a document: gives back what its earlier version took, then takes anew, item by item.</summary>
internal static class DocumentSaving
{
    public static ExposureRefusal? Save(ExposureDocument document, ExposureDraft draft)
    {
        var number = document.Number;
        var earlier = draft.Find(number);
        if (earlier is not null && WhyNot(document, earlier) is { } refusal)
        {
            return refusal;
        }
        if (earlier is not null)
        {
            draft.Release(earlier);
            earlier = draft.Find(number)!;
        }
        var saved = new DocumentRecord
        {
            Document = document,
            Items = [.. document.Items.Select(item => Renewed(item, earlier?.Find(item.Number)))],
            ChangedAt = earlier?.ChangedAt ?? default,
        };
        draft.Put(earlier is null ? saved : saved with { Followers = earlier.Followers });
        foreach (var item in document.Items)
        {
            foreach (var source in item.Sources)
            {
                if (Take(document, item, source, draft) is { } reason)
                {
                    return new(reason, source.Document);
                }
            }
        }
        return null;
    }

    private static ExposureRefusal? WhyNot(ExposureDocument document, DocumentRecord earlier) =>
        earlier.IsVoided ? new(ExposureRefusalReason.AlreadyVoided, document.Number)
        : earlier.Document.Company != document.Company ? new(ExposureRefusalReason.OtherCompany, document.Number)
        : earlier.IsClosed ? new(ExposureRefusalReason.IsClosed, document.Number)
        : earlier.Followers.IsEmpty ? null
        : earlier.Document.Items[0].Amount.Currency != document.Items[0].Amount.Currency
            ? new(ExposureRefusalReason.OtherCurrency, document.Number)
        : earlier.Document.Stage.IsCredit() != document.Stage.IsCredit()
        || earlier.Items.Any(item => item.Taken.IsPositive && document.Items.All(other => other.Number != item.Item.Number))
            ? new(ExposureRefusalReason.HasFollowers, earlier.Followers[0])
        : null;

    private static ItemRecord Renewed(ExposureItem item, ItemRecord? earlier) =>
        earlier is not null && earlier.Item.Amount.Currency == item.Amount.Currency
            ? earlier with
            {
                Item = item,
            }
            : new ItemRecord(item);

    private static ExposureRefusalReason? Take(
        ExposureDocument document,
        ExposureItem item,
        ExposureSource source,
        ExposureDraft draft
    )
    {
        if (draft.Find(source.Document) is not { } from)
        {
            return ExposureRefusalReason.NotFound;
        }
        if (from.IsVoided)
        {
            return ExposureRefusalReason.AlreadyVoided;
        }
        if (from.Document.Company != document.Company)
        {
            return ExposureRefusalReason.OtherCompany;
        }
        if (from.Items[0].Item.Amount.Currency != item.Amount.Currency)
        {
            return ExposureRefusalReason.OtherCurrency;
        }
        if (source.Item is { } number)
        {
            if (from.Find(number) is null)
            {
                return ExposureRefusalReason.NotFound;
            }
            _ = TakeFrom(document, item, source, number, source.Amount, draft);
            return null;
        }
        var left = source.Amount;
        foreach (var one in from.Items.OrderBy(one => one.Item.DueOn).ThenBy(one => one.Item.Number, StringComparer.Ordinal))
        {
            var most = Min(left ?? one.Rest, one.Rest);
            var took = TakeFrom(document, item, source, one.Item.Number, most, draft);
            left -= took;
        }
        return null;
    }

    /// <summary>Takes from one item, and tells how much.</summary>
    private static Money TakeFrom(
        ExposureDocument document,
        ExposureItem item,
        ExposureSource source,
        string number,
        Money? amount,
        ExposureDraft draft
    )
    {
        var from = draft.Find(source.Document)!;
        var taken = from.Find(number)!;
        var mine = draft.Find(document.Number)!;
        var own = mine.Find(item.Number)!;
        var isSettlement = from.Document.Stage.IsCredit() != document.Stage.IsCredit();
        var isCredit = document.Stage.IsCredit();
        var zero = Money.Zero(item.Amount.Currency);

        // What a debt had taken from it is behind it; what a credit gave away it cannot give again.
        var uncovered = Max(zero, (isCredit ? own.Rest : own.Item.Amount) - own.Covered);
        var take = isSettlement
            ? new ExposureTake(
                source.Document,
                number,
                Min(Min(amount ?? taken.Open, from.OpenOf(taken).Open), uncovered),
                zero,
                true
            )
            : new ExposureTake(
                source.Document,
                number,
                amount ?? taken.Rest,
                isCredit
                    ? zero
                    : Min(Min(source.Prepaid ?? taken.PrepaidLeft, taken.PrepaidLeft), Min(amount ?? taken.Rest, uncovered)),
                false
            );
        if (take.Amount.IsZero)
        {
            return zero;
        }
        draft.Put(from.With(taken.Give(take, 1)) with { Followers = from.Followers.Add(document.Number) });
        draft.Put(
            mine.With(
                own with
                {
                    Takes = own.Takes.Add(take),
                    Covered = own.Covered + (take.IsSettlement ? take.Amount : take.Prepaid),
                }
            )
        );
        return take.Amount;
    }

    private static Money Min(Money one, Money other) => one < other ? one : other;

    private static Money Max(Money one, Money other) => one > other ? one : other;
}
