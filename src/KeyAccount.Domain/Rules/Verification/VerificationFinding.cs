using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>One thing that the verifier found in a policy, with answers that show it.</summary>
public sealed record VerificationFinding
{
    internal const string WholePolicy = "policy";

    internal VerificationFinding(VerificationCheck check, Severity severity) => (Check, Severity) = (check, severity);

    /// <summary>What was looked for.</summary>
    public VerificationCheck Check { get; }

    /// <summary>The check's code: <c>V01</c> to <c>V15</c>, and <c>V99</c>.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"V{(byte)Check:00}");

    /// <summary>How much it weighs; an objection rejects the policy unless it is accepted.</summary>
    public Severity Severity { get; }

    /// <summary>The id of the part it was found in, where a policy is made of several; <c>null</c> otherwise.</summary>
    public string? Part { get; internal init; }

    /// <summary>Why somebody wants it to be so; <c>null</c> when nobody has accepted it.</summary>
    public string? AcceptedBecause { get; internal init; }

    /// <summary>Whether it rejects the policy.</summary>
    public bool Rejects => Severity == Severity.Objection && AcceptedBecause is null;

    /// <summary>What it is about: the code of the first rule, else the name of the feature, else the code of an outcome, else <c>policy</c>.</summary>
    public string Subject { get; internal init; } = WholePolicy;

    /// <summary>The codes of the rules it is about, the first one being the one at fault.</summary>
    public ImmutableArray<string> Rules { get; internal init; } = [];

    /// <summary>The feature it is about; <c>null</c> when it is about none.</summary>
    public Feature? Feature { get; internal init; }

    /// <summary>The outcomes it is about, in the order in which its sentence names them.</summary>
    public ImmutableArray<Label> Outcomes { get; internal init; } = [];

    /// <summary>Where it is so: one box of answers of perhaps several; <c>null</c> when it is about the policy as a whole.</summary>
    public Region? Region { get; internal init; }

    /// <summary>Answers that show it; <c>null</c> where nothing can be shown, such as a rule that never holds.</summary>
    public Witness? Witness { get; internal init; }

    /// <summary>The answers beside it, where two are compared: they differ in <see cref="Feature"/> alone.</summary>
    public Witness? Counterpart { get; internal init; }

    /// <summary>The number that was exceeded: steps of a jump, states of a budget; <c>null</c> for other findings.</summary>
    public int? Limit { get; internal init; }

    /// <summary>What a prohibited question is about; <c>null</c> for other findings.</summary>
    public Label? Basis { get; internal init; }

    /// <summary>The finding in one sentence of the reader's language, code first, without the witness.</summary>
    public string ToString(Language language) => VerificationWords.In(language).Sentence(this);

    /// <summary>The finding in one English sentence.</summary>
    public override string ToString() => ToString(Language.English);

    internal VerificationFinding Accept(IEnumerable<AcceptedFinding> accepted)
    {
        var reason = Guard
            .Against.Null(accepted)
            .FirstOrDefault(one => one.Check == Check && string.Equals(one.Subject, Subject, StringComparison.Ordinal))
            ?.Reason;
        return reason is null ? this : this with { AcceptedBecause = reason };
    }
}
