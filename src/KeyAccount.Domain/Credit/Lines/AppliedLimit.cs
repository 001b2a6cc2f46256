using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>A limit as it applies on a day, with all that moved it. Equality is by value.</summary>
public sealed record AppliedLimit
{
    /// <summary>The base or the temporary limit, with its season, before securities.</summary>
    public required CreditLimit Granted { get; init; }

    /// <summary>What applies: with the securities, never below zero, where zero is no credit.</summary>
    public required CreditLimit Applied { get; init; }

    /// <summary>The temporary limit that stands in for the base; null when none does.</summary>
    public TemporaryLimit? Temporary { get; init; }

    /// <summary>The season that changes the base; null when none does.</summary>
    public SeasonalFactor? Season { get; init; }

    /// <summary>Every security with its condition and worth, counted or not; empty when the limit has no amount.</summary>
    public ImmutableArray<SecuredWorth> Secured { get; init; } = [];

    internal static AppliedLimit Of(CreditLineTerms terms, LocalDate on)
    {
        var temporary = terms.Temporary.FirstOrDefault(one => one.Contains(on));
        var season = temporary is null ? terms.Seasons.FirstOrDefault(one => one.Contains(on)) : null;
        var granted = temporary?.Limit ?? (season is null ? terms.Limit : Changed(terms.Limit, season));
        ImmutableArray<SecuredWorth> secured =
            granted.Kind == CreditLimitKind.Limited
                ? [.. terms.Secured.Select(part => part.WorthOn(on, terms.SecurityTerms))]
                : [];
        return new()
        {
            Granted = granted,
            Applied = secured.IsEmpty ? granted : With(granted, secured),
            Temporary = temporary,
            Season = season,
            Secured = secured,
        };
    }

    /// <summary>An amount in a season, rounded down.</summary>
    internal static CreditLimit Changed(CreditLimit limit, SeasonalFactor season)
    {
        var amount = limit.Amount!.Value;
        var whole = BasisPoint.PerWhole;
        return Bounded((Int128)amount.MinorUnits * (whole + season.Change.BasisPoints) / whole, amount.Currency);
    }

    private static CreditLimit With(CreditLimit limit, ImmutableArray<SecuredWorth> secured)
    {
        var amount = limit.Amount!.Value;
        return Bounded(
            secured.Aggregate((Int128)amount.MinorUnits, (sum, one) => sum + one.Effect.MinorUnits),
            amount.Currency
        );
    }

    private static CreditLimit Bounded(Int128 minor, Currency currency) =>
        CreditLimit.UpTo(Money.OfMinor((long)Int128.Clamp(minor, 0, Money.MaxMinorUnits), currency));

    /// <inheritdoc/>
    public bool Equals(AppliedLimit? other) =>
        other is not null
        && (Granted, Applied, Temporary, Season) == (other.Granted, other.Applied, other.Temporary, other.Season)
        && Secured.AsSpan().SequenceEqual(other.Secured.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Granted, Applied, Secured.Length);
}
