using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;
using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>What came of evaluating one debtor's credit, with the proof. Findings and reasons are derived when asked for.</summary>
public sealed class CreditEvaluation : IEquatable<CreditEvaluation>
{
    /// <summary>The most reasons that are given for a refusal: more would hide the ones that matter.</summary>
    public const int MostReasons = 4;

    internal CreditEvaluation(CreditPolicy policy, CreditFacts facts) => (Policy, Facts) = (policy, facts);

    /// <summary>The policy that evaluated; with its identity and fingerprint.</summary>
    public CreditPolicy Policy { get; }

    /// <summary>The account.</summary>
    public string Account => Facts.Account;

    /// <summary>The date for which it holds.</summary>
    public LocalDate AsOf => Facts.AsOf;

    /// <summary>What came of it.</summary>
    public required CreditOutcome Outcome { get; init; }

    /// <summary>The grade; X when barred, null when deferred or referred.</summary>
    public required CreditGrade? Grade { get; init; }

    /// <summary>How much is known, by the decision of <see cref="Evidence"/>.</summary>
    public EvidenceTrack Track => Evidence.Outcome;

    /// <summary>The score from 0 to 100 before any cap; null when there is none.</summary>
    public decimal? Score => Scoring?.Score;

    /// <summary>The knock-outs, asked before any points.</summary>
    public required Decision<CreditBar> KnockOuts { get; init; }

    /// <summary>The evidence track.</summary>
    public required Decision<EvidenceTrack> Evidence { get; init; }

    /// <summary>The scorecard of the track; null where none applies.</summary>
    public required Scoring? Scoring { get; init; }

    /// <summary>Altman's score of the legal debtor's statement: it caps the grade in distress, and scores nothing.</summary>
    public required AltmanScore? Altman { get; init; }

    /// <summary>What held the grade below its score.</summary>
    public required GradeCaps Caps { get; init; }

    /// <summary>The recommended line; null when deferred or referred.</summary>
    public required RecommendedLine? Line { get; init; }

    /// <summary>What the line would change. Only a renewal needs nobody; a cut is proposed, never made.</summary>
    public required LineChange Change { get; init; }

    /// <summary>Whether the change may be made without anybody's approval: the line of today goes on, on open terms.</summary>
    public bool IsAutomatic => Change == LineChange.Renewal && Grade >= CreditGrade.C;

    /// <summary>Whether shipments wait until people have decided, or stop.</summary>
    public bool HoldsShipments => KnockOuts.Outcome >= CreditBar.Refer;

    /// <summary>The day of the next review; null when each order is looked at, or nothing was graded.</summary>
    public LocalDate? ReviewOn =>
        Grade is { } grade && Policy.Terms.Grades[grade]?.ReviewMonths is { } months ? AsOf.PlusMonths(months) : null;

    /// <summary>
    /// Whether it falls short of open terms for what was asked: barred, referred, deferred, D or E, or a line below the request, whole
    /// steps of both compared.
    /// </summary>
    public bool IsAdverse =>
        Outcome is not (CreditOutcome.Graded or CreditOutcome.Provisional) || !(Grade >= CreditGrade.C) || FallsShort;

    /// <summary>What evidence would lead to a better track, in the order in which it is asked for.</summary>
    public ImmutableArray<EvidenceNeed> Needs => Track == EvidenceTrack.Refer ? [] : Policy.Requirements.Needs(Facts);

    /// <summary>
    /// The same, as far as a reader of one circle may know it: a need that only says that screening hit or an identity is false is for
    /// finance alone.
    /// </summary>
    public ImmutableArray<EvidenceNeed> NeedsFor(Audience reader) =>
        Needs.RemoveAll(need => AdverseReasons.AudienceOf(this, need) < reader);

    /// <summary>
    /// The limits of the line that a reader of one circle may see, empty without a line; the two with an insurer's cover in them are for
    /// finance alone.
    /// </summary>
    public ImmutableArray<LinePart> LinePartsFor(Audience reader) =>
        Line?.Parts.RemoveAll(part => AdverseReasons.AmountAudience(this, part.Kind) < reader) ?? [];

    /// <summary>The limit that binds the line, when a reader of one circle may see it.</summary>
    public LinePartKind? BindingFor(Audience reader) =>
        Line?.Binding is { } binding && AdverseReasons.AudienceOf(binding) >= reader ? binding : null;

    /// <summary>What the book never supplies, and was not looked at.</summary>
    public EvidenceKinds NotAssessed => Facts.NotSupplied;

