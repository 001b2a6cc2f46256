using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>The expected loss of a portfolio by grade. Chances of default are placeholders until they are calibrated to losses.</summary>
public sealed class PortfolioLoss
{
    private PortfolioLoss(ImmutableArray<ClassLoss> classes, Currency currency, Share lossGivenDefault) =>
        (Classes, Currency, LossGivenDefault) = (classes, currency, lossGivenDefault);

    /// <summary>The grades from A to X, then those without a grade; one line for each that occurs.</summary>
    public ImmutableArray<ClassLoss> Classes { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The part that is lost in default.</summary>
    public Share LossGivenDefault { get; }

    /// <summary>All exposure, graded or not.</summary>
    public Money Exposure => Money.Sum(Classes.Select(one => one.Exposure), Currency);

    /// <summary>The expected loss of all that is graded.</summary>
    public Money KnownLoss => Money.Sum(Classes.Select(one => one.Loss).OfType<Money>(), Currency);

    /// <summary>The expected loss of everything; null while somebody who owes has no grade.</summary>
    public Money? Loss => Classes.Any(one => one.Loss is null && one.Exposure.IsPositive) ? null : KnownLoss;

    /// <summary>The losses of debtors.</summary>
    /// <param name="debtors">Grade and unsecured exposure of each; an exposure below zero loses nothing and lowers no other.</param>
    /// <param name="currency">The currency of the exposures.</param>
    /// <param name="grades">The chance of default of each grade; X has defaulted.</param>
    /// <param name="lossGivenDefault">The part that is lost in default.</param>
    /// <exception cref="CurrencyMismatchException">An exposure is of another currency.</exception>
    public static PortfolioLoss Of(
        IEnumerable<(CreditGrade? Grade, Money Exposure)> debtors,
        Currency currency,
        GradeScale grades,
        Share lossGivenDefault
    )
    {
        Guard.Against.Null(grades);
        return new(
            [
                .. Guard
                    .Against.Null(debtors)
                    .GroupBy(debtor => debtor.Grade)
                    .OrderBy(same => same.Key is null)
                    .ThenByDescending(same => same.Key)
                    .Select(same =>
                    {
                        List<Money> owed =
                        [
                            .. same.Select(debtor =>
                                debtor.Exposure.IsNegative ? Money.Zero(debtor.Exposure.Currency) : debtor.Exposure
                            ),
                        ];
                        Share? chance = same.Key is { } grade ? grades[grade]?.DefaultProbability ?? Share.Whole : null;
                        Money? loss = chance is { } known
                            ? Money.Sum(owed.Select(one => ExpectedLoss.Of(one, known, lossGivenDefault)), currency)
                            : null;
                        return new ClassLoss(same.Key, owed.Count, Money.Sum(owed, currency), chance, loss);
                    }),
            ],
            currency,
            lossGivenDefault
        );
    }
}
