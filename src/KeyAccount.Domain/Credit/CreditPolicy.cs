using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>
/// Evaluates a debtor's credit: knock-outs before points, how much is known, the score of that track, the grade and the line.
/// </summary>
/// <remarks>
/// A policy that asks a prohibited question, or shows an answer to more readers than may see it, can't be made. Nothing is decided on a
/// natural person: it is referred to people. Two policies are equal when all their parts are.
/// </remarks>
public sealed class CreditPolicy : IEquatable<CreditPolicy>
{
    private readonly LineCalculation lines;
    private readonly CreditFamilyLimit families;

    /// <summary>A policy of a host's own tables and cards.</summary>
    /// <param name="identity">Id, version and owner.</param>
    /// <param name="terms">The agreed numbers.</param>
    /// <param name="knockOuts">What bars or refers before any points.</param>
    /// <param name="evidence">Which evidence leads to which track.</param>
    /// <param name="trade">The scorecard of the trade track, and of public bodies with a record.</param>
    /// <param name="report">The scorecard of the report track.</param>
    /// <param name="full">The scorecard of the full track.</param>
    /// <exception cref="ArgumentException">
    /// A question is prohibited (<see cref="ProhibitedFeatures"/>), or a rule shows an answer to more readers than may see it.
    /// </exception>
    /// <exception cref="CurrencyMismatchException">The step of the terms is in another currency than their unit.</exception>
    public CreditPolicy(
        PolicyIdentity identity,
        CreditTerms terms,
        DecisionTable<CreditFacts, CreditBar> knockOuts,
        CreditEvidence evidence,
        Scorecard<CreditFacts> trade,
        Scorecard<CreditFacts> report,
        Scorecard<CreditFacts> full
    )
    {
        Identity = Guard.Against.Null(identity);
        Terms = Guard.Against.Null(terms);
        if (terms.Step.Currency != terms.Currency)
        {
            throw new CurrencyMismatchException(terms.Step.Currency, terms.Currency);
        }
        KnockOuts = Guard.Against.Null(knockOuts);
        Requirements = Guard.Against.Null(evidence);
        (Trade, Report, Full) = (Guard.Against.Null(trade), Guard.Against.Null(report), Guard.Against.Null(full));
        Features =
        [
            .. knockOuts
                .Features.Concat(Evidence.Features)
                .Concat(new[] { trade, report, full }.SelectMany(card => card.Characteristics).Select(line => line.Feature))
                .Distinct(),
        ];
        ProhibitedFeatures.Refuse(Features);
        RuleAudience.Refuse(knockOuts.Rules);
        RuleAudience.Refuse(Evidence.Rules);
        Grading = new(terms);
        lines = new(terms);
        families = new(terms, lines);
        Fingerprint = TextHash.Of(
            string.Join(
                '\n',
                $"credit {identity.Id} {identity.Version}",
                terms.Canonical,
                knockOuts.Fingerprint,
                Evidence.Fingerprint,
                evidence.Canonical,
                trade.Fingerprint,
                report.Fingerprint,
                full.Fingerprint
            )
        );
    }

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>SHA-256 over all that can change an evaluation, as 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>The agreed numbers.</summary>
    public CreditTerms Terms { get; }

    /// <summary>What bars or refers before any points.</summary>
    public DecisionTable<CreditFacts, CreditBar> KnockOuts { get; }

    /// <summary>Which evidence leads to which track.</summary>
    public DecisionTable<CreditFacts, EvidenceTrack> Evidence => Requirements.Table;

    /// <summary>The scorecard of the trade track, and of public bodies with a record.</summary>
    public Scorecard<CreditFacts> Trade { get; }

    /// <summary>The scorecard of the report track.</summary>
    public Scorecard<CreditFacts> Report { get; }

    /// <summary>The scorecard of the full track.</summary>
    public Scorecard<CreditFacts> Full { get; }

    /// <summary>Every question that any part of the policy asks.</summary>
    public ImmutableArray<Feature> Features { get; }

    /// <summary>The questions that could stand in for a prohibited one: to be justified by whoever signs the policy.</summary>
    public ImmutableArray<ProhibitedUse> Proxies => ProhibitedFeatures.Proxies(Features);

    /// <summary>The statements of what evidence counts, from which the tracks follow.</summary>
    public CreditEvidence Requirements { get; }

    internal Money Stepped(Money amount) => lines.Stepped(amount);

    internal CreditGrading Grading { get; }

    /// <summary>The library's starting values, marked as such until an owner signs a version of its own.</summary>
    /// <param name="terms">The agreed numbers; only the unit has to be given.</param>
    public static CreditPolicy Shipped(CreditTerms terms) => Shipped(terms, EvidenceTerms.Shipped, KnockOutTerms.Shipped);

