using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Inversion;
using KeyAccount.Domain.Rules.Replay;
using NodaTime;

namespace KeyAccount.Domain.Rules;

/// <summary>What was decided, by which policy and as of which date: the part that is alike for all outcomes.</summary>
public abstract class Decision : IRecordable
{
    private readonly long[] codes;
    private readonly ulong known;

    private protected Decision(Policy policy, LocalDate asOf, long[] codes, ulong known) =>
        (Policy, AsOf, this.codes, this.known) = (policy, asOf, codes, known);

    /// <summary>The policy that decided; with its identity and fingerprint.</summary>
    public Policy Policy { get; }

    /// <summary>The date for which the facts hold.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The rules that are met or undetermined, in policy order, derived each time they are asked for.</summary>
    public ImmutableArray<Finding> Findings => Explain().RemoveAll(finding => finding.Truth == Truth.No);

    /// <summary>The questions whose missing answers keep a rule undetermined, each once, in policy order.</summary>
    public ImmutableArray<Feature> Missing => MissingIn(Explain());

    /// <summary>The findings that a reader of one circle may see; <see cref="Audience.Finance"/> sees all.</summary>
    public ImmutableArray<Finding> FindingsFor(Audience reader) => Findings.RemoveAll(finding => !finding.MayBeReadBy(reader));

    /// <summary>The questions that are missing as far as the findings which a reader of one circle may see tell.</summary>
    public ImmutableArray<Feature> MissingFor(Audience reader) => MissingIn(FindingsFor(reader));

    private protected ReadOnlySpan<long> Codes => codes;

    private protected ulong Known => known;

    /// <summary>How every rule came out, the ones that are not met too, with what is short. No rule is left out.</summary>
    public ImmutableArray<Finding> Explain() => Policy.Explain(codes, known);

    IReplayable IRecordable.Asked => Policy;

    ReadOnlySpan<long> IRecordable.Codes => codes;

    ulong IRecordable.Known => known;

    string IRecordable.OutcomeCode => OutcomeCode;

    IEnumerable<(string Code, string State)> IRecordable.Reasons =>
        Explain().Select(finding => (finding.Code, finding.Truth.Word() + (finding.IsDetermining ? ", determining" : "")));

    private protected abstract string OutcomeCode { get; }

    /// <summary>The outcome in the reader's language.</summary>
    public abstract string OutcomeText(Language language);

    /// <summary>The outcome, then every finding that is met or undetermined, each in one sentence of the reader's language.</summary>
    public ImmutableArray<string> Sentences(Language language) =>
        [Wording.In(language).Sentence(this), .. Findings.Select(finding => finding.ToString(language))];

    /// <summary>The same, with the findings that a reader of one circle may see.</summary>
    public ImmutableArray<string> Sentences(Language language, Audience reader) =>
        [Wording.In(language).Sentence(this), .. FindingsFor(reader).Select(finding => finding.ToString(language))];

    /// <summary>The finding of one rule.</summary>
    /// <exception cref="ArgumentException">The policy has no rule of that code.</exception>
    public Finding Explain(string code) =>
        Explain().FirstOrDefault(finding => finding.Code == Guard.Against.Null(code))
        ?? throw new ArgumentException($"The policy {Policy.Identity} has no rule '{code}'.", nameof(code));

    private static ImmutableArray<Feature> MissingIn(ImmutableArray<Finding> findings) =>
        [
            .. findings
                .Where(finding => finding.Truth == Truth.Unknown)
                .SelectMany(finding => finding.Evidence)
                .Where(evidence => evidence.Truth == Truth.Unknown)
                .Select(evidence => evidence.Feature)
                .Distinct(),
        ];
}

/// <summary>An outcome with its proof. Findings are derived when asked for, sentences when printed.</summary>
/// <remarks>
/// Two decisions are equal when policy, date, outcome and all findings are equal; answers that did not matter are not compared.
/// </remarks>
/// <typeparam name="TOutcome">What is decided.</typeparam>
public sealed class Decision<TOutcome> : Decision, IEquatable<Decision<TOutcome>>
    where TOutcome : struct
{
    internal Decision(Policy policy, LocalDate asOf, TOutcome outcome, long[] codes, ulong known)
        : base(policy, asOf, codes, known) => Outcome = outcome;

    /// <summary>What was decided.</summary>
    public TOutcome Outcome { get; }

    /// <summary>The smallest changes of the answers that would have given this outcome, over what is declared changeable.</summary>
    /// <param name="outcome">The outcome that is wanted.</param>
    /// <param name="terms">How far to search; <see cref="WayTerms.Default"/> when not given.</param>
    public Ways WaysTo(TOutcome outcome, WayTerms? terms = null) =>
        WaysTo(other => EqualityComparer<TOutcome>.Default.Equals(other, outcome), terms);

    /// <summary>The smallest changes of the answers that would have given one of the wanted outcomes.</summary>
    /// <param name="isWanted">Whether an outcome would do.</param>
    /// <param name="terms">How far to search; <see cref="WayTerms.Default"/> when not given.</param>
    public Ways WaysTo(Func<TOutcome, bool> isWanted, WayTerms? terms = null) =>
        WaySearch<TOutcome>.Run(
            (IInvertible<TOutcome>)Policy,
            Codes,
            Known,
            Guard.Against.Null(isWanted),
            terms ?? WayTerms.Default
        );

    private protected override string OutcomeCode => ((IOutcomeWords<TOutcome>)Policy).Write(Outcome);

    /// <inheritdoc/>
    public override string OutcomeText(Language language) => ((IOutcomeWords<TOutcome>)Policy).Say(Outcome, language);

    /// <inheritdoc/>
    public bool Equals(Decision<TOutcome>? other) =>
        other is not null
        && AsOf == other.AsOf
        && EqualityComparer<TOutcome>.Default.Equals(Outcome, other.Outcome)
        && Policy.Fingerprint == other.Policy.Fingerprint
        && Explain().AsSpan().SequenceEqual(other.Explain().AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Decision<TOutcome>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsOf, Outcome, Policy.Fingerprint);

    /// <summary>Outcome, policy and date in one English sentence.</summary>
    public override string ToString() => Wording.In(Language.English).Sentence(this);
}
