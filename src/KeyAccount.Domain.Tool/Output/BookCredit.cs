using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>The credit of every account of a reviewed book, by the shipped policy.</summary>
/// <param name="Policy">The policy; its unit was taken from the sales of this very book.</param>
/// <param name="Portfolio">What was looked at.</param>
/// <param name="Evaluations">The evaluations in the order of the accounts.</param>
internal sealed record BookCredit(CreditPolicy Policy, CreditPortfolio Portfolio, ImmutableArray<CreditEvaluation> Evaluations)
{
    // 0.1 % of less than this is no minor unit: such a book gives no unit for caps.
    private const long LeastSales = 1_000;

    /// <summary>The credit of a book; null when its sales of 12 months are unknown or too small to take the policy's unit from.</summary>
    /// <param name="book">The records.</param>
    /// <param name="portfolio">Their photograph.</param>
    /// <param name="files">What finance keeps about debtors, each account once.</param>
    public static BookCredit? Of(AccountBook book, Portfolio portfolio, IEnumerable<CreditFile> files)
    {
        if (portfolio.Figures.LastTwelveMonths is not { MinorUnits: >= LeastSales } sales)
        {
            return null;
        }

        var policy = CreditPolicy.Shipped(new CreditTerms { Unit = PolicyUnit.FromNetSales(sales) });
        var facts = CreditPortfolio.Of(book, portfolio, files, BehaviourTerms.Shipped);
        return new(policy, facts, policy.EvaluateAll(facts.Accounts));
    }

    /// <summary>The sum of the recommended lines that are known; null when it is beyond what money can hold.</summary>
    public Money? Lines => Sum(Evaluations.Select(evaluation => evaluation.Line?.Amount));

    /// <summary>The sum of what is known, in the currency of the policy; null when it is beyond what money can hold.</summary>
    public Money? Sum(IEnumerable<Money?> amounts)
    {
        Int128 total = 0;
        foreach (var amount in amounts)
        {
            total += amount?.MinorUnits ?? 0;
        }

        return Int128.Abs(total) <= Money.MaxMinorUnits ? Money.OfMinor((long)total, Policy.Terms.Currency) : null;
    }
}
