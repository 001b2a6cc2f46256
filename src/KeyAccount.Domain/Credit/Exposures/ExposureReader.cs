using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>Adds changes up to a reading. Sums are exact, and rounded where they are shown.</summary>
internal static class ExposureReader
{
    public static Exposure Read(
        IEnumerable<ExposureChange> changes,
        ExposureScope scope,
        LocalDate on,
        Instant knownAt,
        ExposureTerms terms,
        Currency currency,
        ExposureRates rates
    )
    {
        var open = changes
            .GroupBy(change => change.Position)
            .Select(group =>
                (
                    Position: group.Key,
                    Open: Exact(group.Select(change => change.Open)),
                    Tax: Exact(group.Select(change => change.Tax))
                )
            )
            .Where(item => item.Open != 0 || item.Tax != 0)
            .OrderBy(item => item.Position.Document, StringComparer.Ordinal)
            .ThenBy(item => item.Position.Item, StringComparer.Ordinal)
            .Select(item => (item.Position, item.Open, item.Tax, Weighted: terms.Weigh(item.Position, item.Open, item.Tax, on)))
            .ToImmutableArray();

        return Exposure.Made(
            scope,
            on,
            knownAt,
            terms,
            currency,
            rates,
            [.. open.Select(item => Line(item.Position, item.Open, item.Tax, item.Weighted))],
            ByCurrency(open.Select(item => (item.Position.Currency, item.Weighted))),
            [
                .. open.GroupBy(item => item.Position.Stage)
                    .OrderBy(group => group.Key)
                    .Select(group => Stage(group.Key, group.Select(item => (item.Position.Currency, item.Weighted)))),
            ]
        );

        ExposureLine Line(ExposurePosition position, long left, long tax, Int128 weighted)
        {
            var rounded = CurrencyExposure.Rounded(weighted, position.Currency);
            return new(
                position,
                Money.OfMinor(left, position.Currency),
                Money.OfMinor(tax, position.Currency),
                terms.WeightOf(position, on),
                rounded,
                CurrencyExposure.Of(rounded, currency, on, rates.Rates).Converted,
                Money.OfMinor(Math.Min(position.Secured?.MinorUnits ?? 0, Math.Max(0, left)), position.Currency)
            );
        }

        ImmutableArray<CurrencyExposure> ByCurrency(IEnumerable<(Currency Currency, Int128 Weighted)> sums) =>
            [
                .. sums.GroupBy(sum => sum.Currency)
                    .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
                    .Select(group =>
                        CurrencyExposure.Of(
                            CurrencyExposure.Rounded(
                                group.Aggregate(Int128.Zero, (total, sum) => total + sum.Weighted),
                                group.Key
                            ),
                            currency,
                            on,
                            rates.Rates
                        )
                    ),
            ];

        StageExposure Stage(ExposureStage stage, IEnumerable<(Currency Currency, Int128 Weighted)> sums)
        {
            var currencies = ByCurrency(sums);
            return new(
                stage,
                currencies,
                currencies.Any(one => one.Converted is null)
                    ? null
                    : Money.Sum(currencies.Select(one => one.Converted!.Value), currency)
            );
        }
    }

    private static long Exact(IEnumerable<Money> amounts) =>
        amounts.Aggregate(0L, (sum, amount) => checked(sum + amount.MinorUnits));
}
