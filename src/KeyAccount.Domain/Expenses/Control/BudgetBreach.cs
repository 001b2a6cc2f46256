using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>A threshold of one budget that a document meets, or of which that is not known.</summary>
/// <param name="Review">The budget, with the figures: what consumed it, by how much it is exceeded, and will be.</param>
/// <param name="Threshold">The threshold.</param>
/// <param name="Truth">Met, or not known.</param>
public sealed record BudgetBreach(BudgetReview Review, ControlThreshold Threshold, Truth Truth)
{
    /// <summary>The breach in one sentence of the reader's language, with the breakdown.</summary>
    public string ToString(Language language) => ExpenseWords.Say(this, language);

    /// <summary>The breach in one English sentence.</summary>
    public override string ToString() => ToString(Language.English);
}
