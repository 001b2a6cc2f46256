using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>Claims policies, claims of every kind with gaps in what is known, and heaps of expenses full of repetitions.</summary>
public static class ClaimGenerators
{
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly DateRange Year = DateRange.Of(First, new(2027, 1, 1));
    private static readonly string[] Categories =
    [
        "hotel",
        "taxi",
        "meals",
        "per-diem",
        "mileage",
        "hospitality",
        "client-payment",
    ];
    private static readonly string[] Places = ["Oslo", "Bonn"];

    /// <summary>Policies for 2026 with limits of all actions, with and without places and seasons, a per-diem and two bands of mileage.</summary>
    /// <param name="currency">Their currency.</param>
    public static Gen<ClaimPolicy> Policies(Currency currency)
    {
        _ = Money.Zero(currency);
        return Draw.From(draw =>
            ClaimPolicy.Of(
                PolicyIdentity.SignedBy("owner", "expense-claims", "1"),
                ClaimTerms.Shipped(currency) with
                {
                    ReceiptFree = Money.OfMinor(draw.Between(0, 5_000), currency),
                    LastDays = draw.Chance(50) ? null : 61 + draw.Below(60),
                    Limits = ExpenseLimits.Of(Limits(draw, currency)),
                    PerDiem = new() { Order = draw.Pick(Enum.GetValues<MealDeduction>()), Rates = [Rate(draw, currency)] },
                    Mileage = MileageRates.Of(
                        new MileageRate
                        {
                            Vehicle = "car",
                            During = Year,
                            Unit = draw.Pick(Enum.GetValues<DistanceUnit>()),
                            Bands = [new(1_000, 0.45m), new(null, 0.25m)],
                        }
                    ),
                }
            )
        );
    }

    /// <summary>Claims of 1 to 6 lines in 2026.</summary>
    /// <param name="currency">The currency of most lines; some are in another one.</param>
    /// <param name="unknownPercent">How many of a hundred answers are not known, 0 to 100.</param>
    public static Gen<ExpenseClaim> Claims(Currency currency, int unknownPercent = 5)
    {
        _ = Money.Zero(currency);
        return Draw.From(draw =>
            ExpenseClaim.Of(
                "c1",
                "kim",
                First.PlusDays(100 + draw.Below(60)),
                Enumerable.Range(1, 1 + draw.Below(6)).Select(number => Line(draw, number, currency, unknownPercent)).ToList()
            )
        );
    }

    /// <summary>Up to 40 expenses of few suppliers, amounts, people and receipts within two months.</summary>
    /// <param name="currency">Their currency.</param>
    public static Gen<ImmutableArray<SpendLine>> Spends(Currency currency)
    {
        _ = Money.Zero(currency);
        return Draw.From(draw =>
            Enumerable
                .Range(1, draw.Below(40))
                .Select(number => new SpendLine
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"{number:00}"),
                    Supplier = draw.Chance(5) ? null : draw.Pick("s1", "s2", "s3"),
                    Amount = Money.OfMinor(draw.Between(-1, 4), currency),
                    On = First.PlusDays(draw.Below(60)),
                    Person = draw.Pick("kim", "fay", null),
                    Claim = draw.Pick("c1", "c2", null),
                    Receipts = draw.Chance(20) ? [draw.Pick("r1", "r2", "r3")] : [],
                })
                .ToImmutableArray()
        );
    }

    private static IEnumerable<ExpenseLimit> Limits(Draw draw, Currency currency)
    {
        foreach (var category in new[] { null, "hotel", "taxi" })
        {
            foreach (var place in new[] { null, "Oslo" })
            {
                foreach (var season in new[] { null, Season.Of(new(3, 15), new(9, 15)) })
                {
                    if (draw.Chance(60))
                    {
                        yield return new()
                        {
                            Category = category,
                            Place = place,
                            Season = season,
                            During = Year,
                            Most = Money.OfMinor(draw.Between(0, 30_000), currency),
                            Above = draw.Pick(Enum.GetValues<LimitAction>()),
                        };
                    }
                }
            }
        }
    }

    private static PerDiemRate Rate(Draw draw, Currency currency) =>
        new()
        {
            Place = draw.Chance(30) ? "Oslo" : null,
            During = Year,
            Daily = Money.OfMinor(draw.Between(1_000, 10_000), currency),
            Breakfast = Money.OfMinor(draw.Between(0, 2_000), currency),
            Lunch = Money.OfMinor(draw.Between(0, 2_000), currency),
            Dinner = Money.OfMinor(draw.Between(0, 4_000), currency),
            Incidentals = Money.OfMinor(draw.Between(0, 1_000), currency),
        };

    private static ClaimLine Line(Draw draw, int number, Currency currency, int unknown)
    {
        var category = draw.Pick(Categories);
        bool? Answer(int percent) => draw.Chance(unknown) ? null : draw.Chance(percent);
        var other = currency == Currency.Usd ? Currency.Eur : Currency.Usd;
        return new()
        {
            Number = number,
            Key = ExpenseKey.Of(category),
            On = First.PlusDays(draw.Below(120)),
            Claimed = Money.OfMinor(draw.Between(1, 40_000), draw.Chance(unknown) ? other : currency),
            Units = 1 + draw.Below(3),
            Supplier = draw.Chance(unknown) ? null : draw.Pick("s1", "s2", "s3"),
            Place = draw.Chance(unknown) ? null : draw.Pick(Places),
            Receipts =
                draw.Chance(unknown) ? null
                : draw.Chance(20) ? []
                : [new() { Id = string.Create(CultureInfo.InvariantCulture, $"r{number}") }],
            Justification = draw.Chance(40) ? "as agreed" : null,
            PerDiem =
                category == "per-diem"
                    ? new() { IsFirstOrLast = Answer(40), Provided = draw.Chance(unknown) ? null : (Meals)draw.Below(8) }
                    : null,
            Trip =
                category == "mileage"
                    ? new()
                    {
                        Vehicle = "car",
                        Distance = Distance.Miles(draw.Below(800)),
                        YearBefore = draw.Chance(unknown) ? null : Distance.Miles(draw.Below(1_500)),
                    }
                    : null,
            Hospitality =
                category == "hospitality"
                    ? new()
                    {
                        Guests = draw.Chance(unknown) ? null : ["guest 1", .. draw.Some<string>(["guest 2", "guest 3"])],
                        HasOfficials = Answer(10),
                        IsRegistered = Answer(80),
                        IsCleared = Answer(30),
                    }
                    : null,
            Payment =
                category == "client-payment"
                    ? new()
                    {
                        Account = "acme",
                        IsDistinctService = Answer(70),
                        FairValue = draw.Chance(unknown) ? null : Money.OfMinor(draw.Between(0, 30_000), currency),
                    }
                    : null,
        };
    }
}
