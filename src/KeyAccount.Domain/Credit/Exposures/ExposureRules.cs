using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// The decisions of every book, in memory or in a store: from what is recorded and what happened to an answer, with the entry to
/// append. Nothing else is read, nothing is changed. Whether the client has credit for it is not asked here.
/// </summary>
public static class ExposureRules
{
    /// <summary>The answer to one step. What was recorded under its id comes first, so that a repetition never has another outcome.</summary>
    /// <param name="step">What happened.</param>
    /// <param name="at">When it became known, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="view">What is recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    public static ExposureAnswer Decide(ExposureStep step, Instant at, IExposureView view)
    {
        Guard.Against.Null(step);
        Guard.Against.Null(view);
        ExposureBounds.Check(at);
        return view.EntryOf(step.Id) is { } entry
            ? ExposureAnswer.Earlier(step, entry)
            : ExposureAnswer.New(Carried(step, at, view, out _));
    }

    /// <summary>
    /// The documents that a step changes, as they are after it, for a store that keeps them: empty when the step is refused or
    /// recorded before.
    /// </summary>
    /// <inheritdoc cref="Decide" path="/param|/exception"/>
    public static ImmutableArray<DocumentRecord> DocumentsAfter(ExposureStep step, Instant at, IExposureView view)
    {
        Guard.Against.Null(step);
        Guard.Against.Null(view);
        ExposureBounds.Check(at);
        if (view.EntryOf(step.Id) is not null)
        {
            return [];
        }
        _ = Carried(step, at, view, out var documents);
        return documents;
    }

    internal static ExposureEntry Carried(
        ExposureStep step,
        Instant at,
        IExposureView view,
        out ImmutableArray<DocumentRecord> documents
    )
    {
        var draft = new ExposureDraft(view);
        var refusal = Carry(step, draft);
        var time = draft.Touched.Aggregate(at, (latest, before) => Instant.Max(latest, before.ChangedAt));
        documents = refusal is null ? draft.After(time) : [];
        return new()
        {
            At = time,
            Step = step,
            Refusal = refusal,
            Changes = refusal is null ? draft.Changes() : [],
        };
    }

    private static ExposureRefusal? Carry(ExposureStep step, ExposureDraft draft)
    {
        if (step.Saved is { } document)
        {
            return DocumentSaving.Save(document, draft);
        }
        if (draft.Find(step.Document) is not { } record)
        {
            return new(ExposureRefusalReason.NotFound, step.Document);
        }
        if (record.IsVoided)
        {
            return new(ExposureRefusalReason.AlreadyVoided, step.Document);
        }
        return step.Kind switch
        {
            ExposureStepKind.Saved or ExposureStepKind.Voided => Void(record, draft),
            ExposureStepKind.Closed => !record.Document.Stage.IsPending()
                ? new(ExposureRefusalReason.CannotClose, step.Document)
            : record.IsClosed ? new(ExposureRefusalReason.IsClosed, step.Document)
            : draft.Put(record with { IsClosed = true }),
            ExposureStepKind.Reopened => record.IsClosed
                ? draft.Put(record with { IsClosed = false })
                : new(ExposureRefusalReason.NotClosed, step.Document),
            ExposureStepKind.Disputed => Mark(record, step.Item, isDisputed: true, draft),
            ExposureStepKind.DisputeSettled => Mark(record, step.Item, isDisputed: false, draft),
        };
    }

    private static ExposureRefusal? Void(DocumentRecord record, ExposureDraft draft)
    {
        if (!record.Followers.IsEmpty)
        {
            return new(ExposureRefusalReason.HasFollowers, record.Followers[0]);
        }
        draft.Release(record);
        return draft.Put(draft.Find(record.Document.Number)! with { IsVoided = true });
    }

    private static ExposureRefusal? Mark(DocumentRecord record, string? item, bool isDisputed, ExposureDraft draft) =>
        item is not null && record.Find(item) is null
            ? new(ExposureRefusalReason.NotFound, record.Document.Number)
            : draft.Put(
                record with
                {
                    Items =
                    [
                        .. record.Items.Select(one =>
                            item is null || one.Item.Number == item ? one with { IsDisputed = isDisputed } : one
                        ),
                    ],
                }
            );
}
