using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Replay;

namespace KeyAccount.Domain.Rules;

/// <summary>A policy that collects every outcome that is met: a client can be of several kinds at once.</summary>
/// <remarks>Several rules may call for one outcome, which is met when one of them is. The order of the rules never matters.</remarks>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TOutcome">What is collected.</typeparam>
public sealed class CollectingTable<TFacts, TOutcome> : Policy<TFacts, OutcomeSet<TOutcome>>
    where TOutcome : struct
{
    private readonly ImmutableArray<Rule<TFacts, TOutcome>> rules;
    private readonly ImmutableArray<(TOutcome Outcome, ulong Rules)> outcomes;

    /// <summary>Makes a table.</summary>
    /// <param name="identity">Id, version and owner.</param>
    /// <param name="outcomes">The outcomes with their names.</param>
    /// <param name="rules">The rules, each with its own code.</param>
    /// <exception cref="ArgumentException">There are no rules or more than 64, or a code stands twice.</exception>
    public CollectingTable(
        PolicyIdentity identity,
        Scale<TOutcome> outcomes,
        params ImmutableArray<Rule<TFacts, TOutcome>> rules
    )
        : this(identity, outcomes, rules, null) { }

    private CollectingTable(
        PolicyIdentity identity,
        Scale<TOutcome> outcomes,
        ImmutableArray<Rule<TFacts, TOutcome>> rules,
        AnswerSheet<TFacts>? sheet
    )
        : base(identity, ImmutableArray<Rule<TFacts>>.CastUp(rules), sheet)
    {
        Outcomes = Guard.Against.Null(outcomes);
        this.rules = rules;
        this.outcomes =
        [
            .. rules
                .Select((rule, index) => (rule.Outcome, Bit: 1UL << index))
                .GroupBy(rule => rule.Outcome)
                .Select(group => (group.Key, group.Aggregate(0UL, (bits, rule) => bits | rule.Bit))),
        ];
        Fingerprint = TextHash.Of(
            Canonical<TFacts>.Of($"collect {Identity.Id} {Identity.Version}", outcomes, AskedFeatures, rules)
        );
    }

    /// <summary>The outcomes with their names.</summary>
    public Scale<TOutcome> Outcomes { get; }

    /// <summary>Each outcome with one bit for each rule that calls for it.</summary>
    internal ImmutableArray<(TOutcome Outcome, ulong Rules)> OutcomeRules => outcomes;

    /// <summary>The rules in their stated order.</summary>
    public new ImmutableArray<Rule<TFacts, TOutcome>> Rules => rules;

    /// <summary>The same table, reading its facts through a sheet; identity and fingerprint stay.</summary>
    public CollectingTable<TFacts, TOutcome> ReadBy(AnswerSheet<TFacts> sheet) =>
        new(Identity, Outcomes, rules, Guard.Against.Null(sheet));

    /// <summary>The outcomes that are met, and in doubt those that are undetermined, each by its name.</summary>
    public override string Say(OutcomeSet<TOutcome> outcome, Language language)
    {
        string Name(TOutcome member) => Outcomes.Format(Outcomes.Encode(member), language);
        var said = outcome.Met.Select(Name).Concat(outcome.Undetermined.Select(member => Name(member) + "?")).ToList();
        return said.Count == 0 ? "-" : string.Join(", ", said);
    }

    private protected override string Write(OutcomeSet<TOutcome> outcome) =>
        string.Join(
            ',',
            outcome
                .All.Select(member => (Code: Outcomes.Encode(member.Outcome), Truth: member.Truth.Word()))
                .OrderBy(member => member.Code)
                .Select(member => $"{Canonical<TFacts>.Code(member.Code)}:{member.Truth}")
        );

    internal override OutcomeSet<TOutcome> Resolve(ulong yes, ulong no) => new(outcomes, yes, no);

    internal override ulong Determining(ulong yes, ulong no) => yes;
}
