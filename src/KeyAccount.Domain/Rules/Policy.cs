using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Inversion;
using KeyAccount.Domain.Rules.Programs;
using KeyAccount.Domain.Rules.Replay;
using NodaTime;

namespace KeyAccount.Domain.Rules;

/// <summary>The rules that together decide one question, with their identity: the part that needs no facts.</summary>
/// <remarks>
/// Two policies are equal when they are of one kind, with the same identity, fingerprint and sources; how they read their facts does not
/// matter.
/// </remarks>
public abstract class Policy : IReplayable, IEquatable<Policy>
{
    /// <summary>The most rules that one policy can have.</summary>
    public const int MaximumRules = 64;

    private protected Policy(PolicyIdentity identity) => Identity = Guard.Against.Null(identity);

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>
    /// SHA-256 over the canonical form of all that can change a decision, as 64 lower-case hexadecimal digits. Neither the order of
    /// features nor the way of reading them is part of it.
    /// </summary>
    public string Fingerprint { get; private protected init; } = string.Empty;

    /// <summary>The rules in their stated order.</summary>
    public abstract IReadOnlyList<Rule> Rules { get; }

    /// <summary>The questions that the rules ask.</summary>
    public abstract IReadOnlyList<Feature> Features { get; }

    IReadOnlyList<Feature> IReplayable.Questions => Features;

    bool IReplayable.IsAsked(Feature feature) => IsAsked(feature);

    IRecordable IReplayable.Again(ReadOnlySpan<long> codes, ulong known, LocalDate asOf) => Again(codes, known, asOf);

    private protected abstract bool IsAsked(Feature feature);

    /// <summary>The decision on answers that are codes already.</summary>
    private protected abstract Decision Again(ReadOnlySpan<long> codes, ulong known, LocalDate asOf);

    /// <inheritdoc/>
    public bool Equals(Policy? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && GetType() == other.GetType()
            && Identity == other.Identity
            && Fingerprint == other.Fingerprint
            && Rules.Select(rule => rule.Source).SequenceEqual(other.Rules.Select(rule => rule.Source))
        );

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Policy);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    /// <summary>How each rule came out for given answers, and whether the outcome rests on it.</summary>
    internal abstract ImmutableArray<Finding> Explain(ReadOnlySpan<long> codes, ulong known);
}

