using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>The importance and the tier of one corporate family, or of an account that stands alone.</summary>
public sealed class ReviewedFamily
{
    internal ReviewedFamily(CorporateFamily family, Importance importance, Decision<AccountTier> earned, TierGrant grant)
    {
        (Family, Importance, Earned, Grant) = (family, importance, earned, grant);
        var profile = family.Facts.Profile;
        var held = grant.Earned != AccountTier.Undetermined && grant.Earned == profile?.PreviousTier;
        EarnedSince =
            grant.Earned == AccountTier.Undetermined ? null
            : held ? profile?.PreviousTierSince ?? family.Facts.AsOf
            : family.Facts.AsOf;
    }

    /// <summary>The family.</summary>
    public CorporateFamily Family { get; }

    /// <summary>How important it is, on two axes.</summary>
    public Importance Importance { get; }

    /// <summary>The tier it has earned, with its proof.</summary>
    public Decision<AccountTier> Earned { get; }

    /// <summary>What became of that: cut, waiting list, override.</summary>
    public TierGrant Grant { get; }

    /// <summary>The tier that counts.</summary>
    public AccountTier Tier => Grant.Tier;

    /// <summary>
    /// The day since which the earned tier is held without a break: the day of the review when it changed. Null when undetermined. The
    /// next review needs it as <see cref="AccountProfile.PreviousTierSince"/>.
    /// </summary>
    public LocalDate? EarnedSince { get; }
}
