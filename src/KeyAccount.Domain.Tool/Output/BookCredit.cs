using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>The credit of every account of a reviewed book, by the policy given or the shipped one.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Portfolio">What was looked at.</param>
/// <param name="Evaluations">The evaluations in the order of the accounts.</param>
/// <param name="IsUnitOfBook">Whether the policy is the shipped one, with its unit from the sales of this very book.</param>
internal sealed record BookCredit(
    CreditPolicy Policy,
    CreditPortfolio Portfolio,
    ImmutableArray<CreditEvaluation> Evaluations,
    bool IsUnitOfBook
)
{
    // 0.1 % of less than this is no minor unit: such a book gives no unit for caps.
    private const long LeastSales = 1_000;

    /// <summary>The credit of a book; null without a policy when its sales of 12 months are unknown or too small to take a unit from.</summary>
    /// <param name="book">The records.</param>
    /// <param name="portfolio">Their photograph.</param>
    /// <param name="files">What finance keeps about debtors, each account once.</param>
    /// <param name="given">The policy to go by; null for the shipped one.</param>
    /// <param name="earlier">The same book by another policy: its facts are not taken again.</param>
    public static BookCredit? Of(
        AccountBook book,
        Portfolio portfolio,
        IEnumerable<CreditFile> files,
        CreditPolicy? given = null,
        BookCredit? earlier = null
    )
    {
        if ((given ?? Shipped(portfolio.Figures.LastTwelveMonths)) is not { } policy)
        {
            return null;
        }

        var facts = earlier?.Portfolio ?? CreditPortfolio.Of(book, portfolio, files, BehaviourTerms.Shipped);
        return new(policy, facts, policy.EvaluateAll(facts.Accounts), IsUnitOfBook: given is null);
    }

    /// <summary>The shipped policy with the unit of a book; null when its sales are unknown or too small.</summary>
    public static CreditPolicy? Shipped(Money? sales) =>
        sales is { MinorUnits: >= LeastSales } known
            ? CreditPolicy.Shipped(new CreditTerms { Unit = PolicyUnit.FromNetSales(known) })
            : null;

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
