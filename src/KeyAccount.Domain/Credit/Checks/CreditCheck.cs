using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>What came of checking one document, with the proof. Reasons and sentences are derived when asked for.</summary>
public sealed class CreditCheck : IEquatable<CreditCheck>
{
    internal CreditCheck(
        CreditCheckPolicy policy,
        CreditCheckFacts facts,
        Decision<Verdict> decision,
        Decision<CheckSignal> signals
    ) => (Policy, Facts, Decision, Signals) = (policy, facts, decision, signals);

    /// <summary>The policy that checked.</summary>
    public CreditCheckPolicy Policy { get; }

    /// <summary>What was looked at.</summary>
    public CreditCheckFacts Facts { get; }

    /// <summary>The decision of the rules as they met the account: to be kept and replayed by <see cref="CreditCheckPolicy.RulesFor"/>.</summary>
    public Decision<Verdict> Decision { get; }

    /// <summary>What is signalled beside it.</summary>
    public Decision<CheckSignal> Signals { get; }

    /// <summary>Pass, to be released by an authority, or not to be had.</summary>
    public Verdict Verdict => Decision.Outcome;

    /// <summary>Whether the document goes on without anybody.</summary>
    public bool Passes => Verdict.IsApproval;

    /// <summary>Every reason against it: the rules that block and those that can't be answered, the strictest first.</summary>
    public ImmutableArray<Finding> Reasons =>
        [
            .. Decision
                .Findings.Where(finding => finding.Truth != Truth.No)
                .OrderByDescending(CallsFor)
                .ThenByDescending(finding => finding.Truth),
        ];

    /// <summary>The same, as far as a reader of one circle may see them.</summary>
    public ImmutableArray<Finding> ReasonsFor(Audience reader) => Reasons.RemoveAll(finding => !finding.MayBeReadBy(reader));

    /// <summary>The reason that binds: the strictest of those that are known, else of those that are not; null when it passes.</summary>
    public Finding? Binding => Passes ? null : Reasons.FirstOrDefault(finding => finding.IsDetermining);

    /// <summary>How every rule of the policy fared, those for others too: the proof of which rule won.</summary>
    public ImmutableArray<RuleStanding> Precedence => RulePrecedence.Of(Policy, Facts);

    /// <summary>The same, with the rules that a reader of one circle may see.</summary>
    public ImmutableArray<RuleStanding> PrecedenceFor(Audience reader) =>
        Precedence.RemoveAll(standing => standing.Rule.Audience < reader);

    /// <summary>The limit in force; null when it is unknown or not an amount.</summary>
    public Money? Limit => Facts.Line is { Kind: CheckedLineKind.NoCredit } ? Money.Zero(Facts.Currency) : Facts.Line?.Limit;

    /// <summary>What the document adds now, nothing or less for what adds nothing; null when it is unknown.</summary>
    public Money? Increment => CheckFigures.Increment(Facts) is { } minor ? Money.OfMinor(minor, Facts.Currency) : null;

    /// <summary>What would be used beyond limit and tolerance, negative while something is free; null when it is unknown or without a limit.</summary>
    public Money? Excess => Facts.Line is { HasLimit: false } ? null : Policy.Amounts.Excess.Read(Facts);

    /// <summary>
    /// Who has to sign by a ladder: the rank that covers the excess as a share of the line, and at least the rank that the verdict refers to;
    /// null when it passes.
    /// </summary>
    /// <param name="ladder">A ladder with the dimension <see cref="ShippedLadder.OverLine"/>; its ranks are the levels of the verdicts.</param>
    /// <exception cref="InvalidOperationException">The verdict is a refusal: no authority releases it.</exception>
    /// <exception cref="ArgumentException">The ladder has no rank as high as the verdict.</exception>
    public ApprovalRoute? RouteBy(AuthorityLadder ladder)
    {
        Guard.Against.Null(ladder);
        if (Verdict.IsDecline)
        {
            throw new InvalidOperationException($"The check of {Facts.Account} is refused; no authority releases it.");
        }
        if (Verdict.Level is not { } level)
        {
            return null;
        }
        if (level >= ladder.Terms.Ranks.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The ladder has {ladder.Terms.Ranks.Length} ranks and none of level {level}."),
                nameof(ladder)
            );
        }
        var over = CheckFigures.OverLine(Facts) is { } share && share > Percentage.Zero ? share : Percentage.Zero;
        return ladder.Route(Measures.None.With(ShippedLadder.OverLine, over), ladder.Terms.Ranks[level].Name);
    }

    /// <summary>
    /// The smallest changes by which the document would pass, or need no higher authority than wanted: "12,400 is paid", "delivered after 14
    /// June". Each was tried by checking the changed facts.
    /// </summary>
    /// <param name="wanted">The strictest verdict that would do; a pass when not given.</param>
    public ImmutableArray<CheckWay> Ways(Verdict? wanted = null) => CheckWaySearch.Run(this, wanted ?? Verdict.Approve);

    /// <summary>The verdict, the binding reason first, the other reasons, signals and exclusions that won, as a reader of one circle may see them.</summary>
    public ImmutableArray<string> Sentences(Language language, Audience reader) => CheckWords.Of(this, language, reader);

    /// <inheritdoc/>
    public bool Equals(CreditCheck? other) =>
        other is not null
        && Policy.Fingerprint == other.Policy.Fingerprint
        && Facts.Account == other.Facts.Account
        && Decision.Equals(other.Decision)
        && Signals.Equals(other.Signals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CreditCheck);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Facts.Account, Decision);

    /// <summary>The verdict with policy and date in English.</summary>
    public override string ToString() => $"{Facts.Account}: {Decision}";

    /// <summary>What a finding calls for: that of its rule, or of an unanswered one.</summary>
    private Verdict CallsFor(Finding finding)
    {
        var verdict = ((Rule<CreditCheckFacts, Verdict>)finding.Rule).Outcome;
        return finding.Truth == Truth.Yes ? verdict : ObjectionPolicy<CreditCheckFacts>.Unanswered(verdict, Policy.WhenUnknown);
    }
}
