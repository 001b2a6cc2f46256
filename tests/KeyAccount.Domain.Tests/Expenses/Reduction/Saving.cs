using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.Reduction;

/// <summary>A baseline of a year and months after it.</summary>
internal static class Saving
{
    public static readonly SavingsBaseline Baseline = BaselineBook
        .Empty.Freeze(
            DateRange.Of(new(2025, 1, 1), new(2026, 1, 1)),
            Money.Eur(1_000_000),
            [
                new()
                {
                    Category = "travel",
                    Units = 1_200,
                    Amount = Money.Eur(120_000),
                },
            ],
            new(2026, 1, 15),
            "mia",
            "first year"
        )
        .Latest!;

    public static SavingsPeriod Month(int month, long? units, decimal amount, decimal sales = 83_333.34m) =>
        new()
        {
            Category = "travel",
            During = DateRange.Of(new(2026, month, 1), new NodaTime.LocalDate(2026, month, 1).PlusMonths(1)),
            Units = units,
            Amount = Money.Eur(amount),
            Sales = Money.Eur(sales),
            Inflation = Percentage.Zero,
        };

    public static SavingsProof Proof(SavingsPeriod period, string category = "travel") =>
        SavingsProof.Of(Baseline, ReductionTarget.Of(category, Share.Percent(3), Share.Whole), period);

    public static SavingClaim Claim(string initiative, SavingEffect effect, decimal amount, int day = 1) =>
        new()
        {
            Initiative = initiative,
            Category = "travel",
            Effect = effect,
            During = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1)),
            Amount = Money.Eur(amount),
            RegisteredOn = new(2026, 1, day),
        };

    public static SavingsReview Review(SavingsPeriod[] periods, params SavingClaim[] claims) =>
        SavingsReview.Of(Baseline, ReductionTerms.Shipped, Currency.Eur, periods, claims);
}
