using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>Adds entries up to a reading. Sums are exact, and rounded where they are shown.</summary>
internal static class ExposureReader
{
    public static Exposure Read(
        IEnumerable<ExposureEntry> entries,
        ExposureScope scope,
        LocalDate on,
        Instant knownAt,
        ExposureTerms terms,
        Currency currency,
        ExposureRates rates
    )
    {
        var sums = new Dictionary<(ExposureStage Stage, Currency Currency), Int128>();
        var lines = ImmutableArray.CreateBuilder<ExposureLine>();
        foreach (var (position, (open, tax)) in Open(entries, scope, on, knownAt))
        {
            var weight = terms.WeightOf(position, on);
            var weighted = terms.Weighted(position, open, tax, weight);
            var key = (position.Stage, position.Currency);
            sums[key] = sums.GetValueOrDefault(key) + weighted;
            lines.Add(Line(position, open, tax, weight, CurrencyExposure.Rounded(weighted, position.Currency)));
        }
        return Exposure.Made(
            scope,
            on,
            knownAt,
            terms,
            currency,
            rates,
            lines.DrainToImmutable(),
            ByCurrency(sums),
            [.. sums.GroupBy(sum => sum.Key.Stage).OrderBy(group => group.Key).Select(group => Stage(group.Key, group))]
        );

        ExposureLine Line(ExposurePosition position, long open, long tax, Share weight, Money weighted) =>
            new(
                position,
                Money.OfMinor(open, position.Currency),
                Money.OfMinor(tax, position.Currency),
                weight,
                weighted,
                CurrencyExposure.Convert(weighted, currency, on, rates.Rates),
                Money.OfMinor(Math.Min(position.Secured?.MinorUnits ?? 0, Math.Max(0, open)), position.Currency)
            );

        ImmutableArray<CurrencyExposure> ByCurrency(
            IEnumerable<KeyValuePair<(ExposureStage Stage, Currency Currency), Int128>> some
        ) =>
            [
                .. some.GroupBy(sum => sum.Key.Currency, sum => sum.Value)
                    .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
                    .Select(group =>
                        CurrencyExposure.Of(
                            CurrencyExposure.Rounded(group.Aggregate((total, sum) => total + sum), group.Key),
                            currency,
                            on,
                            rates.Rates
                        )
                    ),
            ];

        StageExposure Stage(
            ExposureStage stage,
            IEnumerable<KeyValuePair<(ExposureStage Stage, Currency Currency), Int128>> some
        )
        {
            var currencies = ByCurrency(some);
            return new(stage, currencies, Money.SumIfKnown(currencies.Select(one => one.Converted), currency));
        }
    }

    /// <summary>What is left of each item as it is recorded, by the ordinal order of documents and items.</summary>
    private static IEnumerable<KeyValuePair<ExposurePosition, (long Open, long Tax)>> Open(
        IEnumerable<ExposureEntry> entries,
        ExposureScope scope,
        LocalDate on,
        Instant knownAt
    )
    {
        var items = new OrderedDictionary<ExposurePosition, (long Open, long Tax)>();
        foreach (var entry in entries)
        {
            if (entry.At > knownAt || entry.Step.On > on)
            {
                continue;
            }
            foreach (var (position, open, tax) in entry.Changes)
            {
                if (scope.Contains(position) && !items.TryAdd(position, (open.MinorUnits, tax.MinorUnits), out var place))
                {
                    var before = items.GetAt(place).Value;
                    items.SetAt(place, checked((before.Open + open.MinorUnits, before.Tax + tax.MinorUnits)));
                }
            }
        }
        return items
            .Where(item => item.Value is not (0, 0))
            .OrderBy(item => item.Key.Document, StringComparer.Ordinal)
            .ThenBy(item => item.Key.Item, StringComparer.Ordinal);
    }
}
