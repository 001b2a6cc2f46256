using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>Answers the questions of the shipped kinds in one call: the fast way to read facts for a whole book.</summary>
/// <remarks>The readers of <see cref="AccountFeatures"/> stay the definition; a test compares the two.</remarks>
internal static class AccountAnswers
{
    public static readonly AnswerSheet<AccountFacts> Sheet = new(
        [
            AccountFeatures.Abc,
            AccountFeatures.FamiliesAhead,
            AccountFeatures.ActiveMonths,
            AccountFeatures.Buys,
            AccountFeatures.Sector,
            AccountFeatures.SectorEvidenceAge,
            AccountFeatures.PubliclyOwned,
            AccountFeatures.PubliclyMandated,
            AccountFeatures.DesignatedCritical,
            AccountFeatures.Tie,
            AccountFeatures.TieAge,
            AccountFeatures.TieMonths,
            AccountFeatures.EquityShare,
            AccountFeatures.Potential,
            AccountFeatures.AssessmentAge,
            AccountFeatures.AssessmentSignatures,
            AccountFeatures.ObservationCurrent,
            AccountFeatures.ObservationReliability,
            AccountFeatures.ObservationCredibility,
        ],
        Read
    );

    private static ulong Read(AccountFacts facts, Span<long> codes)
    {
        ulong known = 0;
        if (facts.Standing is { } standing)
        {
            Set(0, Declared(AccountScales.Abc, standing.Abc), codes, ref known);
            Set(1, standing.FamiliesAhead.BasisPoints, codes, ref known);
        }
        var figures = facts.Ranked;
        Set(2, figures.ActiveMonths, codes, ref known);
        Set(3, figures.LastTwelveMonths?.IsPositive, codes, ref known);
        Set(4, Declared(AccountScales.Sector, facts.Sector), codes, ref known);
        if (facts.Profile is { } profile)
        {
            ReadSector(profile, facts.AsOf, codes, ref known);
            ReadTie(profile, facts.AsOf, codes, ref known);
            ReadAssessment(profile, facts.AsOf, codes, ref known);
        }
        return known;
    }

    private static void ReadSector(AccountProfile profile, LocalDate asOf, Span<long> codes, ref ulong known)
    {
        Set(5, AccountFeatures.Age(asOf, profile.SectorEvidencedOn), codes, ref known);
        Set(6, profile.PubliclyOwned, codes, ref known);
        Set(7, profile.PubliclyMandated, codes, ref known);
        Set(8, profile.DesignatedCritical, codes, ref known);
    }

    private static void ReadTie(AccountProfile profile, LocalDate asOf, Span<long> codes, ref ulong known)
    {
        Set(9, Declared(AccountScales.Tie, profile.Tie), codes, ref known);
        Set(10, AccountFeatures.Age(asOf, profile.TieDocumentedOn ?? profile.TieSince), codes, ref known);
        Set(11, profile.TieMonths, codes, ref known);
        Set(12, profile.EquityShare?.BasisPoints, codes, ref known);
    }

    private static void ReadAssessment(AccountProfile profile, LocalDate asOf, Span<long> codes, ref ulong known)
    {
        Set(13, profile.Potential, codes, ref known);
        Set(14, AccountFeatures.Age(asOf, profile.AssessedOn), codes, ref known);
        Set(15, AccountFeatures.Signatures(profile), codes, ref known);
        if (profile.Observation is { } observation)
        {
            Set(16, observation.Expires > asOf, observation.Expires is not null, codes, ref known);
            Set(17, (long)observation.Grade.Reliability, codes, ref known);
            Set(18, observation.Grade.Credibility, codes, ref known);
        }
    }

    /// <summary>A value that its enumeration does not declare counts as unknown, as it does with the readers.</summary>
    private static long? Declared<TValue>(NamedScale<TValue> scale, TValue? value)
        where TValue : struct, Enum => scale.TryEncode(in value, out var code) ? code : null;

    private static void Set(int place, long? answer, Span<long> codes, ref ulong known)
    {
        if (answer is { } code)
        {
            codes[place] = code;
            known |= 1UL << place;
        }
    }

    private static void Set(int place, bool? answer, Span<long> codes, ref ulong known) =>
        Set(place, answer == true, answer is not null, codes, ref known);

    private static void Set(int place, bool answer, bool isKnown, Span<long> codes, ref ulong known)
    {
        if (isKnown)
        {
            codes[place] = answer ? 1 : 0;
            known |= 1UL << place;
        }
    }
}
