using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>The questions that a written credit policy may ask. A host adds its own by <see cref="FeatureCatalog{TFacts}.With"/>.</summary>
public static class CreditCatalog
{
    /// <summary>All questions of the library about a debtor.</summary>
    public static FeatureCatalog<CreditFacts> Questions { get; } =
        FeatureCatalog<CreditFacts>
            .Of([.. CreditFeatures.All, CreditEventFeatures.Insolvency, CreditEventFeatures.CoverCancelled])
            .WithFamilies(CreditEventFeatures.WriteOffs, CreditEventFeatures.Dishonours);
}
