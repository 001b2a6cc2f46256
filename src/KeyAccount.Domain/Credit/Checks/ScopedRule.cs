using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>A rule of a check: for whom, about what, when, and whether it blocks or excludes.</summary>
/// <remarks>
/// Every rule has its comparators in its statement. What adds nothing, and rests, is no matter of a rule: a policy sees to it for all of them.
/// </remarks>
public sealed class ScopedRule : IEquatable<ScopedRule>
{
    private ScopedRule(
        string code,
        RuleScope scope,
        CheckSubject subject,
        Specification<CreditCheckFacts> when,
        Verdict? callsFor,
        bool releases
    )
    {
        Code = Identifier.Check(code);
        Scope = Guard.Against.Null(scope);
        Subject = Guard.Against.EnumOutOfRange(subject);
        When = Guard.Against.Null(when);
        (CallsFor, Releases) = (callsFor, releases);
    }

    /// <summary>The stable code, unique in its policy.</summary>
    public string Code { get; }

    /// <summary>For whom it is made.</summary>
    public RuleScope Scope { get; }

    /// <summary>What it is about.</summary>
    public CheckSubject Subject { get; }

    /// <summary>The statement that must hold.</summary>
    public Specification<CreditCheckFacts> When { get; }

    /// <summary>What a blocking rule calls for; null for an exclusion.</summary>
    public Verdict? CallsFor { get; }

    /// <summary>What it does when it holds.</summary>
    public RuleEffect Effect =>
        !IsExclusion ? RuleEffect.Block
        : Releases ? RuleEffect.Release
        : RuleEffect.Exclude;

    /// <summary>Whether it excludes instead of blocking.</summary>
    public bool IsExclusion => CallsFor is null;

    /// <summary>Whether an exclusion releases the document from all rules that can be excluded, whatever they are about.</summary>
    public bool Releases { get; }

    /// <summary>How much its finding weighs with a reader. The default is an objection.</summary>
    public Severity Severity { get; init; } = Severity.Objection;

    /// <summary>The widest circle that may read its finding. The default is finance, the narrowest.</summary>
    public Audience Audience { get; init; }

    /// <summary>The clause, law or practice it implements; null where none is stated.</summary>
    public string? Source { get; init; }

    /// <summary>A rule that blocks.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="scope">For whom.</param>
    /// <param name="subject">About what.</param>
    /// <param name="when">The statement that must hold.</param>
    /// <param name="callsFor">A referral to the authority that may release it, or the refusal.</param>
    /// <exception cref="ArgumentException">The code is no identifier, or the rule calls for approval.</exception>
    public static ScopedRule Blocking(
        string code,
        RuleScope scope,
        CheckSubject subject,
        Specification<CreditCheckFacts> when,
        Verdict callsFor
    ) =>
        callsFor.IsApproval
            ? throw new ArgumentException(
                $"Rule '{code}' calls for approval; approval means that no rule blocks.",
                nameof(callsFor)
            )
            : new(Guard.Against.Null(code), scope, subject, when, callsFor, releases: false);

    /// <summary>
    /// An exclusion: it beats the blocking rules of its subject that are less specific than it. One that releases beats every rule that can be
    /// excluded, and nothing else is tested.
    /// </summary>
    /// <exception cref="ArgumentException">The code is no identifier, or the subject can't be excluded.</exception>
    public static ScopedRule Exclusion(
        string code,
        RuleScope scope,
        CheckSubject subject,
        Specification<CreditCheckFacts> when,
        bool releases = false
    ) =>
        CanBeExcluded(subject)
            ? new(Guard.Against.Null(code), scope, subject, when, callsFor: null, releases)
            : throw new ArgumentException($"Rules about {subject} can't be excluded, as '{code}' would.", nameof(subject));

    /// <summary>The same rule for readers of a circle, with its source and weight.</summary>
    public ScopedRule ReadBy(Audience audience, string? source = null, Severity severity = Severity.Objection) =>
        new(Code, Scope, Subject, When, CallsFor, Releases)
        {
            Severity = severity,
            Audience = audience,
            Source = source ?? Source,
        };

    /// <summary>Whether exclusions, releases and rests count for a subject; not for knock-outs, forced holds and stops.</summary>
    public static bool CanBeExcluded(CheckSubject subject) => subject > CheckSubject.Stop;

    /// <summary>Whether this exclusion would beat a blocking rule if both hold.</summary>
    public bool Beats(ScopedRule blocking)
    {
        Guard.Against.Null(blocking);
        return IsExclusion
            && !blocking.IsExclusion
            && CanBeExcluded(blocking.Subject)
            && (Releases || (Subject == blocking.Subject && Scope.Kind > blocking.Scope.Kind));
    }

    /// <inheritdoc/>
    public bool Equals(ScopedRule? other) => other is not null && Canonical == other.Canonical && Source == other.Source;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScopedRule);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Subject, CallsFor);

    /// <summary>Code, scope, condition and effect in English.</summary>
    public override string ToString() =>
        $"{Code} ({Scope}): {When} → {(CallsFor is { } verdict ? verdict.ToString() : Releases ? "release" : $"exclude {CreditCheckScales.NameOf(Subject)}")}";

    internal string Canonical =>
        $"rule {Code} {Scope.Canonical} {Subject} {Severity} {Audience} {(CallsFor is { } verdict ? verdict.ToString() : Releases ? "releases" : "excludes")} {Canonical<CreditCheckFacts>.Of(When)}";

    /// <summary>What must be so that the rule matters at all, whatever it says.</summary>
    internal Specification<CreditCheckFacts> Gate =>
        Subject is CheckSubject.Line or CheckSubject.DocumentValue
            ? CreditCheckFeatures.Adds.IsTrue
            : CreditCheckFeatures.PutsAtRisk.IsTrue;
}
