using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>One expense that somebody claims. What is not known is null, never none.</summary>
public sealed record ClaimLine
{
    /// <summary>Its number within the claim, from 1.</summary>
    public required long Number
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(Number));
    }

    /// <summary>To what it is charged; its category is the one that limits are looked up by.</summary>
    public required ExpenseKey Key
    {
        get;
        init => field = Guard.Against.Null(value, nameof(Key));
    }

    /// <summary>The declared day of the expense: it is judged by what the policy says of this day, whenever it is handed in.</summary>
    public required LocalDate On { get; init; }

    /// <summary>What is asked for without <see cref="Tax"/>, in the currency of the receipt, above zero.</summary>
    public required Money Claimed
    {
        get;
        init =>
            field = value.IsPositive
                ? value
                : throw Refusal.OutOfRange(nameof(Claimed), $"{value} claimed is not above 0; a credit is no claim.");
    }

    /// <summary>Tax on top, in the same currency, from zero; null for none. It is paid in proportion to what is sanctioned.</summary>
    public Money? Tax
    {
        get;
        init =>
            field = value is { IsNegative: true } tax
                ? throw Refusal.OutOfRange(nameof(Tax), $"{tax} as tax is below 0.")
                : value;
    }

    /// <summary>How many times the limit applies, such as nights, from 1 to 1,000; 1 when not stated.</summary>
    public int Units
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(Units), 1, 1_000);
    } = 1;

    /// <summary>Who was paid, under one spelling; null when not known.</summary>
    public string? Supplier
    {
        get;
        init => field = ClaimTexts.NameOrNull(value, nameof(Supplier));
    }

    /// <summary>The city or place, as limits and rates name it; null when not known.</summary>
    public string? Place
    {
        get;
        init => field = ClaimTexts.NameOrNull(value, nameof(Place));
    }

    /// <summary>The receipts attached; null when it is not known whether there are any, empty for none.</summary>
    public required ImmutableArray<Receipt>? Receipts
    {
        get;
        init =>
            field =
                value is { } receipts && (receipts.IsDefault || receipts.DistinctBy(one => one.Id).Count() != receipts.Length)
                    ? throw new ArgumentException("Every receipt is attached once.", nameof(Receipts))
                    : value;
    }

    /// <summary>Why more than usual, or late; null when nothing is said.</summary>
    public string? Justification
    {
        get;
        init => field = value is null ? null : ClaimTexts.Reason(value, nameof(Justification));
    }

    /// <summary>The day away, for a per-diem.</summary>
    public PerDiemDay? PerDiem { get; init; }

    /// <summary>The journey, for mileage.</summary>
    public MileageTrip? Trip { get; init; }

    /// <summary>The guests, for hospitality.</summary>
    public HospitalityEvent? Hospitality { get; init; }

    /// <summary>The client and the service, for a payment to a client.</summary>
    public ClientPayment? Payment { get; init; }

    /// <summary>Whether the other line says the same.</summary>
    public bool Equals(ClaimLine? other) =>
        other is not null
        && (Number, Key, On, Claimed, Tax, Units) == (other.Number, other.Key, other.On, other.Claimed, other.Tax, other.Units)
        && (Supplier, Place, Justification) == (other.Supplier, other.Place, other.Justification)
        && (PerDiem, Trip, Hospitality, Payment) == (other.PerDiem, other.Trip, other.Hospitality, other.Payment)
        && Receipts.HasValue == other.Receipts.HasValue
        && (Receipts ?? []).AsSpan().SequenceEqual((other.Receipts ?? []).AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Key, On, Claimed);
}
