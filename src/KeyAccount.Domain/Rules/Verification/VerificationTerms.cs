using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What is declared about a policy beside its rules: which answers occur, which outcome is better, what is prohibited.</summary>
public sealed record VerificationTerms
{
    /// <summary>How many states an analysis may look at unless other terms are given.</summary>
    public const int DefaultBudget = 1_000_000;

    /// <summary>Nothing declared: all answers of each scale occur, each may be missing, and a gap is what the policy's <em>otherwise</em> is for.</summary>
    public static VerificationTerms Default { get; } = new();

    /// <summary>How many states an analysis may look at before it gives up, 1 or more. Beyond it a policy is not analysed, and does not pass.</summary>
    public int Budget
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value);
    } = DefaultBudget;

    /// <summary>Whether rules must cover all answers, so that a gap is an objection even though the policy has an outcome for it.</summary>
    public bool RequiresCoverage { get; init; }

    /// <summary>Which outcome is the better one.</summary>
    public OutcomeOrder Order { get; init; }

    /// <summary>
    /// The codes of outcomes that are neither better nor worse than others, such as "undetermined". When none is given, it is the
    /// outcome for unknown answers, if it is neither called for by a rule nor the <em>otherwise</em> nor a verdict.
    /// </summary>
    public ImmutableArray<long>? OutsideTheOrder { get; init; }

    /// <summary>The answers that can occur, for features where they are fewer than the scale allows.</summary>
    public ImmutableArray<FeatureDomain> Domains { get; init; } = [];

    /// <summary>How far outcomes of neighbouring answers may lie apart.</summary>
    public ImmutableArray<LargestJump> Jumps { get; init; } = [];

    /// <summary>The questions that must not be asked.</summary>
    public ImmutableArray<ProhibitedQuestion> Prohibited { get; init; } = [];

    /// <summary>The findings that somebody has looked at and wants to be so.</summary>
    public ImmutableArray<AcceptedFinding> Accepted { get; init; } = [];
}
