using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using Ask = KeyAccount.Domain.Expenses.Claims.ClaimFeatures;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>The rules that follow from the numbers of a claims policy.</summary>
internal static class ClaimRules
{
    public const string PriceCode = "CLAIM-21";
    public const string FairValueCode = "CLAIM-22";

    private const string Practice = "expense policy; a starting value";
    private const string Bribery = "anti-bribery: gifts and hospitality; a starting value";
    private const string Revenue = "IFRS 15.70-72: consideration payable to a customer";

    public static ImmutableArray<Rule<ClaimLineFacts, ClaimStanding>> Of(ClaimTerms terms)
    {
        var ask = Ask.In(terms.Currency);
        var zero = Money.Zero(terms.Currency);
        var overLimit = ask.OverLimit.Above(zero);
        var isLate = Ask.Age.Above(terms.LateDays);
        List<Rule<ClaimLineFacts, ClaimStanding>> rules =
        [
            Rule("CLAIM-01", !ask.Amount.IsKnown, ClaimStanding.Referred, Practice),
            Rule("CLAIM-02", Ask.FitsCategory.IsFalse, ClaimStanding.Revise, Practice),
            Rule("CLAIM-03", Ask.Age.Below(0), ClaimStanding.Revise, Practice),
            Rule(
                "CLAIM-04",
                overLimit & Ask.Action.IsAnyOf(LimitAction.Cap, LimitAction.Warn),
                ClaimStanding.Flagged,
                Practice
            ),
            Rule(
                "CLAIM-05",
                overLimit & Ask.Action.Is(LimitAction.Justify) & Ask.Justified.IsFalse,
                ClaimStanding.Revise,
                Practice
            ),
            Rule("CLAIM-06", overLimit & Ask.Action.Is(LimitAction.Justify), ClaimStanding.Referred, Practice),
            Rule("CLAIM-07", overLimit & Ask.Action.Is(LimitAction.Revise), ClaimStanding.Revise, Practice),
            Rule("CLAIM-08", ask.OverEntitlement.Above(zero), ClaimStanding.Flagged, Practice),
            Rule("CLAIM-09", Ask.ReceiptMissing.IsTrue, ClaimStanding.Revise, Practice),
            Rule("CLAIM-10", isLate & Ask.Justified.IsFalse, ClaimStanding.Revise, Practice),
            Rule("CLAIM-11", isLate, ClaimStanding.Referred, Practice),
            Rule("CLAIM-13", Ask.ReceiptPaid.IsTrue, ClaimStanding.Refused, "one receipt is paid once"),
            Rule("CLAIM-14", Ask.ReceiptExceeded.IsTrue, ClaimStanding.Revise, "one receipt is paid once"),
            Rule("CLAIM-15", Ask.Matches.AtLeast(1), ClaimStanding.Referred, "duplicates: evidence, not a verdict"),
            Rule("CLAIM-16", Ask.SplitLines.AtLeast(1), ClaimStanding.Flagged, "splitting: the sum decides who signs"),
            Rule(
                "CLAIM-17",
                ask.PerGuest.Above(terms.Hospitality.RegisterAbove) & Ask.Registered.IsFalse,
                ClaimStanding.Revise,
                Bribery
            ),
            Rule("CLAIM-18", ask.PerGuest.Above(terms.Hospitality.PerGuest), ClaimStanding.Referred, Bribery),
            Rule("CLAIM-19", ask.RecipientYear.Above(terms.Hospitality.PerRecipientAndYear), ClaimStanding.Referred, Bribery),
            Rule(
                "CLAIM-20",
                Ask.HasOfficials.IsTrue & (Ask.Cleared.IsFalse | !Ask.Cleared.IsKnown),
                ClaimStanding.Compliance,
                Bribery
            ),
            Rule(PriceCode, Ask.Price.IsTrue, ClaimStanding.Refused, Revenue),
            Rule(FairValueCode, ask.OverFairValue.Above(zero), ClaimStanding.Flagged, Revenue),
        ];
        if (terms.LastDays is { } last)
        {
            rules.Add(Rule("CLAIM-12", Ask.Age.Above(last), ClaimStanding.Refused, Practice));
        }
        return [.. rules.OrderBy(rule => rule.Code, StringComparer.Ordinal)];
    }

    private static Rule<ClaimLineFacts, ClaimStanding> Rule(
        string code,
        Specification<ClaimLineFacts> when,
        ClaimStanding standing,
        string source
    ) =>
        new(code, when, standing)
        {
            Severity = standing == ClaimStanding.Flagged ? Severity.Warning : Severity.Objection,
            Audience = Audience.Sales,
            Source = source,
        };
}
