using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>A credit policy with what a tester knows of it: how it is carried out, alone and over a corporate family.</summary>
public sealed record CreditUnderTest
{
    /// <summary>The policy, carried out by the kernel.</summary>
    public CreditUnderTest(CreditPolicy policy)
    {
        Policy = Guard.Against.Null(policy);
        CarriedOutBy = (tested, facts) => CreditRuling.Of(tested.Evaluate(facts));
    }

    /// <summary>The policy as declared.</summary>
    public CreditPolicy Policy { get; }

    /// <summary>
    /// The way of carrying it out that is held to the laws. It is given the policy, because the law of ranking states rules in another
    /// order; code that has the rules built in may ignore it.
    /// </summary>
    public Func<CreditPolicy, CreditFacts, CreditRuling> CarriedOutBy { get; init; }

    /// <summary>The way of evaluating debtors together; the kernel's by default, null where debtors are never connected.</summary>
    public Func<CreditPolicy, ImmutableArray<CreditFacts>, ImmutableArray<CreditRuling>>? TogetherBy { get; init; } =
        (tested, debtors) => [.. tested.EvaluateAll(debtors).Select(evaluation => CreditRuling.Of(evaluation))];
}
