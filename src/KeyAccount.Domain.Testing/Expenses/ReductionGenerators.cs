using System.Collections.Immutable;
using FsCheck;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>Targets, months of a category, and savings with claims that overlap, ask for too much, or can't be proven.</summary>
public static class ReductionGenerators
{
    private static readonly string[] Categories = ["travel", "gifts"];
    private static readonly string[] Initiatives = ["rail", "hotels", "video", "tender"];
    private static readonly SavingEffect[] Effects = [SavingEffect.Price, SavingEffect.Volume];

    /// <summary>Targets of a category from nothing to all of it a year, that move with sales or don't.</summary>
    /// <param name="category">The category.</param>
    public static Gen<ReductionTarget> Targets(string category) =>
        Draw.From(draw =>
            ReductionTarget.Of(
                category,
                Share.FromBasisPoints(draw.Pick(0, 300, 1_200, draw.Below(10_001))),
                Share.FromBasisPoints(draw.Pick(0, 5_000, 10_000, draw.Below(10_001)))
            )
        );

    /// <summary>A year of months of one category; one figure in ten is unknown or zero.</summary>
    /// <param name="currency">The currency of the amounts.</param>
    public static Gen<ImmutableArray<CategoryMonth>> Months(Currency currency) =>
        Draw.From(draw =>
            Enumerable
                .Range(1, 12)
                .Select(month => new CategoryMonth
                {
                    Month = new YearMonth(2026, month),
                    Expense = Known(draw, currency, 1_000_000),
                    Sales = Known(draw, currency, 100_000_000),
                    Inflation = draw.Chance(5) ? null : Percentage.FromBasisPoints(draw.Between(-200, 500)),
                })
                .ToImmutableArray()
        );

    /// <summary>Savings of two categories over half a year with up to eight claims of four initiatives.</summary>
    /// <param name="currency">The currency of the amounts.</param>
    public static Gen<SavingsCase> Savings(Currency currency) => Draw.From(draw => Savings(draw, currency));

    private static SavingsCase Savings(Draw draw, Currency currency)
    {
        var baseline = BaselineBook
            .Empty.Freeze(
                DateRange.Of(new(2025, 1, 1), new(2026, 1, 1)),
                Money.OfMinor(draw.Between(1, 100_000_000), currency),
                Categories.Select(category => new BaselineFigure
                {
                    Category = category,
                    Units = draw.Chance(10) ? null : draw.Between(1, 5_000),
                    Amount = Money.OfMinor(draw.Between(1, 10_000_000), currency),
                }),
                new(2026, 1, 1),
                "controller",
                "drawn"
            )
            .Latest!;
        return new(
            baseline,
            [
                .. Categories.SelectMany(category =>
                    Enumerable.Range(1, 6).Select(month => Period(draw, currency, baseline, category, month))
                ),
            ],
            [.. draw.Some<(string, string, SavingEffect)>([.. Keys]).Select(key => Claim(draw, currency, key))]
        );
    }

    private static IEnumerable<(string, string, SavingEffect)> Keys =>
        from initiative in Initiatives
        from category in Categories
        from effect in Effects
        select (initiative, category, effect);

    private static SavingsPeriod Period(Draw draw, Currency currency, SavingsBaseline baseline, string category, int month)
    {
        var start = new LocalDate(2026, month, 1);
        var figure = baseline.Find(category)!;
        return new()
        {
            Category = category,
            During = DateRange.Of(start, start.PlusMonths(1)),
            Units = draw.Chance(5) ? null : draw.Between(0, ((figure.Units ?? 100) / 8) + 1),
            Amount = draw.Chance(5)
                ? null
                : Money.OfMinor(draw.Between(0, (figure.Amount!.Value.MinorUnits / 8) + 1), currency),
            Sales = draw.Chance(5)
                ? null
                : Money.OfMinor(draw.Between(0, (baseline.Sales!.Value.MinorUnits / 8) + 1), currency),
            Inflation = draw.Chance(5) ? null : Percentage.FromBasisPoints(draw.Between(-300, 600)),
        };
    }

    private static SavingClaim Claim(Draw draw, Currency currency, (string, string, SavingEffect) key)
    {
        var start = new LocalDate(2026, 1, 1).PlusMonths(draw.Below(5));
        return new()
        {
            Initiative = key.Item1,
            Category = key.Item2,
            Effect = key.Item3,
            During = DateRange.Of(start, start.PlusDays(1 + draw.Below(200))),
            Amount = Money.OfMinor(draw.Between(1, 1_000_000), currency),
            RegisteredOn = new LocalDate(2026, 1, 1).PlusDays(draw.Below(3)),
        };
    }

    private static Money? Known(Draw draw, Currency currency, long most) =>
        draw.Chance(5) ? null
        : draw.Chance(5) ? Money.Zero(currency)
        : Money.OfMinor(draw.Between(1, most), currency);
}
