using System.Globalization;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>A better outcome of one account, and from which answers it would have been given.</summary>
/// <param name="Decision">What is decided: <c>kinds</c>, <c>tier</c> or <c>credit</c>.</param>
/// <param name="Code">The outcome for machines.</param>
/// <param name="Name">The outcome for readers.</param>
/// <param name="Ways">The smallest changes that lead there, over what the reader may know.</param>
internal sealed record BetterOutcome(string Decision, string Code, string Name, Ways Ways)
{
    /// <summary>The kind that was missed most narrowly, the next tier, and the next grade, as far as the reader may know.</summary>
    public static IReadOnlyList<BetterOutcome> Of(OutputRow row, KindPolicy kinds, Language language)
    {
        List<BetterOutcome> outcomes = [];
        if (row.MayReadSales && row.Reviewed.NearestMiss(kinds) is { } kind)
        {
            var ways = row.Reviewed.Kinds.WaysTo(met => met[kind] == Truth.Yes);
            outcomes.Add(new("kinds", Words.Write(kind), Name(AccountScales.Kind, kind), ways));
        }

        if (row.MayReadSales && row.Family.Earned.Outcome is var earned and >= AccountTier.Standard and < AccountTier.Key)
        {
            var next = earned + 1;
            var ways = row.Family.Earned.WaysTo(tier => tier >= next);
            outcomes.Add(new("tier", Words.Write(next), Name(AccountScales.Tier, next), ways));
            outcomes.AddRange(OfAxes(row.Family.Importance, ways, language));
        }

        if (row.Credit is { Grade: not CreditGrade.A } credit)
        {
            var next = credit.Grade is { } grade ? grade + 1 : CreditGrade.E;
            outcomes.Add(new("credit", $"{next}", Name(CreditScales.Grades, next), credit.WaysTo(next, row.Reader)));
        }

        return outcomes;

        string Name<T>(NamedScale<T> scale, T value)
            where T : struct, Enum => scale.Format(scale.Encode(value), language);
    }

    /// <summary>The scores that a tier asks for, each by what would bring it there.</summary>
    private static IEnumerable<BetterOutcome> OfAxes(Importance importance, Ways ways, Language language)
    {
        (Feature Axis, Scoring Scoring)[] axes =
        [
            (TierFeatures.Attractiveness, importance.Attractiveness),
            (TierFeatures.Strength, importance.Strength),
        ];
        return from way in ways
            where way.Changes.Length == 1
            from axis in axes
            where way.Changes[0].Feature.Name == axis.Axis.Name
            let score = TierFeatures.Strength.Scale.Format(way.Changes[0].Nearest, Rules.Language.English)
            let value = decimal.Parse(score, CultureInfo.InvariantCulture)
            select new BetterOutcome(
                axis.Axis.Name,
                score,
                $"{axis.Axis.Label.In(language)} {score}",
                axis.Scoring.WaysTo(value)
            );
    }
}
