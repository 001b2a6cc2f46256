using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Replay;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>A policy, or a part of one, as boundary cases see it: questions in, an outcome with its rules out.</summary>
public sealed class CaseSubject
{
    private readonly Func<Witness, CaseResult> run;
    private readonly Action<CaseSubject, CaseDrawing> draw;

    private CaseSubject(
        PolicyIdentity identity,
        string fingerprint,
        IReadOnlyList<Feature> questions,
        Func<Witness, CaseResult> run,
        Action<CaseSubject, CaseDrawing> draw
    ) => (Identity, Fingerprint, Questions, this.run, this.draw) = (identity, fingerprint, questions, run, draw);

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>The fingerprint of the policy.</summary>
    public string Fingerprint { get; }

    /// <summary>The questions that it asks.</summary>
    public IReadOnlyList<Feature> Questions { get; }

    /// <summary>A table.</summary>
    public static CaseSubject Of<TFacts, TOutcome>(DecisionTable<TFacts, TOutcome> table)
        where TOutcome : struct
    {
        Guard.Against.Null(table);
        ImmutableArray<long> levels = [.. table.Rules.Select(rule => table.Outcomes.Encode(rule.Outcome))];
        IEnumerable<int> Others(int rule) => Enumerable.Range(0, levels.Length).Where(other => other != rule);
        return Of(
            table,
            outcome => CaseText.Write(table.Outcomes, table.Outcomes.Encode(outcome)),
            rule =>
                table.Hit switch
                {
                    HitPolicy.First => [Enumerable.Range(0, rule)],
                    HitPolicy.Strictest =>
                    [
                        Others(rule),
                        Others(rule).Where(other => levels[other] >= levels[rule]),
                        Others(rule).Where(other => levels[other] > levels[rule]),
                    ],
                    HitPolicy.Unique => [Others(rule), []],
                }
        );
    }

    /// <summary>An objection policy.</summary>
    public static CaseSubject Of<TFacts>(ObjectionPolicy<TFacts> policy)
    {
        Guard.Against.Null(policy);
        IEnumerable<int> Others(int rule) => Enumerable.Range(0, policy.Rules.Length).Where(other => other != rule);
        return Of(
            policy,
            outcome => CaseText.Write(VerdictScale.Instance, outcome.Code),
            rule =>
                [
                    Others(rule),
                    Others(rule).Where(other => policy.Rules[other].Outcome >= policy.Rules[rule].Outcome),
                    Others(rule).Where(other => policy.Rules[other].Outcome > policy.Rules[rule].Outcome),
                ]
        );
    }

    /// <summary>A table that collects outcomes.</summary>
    public static CaseSubject Of<TFacts, TOutcome>(CollectingTable<TFacts, TOutcome> table)
        where TOutcome : struct
    {
        Guard.Against.Null(table);
        ImmutableArray<long> codes = [.. table.Rules.Select(rule => table.Outcomes.Encode(rule.Outcome))];
        IEnumerable<int> Others(int rule) => Enumerable.Range(0, codes.Length).Where(other => other != rule);
        return Of(
            table,
            outcome =>
                CaseText.List(
                    outcome
                        .All.Where(member => member.Truth != Truth.No)
                        .OrderBy(member => table.Outcomes.Encode(member.Outcome))
                        .Select(member =>
                            CaseText.Write(table.Outcomes, table.Outcomes.Encode(member.Outcome)) + Doubt(member.Truth)
                        )
                ),
            rule => [Others(rule), Others(rule).Where(other => codes[other] == codes[rule]), []]
        );
    }

    /// <summary>A scorecard: its outcome is the score, its reasons the points of each line.</summary>
    public static CaseSubject Of<TFacts>(Scorecard<TFacts> card)
    {
        Guard.Against.Null(card);
        IReplayable again = card;
        return new(
            card.Identity,
            card.Fingerprint,
            again.Questions,
            answers =>
            {
                var codes = new long[again.Questions.Count];
                var known = answers.Fill(again.Questions, codes);
                var scoring = (IRecordable)(Scoring)again.Again(codes, known, default);
                return new(
                    scoring.OutcomeCode,
                    [
                        .. ((Scoring)scoring).Lines.Select(line =>
                            FormattableString.Invariant(
                                $"{line.Code} {line.Points}{(line.Actual is null ? "?" : string.Empty)}"
                            )
                        ),
                    ]
                );
            },
            (subject, drawing) => ScoreCases.Draw(card, subject, drawing)
        );
    }

    /// <summary>Rules that are no policy of their own, such as the steps below a scorecard.</summary>
    /// <param name="identity">What to call them, and their version.</param>
    /// <param name="rules">At most <see cref="Policy.MaximumRules"/> rules, one of which is picked.</param>
    /// <exception cref="ArgumentException">There are more rules, or all of them count.</exception>
    public static CaseSubject Of<TFacts, TOutcome>(PolicyIdentity identity, RuleList<TFacts, TOutcome> rules)
        where TOutcome : struct
    {
        Guard.Against.Null(identity);
        Guard.Against.Null(rules);
        var outcomes = (Scale<TOutcome>)rules.OutcomeScale;
        var whenUnknown = outcomes.Decode(rules.WhenUnknownCode);
        return Of(
            new DecisionTable<TFacts, TOutcome>(
                identity,
                outcomes,
                rules.Kind switch
                {
                    PickingKind.First => HitPolicy.First,
                    PickingKind.Strictest => HitPolicy.Strictest,
                    PickingKind.Unique => HitPolicy.Unique,
                    PickingKind.Objections or PickingKind.Collected => throw new ArgumentException(
                        "Give the policy itself instead of its rules.",
                        nameof(rules)
                    ),
                },
                rules.OtherwiseCode is { } otherwise ? outcomes.Decode(otherwise) : whenUnknown,
                whenUnknown,
                rules.Rules
            )
        );
    }

    internal CaseResult Run(Witness answers) => run(answers);

    internal CaseDrawing Draw()
    {
        var drawing = new CaseDrawing(this);
        draw(this, drawing);
        return drawing;
    }

    private static CaseSubject Of<TFacts, TOutcome>(
        Policy<TFacts, TOutcome> policy,
        Func<TOutcome, string> write,
        Func<int, ImmutableArray<IEnumerable<int>>> others
    )
        where TOutcome : struct =>
        new(
            policy.Identity,
            policy.Fingerprint,
            policy.AskedFeatures,
            answers =>
            {
                var codes = new long[policy.Features.Count];
                var known = answers.Fill(policy.Features, codes);
                var decision = policy.Decide(codes, known, default);
                return new(
                    write(decision.Outcome),
                    [
                        .. decision
                            .Explain()
                            .Where(finding => finding.IsDetermining)
                            .Select(finding => finding.Code + Doubt(finding.Truth)),
                    ]
                );
            },
            (_, drawing) =>
                new RuleCases<TFacts>(
                    policy.RuleList,
                    policy.AskedFeatures,
                    others,
                    (yes, no) => (write(policy.Resolve(yes, no)), policy.Determining(yes, no))
                ).Draw(drawing)
        );

    private static string Doubt(Truth truth) => truth == Truth.Unknown ? "?" : string.Empty;
}