    /// <summary>The library's rules with numbers of one's own; still marked as shipped until an owner signs.</summary>
    public static CreditPolicy Shipped(CreditTerms terms, EvidenceTerms evidence, KnockOutTerms knockOuts)
    {
        static PolicyIdentity Part(string id) => PolicyIdentity.ShippedDefault(id, "1");
        return new(
            Part("credit"),
            terms,
            CreditKnockOuts.Of(knockOuts, Part("credit-knock-outs")),
            CreditEvidence.Of(Part("credit-evidence"), evidence),
            CreditScorecards.Trade(Part("credit-trade")),
            CreditScorecards.Report(Part("credit-report")),
            CreditScorecards.Full(Part("credit-full"))
        );
    }

    /// <summary>Evaluates one debtor by itself, without what connected debtors share.</summary>
    /// <exception cref="CurrencyMismatchException">The facts are in another currency than the policy.</exception>
    public CreditEvaluation Evaluate(CreditFacts facts)
    {
        Guard.Against.Null(facts);
        if (facts.Currency != Terms.Currency)
        {
            throw new CurrencyMismatchException(facts.Currency, Terms.Currency);
        }
        var knockOuts = KnockOuts.Decide(facts, facts.AsOf);
        var evidence = Evidence.Decide(facts, facts.AsOf);
        var scoring = knockOuts.Outcome >= CreditBar.NoOpenTerms ? null : CardOf(evidence.Outcome)?.Score(facts, facts.AsOf);
        var altman = facts.HasOwnStatement ? AltmanModel.For(facts.File!.Statement!).Score(facts.File.Statement!) : null;
        var word = new CreditGrading.Word(
            knockOuts.Outcome,
            evidence.Outcome,
            scoring is not null,
            scoring?.Score,
            scoring?.IsProvisional ?? false,
            facts.Behaviour.Scored.Due == 0,
            evidence.Outcome == EvidenceTrack.Starter && Requirements.AgencyReport.IsSatisfiedBy(facts)
                ? facts.File?.Report?.Class
                : null,
            altman?.Zone
        );
        var outcome = CreditGrading.OutcomeOf(word);
        var (grade, caps) = Grading.GradeOf(word);
        var line =
            outcome == CreditOutcome.Barred ? lines.None
            : outcome is CreditOutcome.Graded or CreditOutcome.Provisional && grade is { } graded
                ? lines.Recommend(facts, evidence.Outcome, graded)
            : null;
        return new(this, facts)
        {
            Outcome = outcome == CreditOutcome.Graded && line?.Amount is null ? CreditOutcome.Provisional : outcome,
            Grade = grade,
            KnockOuts = knockOuts,
            Evidence = evidence,
            Scoring = scoring,
            Altman = altman,
            Caps = caps,
            Line = line,
            Change = families.ChangeOf(facts, line?.Amount),
        };
    }

    /// <summary>
    /// Evaluates debtors together: the lines of a connected family don't exceed the concentration limit, nor the cap of any track for
    /// its members on that track or a lesser one. What is too much is taken off in proportion, rounded down to the step.
    /// </summary>
    /// <param name="debtors">Debtors in any order, each account once; those of one <see cref="CreditFacts.FamilyHead"/> are connected.</param>
    /// <returns>The evaluations in the order of the debtors.</returns>
    /// <exception cref="ArgumentException">An account comes twice.</exception>
    public ImmutableArray<CreditEvaluation> EvaluateAll(IReadOnlyCollection<CreditFacts> debtors)
    {
        Guard.Against.Null(debtors);
        var evaluations = new CreditEvaluation[debtors.Count];
        var places = new Dictionary<string, int>(debtors.Count, StringComparer.Ordinal);
        foreach (var facts in debtors)
        {
            if (!places.TryAdd(Guard.Against.Null(facts).Account, places.Count))
            {
                throw new ArgumentException($"The account {facts.Account} comes twice.", nameof(debtors));
            }
            evaluations[places.Count - 1] = Evaluate(facts);
        }

        foreach (
            var family in evaluations
                .Where(evaluation => evaluation.Facts.FamilyHead is not null)
                .GroupBy(evaluation => evaluation.Facts.FamilyHead, StringComparer.Ordinal)
        )
        {
            foreach (var held in families.Hold([.. family.OrderBy(member => member.Account, StringComparer.Ordinal)]))
            {
                evaluations[places[held.Account]] = held;
            }
        }

        return ImmutableArray.Create(evaluations);
    }

    /// <inheritdoc/>
    public bool Equals(CreditPolicy? other) =>
        other is not null
        && Identity == other.Identity
        && Fingerprint == other.Fingerprint
        && KnockOuts.Equals(other.KnockOuts)
        && Requirements.Equals(other.Requirements)
        && (Trade, Report, Full).Equals((other.Trade, other.Report, other.Full));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CreditPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    /// <summary>The card of a track; null where none applies.</summary>
    internal Scorecard<CreditFacts>? CardOf(EvidenceTrack track) =>
        track switch
        {
            EvidenceTrack.None or EvidenceTrack.Refer or EvidenceTrack.Starter => null,
            EvidenceTrack.Trade or EvidenceTrack.PublicBody => Trade,
            EvidenceTrack.Report => Report,
            EvidenceTrack.Full => Full,
        };
}
