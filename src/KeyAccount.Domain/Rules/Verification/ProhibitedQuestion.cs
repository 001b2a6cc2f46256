using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>A question that the policy must not ask, even where the answer changes nothing.</summary>
public sealed record ProhibitedQuestion
{
    /// <summary>Prohibits a question.</summary>
    /// <param name="feature">Its name.</param>
    /// <param name="basis">What it is about, for the reader.</param>
    public ProhibitedQuestion(string feature, Label basis) =>
        (Feature, Basis) = (Identifier.Check(feature), Guard.Against.Null(basis));

    /// <summary>The name of the feature.</summary>
    public string Feature { get; }

    /// <summary>What it is about.</summary>
    public Label Basis { get; }
}
