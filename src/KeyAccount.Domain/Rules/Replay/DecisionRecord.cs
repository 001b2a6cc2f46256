using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Rules.Replay;

/// <summary>
/// A decision or scoring as it is kept: one line of text with policy, date, answers, outcome and reasons, sealed by a hash. Whoever has
/// the policy can decide again, elsewhere and years later, and must come to the same bytes.
/// </summary>
/// <remarks>
/// <para>
/// The line is JSON with its members in a fixed order, in ASCII. Answers and outcomes are codes of their scales, so that a new word for a grade
/// does not make an old record untrue; the policy's fingerprint covers the scales. Unknown answers are null.
/// </para>
/// <para>Each record may carry the hash of the one before it: then none can be taken out, put in or moved: <see cref="DecisionLog"/>.</para>
/// </remarks>
public sealed class DecisionRecord : IEquatable<DecisionRecord>
{
    internal const int FormVersion = 1;

    internal DecisionRecord(
        string subject,
        string policyId,
        string policyVersion,
        string fingerprint,
        LocalDate asOf,
        ImmutableSortedDictionary<string, long?> answers,
        string outcome,
        ImmutableArray<(string Code, string State)> reasons,
        string? previous
    )
    {
        (Subject, PolicyId, PolicyVersion, Fingerprint) = (subject, policyId, policyVersion, fingerprint);
        (AsOf, Answers, Outcome, Reasons, Previous) = (asOf, answers, outcome, reasons, previous);
        var body = Body();
        Hash = TextHash.Of(body);
        Text = $"{body},\"hash\":\"{Hash}\"}}";
    }

    /// <summary>Whom or what it is about, in the host's own words: an account, an order.</summary>
    public string Subject { get; }

    /// <summary>The id of the policy or scorecard.</summary>
    public string PolicyId { get; }

    /// <summary>Its version.</summary>
    public string PolicyVersion { get; }

    /// <summary>Its fingerprint: a policy with another one cannot confirm the record.</summary>
    public string Fingerprint { get; }

    /// <summary>The date for which the answers hold.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Every question by name with the code of its answer; null where it was unknown.</summary>
    public ImmutableSortedDictionary<string, long?> Answers { get; }

    /// <summary>The outcome in codes: a number, a score, or "code:truth" for each outcome of a collecting table.</summary>
    public string Outcome { get; }

    /// <summary>Every rule with its truth, or every line of a scorecard with its points, in policy order.</summary>
    public ImmutableArray<(string Code, string State)> Reasons { get; }

    /// <summary>The hash of the record before it; null for the first one, or when no chain is kept.</summary>
    public string? Previous { get; }

    /// <summary>SHA-256 over the line up to the hash itself, as 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The record as one line of JSON, without a line end.</summary>
    public string Text { get; }

    /// <summary>The record of a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="subject">Whom or what it is about.</param>
    /// <param name="previous">The record before it in a log, if one is kept.</param>
    /// <exception cref="ArgumentException">The subject is blank.</exception>
    public static DecisionRecord Of(Decision decision, string subject, DecisionRecord? previous = null) =>
        Of((IRecordable)Guard.Against.Null(decision), Guard.Against.NullOrWhiteSpace(subject), previous?.Hash);

    /// <summary>The record of a scoring.</summary>
    /// <inheritdoc cref="Of(Decision, string, DecisionRecord?)"/>
    /// <param name="scoring">The scoring.</param>
    /// <param name="subject">Whom or what it is about.</param>
    /// <param name="previous">The record before it in a log, if one is kept.</param>
    public static DecisionRecord Of(Scoring scoring, string subject, DecisionRecord? previous = null) =>
        Of((IRecordable)Guard.Against.Null(scoring), Guard.Against.NullOrWhiteSpace(subject), previous?.Hash);

    /// <summary>Reads a line that <see cref="Text"/> has written; a line with a single byte changed is refused.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="record">The record; null when the line is refused.</param>
    /// <param name="problem">Why it is refused, in one English sentence; null when it is not.</param>
    public static bool TryRead(
        string line,
        [NotNullWhen(true)] out DecisionRecord? record,
        [NotNullWhen(false)] out string? problem
    )
    {
        Guard.Against.Null(line);
        (record, problem) = DecisionRecordReader.Read(line);
        return record is not null;
    }

