using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>What a policy says to one line: claimed, allowed, sanctioned, and why.</summary>
public sealed class ClaimLineReview
{
    internal ClaimLineReview(
        ClaimLine line,
        ClaimLineFacts facts,
        Decision<ClaimStanding> decision,
        ImmutableArray<SpendMatch> questions,
        SpendSplit? split
    ) => (Line, Facts, Decision, Questions, Split) = (line, facts, decision, questions, split);

    /// <summary>The line.</summary>
    public ClaimLine Line { get; }

    /// <summary>The photograph of it.</summary>
    public ClaimLineFacts Facts { get; }

    /// <summary>How it stands, with all reasons.</summary>
    public Decision<ClaimStanding> Decision { get; }

    /// <summary>How it stands.</summary>
    public ClaimStanding Standing => Decision.Outcome;

    /// <summary>What is claimed, in the currency of the policy; null when there is no rate for its day.</summary>
    public Money? Claimed => Facts.Amount;

    /// <summary>
    /// The most that can be paid: what is claimed, cut by every cap. Never above a cap, never less for a larger claim, and never more than a
    /// claim grew (law E5). Null when a cap or the amount is not known.
    /// </summary>
    public Money? Allowed => Facts.Allowed;

    /// <summary>
    /// What is sanctioned without anybody: the allowed amount of a line that passes, zero for one that has to be revised or is refused; null as
    /// long as people have to decide.
    /// </summary>
    public Money? Sanctioned =>
        Standing switch
        {
            ClaimStanding.Passes or ClaimStanding.Flagged => Allowed,
            ClaimStanding.Referred or ClaimStanding.Compliance => null,
            ClaimStanding.Revise or ClaimStanding.Refused => Money.Zero(Facts.Currency),
        };

    /// <summary>The expenses that it may repeat, as evidence; those that somebody has dismissed are not among them.</summary>
    public ImmutableArray<SpendMatch> Questions { get; }

    /// <summary>The sum that it counts in; null when it stands alone.</summary>
    public SpendSplit? Split { get; }

    /// <summary>Whether it is, wholly or in part, price: a matter of the price waterfall and of the review of discounts.</summary>
    public bool IsPrice =>
        Decision.Findings.Any(finding =>
            finding.Code is ClaimRules.PriceCode or ClaimRules.FairValueCode && finding.Truth == Truth.Yes
        );
}
