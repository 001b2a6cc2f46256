using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>
/// What the laws need of a policy whatever its kind: how it is made anew with other rules, and how its outcome follows from the
/// truths of its rules, written out plainly.
/// </summary>
internal abstract class PolicyShape<TFacts, TOutcome>(Policy<TFacts, TOutcome> policy)
    where TOutcome : struct
{
    public Policy<TFacts, TOutcome> Policy { get; } = policy;

    public ImmutableArray<Rule<TFacts>> Rules { get; } = [.. policy.Rules.Cast<Rule<TFacts>>()];

    /// <summary>Whether the first rule wins, so that not every order is as good.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>Why a rule stated twice would not be the same policy; <c>null</c> when it is.</summary>
    public virtual string? RefusesDuplicates => null;

    /// <summary>Whether outcomes have an order in which the strictest wins.</summary>
    public virtual bool StrictestWins => false;

    /// <summary>The better outcomes unless the tester says otherwise.</summary>
    public virtual Direction BetterOutcome => Direction.None;

    /// <summary>Whether outcomes are verdicts.</summary>
    public static bool DecidesVerdicts => typeof(TOutcome) == typeof(Verdict);

    /// <summary>Every outcome that the policy can give, in words, for coverage.</summary>
    public abstract IEnumerable<string> Outcomes { get; }

    public static PolicyShape<TFacts, TOutcome> Of(Policy<TFacts, TOutcome> policy) =>
        policy switch
        {
            DecisionTable<TFacts, TOutcome> table => new TableShape<TFacts, TOutcome>(table),
            ObjectionPolicy<TFacts> objections => (PolicyShape<TFacts, TOutcome>)(object)new ObjectionShape<TFacts>(objections),
            _ => (PolicyShape<TFacts, TOutcome>)
                Activator.CreateInstance(
                    typeof(CollectingShape<,>).MakeGenericType(typeof(TFacts), typeof(TOutcome).GenericTypeArguments[0]),
                    policy
                )!,
        };

    /// <summary>The same policy with other rules.</summary>
    public abstract Policy<TFacts, TOutcome> With(IEnumerable<RuleSource<TFacts>> rules);

    /// <summary>Whether an outcome follows from the truths of the rules; else what should have come out.</summary>
    public abstract bool Follows(TOutcome outcome, ImmutableArray<Truth> truths, out string expected);

    /// <summary>The outcomes, in words, that a ruling reaches.</summary>
    public abstract IEnumerable<string> Reached(TOutcome outcome);

    /// <summary>Whether the outcome is one of those that the policy declares.</summary>
    public virtual bool IsDeclared(TOutcome outcome) => Reached(outcome).All(Outcomes.Contains);

    /// <summary>What is wrong when learning more turns one outcome into another; <c>null</c> when nothing is.</summary>
    public abstract string? Overturned(TOutcome before, TOutcome after);

    /// <summary>The place of an outcome in the order, the strictest last; <c>null</c> without an order.</summary>
    public virtual long? Rank(TOutcome outcome) => null;

    /// <summary>The place of what a rule calls for; <c>null</c> without an order.</summary>
    public virtual long? RankOfRule(int index) => null;

    /// <summary>What is wrong with an outcome that no known answers support; <c>null</c> when nothing is.</summary>
    public abstract string? Unfounded(TOutcome outcome, ImmutableArray<Truth> truths);

    /// <summary>The rules as sources, to be reordered or doubled.</summary>
    public IEnumerable<RuleSource<TFacts>> Sources() =>
        Rules.Select((rule, index) => new RuleSource<TFacts>(index, rule.Code, rule.When));

    protected static string? OverturnedVerdict(Verdict before, Verdict after) =>
        before != after && !before.IsReferral ? $"learning more turned '{before}' into '{after}'" : null;
}
