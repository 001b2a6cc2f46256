using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>What expenses were before anything was saved. It never changes: a better one is a further version.</summary>
public sealed record SavingsBaseline
{
    private SavingsBaseline(
        int version,
        DateRange during,
        Money? sales,
        ImmutableArray<BaselineFigure> figures,
        LocalDate frozenOn,
        string frozenBy,
        string reason
    )
    {
        (Version, During, Sales, Figures) = (version, during, sales, figures);
        (FrozenOn, FrozenBy, Reason) = (frozenOn, frozenBy, reason);
    }

    /// <summary>Its number in its book, from 1.</summary>
    public int Version { get; }

    /// <summary>The whole months that it is taken from.</summary>
    public DateRange During { get; }

    /// <summary>Net sales of those months; null when unknown.</summary>
    public Money? Sales { get; }

    /// <summary>The categories by their ordinal order.</summary>
    public ImmutableArray<BaselineFigure> Figures { get; }

    /// <summary>The day on which it was agreed.</summary>
    public LocalDate FrozenOn { get; }

    /// <summary>Who agreed it.</summary>
    public string FrozenBy { get; }

    /// <summary>Why it was made.</summary>
    public string Reason { get; }

    /// <summary>The figure of a category; null when it has none, and then nothing is proven.</summary>
    public BaselineFigure? Find(string category) =>
        Figures.FirstOrDefault(figure => figure.Category == Guard.Against.Null(category));

    /// <summary>Whether all of it is the same.</summary>
    public bool Equals(SavingsBaseline? other) =>
        other is not null
        && (Version, During, Sales, FrozenOn, FrozenBy, Reason)
            == (other.Version, other.During, other.Sales, other.FrozenOn, other.FrozenBy, other.Reason)
        && Figures.AsSpan().SequenceEqual(other.Figures.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Version, During, FrozenOn, Figures.Length);

    internal static SavingsBaseline Of(
        int version,
        DateRange during,
        Money? sales,
        IEnumerable<BaselineFigure> figures,
        LocalDate frozenOn,
        string frozenBy,
        string reason
    )
    {
        WholeMonths.Of(during, nameof(during));
        var sorted = Sorted.Once(Guard.Against.NullOrEmpty(figures), figure => figure.Category, "category", nameof(figures));
        return new(
            version,
            during,
            sales,
            sorted,
            frozenOn,
            Guard.Against.NullOrWhiteSpace(frozenBy),
            Guard.Against.NullOrWhiteSpace(reason)
        );
    }
}
