using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What an analysis brought to light.</summary>
internal sealed record Analysed(ImmutableArray<VerificationFinding> Findings, ImmutableArray<long> ReachableCodes, int States)
{
    /// <summary>Analyses a list of rules.</summary>
    public static Analysed Of(RuleList list, VerificationTerms terms)
    {
        var analysis = Analysis.Of(list, terms);
        var prohibited = Prohibited(analysis.Variables.Features, terms);
        if (analysis.Rules is null)
        {
            return OverBudget(prohibited, terms);
        }

        var outcomes = new OutcomeFindings(analysis);
        ImmutableArray<VerificationFinding> ofOutcomes = [.. outcomes.All()];
        return outcomes.IsOverBudget
            ? OverBudget(prohibited, terms)
            : new(
                [
                    .. new RuleFindings(analysis)
                        .All()
                        .Concat(ofOutcomes)
                        .Concat(prohibited)
                        .Select(finding => finding.Accept(terms.Accepted)),
                ],
                [.. analysis.OutcomeOfLeaf.SelectMany(analysis.Outcomes.CodesOf).Distinct().Order()],
                analysis.Rules.States
            );
    }

    /// <summary>That there is too much to look at: nothing but what can be read off the rules is said.</summary>
    public static Analysed OverBudget(IEnumerable<VerificationFinding> others, VerificationTerms terms) =>
        new([.. others, new(VerificationCheck.OverBudget, Severity.Objection) { Limit = terms.Budget }], [], terms.Budget);

    /// <summary>The prohibited ones among the questions, whether they matter or not.</summary>
    public static IEnumerable<VerificationFinding> Prohibited(IEnumerable<Feature> features, VerificationTerms terms) =>
        from feature in features
        from question in terms.Prohibited
        where question.Feature == feature.Name
        select new VerificationFinding(VerificationCheck.ProhibitedFeature, Severity.Objection)
        {
            Subject = feature.Name,
            Feature = feature,
            Basis = question.Basis,
        };

    /// <summary>Several parts of one policy together; each finding says in which it is.</summary>
    public static Analysed Together(params IReadOnlyList<(string Part, VerificationReport Report)> parts) =>
        new(
            [.. parts.SelectMany(part => part.Report.Findings.Select(finding => finding with { Part = part.Part }))],
            [],
            parts.Sum(part => part.Report.States)
        );
}
