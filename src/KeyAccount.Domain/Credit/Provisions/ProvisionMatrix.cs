using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>What part of open items is expected to be lost over their life, by age: the simplified approach of IFRS 9.</summary>
/// <remarks>
/// The shipped rates are those of a published example and belong to nobody: placeholders until the company's own rates are signed.
/// Everything that is made with them says so. <see cref="RollRates"/> gives one's own.
/// </remarks>
public sealed class ProvisionMatrix : IEquatable<ProvisionMatrix>
{
    private ProvisionMatrix(PolicyIdentity identity, AgeingBuckets buckets, ImmutableArray<Share> rates) =>
        (Identity, Buckets, Rates) = (identity, buckets, rates);

    /// <summary>The rates of IFRS 9, Illustrative Example 12: 0.3, 1.6, 3.6, 6.6 and 10.6 %. Placeholders.</summary>
    public static ProvisionMatrix Shipped { get; } =
        Of(
            PolicyIdentity.ShippedDefault("credit-provisions", "1"),
            AgeingBuckets.Usual,
            Share.Percent(0.3m),
            Share.Percent(1.6m),
            Share.Percent(3.6m),
            Share.Percent(6.6m),
            Share.Percent(10.6m)
        );

    /// <summary>What has to be said as long as nobody has signed the rates.</summary>
    public static Label Placeholder { get; } =
        new(
            "placeholder rates, not the company's own",
            "tasas provisionales, no propias de la empresa",
            "占位损失率，并非本公司自有"
        );

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>The ages.</summary>
    public AgeingBuckets Buckets { get; }

    /// <summary>The rate of each bucket.</summary>
    public ImmutableArray<Share> Rates { get; }

    /// <summary>Whether the rates are placeholders, because nobody has signed them.</summary>
    public bool IsPlaceholder => Identity.IsShippedDefault;

    /// <summary>A matrix with rates of one's own.</summary>
    /// <exception cref="ArgumentException">There is not one rate for each bucket.</exception>
    public static ProvisionMatrix Of(PolicyIdentity identity, AgeingBuckets buckets, params ImmutableArray<Share> rates)
    {
        Guard.Against.Null(identity);
        Guard.Against.Null(buckets);
        return rates.IsDefault || rates.Length != buckets.Count
            ? throw Refusal.Invalid(
                nameof(rates),
                $"{(rates.IsDefault ? 0 : rates.Length)} rates are not one for each of {buckets.Count} buckets."
            )
            : new(identity, buckets, rates);
    }

    /// <summary>The provision for balances. Each bucket is rounded up: a loss is never understated. A bucket below zero needs none.</summary>
    /// <exception cref="ArgumentException">The balances are of other buckets.</exception>
    public Provision For(AgedBalances balances)
    {
        Guard.Against.Null(balances);
        if (!balances.Buckets.Equals(Buckets))
        {
            throw new ArgumentException("The balances have other buckets than the matrix.", nameof(balances));
        }
        return new(
            this,
            balances,
            [
                .. balances.Amounts.Select(
                    (amount, place) =>
                        new ProvisionLine(
                            Buckets.NameOf(place),
                            amount,
                            Rates[place],
                            amount.IsNegative ? Money.Zero(amount.Currency) : amount.Times(Rates[place], Rounding.Up)
                        )
                ),
            ]
        );
    }

    /// <inheritdoc/>
    public bool Equals(ProvisionMatrix? other) =>
        other is not null
        && Identity == other.Identity
        && Buckets.Equals(other.Buckets)
        && Rates.AsSpan().SequenceEqual(other.Rates.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProvisionMatrix);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Identity, Buckets);
}