    /// <summary>Asks a policy again, and says whether it comes to the same bytes.</summary>
    /// <param name="policy">The policy of the same id, version and fingerprint.</param>
    public ReplayResult ReplayBy(Policy policy) => ReplayBy((IReplayable)Guard.Against.Null(policy));

    /// <summary>Asks a scorecard again, and says whether it comes to the same bytes.</summary>
    /// <param name="scorecard">The scorecard of the same id, version and fingerprint.</param>
    /// <typeparam name="TFacts">The facts that the scorecard reads.</typeparam>
    public ReplayResult ReplayBy<TFacts>(Scorecard<TFacts> scorecard) => ReplayBy((IReplayable)Guard.Against.Null(scorecard));

    /// <summary>Whether another record says the same, wherever the two stand in their logs.</summary>
    public bool SaysTheSameAs(DecisionRecord other) =>
        (Subject, PolicyId, PolicyVersion, Fingerprint, AsOf, Outcome)
            == (
                Guard.Against.Null(other).Subject,
                other.PolicyId,
                other.PolicyVersion,
                other.Fingerprint,
                other.AsOf,
                other.Outcome
            )
        && Answers.SequenceEqual(other.Answers)
        && Reasons.AsSpan().SequenceEqual(other.Reasons.AsSpan());

    /// <inheritdoc/>
    public bool Equals(DecisionRecord? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DecisionRecord);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);

    /// <summary>The line.</summary>
    public override string ToString() => Text;

    private ReplayResult ReplayBy(IReplayable policy)
    {
        if (policy.Identity.Id != PolicyId || policy.Identity.Version != PolicyVersion || policy.Fingerprint != Fingerprint)
        {
            return ReplayResult.OtherPolicy(this, policy);
        }

        var codes = new long[policy.Questions.Count];
        ulong known = 0;
        for (var index = 0; index < codes.Length; index++)
        {
            var question = policy.Questions[index];
            if (!Answers.TryGetValue(question.Name, out var answer) && policy.IsAsked(question))
            {
                return ReplayResult.Differs($"The record does not say '{question.Name}'.");
            }

            if (answer is { } code && !question.Scale.IsCode(code))
            {
                return ReplayResult.Differs($"{code} is no answer to '{question.Name}'.");
            }

            if (answer is not null)
            {
                codes[index] = answer.Value;
                known |= 1UL << index;
            }
        }

        return ReplayResult.Of(this, Of(policy.Again(codes, known, AsOf), Subject, Previous));
    }

    private static DecisionRecord Of(IRecordable made, string subject, string? previous)
    {
        var answers = ImmutableSortedDictionary.CreateBuilder<string, long?>(StringComparer.Ordinal);
        for (var index = 0; index < made.Codes.Length; index++)
        {
            var question = made.Asked.Questions[index];
            if (made.Asked.IsAsked(question))
            {
                answers.Add(question.Name, ((made.Known >> index) & 1) != 0 ? made.Codes[index] : null);
            }
        }

        return new(
            subject,
            made.Asked.Identity.Id,
            made.Asked.Identity.Version,
            made.Asked.Fingerprint,
            made.AsOf,
            answers.ToImmutable(),
            made.OutcomeCode,
            [.. made.Reasons],
            previous
        );
    }

    private string Body()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("form", FormVersion);
            json.WriteString("subject", Subject);
            json.WriteString("policy", PolicyId);
            json.WriteString("version", PolicyVersion);
            json.WriteString("fingerprint", Fingerprint);
            json.WriteString("as_of", LocalDatePattern.Iso.Format(AsOf));
            json.WriteStartObject("answers");
            foreach (var (name, code) in Answers)
            {
                json.WritePropertyName(name);
                json.WriteRawValue(code?.ToString(CultureInfo.InvariantCulture) ?? "null");
            }

            json.WriteEndObject();
            json.WriteString("outcome", Outcome);
            json.WriteStartObject("reasons");
            foreach (var (code, state) in Reasons)
            {
                json.WriteString(code, state);
            }

            json.WriteEndObject();
            json.WriteString("previous", Previous);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length - 1);
    }
}