/// <summary>The rules that together decide one question about one kind of facts.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TOutcome">What is decided.</typeparam>
public abstract class Policy<TFacts, TOutcome> : Policy, IOutcomeWords<TOutcome>, IInvertible<TOutcome>
    where TOutcome : struct
{
    private readonly Answers<TFacts>? answers;
    private readonly int answeredBySheet;
    private readonly AnswerReader<TFacts>[] readers;
    private readonly ImmutableArray<Rule<TFacts>> rules;
    private readonly ProgramRunner runner;

    private protected Policy(PolicyIdentity identity, ImmutableArray<Rule<TFacts>> rules, AnswerSheet<TFacts>? sheet)
        : base(identity)
    {
        PolicyCheck.Refuse(rules);
        this.rules = rules;
        answers = sheet?.Read;
        answeredBySheet = sheet?.Features.Length ?? 0;
        (Program, FeatureList, AskedFeatures) = ProgramLayout<TFacts>.Of(
            sheet is null ? [] : sheet.Features,
            rules.Select(rule => rule.When)
        );
        runner = ProgramRunner.Best(Program);
        readers = AnswerReader<TFacts>.Of(FeatureList, answeredBySheet);
    }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Rule> Rules => rules;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Feature> Features => FeatureList;

    internal Program Program { get; }

    internal ImmutableArray<Feature<TFacts>> FeatureList { get; }

    /// <summary>The features that a rule asks; a sheet may hold others.</summary>
    internal ImmutableArray<Feature<TFacts>> AskedFeatures { get; }

    internal ImmutableArray<Rule<TFacts>> RuleList => rules;

    /// <summary>The outcome alone. Allocates nothing.</summary>
    [SkipLocalsInit]
    public TOutcome Choose(TFacts facts)
    {
        Span<long> codes = stackalloc long[FeatureCheck.MaximumCount];
        var known = Read(facts, codes[..FeatureList.Length]);
        runner.Run(codes, known, out var yes, out var no);
        return Resolve(yes, no);
    }

    /// <summary>The outcome with its proof: every reason can be derived from it later.</summary>
    /// <param name="facts">The answers.</param>
    /// <param name="asOf">The date for which the facts hold.</param>
    [SkipLocalsInit]
    public Decision<TOutcome> Decide(TFacts facts, LocalDate asOf)
    {
        Span<long> codes = stackalloc long[FeatureCheck.MaximumCount];
        var known = Read(facts, codes[..FeatureList.Length]);
        runner.Run(codes, known, out var yes, out var no);
        return new(this, asOf, Resolve(yes, no), codes[..FeatureList.Length].ToArray(), known);
    }

    /// <summary>The outcome for answers that are codes already. Allocates nothing.</summary>
    /// <inheritdoc cref="Decide(ReadOnlySpan{long}, ulong, LocalDate)"/>
    public TOutcome Choose(ReadOnlySpan<long> codes, ulong known)
    {
        RefuseUnlessOneEach(codes);
        runner.Run(codes, known, out var yes, out var no);
        return Resolve(yes, no);
    }

    /// <summary>The outcome with its proof, for answers that are codes already: columns, kept answers, another program's.</summary>
    /// <param name="codes">
    /// The code of each answer, in the order of <see cref="Features"/> and each on its feature's scale; what stands at an unknown
    /// one is ignored.
    /// </param>
    /// <param name="known">One bit for each feature whose answer is known, the first feature at bit 0.</param>
    /// <param name="asOf">The date for which the answers hold.</param>
    /// <exception cref="ArgumentException">There are not as many codes as features.</exception>
    public Decision<TOutcome> Decide(ReadOnlySpan<long> codes, ulong known, LocalDate asOf)
    {
        RefuseUnlessOneEach(codes);
        runner.Run(codes, known, out var yes, out var no);
        return new(this, asOf, Resolve(yes, no), codes.ToArray(), known);
    }

    private protected sealed override bool IsAsked(Feature feature) => AskedFeatures.Contains(feature);

    private protected sealed override Decision Again(ReadOnlySpan<long> codes, ulong known, LocalDate asOf) =>
        Decide(codes, known, asOf);

    string IOutcomeWords<TOutcome>.Write(TOutcome outcome) => Write(outcome);

    private protected abstract string Write(TOutcome outcome);

    /// <summary>An outcome in the reader's language.</summary>
    public abstract string Say(TOutcome outcome, Language language);

    /// <summary>The outcome for given truths of the rules: one bit for each that is known true, and known false.</summary>
    internal abstract TOutcome Resolve(ulong yes, ulong no);

    /// <summary>
    /// The same as <see cref="Resolve"/>, written down: the first step that is met gives the outcome. <c>default</c> for a policy that
    /// does not pick one.
    /// </summary>
    internal virtual ImmutableArray<OutcomeStep<TOutcome>> Steps => default;

    ImmutableArray<AskedFeature> IInvertible<TOutcome>.Asked => AskedFeature.Of(FeatureList, rules.Select(rule => rule.When));

    TOutcome IInvertible<TOutcome>.Answer(ReadOnlySpan<long> codes, ulong known) => Choose(codes, known);

    /// <summary>One bit for each rule that the outcome rests on.</summary>
    internal abstract ulong Determining(ulong yes, ulong no);

    internal sealed override ImmutableArray<Finding> Explain(ReadOnlySpan<long> codes, ulong known)
    {
        runner.Run(codes, known, out var yes, out var no);
        var determining = Determining(yes, no);
        var findings = ImmutableArray.CreateBuilder<Finding>(rules.Length);
        var answered = Answered(codes, known);
        for (var index = 0; index < rules.Length; index++)
        {
            var explanation = Justification<TFacts>.Of(rules[index].When, feature => answered[feature]);
            findings.Add(new(rules[index], explanation, ((determining >> index) & 1) != 0));
        }

        return findings.MoveToImmutable();
    }

    private Dictionary<Feature<TFacts>, long?> Answered(ReadOnlySpan<long> codes, ulong known)
    {
        var answered = new Dictionary<Feature<TFacts>, long?>(FeatureList.Length, ReferenceEqualityComparer.Instance);
        for (var index = 0; index < FeatureList.Length; index++)
        {
            answered.Add(FeatureList[index], ((known >> index) & 1) != 0 ? codes[index] : null);
        }

        return answered;
    }

    private void RefuseUnlessOneEach(ReadOnlySpan<long> codes)
    {
        if (codes.Length != FeatureList.Length)
        {
            throw new ArgumentException(
                $"The policy asks {FeatureList.Length} questions; {codes.Length} codes do not answer them.",
                nameof(codes)
            );
        }
    }

    private ulong Read(TFacts facts, Span<long> codes)
    {
        if (facts is null)
        {
            Guard.Against.Null(facts);
        }

        ulong known = 0;
        if (answers is not null)
        {
            // A bit beyond the sheet's own features answers nothing; what the sheet lacks is read by the feature.
            known =
                answers(facts!, codes[..answeredBySheet]) & (ulong.MaxValue >> (FeatureCheck.MaximumCount - answeredBySheet));
        }

        foreach (var reader in readers)
        {
            known |= reader.Read(facts!, codes);
        }

        return known;
    }
}
