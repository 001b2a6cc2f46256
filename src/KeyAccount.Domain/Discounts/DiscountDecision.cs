using System.Collections.Immutable;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts;

/// <summary>What a policy says to a deal, with everything that led there.</summary>
public sealed class DiscountDecision
{
    internal DiscountDecision(
        DiscountPolicy policy,
        DiscountDeal deal,
        DiscountFacts facts,
        Decision<Verdict> rules,
        ImmutableArray<LineReview> lines
    )
    {
        (Policy, Deal, Facts, Rules, Lines) = (policy, deal, facts, rules, lines);
        Measures = MeasuresOf(facts.Depth, facts.Margin);
        ObjectionVerdict = lines.Aggregate(rules.Outcome, (verdict, line) => Verdict.Strictest(verdict, line.Decision.Outcome));
        Verdict = Verdict.Strictest(ObjectionVerdict, MeasuredVerdict(Measures));
    }

    /// <summary>The policy that decided.</summary>
    public DiscountPolicy Policy { get; }

    /// <summary>The deal.</summary>
    public DiscountDeal Deal { get; }

    /// <summary>The photograph of it.</summary>
    public DiscountFacts Facts { get; }

    /// <summary>The verdict: the strictest of the figures, the rules of the deal and those of every line.</summary>
    public Verdict Verdict { get; }

    /// <summary>What is objected to in the deal as a whole.</summary>
    public Decision<Verdict> Rules { get; }

    /// <summary>The lines by number, with what is objected to in each.</summary>
    public ImmutableArray<LineReview> Lines { get; }

    /// <summary>The figures that the ladder measures, with the way to the next lower authority.</summary>
    public ImmutableArray<DiscountMeasure> Measures { get; }

    /// <summary>The strictest of the rules, without the figures.</summary>
    public Verdict ObjectionVerdict { get; }

    /// <summary>The figures on which the verdict rests; none when only rules do, or nothing stands in the way.</summary>
    public ImmutableArray<DiscountMeasure> Binding =>
        Verdict.IsApproval ? [] : [.. Measures.Where(measure => measure.Verdict == Verdict)];

    /// <summary>The rank that has to say yes; null when nobody has to, or nobody can.</summary>
    public string? Authority => Verdict.Level is { } level ? Policy.Ladder.Terms.Ranks[level].Name : null;

    /// <summary>Whether compliance has to clear it, or may have to.</summary>
    public bool NeedsCompliance => Rules.Explain("DEAL-02").Truth != Truth.No;

    /// <summary>
    /// The quotes in the window that make the deal need more authority than it would alone, by id: splitting, intended or not. Empty when
    /// they don't.
    /// </summary>
    public ImmutableArray<string> Splitting =>
        MeasuredVerdict(Measures) > MeasuredVerdict(MeasuresOf(Facts.OwnDepth, Facts.OwnMargin))
            ?
            [
                .. (DealPhotograph.LinkedIn(Deal, Policy.Terms.WindowDays) ?? [])
                    .Select(quote => quote.Id)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>The policy with its mark, the verdict, then every reason in one sentence of the reader's language.</summary>
    public ImmutableArray<string> Sentences(Language language, Audience reader = Audience.Sales) =>
        DiscountWords.Sentences(this, language, reader);

    /// <summary>Policy, verdict and authority in English.</summary>
    public override string ToString() => $"{Policy.Identity}: {Verdict}{(Authority is { } rank ? $" ({rank})" : string.Empty)}";

    /// <summary>Only what is known is measured: the rest is referred by a rule.</summary>
    internal Measures Known =>
        Measures
            .Where(measure => measure.Value is not null)
            .Aggregate(Approvals.Measures.None, (all, one) => all.With(one.Dimension, one.Value!.Value));

    private ImmutableArray<DiscountMeasure> MeasuresOf(Percentage? depth, Percentage? margin)
    {
        DiscountMeasure Of(Dimension dimension, long? value) =>
            DiscountMeasure.Of(Policy.Ladder, dimension, value, Policy.Deal.WhenUnknown);
        return
        [
            Of(ShippedLadder.Discount, depth?.BasisPoints),
            Of(ShippedLadder.PocketMargin, margin?.BasisPoints),
            Of(ShippedLadder.Term, Facts.TermOverStandard),
            Of(DiscountLadder.FloorBreach, Facts.FloorBreach?.BasisPoints),
        ];
    }

    private static Verdict MeasuredVerdict(ImmutableArray<DiscountMeasure> measures) =>
        measures.Max(measure => measure.Verdict);
}
