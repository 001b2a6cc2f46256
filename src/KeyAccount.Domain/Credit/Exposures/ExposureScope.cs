using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>Whose exposure: that of one debtor, or of the members of a family together, towards one of our companies.</summary>
public sealed record ExposureScope
{
    private ExposureScope(string company, ImmutableArray<string> debtors) => (Company, Debtors) = (company, debtors);

    /// <summary>Our company.</summary>
    public string Company { get; }

    /// <summary>Who owes, in ordinal order, each once.</summary>
    public ImmutableArray<string> Debtors { get; }

    /// <summary>Debtors of a company.</summary>
    /// <exception cref="ArgumentException">There is no debtor, one is there twice, or a name is no identifier.</exception>
    public static ExposureScope Of(string company, params IEnumerable<string> debtors)
    {
        ImmutableArray<string> all =
        [
            .. Guard
                .Against.Null(debtors)
                .Select(debtor => Identifier.Check(debtor, nameof(debtors)))
                .Order(StringComparer.Ordinal),
        ];
        return all.IsEmpty ? throw new ArgumentException("A scope has at least one debtor.", nameof(debtors))
            : all.Zip(all.Skip(1)).FirstOrDefault(pair => pair.First == pair.Second) is { First: { } twice }
                ? throw Refusal.Invalid(nameof(debtors), $"The debtor '{twice}' is there twice.")
            : new(Identifier.Check(company), all);
    }

    /// <summary>Whether an item is theirs.</summary>
    public bool Contains(ExposurePosition position)
    {
        Guard.Against.Null(position);
        return position.Company == Company && Debtors.BinarySearch(position.Debtor, StringComparer.Ordinal) >= 0;
    }

    /// <inheritdoc/>
    public bool Equals(ExposureScope? other) =>
        other is not null && Company == other.Company && Debtors.AsSpan().SequenceEqual(other.Debtors.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Company, Debtors[0], Debtors.Length);
}
