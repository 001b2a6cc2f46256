using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using Ask = KeyAccount.Domain.Discounts.DiscountFeatures;
using AskLine = KeyAccount.Domain.Discounts.DiscountLineFeatures;

namespace KeyAccount.Domain.Discounts;

/// <summary>The rules that follow from the numbers of a discount policy. What the ladder measures is not said again here.</summary>
internal static class DiscountRules
{
    private const string Practice = "pricing governance practice; a starting value";
    private const string Antitrust = "competition law: no exchange of prices, good faith in meeting an offer";

    public static ImmutableArray<Rule<DiscountFacts, Verdict>> OfDeal(DiscountTerms terms)
    {
        var unknown = Verdict.Refer(terms.UnknownLevel);
        return
        [
            Rule.Objection("DEAL-01", Ask.BelowVariableCost.IsTrue, Verdict.Decline, Practice),
            Rule.Objection(
                "DEAL-02",
                Ask.ChangesPublicPrice.IsTrue & Ask.Cleared.IsFalse,
                Verdict.Refer(terms.ComplianceLevel),
                "public procurement: prices of public bodies are cleared by compliance"
            ),
            Rule.Objection("DEAL-03", Ask.CreditDeclined.IsTrue, Verdict.Decline, Practice),
            Rule.Objection("DEAL-04", Ask.CreditReferred.IsTrue, Verdict.Refer(terms.CreditLevel), Practice),
            Rule.Objection("DEAL-05", Ask.PoolShort.IsTrue, Verdict.Refer(terms.PoolLevel), Practice),
            Rule.Objection("DEAL-06", !Ask.LinkedQuotes.IsKnown, unknown, "splitting: undeclared quotes are no proof of none"),
            Rule.Objection("DEAL-07", !Ask.Margin.IsKnown, unknown, "unknown cost is no margin"),
            Rule.Objection("DEAL-08", !Ask.TermOverStandard.IsKnown, unknown, Practice),
            Rule.Objection("DEAL-09", !Ask.FloorBreach.IsKnown, unknown, Practice),
            // A discount that is not known could be all of it, and is referred as high.
            Rule.Objection("DEAL-10", Ask.Depth.AtLeast(Percentage.Percent(100)), Verdict.Refer(terms.GiftLevel), Practice),
            .. terms.Matrix?.Rules() ?? [],
        ];
    }

    public static ImmutableArray<Rule<DiscountLineFacts, Verdict>> OfLine(DiscountTerms terms)
    {
        List<Rule<DiscountLineFacts, Verdict>> rules =
        [
            Rule.Objection("LINE-01", AskLine.BelowVariableCost.IsTrue, Verdict.Refer(terms.LossLevel), Practice),
            Rule.Objection(
                "LINE-02",
                AskLine.TriggersPromise.IsTrue,
                Verdict.Refer(terms.FavouredLevel),
                "most-favoured-customer clauses of other contracts"
            ),
            Rule.Objection("LINE-03", AskLine.OfferProhibited.IsTrue, Verdict.Decline, Antitrust, Audience.Finance),
            Rule.Objection("LINE-04", AskLine.OfferRefused.IsTrue, Verdict.Refer(terms.EvidenceLevel), Antitrust),
        ];
        if (terms.MeetsOnly)
        {
            rules.Add(Rule.Objection("LINE-05", AskLine.BeatsOffer.IsTrue, Verdict.Decline, Antitrust));
        }
        if (terms.TargetLevel is { } level)
        {
            rules.Add(Rule.Objection("LINE-06", AskLine.TargetBreach.Above(Percentage.Zero), Verdict.Refer(level), Practice));
        }
        return [.. rules];
    }
}
