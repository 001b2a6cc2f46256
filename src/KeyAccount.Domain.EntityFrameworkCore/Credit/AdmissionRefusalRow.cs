using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>Why a request was refused by a check or a line: its id is burnt. What the book refuses is an entry of the book.</summary>
internal sealed class AdmissionRefusalRow
{
    /// <summary>The id of the step.</summary>
    public required string Id { get; init; }

    /// <summary>When, in nanoseconds since 1970.</summary>
    public long At { get; init; }

    /// <summary>Who said no.</summary>
    public int Kind { get; init; }

    /// <summary>The code of the reason.</summary>
    public required string Code { get; init; }

    /// <summary>The line that binds; null when it is not about one.</summary>
    public string? Line { get; init; }

    /// <summary>What is lacking in minor units; null when it is not about an amount.</summary>
    public long? Missing { get; init; }

    /// <summary>The currency of what is lacking; null likewise.</summary>
    public string? Currency { get; init; }

    /// <summary>What was asked, as an entry of the book without its changes.</summary>
    public required string Step { get; init; }

    /// <summary>The row of a refusal.</summary>
    public static AdmissionRefusalRow Of(ExposureStep step, Instant at, AdmissionRefusal refusal) =>
        new()
        {
            Id = step.Id,
            At = StoredTime.Of(at),
            Kind = (int)refusal.Kind,
            Code = refusal.Code,
            Line = refusal.Line,
            Missing = refusal.Missing?.MinorUnits,
            Currency = refusal.Missing?.Currency.Code,
            Step = ExposureEntryForm.Write(new() { At = at, Step = step }),
        };

    /// <summary>What is written.</summary>
    public IEnumerable<(string Property, object? Value)> Cells =>
        [
            (nameof(Id), Id),
            (nameof(At), At),
            (nameof(Kind), Kind),
            (nameof(Code), Code),
            (nameof(Line), Line),
            (nameof(Missing), Missing),
            (nameof(Currency), Currency),
            (nameof(Step), Step),
        ];

    /// <summary>The refusal.</summary>
    public AdmissionRefusal Read() =>
        new(
            (AdmissionRefusalKind)Kind,
            Code,
            Line,
            Missing is { } minor ? Money.OfMinor(minor, Domain.Quantities.Currency.Of(Currency!)) : null
        );
}
