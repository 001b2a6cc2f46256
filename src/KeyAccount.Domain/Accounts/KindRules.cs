using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>What each of the four kinds means, as statements over features.</summary>
public static class KindRules
{
    // The company's words: large quantities and frequently.
    /// <summary>Among the largest by cumulative share and by rank, and buying in enough months.</summary>
    public static Specification<AccountFacts> MajorEconomic(KindTerms terms)
    {
        Guard.Against.Null(terms);
        return AccountFeatures.Abc.AtLeast(terms.LowestClass)
            & AccountFeatures.FamiliesAhead.Below(terms.TopShare)
            & AccountFeatures.ActiveMonths.AtLeast(terms.ActiveMonths);
    }

    // The company's words: serves a key national sector.
    /// <summary>Itself a body of one of the eight sectors by a dated code, and publicly owned, mandated or designated critical.</summary>
    public static Specification<AccountFacts> Important() =>
        AccountFeatures.Sector.IsAnyOf(
            KeySector.PartyAndGovernment,
            KeySector.Military,
            KeySector.PublicSecurity,
            KeySector.ProsecutionAndLaw,
            KeySector.Culture,
            KeySector.Education,
            KeySector.Health,
            KeySector.News
        )
        // "At least 0 months" asks for the date itself: without one, the code counts for nothing yet.
        & AccountFeatures.SectorEvidenceAge.AtLeast(0)
        & (
            AccountFeatures.PubliclyOwned.IsTrue
            | AccountFeatures.PubliclyMandated.IsTrue
            | AccountFeatures.DesignatedCritical.IsTrue
        );

    // The company's words: closely tied in the industry or value chain, and uses our products.
    /// <summary>Buying, and tied by a document young enough.</summary>
    /// <exception cref="ArgumentException">The largest equity share lies below the smallest.</exception>
    public static Specification<AccountFacts> Group(KindTerms terms)
    {
        Guard.Against.Null(terms);
        if (terms.LargestEquity < terms.SmallestEquity)
        {
            throw new ArgumentException(
                $"The largest equity share {terms.LargestEquity} lies below the smallest {terms.SmallestEquity}.",
                nameof(terms)
            );
        }
        var tie = AccountFeatures.Tie;
        var equity = AccountFeatures.EquityShare;
        return AccountFeatures.Buys.IsTrue
            & AccountFeatures.TieAge.AtMost(terms.TieAgeMonths)
            & (
                tie.IsAnyOf(
                    ValueChainTie.JointDevelopment,
                    ValueChainTie.ContractManufacturing,
                    ValueChainTie.BuiltInComponent,
                    ValueChainTie.ExclusiveDistribution
                )
                | (tie.Is(ValueChainTie.FrameContract) & AccountFeatures.TieMonths.AtLeast(terms.FrameContractMonths))
                | (tie.Is(ValueChainTie.Equity) & equity.AtLeast(terms.SmallestEquity) & equity.AtMost(terms.LargestEquity))
            );
    }

    // The company's words: development potential by survey, prediction and analysis, and a decisive target for competitors.
    /// <summary>A young assessment with enough signatures and potential, and a valid, trusted observation of a competitor.</summary>
    public static Specification<AccountFacts> Strategic(KindTerms terms)
    {
        Guard.Against.Null(terms);
        return AccountFeatures.AssessmentAge.AtMost(terms.AssessmentAgeMonths)
            & AccountFeatures.AssessmentSignatures.AtLeast(terms.Signatures)
            & AccountFeatures.Potential.AtLeast(terms.Potential)
            & AccountFeatures.ObservationCurrent.IsTrue
            & AccountFeatures.ObservationReliability.AtLeast(terms.Observation.Reliability)
            & AccountFeatures.ObservationCredibility.AtMost(terms.Observation.Credibility);
    }
}
