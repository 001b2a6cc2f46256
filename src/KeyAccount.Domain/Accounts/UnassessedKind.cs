using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>A kind that a book can't assess, because it never supplies what the kind asks; told once, not for every account.</summary>
public sealed class UnassessedKind
{
    internal UnassessedKind(AccountKind kind, ImmutableArray<Feature> neverSupplied) =>
        (Kind, NeverSupplied) = (kind, neverSupplied);

    /// <summary>The kind.</summary>
    public AccountKind Kind { get; }

    /// <summary>The questions of the kind that no account of the book answers, in the order of its rule.</summary>
    public ImmutableArray<Feature> NeverSupplied { get; }

    /// <summary>The kind and the names of the questions.</summary>
    public override string ToString() => $"{Kind}: {string.Join(", ", NeverSupplied.Select(feature => feature.Name))}";
}
