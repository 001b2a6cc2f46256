using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>Steps that together lead to a wanted verdict, tried: the document after them, and what the policy says to that.</summary>
/// <param name="Steps">The steps; a minor unit less would not do.</param>
/// <param name="Document">The document with its budgets after them.</param>
/// <param name="Verdict">What the policy says to it.</param>
public sealed record ExpenseWay(ImmutableArray<ExpenseStep> Steps, ExpenseDocument Document, Verdict Verdict)
{
    /// <summary>The steps in the reader's language.</summary>
    public string ToString(Language language) => string.Join("; ", Steps.Select(step => step.ToString(language)));

    /// <summary>The steps in English.</summary>
    public override string ToString() => ToString(Language.English);
}
