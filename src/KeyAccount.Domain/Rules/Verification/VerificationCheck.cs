namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What the verifier looks for. The number is the code that readers see: <see cref="Gap"/> is V01.</summary>
public enum VerificationCheck : byte
{
    /// <summary>V01: answers for which every rule is known to be false.</summary>
    Gap = 1,

    /// <summary>V02: answers for which two rules with different outcomes hold.</summary>
    ConflictingOverlap = 2,

    /// <summary>V03: answers for which two rules with the same outcome hold.</summary>
    BenignOverlap = 3,

    /// <summary>V04: a rule that never decides, because it can never hold or because others always come first.</summary>
    UnreachableRule = 4,

    /// <summary>V05: a rule that decides somewhere and without which no outcome would change.</summary>
    RedundantRule = 5,

    /// <summary>V06: a rule that another of the same outcome includes, or that can be written as one with another.</summary>
    MergeableRule = 6,

    /// <summary>V07: a rule that holds for answers for which another rule gives another outcome.</summary>
    MisleadingRule = 7,

    /// <summary>V08: a question that is asked and never changes an outcome.</summary>
    IrrelevantFeature = 8,

    /// <summary>V09: the outcome is the same for all answers.</summary>
    ConstantPolicy = 9,

    /// <summary>V10: a better answer, by the feature's declared direction, gives a worse outcome.</summary>
    NonMonotone = 10,

    /// <summary>V11: an outcome that a rule calls for and that no answers lead to.</summary>
    UnreachableOutcome = 11,

    /// <summary>V12: a question that must not be asked, whether it matters or not.</summary>
    ProhibitedFeature = 12,

    /// <summary>V14: neighbouring answers whose outcomes lie further apart than declared.</summary>
    Cliff = 14,

    /// <summary>V15: what another version decides otherwise.</summary>
    Difference = 15,

    /// <summary>V99: the policy is too large to be analysed within the budget. That is never a pass.</summary>
    OverBudget = 99,
}
