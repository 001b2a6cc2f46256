using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.AccountResults;

/// <summary>What an account contributes in a period: gross sales less all that it was given and cost, every step kept.</summary>
/// <remarks>An unknown part makes what is left after it unknown, never zero: a range can stand in for it, see <see cref="Between"/>.</remarks>
public sealed class AccountResult
{
    private const int MonthsOfProfile = 12;

    private AccountResult(AccountResultFacts facts, FinancingTerms terms)
    {
        (Facts, Terms) = (facts, terms);
        Steps = ResultSteps.Of(AmountOf);
    }

    /// <summary>What it was made of.</summary>
    public AccountResultFacts Facts { get; }

    /// <summary>What financing costs.</summary>
    public FinancingTerms Terms { get; }

    /// <summary>Every step in its order.</summary>
    public ImmutableArray<ResultStep> Steps { get; }

    /// <summary>Sales after discounts and rebates.</summary>
    public Money? NetSales => Steps.LeftAfter(ResultPart.Rebates);

    /// <summary>Net sales less the cost of goods.</summary>
    public Money? GrossMargin => Steps.LeftAfter(ResultPart.CostOfGoods);

    /// <summary>The gross margin less visits, freight, service and after-sales.</summary>
    public Money? AfterCostToServe => Steps.LeftAfter(ResultPart.AfterSales);

    /// <summary>What is left after everything, expected loss included; null when a part is unknown. May be below zero.</summary>
    public Money? Contribution => Steps.LeftAfter(ResultPart.ExpectedLoss);

    /// <summary>The parts that are unknown.</summary>
    public ImmutableArray<ResultPart> Missing => [.. Steps.Where(step => step.Amount is null).Select(step => step.Part)];

    /// <summary>The result of one account.</summary>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency than the result.</exception>
    public static AccountResult Of(AccountResultFacts facts, FinancingTerms terms) =>
        new(Guard.Against.Null(facts), Guard.Against.Null(terms));

    /// <summary>
    /// Between which amounts the contribution lies, when each unknown part lies in the range given for it. Null when one has no range; a part
    /// that is known needs none, and a range for it is not looked at.
    /// </summary>
    /// <exception cref="CurrencyMismatchException">A range is of another currency than the result.</exception>
    public ResultRange? Between(IReadOnlyDictionary<ResultPart, ResultRange> ranges)
    {
        Guard.Against.Null(ranges);
        if (Missing.Any(part => !ranges.ContainsKey(part)))
        {
            return null;
        }
        Money? With(bool isBest) =>
            ResultSteps
                .Of(part =>
                    AmountOf(part) ?? (isBest == (part == ResultPart.GrossSales) ? ranges[part].Most : ranges[part].Least)
                )
                .LeftAfter(ResultPart.ExpectedLoss);
        return ResultRange.Of(With(isBest: false)!.Value, With(isBest: true)!.Value);
    }

    /// <summary>
    /// The client file with this contribution, so that it counts for importance. An unknown contribution is written too: an older one would no
    /// longer be true, and unknown is never zero.
    /// </summary>
    /// <exception cref="ArgumentException">The file is of another account, or the result is not that of 12 months, as the file asks.</exception>
    public AccountProfile WrittenTo(AccountProfile profile)
    {
        Guard.Against.Null(profile);
        if (profile.Account != Facts.Account)
        {
            throw Refusal.Invalid(nameof(profile), $"The result of '{Facts.Account}' is not that of '{profile.Account}'.");
        }
        return Facts.During.Start.PlusMonths(MonthsOfProfile) == Facts.During.End
            ? profile with
            {
                Contribution = Contribution,
            }
            : throw Refusal.Invalid(
                nameof(profile),
                $"The file asks for {MonthsOfProfile} months, and the result of '{Facts.Account}' is of {Facts.During}."
            );
    }

    /// <summary>The account and what it contributes.</summary>
    public override string ToString() => $"{Facts.Account}: {Contribution?.ToString() ?? "unknown"}";

    internal Money? AmountOf(ResultPart part) =>
        Money.Zero(Facts.Currency)
        + part switch
        {
            ResultPart.GrossSales => Facts.GrossSales,
            ResultPart.Discounts => Facts.Discounts,
            ResultPart.Rebates => Facts.Rebates,
            ResultPart.CostOfGoods => Facts.CostOfGoods,
            ResultPart.Visits => Facts.Visits,
            ResultPart.Freight => Facts.Freight,
            ResultPart.Service => Facts.Service,
            ResultPart.AfterSales => Facts.AfterSales,
            ResultPart.DirectExpenses => Facts.DirectExpenses,
            ResultPart.Financing => Facts.AverageReceivables is { } owed ? Terms.CostOf(owed, Facts.During) : null,
            ResultPart.ExpectedLoss => Facts.ExpectedLoss,
        };
}
