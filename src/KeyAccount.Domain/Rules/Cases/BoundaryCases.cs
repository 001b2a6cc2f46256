using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>
/// The cases at the edges of a policy: for every cut of every rule one below, on and above it, and one with the answer unknown, around
/// answers for which that cut decides. A business person agrees on them; from then on they are tests.
/// </summary>
/// <remarks>The same policy gives the same cases on every machine and in every culture.</remarks>
public sealed class BoundaryCases
{
    private BoundaryCases(CaseSubject policy, ImmutableArray<BoundaryCase> cases, ImmutableArray<IdleCut> idle) =>
        (Policy, Cases, WithoutEffect) = (policy, cases, idle);

    /// <summary>The policy that they were drawn from.</summary>
    public CaseSubject Policy { get; }

    /// <summary>The cases in the order of the rules and their cuts.</summary>
    public ImmutableArray<BoundaryCase> Cases { get; }

    /// <summary>The cuts that decide nothing, so that there is no case for them.</summary>
    public ImmutableArray<IdleCut> WithoutEffect { get; }

    /// <summary>Draws the cases of a policy. The search for answers is bounded for each cut.</summary>
    public static BoundaryCases Of(CaseSubject policy)
    {
        var drawn = Guard.Against.Null(policy).Draw();
        return new(policy, drawn.Cases, drawn.Idle);
    }

    /// <summary>Runs agreed cases again: those that the policy decides otherwise, or for other reasons.</summary>
    /// <param name="policy">The policy: that of the cases, or a later version.</param>
    /// <param name="cases">The cases; a question that they don't answer is unknown.</param>
    /// <exception cref="ArgumentException">An answer is on another scale than the policy's question of that name.</exception>
    public static ImmutableArray<CaseDeviation> Check(CaseSubject policy, IEnumerable<BoundaryCase> cases)
    {
        Guard.Against.Null(policy);
        var deviations = ImmutableArray.CreateBuilder<CaseDeviation>();
        foreach (var agreed in Guard.Against.Null(cases))
        {
            Refuse(policy, Guard.Against.Null(agreed));
            var found = policy.Run(agreed.Answers);
            if (!found.Equals(new CaseResult(agreed.Outcome, agreed.DeterminedBy)))
            {
                deviations.Add(new(agreed, found));
            }
        }

        return deviations.ToImmutable();
    }

    private static void Refuse(CaseSubject policy, BoundaryCase agreed)
    {
        foreach (var question in policy.Questions)
        {
            if (
                agreed.Answers.Answers.FirstOrDefault(answer => answer.Feature.Name == question.Name).Feature is { } answered
                && answered.Scale.Canonical != question.Scale.Canonical
            )
            {
                throw new ArgumentException(
                    $"The case '{agreed.Id}' answers '{question.Name}' on another scale than the policy asks it.",
                    nameof(agreed)
                );
            }
        }
    }
}
