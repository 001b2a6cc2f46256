using System.Collections.Immutable;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Quotes;

/// <summary>What speaks against a quote, told apart: what is known, and what is only not known.</summary>
/// <param name="Measures">The figures that the own authority does not cover, the strictest first.</param>
/// <param name="Deal">What is objected to in the quote as a whole.</param>
/// <param name="Lines">What is objected to in its lines.</param>
/// <param name="Known">What everything that is known calls for: without what is not known.</param>
internal sealed record DiscountReasons(
    ImmutableArray<DiscountMeasure> Measures,
    ImmutableArray<Finding> Deal,
    ImmutableArray<(long Line, Finding Finding)> Lines,
    Verdict Known
)
{
    public static DiscountReasons Of(DiscountDecision decision)
    {
        ImmutableArray<Finding> deal = decision.Rules.Outcome.IsApproval ? [] : decision.Rules.Findings;
        ImmutableArray<(long, Finding)> lines =
        [
            .. decision
                .Lines.Where(line => !line.Decision.Outcome.IsApproval)
                .SelectMany(line => line.Decision.Findings.Select(finding => (line.Facts.Number, finding))),
        ];
        ImmutableArray<DiscountMeasure> measures =
        [
            .. decision.Measures.Where(measure => !measure.Verdict.IsApproval).OrderByDescending(measure => measure.Verdict),
        ];
        var known = Strictest(
            measures
                .Where(measure => measure.Value is not null)
                .Select(measure => measure.Verdict)
                .Concat(
                    deal.Where(finding => !IsOfUnknown(finding)).Select(finding => VerdictOf(decision.Policy.Deal, finding))
                )
                .Concat(
                    lines.Where(line => !IsOfUnknown(line.Item2)).Select(line => VerdictOf(decision.Policy.Line, line.Item2))
                )
        );
        return new(measures, deal, lines, known);
    }

    /// <summary>The codes, each once: figures, then rules of the deal, then of lines with their numbers; a question mark at what is not known.</summary>
    public IEnumerable<string> CodesFor(Audience reader) =>
        Measures
            .Where(_ => reader != Audience.Client)
            .Select(measure => measure.Value is null ? $"{measure.Dimension.Name}?" : measure.Dimension.Name)
            .Concat(Deal.Where(finding => finding.MayBeReadBy(reader)).Select(Code))
            .Concat(
                Lines
                    .Where(line => line.Finding.MayBeReadBy(reader))
                    .Select(line =>
                        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line.Line}:{Code(line.Finding)}")
                    )
            );

    /// <summary>The rules that something unknown keeps from being answered, each once.</summary>
    public IEnumerable<Finding> Unknown =>
        Deal.Concat(Lines.Select(line => line.Finding)).Where(IsOfUnknown).DistinctBy(finding => finding.Code);

    /// <summary>Whether a finding only says that something is not known.</summary>
    public static bool IsOfUnknown(Finding finding) =>
        finding.Truth == Truth.Unknown || finding.Evidence.All(evidence => evidence.Operator is null);

    private static string Code(Finding finding) => IsOfUnknown(finding) ? $"{finding.Code}?" : finding.Code;

    private static Verdict VerdictOf<TFacts>(ObjectionPolicy<TFacts> policy, Finding finding) =>
        policy.Rules.First(rule => rule.Code == finding.Code).Outcome;

    private static Verdict Strictest(IEnumerable<Verdict> verdicts) => verdicts.Aggregate(Verdict.Approve, Verdict.Strictest);
}
