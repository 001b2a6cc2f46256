using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Benchmarks.Shipped;

/// <summary>The shipped kinds as a careful programmer writes them by hand; <c>bool?</c> knows three truths as well.</summary>
internal static class KindsByHand
{
    private static readonly Share TopShare = Share.Percent(20);
    private static readonly Share SmallestEquity = Share.Percent(20);
    private static readonly Share LargestEquity = Share.Percent(50);

    public static (bool? MajorEconomic, bool? Important, bool? Group, bool? Strategic) Choose(AccountFacts facts)
    {
        var standing = facts.Standing;
        bool? classA = standing is null ? null : standing.Abc >= AbcClass.A;
        bool? top = standing is null ? null : standing.FamiliesAhead < TopShare;
        var profile = facts.Profile;
        return (
            classA & top & (facts.Ranked.ActiveMonths is { } months ? months >= 6 : null),
            Important(facts.Sector, profile, facts.AsOf),
            Group(facts, profile),
            Strategic(profile, facts.AsOf)
        );
    }

    private static bool? Important(KeySector? sector, AccountProfile? profile, LocalDate asOf) =>
        (sector is { } known ? known != KeySector.None : null)
        & (Age(asOf, profile?.SectorEvidencedOn) is { } age ? age >= 0 : null)
        & (profile?.PubliclyOwned | profile?.PubliclyMandated | profile?.DesignatedCritical);

    private static bool? Group(AccountFacts facts, AccountProfile? profile)
    {
        bool? buys = facts.Ranked.LastTwelveMonths is { } bought ? bought.IsPositive : null;
        bool? young = Age(facts.AsOf, profile?.TieDocumentedOn ?? profile?.TieSince) is { } age ? age <= 24 : null;
        var tie = profile?.Tie;
        bool? works = tie is { } known
            ? known
                is ValueChainTie.JointDevelopment
                    or ValueChainTie.ContractManufacturing
                    or ValueChainTie.BuiltInComponent
                    or ValueChainTie.ExclusiveDistribution
            : null;
        bool? frame = tie is { } contract ? contract == ValueChainTie.FrameContract : null;
        bool? holds = tie is { } share ? share == ValueChainTie.Equity : null;
        bool? longEnough = profile?.TieMonths is { } months ? months >= 24 : null;
        bool? influence = profile?.EquityShare is { } equity ? equity >= SmallestEquity && equity <= LargestEquity : null;
        return buys & young & (works | (frame & longEnough) | (holds & influence));
    }

    private static bool? Strategic(AccountProfile? profile, LocalDate asOf)
    {
        bool? young = Age(asOf, profile?.AssessedOn) is { } age ? age <= 12 : null;
        bool? signed = profile is { AssessedBy: { } first, CountersignedBy: { } second }
            ? !string.Equals(first.Trim(), second.Trim(), StringComparison.OrdinalIgnoreCase)
            : null;
        bool? potential = profile?.Potential is { } points ? points >= 65 : null;
        var observation = profile?.Observation;
        bool? current = observation?.Expires is { } expires ? expires > asOf : null;
        bool? reliable = observation is null ? null : observation.Grade.Reliability >= SourceReliability.B;
        bool? credible = observation is null ? null : observation.Grade.Credibility <= 2;
        return young & signed & potential & current & reliable & credible;
    }

    private static int? Age(LocalDate asOf, LocalDate? date)
    {
        if (date is not { } from || from > asOf)
        {
            return null;
        }

        var isAfter = asOf.Day > from.Day && from.Day < DateTime.DaysInMonth(from.Year, from.Month);
        return ((asOf.Year - from.Year) * 12) + asOf.Month - from.Month + (isAfter ? 1 : 0);
    }
}
