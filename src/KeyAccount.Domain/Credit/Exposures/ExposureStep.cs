using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// One thing that happened to a document, under an id that the client makes and keeps before sending, so that a repetition does
/// nothing more. When it became known comes with the call.
/// </summary>
public sealed record ExposureStep
{
    private ExposureStep(string id, ExposureStepKind kind, string document, LocalDate on)
    {
        Id = Identifier.Check(id);
        if (id.Length > ExposureBounds.MaximumStepId)
        {
            throw Refusal.OutOfRange(
                nameof(id),
                $"An id of {id.Length} characters is longer than the {ExposureBounds.MaximumStepId} of a step."
            );
        }
        (Kind, Document, On) = (kind, Identifier.Check(document), ExposureBounds.Check(on));
    }

    /// <summary>The client's id: 1 to 56 characters of A-Z, a-z, 0-9, '.', '_' and '-'; every step of a book has its own.</summary>
    public string Id { get; }

    /// <summary>What happened.</summary>
    public ExposureStepKind Kind { get; }

    /// <summary>The number of the document.</summary>
    public string Document { get; }

    /// <summary>The day on which it happened, which may lie before the one on which it is recorded.</summary>
    public LocalDate On { get; }

    /// <summary>The document as it is from now on; null unless it is saved.</summary>
    public ExposureDocument? Saved { get; private init; }

    /// <summary>The item that is meant; null for all items.</summary>
    public string? Item { get; private init; }

    /// <summary>Saves a document for the first time, or again: then only the difference is added.</summary>
    /// <exception cref="ArgumentException">The id is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The id is too long, or the day not within 2000 to 2149.</exception>
    public static ExposureStep Save(string id, ExposureDocument document, LocalDate on) =>
        new(id, ExposureStepKind.Saved, Guard.Against.Null(document).Number, on) { Saved = document };

    /// <summary>Takes a document back as if it had never been: what it took is open again, exactly.</summary>
    /// <inheritdoc cref="Save" path="/exception"/>
    public static ExposureStep Void(string id, string document, LocalDate on) => new(id, ExposureStepKind.Voided, document, on);

    /// <summary>Nothing more will come of an order; what is open of it no longer counts.</summary>
    /// <inheritdoc cref="Save" path="/exception"/>
    public static ExposureStep Close(string id, string document, LocalDate on) =>
        new(id, ExposureStepKind.Closed, document, on);

    /// <summary>A closed order counts again: what it adds is to be checked like a new one.</summary>
    /// <inheritdoc cref="Save" path="/exception"/>
    public static ExposureStep Reopen(string id, string document, LocalDate on) =>
        new(id, ExposureStepKind.Reopened, document, on);

    /// <summary>The client disputes an item, or all of them: shown, and counted as before.</summary>
    /// <inheritdoc cref="Save" path="/exception"/>
    public static ExposureStep Dispute(string id, string document, string? item, LocalDate on) =>
        new(id, ExposureStepKind.Disputed, document, on) { Item = item is null ? null : Identifier.Check(item) };

    /// <summary>A dispute is over, whoever was right.</summary>
    /// <inheritdoc cref="Save" path="/exception"/>
    public static ExposureStep Settle(string id, string document, string? item, LocalDate on) =>
        new(id, ExposureStepKind.DisputeSettled, document, on) { Item = item is null ? null : Identifier.Check(item) };
}
