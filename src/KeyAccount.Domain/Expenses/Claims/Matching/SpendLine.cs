using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Matching;

/// <summary>One expense, as far as it can look like another one.</summary>
public sealed record SpendLine
{
    /// <summary>What tells it from all others, such as claim and line.</summary>
    public required string Id
    {
        get;
        init => field = ClaimTexts.Name(value, nameof(Id));
    }

    /// <summary>Who was paid, under one spelling: the caller cleans names; null when not known, which matches nobody.</summary>
    public required string? Supplier
    {
        get;
        init => field = ClaimTexts.NameOrNull(value, nameof(Supplier));
    }

    /// <summary>What was spent, in the currency of the receipt; a credit below zero is no repetition of an expense and splits nothing.</summary>
    public required Money Amount
    {
        get;
        init =>
            field = value.Currency.IsNone ? throw new ArgumentException("An amount needs a currency.", nameof(Amount)) : value;
    }

    /// <summary>The day of the expense.</summary>
    public required LocalDate On { get; init; }

    /// <summary>Who spent it; null when not known.</summary>
    public string? Person
    {
        get;
        init => field = ClaimTexts.NameOrNull(value, nameof(Person));
    }

    /// <summary>The claim it belongs to; null when it belongs to none.</summary>
    public string? Claim
    {
        get;
        init => field = ClaimTexts.NameOrNull(value, nameof(Claim));
    }

    /// <summary>Its receipts; empty when none is known.</summary>
    public ImmutableArray<string> Receipts
    {
        get;
        init =>
            field = value.IsDefault
                ? throw new ArgumentException("A list of receipts is needed; an empty one for none.", nameof(Receipts))
                : [.. value.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    } = [];

    /// <summary>Whether the other one is the same expense with the same facts.</summary>
    public bool Equals(SpendLine? other) =>
        other is not null
        && (Id, Supplier, Amount, On, Person, Claim)
            == (other.Id, other.Supplier, other.Amount, other.On, other.Person, other.Claim)
        && Receipts.AsSpan().SequenceEqual(other.Receipts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
