using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>What came of checking one document against all its budgets.</summary>
public sealed class ExpenseCheck
{
    internal ExpenseCheck(ExpenseControlPolicy policy, ExpenseDocument document, ImmutableArray<BudgetReview> reviews)
    {
        (Policy, Document, Reviews) = (policy, document, reviews);
        var verdict = Verdict.Approve;
        foreach (var review in reviews)
        {
            verdict = Verdict.Strictest(verdict, review.Decision.Outcome);
        }
        Verdict = verdict;
    }

    /// <summary>The policy that checked.</summary>
    public ExpenseControlPolicy Policy { get; }

    /// <summary>What was checked.</summary>
    public ExpenseDocument Document { get; }

    /// <summary>Every budget, in the order in which they were given.</summary>
    public ImmutableArray<BudgetReview> Reviews { get; }

    /// <summary>The strictest verdict of all budgets. What was incurred is always approved: it is recorded.</summary>
    public Verdict Verdict { get; }

    /// <summary>Whether the document goes on without anybody.</summary>
    public bool Passes => Verdict.IsApproval;

    /// <summary>Every warning of every budget, each once, in their order.</summary>
    public ImmutableArray<ExpenseWarning> Warnings =>
        [.. Reviews.SelectMany(review => review.Warnings.Outcome.Met).Distinct().Order()];

    /// <summary>All breaches of all budgets, the strictest first.</summary>
    public ImmutableArray<BudgetBreach> Breaches =>
        [.. Reviews.SelectMany(review => review.Breaches).OrderByDescending(breach => breach.Threshold.Action.Strictness)];

    /// <summary>The budgets on which the verdict rests; none when it passes.</summary>
    public ImmutableArray<BudgetReview> Binding =>
        Passes ? [] : [.. Reviews.Where(review => review.Decision.Outcome == Verdict)];

    /// <summary>The policy with its mark, the verdict, then every reason of every budget in one sentence of the reader's language.</summary>
    public ImmutableArray<string> Sentences(Language language) => ExpenseWords.Sentences(this, language);

    /// <summary>Policy and verdict in English.</summary>
    public override string ToString() => $"{Policy.Identity}: {Verdict}";
}
