using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>A policy with what a tester knows of it: how facts are made, how it is carried out, what else could be asked.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TOutcome">What is decided.</typeparam>
public sealed record PolicyUnderTest<TFacts, TOutcome>
    where TOutcome : struct
{
    /// <summary>The policy, carried out by the kernel over answers, without facts.</summary>
    public PolicyUnderTest(Policy<TFacts, TOutcome> policy) => Policy = Guard.Against.Null(policy);

    /// <summary>The policy as declared.</summary>
    public Policy<TFacts, TOutcome> Policy { get; }

    /// <summary>
    /// Makes the host's facts of answers, so that readers and answer sheets are tested too; <c>null</c> to test on answers alone. What the
    /// facts really answer is read back: features that are computed from others may come out differently.
    /// </summary>
    public Func<AnswerSet<TFacts>, TFacts>? Facts { get; init; }

    /// <summary>Another way of carrying out the policy than the kernel's; needs <see cref="Facts"/>.</summary>
    public Execution<TFacts, TOutcome>? CarriedOutBy { get; init; }

    /// <summary>Features that the facts have and no rule asks; the law of irrelevant answers changes them.</summary>
    public ImmutableArray<Feature<TFacts>> OtherFeatures { get; init; } = [];

    /// <summary>The sheet whose answers must agree with the readers; needs <see cref="Facts"/>.</summary>
    public AnswerSheet<TFacts>? Sheet { get; init; }

    /// <summary>
    /// Which outcomes are the better ones, for the law of monotony: by default the lenient ones of verdicts and of strictest
    /// tables, and <see cref="Direction.None"/>, nothing claimed, for the others.
    /// </summary>
    public Direction? BetterOutcome { get; init; }
}
