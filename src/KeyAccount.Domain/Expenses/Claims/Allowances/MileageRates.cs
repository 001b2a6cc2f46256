using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>What is paid for distances, in the currency of the policy: of each vehicle and day at most one rate.</summary>
public sealed class MileageRates : IEquatable<MileageRates>
{
    private MileageRates(ImmutableArray<MileageRate> all) => All = all;

    /// <summary>No rates: no distance can be paid until there are some.</summary>
    public static MileageRates None { get; } = new([]);

    /// <summary>The rates in a stable order.</summary>
    public ImmutableArray<MileageRate> All { get; }

    /// <summary>Some rates.</summary>
    /// <exception cref="ArgumentException">Two rates of a vehicle hold on the same day, or one on none.</exception>
    public static MileageRates Of(params IEnumerable<MileageRate> rates)
    {
        ImmutableArray<MileageRate> all =
        [
            .. Guard
                .Against.Null(rates)
                .Select(rate => Guard.Against.Null(rate))
                .OrderBy(rate => rate.Vehicle, StringComparer.Ordinal)
                .ThenBy(rate => rate.During.Start),
        ];
        for (var at = 0; at < all.Length; at++)
        {
            if (
                all[at].During.IsEmpty
                || (at > 0 && all[at - 1].Vehicle == all[at].Vehicle && all[at - 1].During.Overlaps(all[at].During))
            )
            {
                throw Refusal.Invalid(
                    nameof(rates),
                    $"Two rates of '{all[at].Vehicle}' hold on the same day, or one on none: {all[at].During}."
                );
            }
        }
        return new(all);
    }

    /// <summary>
    /// What a journey comes to, bands counted over the distance of the year, rounded half to even once; null when there is no rate for it, or the
    /// distance before it is not known and several bands could apply.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount exceeds <see cref="Money.MaxMinorUnits"/>.</exception>
    public Money? AmountOf(MileageTrip trip, LocalDate on, Currency currency)
    {
        Guard.Against.Null(trip);
        if (All.FirstOrDefault(one => one.Vehicle == trip.Vehicle && one.During.Contains(on)) is not { } rate)
        {
            return null;
        }
        decimal? before = rate.Bands.Length == 1 ? 0 : trip.YearBefore?.In(rate.Unit);
        return before is { } known
            ? Money.Rounded(rate.AmountOf(known, trip.Distance.In(rate.Unit)), currency, Rounding.HalfEven)
            : null;
    }

    internal string Canonical =>
        string.Join(
            '\n',
            All.Select(rate =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"mileage {rate.Vehicle} {rate.During} {(byte)rate.Unit} {string.Join(' ', rate.Bands.Select(Text))}"
                )
            )
        );

    /// <inheritdoc/>
    public bool Equals(MileageRates? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MileageRates);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Length;

    private static string Text(MileageBand band) =>
        string.Create(CultureInfo.InvariantCulture, $"{band.UpTo}:{band.Rate:0.######}");
}