    /// <summary>How the debtor has paid and what it owes, as it was looked at.</summary>
    public PaymentBehaviour Behaviour => Facts.Behaviour;

    internal CreditFacts Facts { get; }

    /// <summary>Whether the line is less than was asked for, but for the part of a step that no line has.</summary>
    internal bool FallsShort => Facts.File?.RequestedLine is { } requested && !(Line?.Amount >= Policy.Stepped(requested));

    internal bool HasInsurance => Facts.File?.Securities.Any(security => security.Form == SecurityForm.CreditInsurance) == true;

    /// <summary>The findings of knock-outs and evidence that a reader of one circle may see.</summary>
    public ImmutableArray<Finding> FindingsFor(Audience reader) =>
        [.. KnockOuts.FindingsFor(reader), .. Evidence.FindingsFor(reader)];

    /// <summary>How each line of the scorecard came out, as far as a reader of one circle may see it.</summary>
    public ImmutableArray<ScoreLine> ScoreLinesFor(Audience reader) =>
        Scoring is null ? [] : Scoring.Lines.RemoveAll(line => AdverseReasons.AudienceOf(line.Feature) < reader);

    /// <summary>The questions whose missing answers stand in the way, as far as a reader of one circle may know them, each once.</summary>
    public ImmutableArray<Feature> MissingFor(Audience reader) =>
        [
            .. KnockOuts
                .MissingFor(reader)
                .Concat(Evidence.MissingFor(reader))
                .Concat(ScoreLinesFor(reader).Where(line => line.Actual is null).Select(line => line.Feature))
                .DistinctBy(feature => feature.Name, StringComparer.Ordinal),
        ];

    /// <summary>Every reason against granting what was asked, the weightiest first; empty exactly when nothing stands against it.</summary>
    public ImmutableArray<AdverseReason> Reasons() => AdverseReasons.Of(this);

    /// <summary>The principal reasons that a reader of one circle may see: at most four, the weightiest first.</summary>
    public ImmutableArray<AdverseReason> PrincipalReasons(Audience reader) =>
        [.. Reasons().Where(reason => reason.Audience >= reader).Take(MostReasons)];

    /// <summary>
    /// The smallest changes of the answers that would have given at least this grade, over what is declared changeable and what a reader
    /// of one circle may know: "days late below 5 days, now 14.2 days".
    /// </summary>
    /// <remarks>
    /// Every way was tried: with it the same policy gives the grade. Altman's zone and the line are not part of the search; an answer that
    /// is missing may have to be brought first, see <see cref="Needs"/>.
    /// </remarks>
    /// <param name="grade">The grade that is wanted, A to E.</param>
    /// <param name="reader">For whom: the ways over answers that the reader may not see are left out.</param>
    /// <param name="terms">How far to search; <see cref="WayTerms.Default"/> when not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The grade is X, which is an event and no wish.</exception>
    public Ways WaysTo(CreditGrade grade, Audience reader, WayTerms? terms = null)
    {
        Guard.Against.OutOfRange((int)grade, nameof(grade), (int)CreditGrade.E, (int)CreditGrade.A);
        return new CreditWays(Policy, Facts, Altman?.Zone)
            .To(grade, terms ?? WayTerms.Default)
            .Over(feature => AdverseReasons.AudienceOf(feature) >= reader);
    }

    /// <inheritdoc/>
    public bool Equals(CreditEvaluation? other) =>
        other is not null
        && Policy.Fingerprint == other.Policy.Fingerprint
        && Account == other.Account
        && (Outcome, Grade, Caps, Change) == (other.Outcome, other.Grade, other.Caps, other.Change)
        && KnockOuts.Equals(other.KnockOuts)
        && Evidence.Equals(other.Evidence)
        && Equals(Scoring, other.Scoring)
        && Altman == other.Altman
        && Equals(Line, other.Line);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CreditEvaluation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Account, AsOf, Outcome, Grade);

    /// <summary>Outcome, grade and line in English.</summary>
    public override string ToString() => $"{Account}: {Outcome} {Grade} {Line}";

    internal CreditEvaluation With(RecommendedLine line, LineChange change) =>
        new(Policy, Facts)
        {
            Outcome = Outcome,
            Grade = Grade,
            KnockOuts = KnockOuts,
            Evidence = Evidence,
            Scoring = Scoring,
            Altman = Altman,
            Caps = Caps,
            Line = line,
            Change = change,
        };
}
