using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>What policies mean, written as the words say it and sharing nothing with the code under test.</summary>
internal static class PlainReading
{
    public static Truth Of(Specification<Client> statement, Client client) =>
        statement switch
        {
            Domain.Rules.Comparison<Client> comparison => !comparison.Feature.TryRead(client, out var code) ? Truth.Unknown
            : Passes(comparison, code) ? Truth.Yes
            : Truth.No,
            Known<Client> known => known.Feature.TryRead(client, out _) ? Truth.Yes : Truth.No,
            AllOf<Client> all => all.Parts.Min(part => Of(part, client)),
            AnyOf<Client> any => any.Parts.Max(part => Of(part, client)),
            Not<Client> not => (Truth)(-(int)Of(not.Part, client)),
            _ => throw new NotSupportedException($"{statement.GetType()} is a new kind of statement."),
        };

    public static Tier First(QueryCase policies, Client client)
    {
        foreach (var rule in policies.Tiers)
        {
            if (Of(rule.When, client) is not Truth.No and var truth)
            {
                return truth == Truth.Yes ? rule.Outcome : policies.WhenUnknown;
            }
        }

        return policies.Otherwise;
    }

    public static Tier Strictest(QueryCase policies, Client client)
    {
        var called = policies
            .Tiers.Select(rule => (Truth: Of(rule.When, client), rule.Outcome))
            .Where(rule => rule.Truth != Truth.No)
            .Select(rule => rule.Truth == Truth.Yes ? rule.Outcome : policies.WhenUnknown)
            .ToList();
        return called.Count == 0 ? policies.Otherwise : called.Max();
    }

    public static Tier Unique(QueryCase policies, Client client)
    {
        var open = policies.Tiers.Where(rule => Of(rule.When, client) != Truth.No).ToList();
        return open.Count == 0 ? policies.Otherwise
            : open.Count == 1 && Of(open[0].When, client) == Truth.Yes ? open[0].Outcome
            : policies.WhenUnknown;
    }

    public static Verdict Objections(QueryCase policies, Client client) =>
        policies
            .Objections.Select(rule =>
                Of(rule.When, client) switch
                {
                    Truth.No => Verdict.Approve,
                    Truth.Yes => rule.Outcome,
                    Truth.Unknown => rule.Outcome.IsReferral && rule.Outcome > policies.Referral
                        ? rule.Outcome
                        : policies.Referral,
                }
            )
            .Max();

    public static Truth Collected(QueryCase policies, Tier outcome, Client client) =>
        policies.Tiers.Where(rule => rule.Outcome == outcome).Max(rule => Of(rule.When, client));

    public static (long Points, long Measured, long Covered) Score(Scorecard<Client> scorecard, Client client)
    {
        var (points, measured, covered) = (0L, 0L, 0L);
        foreach (var line in scorecard.Characteristics)
        {
            var isKnown = line.Feature.TryRead(client, out var code);
            points +=
                isKnown ? line.Bands.Last(band => band.From <= code).Points
                : line.PointsWhenUnknown is { } stated ? stated
                : scorecard.Missing == MissingAnswer.Worst ? line.Bands.Min(band => band.Points)
                : 0;
            var isCovered = isKnown || line.PointsWhenUnknown is not null;
            covered += isCovered ? line.MaximumPoints : 0;
            measured += isCovered || scorecard.Missing == MissingAnswer.Worst ? line.MaximumPoints : 0;
        }

        return (points, measured, covered);
    }

    private static bool Passes(Domain.Rules.Comparison<Client> comparison, long code) =>
        comparison.Operator switch
        {
            Operator.AtLeast => code >= comparison.Operands[0],
            Operator.Above => code > comparison.Operands[0],
            Operator.AtMost => code <= comparison.Operands[0],
            Operator.Below => code < comparison.Operands[0],
            Operator.Is or Operator.IsAnyOf => comparison.Operands.Contains(code),
            Operator.HasAll => (code & comparison.Operands[0]) == comparison.Operands[0],
            Operator.HasAny => (code & comparison.Operands[0]) != 0,
        };
}
