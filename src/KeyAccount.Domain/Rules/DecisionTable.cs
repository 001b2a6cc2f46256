using System.Collections.Immutable;
using System.Numerics;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>A policy that picks one outcome by a stated hit policy, with an outcome for "none of these" and one for "not known".</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TOutcome">What is decided: an enumeration, or a <see cref="Verdict"/>.</typeparam>
public sealed class DecisionTable<TFacts, TOutcome> : Policy<TFacts, TOutcome>
    where TOutcome : struct
{
    private readonly ImmutableArray<Rule<TFacts, TOutcome>> rules;
    private readonly TOutcome[] outcomeOf;
    private readonly TOutcome[] outcomeOfFirst;
    private readonly (ulong Rules, TOutcome Outcome, long Level)[] levels;
    private readonly long whenUnknownLevel;

    /// <summary>Makes a table.</summary>
    /// <param name="identity">Id, version and owner.</param>
    /// <param name="outcomes">The outcomes with their names; ordered, the strictest last, for <see cref="HitPolicy.Strictest"/>.</param>
    /// <param name="hit">How the one outcome is picked.</param>
    /// <param name="otherwise">The outcome when every rule is known to be false; never an approval.</param>
    /// <param name="whenUnknown">The outcome when an unknown answer keeps the table from deciding.</param>
    /// <param name="rules">The rules, each with its own code.</param>
    /// <exception cref="ArgumentException">
    /// There are no rules or more than 64, a code stands twice, an outcome is not on the scale, the outcomes of a strictest table
    /// have no order, or a verdict approves otherwise or decides when unknown.
    /// </exception>
    public DecisionTable(
        PolicyIdentity identity,
        Scale<TOutcome> outcomes,
        HitPolicy hit,
        TOutcome otherwise,
        TOutcome whenUnknown,
        params ImmutableArray<Rule<TFacts, TOutcome>> rules
    )
        : this(identity, outcomes, hit, otherwise, whenUnknown, rules, null) { }

    private DecisionTable(
        PolicyIdentity identity,
        Scale<TOutcome> outcomes,
        HitPolicy hit,
        TOutcome otherwise,
        TOutcome whenUnknown,
        ImmutableArray<Rule<TFacts, TOutcome>> rules,
        AnswerSheet<TFacts>? sheet
    )
        : base(identity, ImmutableArray<Rule<TFacts>>.CastUp(rules), sheet)
    {
        Outcomes = Guard.Against.Null(outcomes);
        Hit = hit;
        Otherwise = otherwise;
        WhenUnknown = whenUnknown;
        this.rules = rules;
        Refuse(outcomes, hit, otherwise, whenUnknown);
        outcomeOf = [.. rules.Select(rule => rule.Outcome)];
        outcomeOfFirst = new TOutcome[2 * (MaximumRules + 1)];
        Array.Fill(outcomeOfFirst, otherwise);
        for (var rule = 0; rule < rules.Length; rule++)
        {
            (outcomeOfFirst[2 * rule], outcomeOfFirst[(2 * rule) + 1]) = (whenUnknown, rules[rule].Outcome);
        }

        whenUnknownLevel = outcomes.Encode(whenUnknown);
        levels =
        [
            .. rules
                .Select((rule, index) => (Bit: 1UL << index, rule.Outcome, Level: outcomes.Encode(rule.Outcome)))
                .GroupBy(rule => rule.Level)
                .OrderByDescending(level => level.Key)
                .Select(level => (level.Aggregate(0UL, (bits, rule) => bits | rule.Bit), level.First().Outcome, level.Key)),
        ];
        Fingerprint = TextHash.Of(
            Canonical<TFacts>.Of(
                $"table {Identity.Id} {Identity.Version} {hit} otherwise {Canonical<TFacts>.Code(outcomes.Encode(otherwise))} unknown {Canonical<TFacts>.Code(whenUnknownLevel)}",
                outcomes,
                AskedFeatures,
                rules
            )
        );
    }

    /// <summary>The outcomes with their names and order.</summary>
    public Scale<TOutcome> Outcomes { get; }

    /// <summary>How the one outcome is picked.</summary>
    public HitPolicy Hit { get; }

    /// <summary>The outcome when every rule is known to be false.</summary>
    public TOutcome Otherwise { get; }

    /// <summary>The outcome when an unknown answer keeps the table from deciding.</summary>
    public TOutcome WhenUnknown { get; }

    /// <summary>The rules in their stated order.</summary>
    public new ImmutableArray<Rule<TFacts, TOutcome>> Rules => rules;

    private ulong EveryRule => ulong.MaxValue >> (64 - outcomeOf.Length);

    /// <summary>The same table, reading its facts through a sheet; identity and fingerprint stay.</summary>
    public DecisionTable<TFacts, TOutcome> ReadBy(AnswerSheet<TFacts> sheet) =>
        new(Identity, Outcomes, Hit, Otherwise, WhenUnknown, rules, Guard.Against.Null(sheet));

    /// <inheritdoc/>
    public override string Say(TOutcome outcome, Language language) => Outcomes.Format(Outcomes.Encode(outcome), language);

    private protected override string Write(TOutcome outcome) => Canonical<TFacts>.Code(Outcomes.Encode(outcome));

    internal override TOutcome Resolve(ulong yes, ulong no) =>
        Hit switch
        {
            HitPolicy.First => First(yes, no),
            HitPolicy.Strictest => Strictest(yes, no),
            HitPolicy.Unique => Unique(yes, no),
        };

    internal override ImmutableArray<OutcomeStep<TOutcome>> Steps =>
        [
            .. Hit switch
            {
                HitPolicy.First => FirstSteps(),
                HitPolicy.Strictest => StrictestSteps(),
                HitPolicy.Unique => UniqueSteps(),
            },
            OutcomeStep<TOutcome>.Else(Otherwise),
        ];

    internal override ulong Determining(ulong yes, ulong no)
    {
        var open = ~no & EveryRule;
        return Hit switch
        {
            HitPolicy.First => open & unchecked(0 - open),
            HitPolicy.Strictest => DeterminingStrictest(yes, open & ~yes),
            HitPolicy.Unique => open,
        };
    }

    private TOutcome First(ulong yes, ulong no)
    {
        var first = BitOperations.TrailingZeroCount(~no & EveryRule);
        return outcomeOfFirst[(2 * first) + (int)((yes >> first) & 1)];
    }

    private TOutcome Strictest(ulong yes, ulong no)
    {
        var anyUnknown = (~yes & ~no & EveryRule) != 0;
        foreach (ref readonly var level in levels.AsSpan())
        {
            if (anyUnknown && level.Level <= whenUnknownLevel)
            {
                return WhenUnknown;
            }

            if ((yes & level.Rules) != 0)
            {
                return level.Outcome;
            }
        }

        return anyUnknown ? WhenUnknown : Otherwise;
    }

    private ulong DeterminingStrictest(ulong yes, ulong unknown)
    {
        foreach (ref readonly var level in levels.AsSpan())
        {
            if (unknown != 0 && level.Level <= whenUnknownLevel)
            {
                return unknown | (level.Level == whenUnknownLevel ? yes & level.Rules : 0);
            }

            if ((yes & level.Rules) != 0)
            {
                return yes & level.Rules;
            }
        }

        return unknown;
    }

    private TOutcome Unique(ulong yes, ulong no)
    {
        var open = ~no & EveryRule;
        return open == 0 ? Otherwise
            : open == yes && BitOperations.IsPow2(open) ? outcomeOf[BitOperations.TrailingZeroCount(open)]
            : WhenUnknown;
    }

    private IEnumerable<OutcomeStep<TOutcome>> FirstSteps()
    {
        for (var rule = 0; rule < outcomeOf.Length; rule++)
        {
            yield return new(1UL << rule, 0, 1, outcomeOf[rule]);
            yield return new(0, 1UL << rule, 1, WhenUnknown);
        }
    }

    private IEnumerable<OutcomeStep<TOutcome>> StrictestSteps()
    {
        foreach (var level in levels.Where(level => level.Level > whenUnknownLevel))
        {
            yield return new(level.Rules, 0, 1, level.Outcome);
        }

        yield return new(levels.FirstOrDefault(level => level.Level == whenUnknownLevel).Rules, EveryRule, 1, WhenUnknown);
        foreach (var level in levels.Where(level => level.Level < whenUnknownLevel))
        {
            yield return new(level.Rules, 0, 1, level.Outcome);
        }
    }

    private IEnumerable<OutcomeStep<TOutcome>> UniqueSteps()
    {
        yield return new(0, EveryRule, 1, WhenUnknown);
        yield return new(EveryRule, 0, 2, WhenUnknown);
        for (var rule = 0; rule < outcomeOf.Length; rule++)
        {
            yield return new(1UL << rule, 0, 1, outcomeOf[rule]);
        }
    }

    private static void Refuse(Scale<TOutcome> outcomes, HitPolicy hit, TOutcome otherwise, TOutcome whenUnknown)
    {
        if (hit == HitPolicy.Strictest && !outcomes.IsOrdered)
        {
            throw new ArgumentException("The strictest outcome is only defined for outcomes with an order.", nameof(outcomes));
        }

        if (otherwise is Verdict { IsApproval: true })
        {
            throw new ArgumentException(
                "A table never approves otherwise: approval needs an objection policy.",
                nameof(otherwise)
            );
        }

        if (whenUnknown is Verdict { IsReferral: false })
        {
            throw new ArgumentException("What is unknown is referred; it neither approves nor declines.", nameof(whenUnknown));
        }

        outcomes.Encode(otherwise);
    }
}
