using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

/// <summary>The laws of credit over random debtors near the thresholds, some of whose answers are missing.</summary>
public class CreditLawTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly Audience[] Circles = [Audience.Finance, Audience.Sales, Audience.Client];

    private static readonly Language[] Languages = [Language.English, Language.Spanish, Language.SimplifiedChinese];

    [Fact] // law:K1
    public void Better_facts_never_give_a_worse_result()
    {
        var (graded, better, barred) = (0, 0, 0);
        Prop.ForAll(
                AnyDebtor.Known.ToArbitrary(),
                AnyDebtor.Improvement.ToArbitrary(),
                (debtor, improvement) =>
                {
                    var (before, after) = (debtor.Evaluated(), improvement(debtor).Evaluated());
                    if (before.Track != after.Track)
                    {
                        return true;
                    }
                    graded += before.Grade > CreditGrade.X ? 1 : 0;
                    barred += before.Outcome == CreditOutcome.Barred ? 1 : 0;
                    better += after.Score > before.Score ? 1 : 0;
                    return Rank(after) >= Rank(before)
                        && !(after.Score < before.Score)
                        && !(after.Grade < before.Grade)
                        && !(after.Line?.Amount < before.Line?.Amount);
                }
            )
            .Check(Many);
        Assert.All([graded, better, barred], met => Assert.True(met > 10, $"met only {met} times"));
    }

    [Fact] // law:K2
    public void Asking_for_less_never_worsens_anything()
    {
        var (adverse, granted) = (0, 0);
        Prop.ForAll(
                AnyDebtor.Any.ToArbitrary(),
                Gen.Elements(0, 100, 200, 500, 1_000, 1_600, 5_000).Two().ToArbitrary(),
                (debtor, requests) =>
                {
                    var (less, more) = (Math.Min(requests.Item1, requests.Item2), Math.Max(requests.Item1, requests.Item2));
                    var (modest, greedy) = (Asking(debtor, less).Evaluated(), Asking(debtor, more).Evaluated());
                    adverse += greedy.IsAdverse && !modest.IsAdverse ? 1 : 0;
                    granted += greedy.IsAdverse ? 0 : 1;
                    return modest.Outcome >= greedy.Outcome
                        && modest.Grade == greedy.Grade
                        && !(modest.Line?.Amount > greedy.Line?.Amount)
                        && (greedy.IsAdverse || !modest.IsAdverse);
                }
            )
            .Check(Many.WithMaxTest(2_000));
        Assert.All([adverse, granted], met => Assert.True(met > 10, $"met only {met} times"));
    }

    [Fact] // law:K6
    public void A_line_lies_between_nothing_and_every_limit_and_is_whole_steps()
    {
        var (positive, zero) = (0, 0);
        Prop.ForAll(
                AnyDebtor.Any.ToArbitrary(),
                debtor =>
                {
                    if (debtor.Evaluated().Line is not { Amount: { } amount } line)
                    {
                        return true;
                    }
                    positive += amount.IsPositive ? 1 : 0;
                    zero += amount.IsZero ? 1 : 0;
                    return !amount.IsNegative
                        && amount.MinorUnits % Terms.Step.MinorUnits == 0
                        && line.Parts.All(part => part.Amount is not { } limit || amount <= limit)
                        && line.Parts.Single(part => part.Kind == line.Binding).Amount!.Value - amount < Terms.Step;
                }
            )
            .Check(Many);
        Assert.All([positive, zero], met => Assert.True(met > 10, $"met only {met} times"));
    }

    [Fact] // law:K7
    public void A_knock_out_dominates_whatever_else_is_known()
    {
        var unknown = 0;
        Prop.ForAll(
                AnyDebtor.Any.ToArbitrary(),
                debtor =>
                {
                    var evaluation = debtor
                        .Filed(file => file with { Screening = ScreeningStatus.Hit, CriticalSupply = false })
                        .Evaluated();
                    unknown += evaluation.MissingFor(Audience.Finance).IsEmpty ? 0 : 1;
                    return evaluation is { Outcome: CreditOutcome.Barred, Grade: CreditGrade.X, Line.Amount.IsZero: true };
                }
            )
            .Check(Many);
        Assert.True(unknown > 10, $"something unknown only {unknown} times");
    }

    [Fact] // law:K8
    public void There_are_reasons_exactly_when_it_is_adverse()
    {
        var met = new Dictionary<CreditOutcome, int>();
        Prop.ForAll(
                AnyDebtor.Any.ToArbitrary(),
                debtor =>
                {
                    var evaluation = debtor.Evaluated();
                    met[evaluation.Outcome] = met.GetValueOrDefault(evaluation.Outcome) + 1;
                    return evaluation.Reasons().IsEmpty != evaluation.IsAdverse;
                }
            )
            .Check(Many);
        Assert.Equal(5, met.Count);
        Assert.All(met.Values, count => Assert.True(count > 10, $"an outcome was met only {count} times"));
    }

    [Fact] // law:K9
    public void Every_reason_names_a_rule_or_a_line_or_a_limit_that_is_there()
    {
        var named = 0;
        Prop.ForAll(
                AnyDebtor.Any.ToArbitrary(),
                debtor =>
                {
                    var evaluation = debtor.Evaluated();
                    HashSet<string> known =
                    [
                        .. evaluation.KnockOuts.Findings.Select(finding => finding.Code),
                        .. evaluation.Evidence.Findings.Select(finding => finding.Code),
                        .. evaluation.Scoring?.Lines.Select(line => line.Code) ?? [],
                        .. evaluation.MissingFor(Audience.Finance).Select(feature => feature.Name),
                        .. evaluation.Line?.Parts.Select(part => $"LINE-{part.Kind}") ?? [],
                    ];
                    var reasons = evaluation.Reasons();
                    named += reasons.Length;
                    return reasons.All(reason =>
                        known.Contains(reason.Code)
                        || (reason.Code.StartsWith("NEED-", StringComparison.Ordinal) && !evaluation.Needs.IsEmpty)
                    );
                }
            )
            .Check(Many);
        Assert.True(named > 300, $"only {named} reasons");
    }

    [Fact] // law:K10
    public void Mending_what_cost_points_makes_the_score_better_and_one_alone_never_worse()
    {
        var mended = 0;
        Prop.ForAll(
                AnyDebtor.Known.ToArbitrary(),
                debtor =>
                {
                    var evaluation = debtor.Evaluated();
                    var reasons = evaluation
                        .Reasons()
                        .Where(reason => reason.Code.StartsWith("SC-", StringComparison.Ordinal))
                        .ToList();
                    if (reasons.Count == 0)
                    {
                        return true;
                    }
                    mended++;
                    var all = reasons.Aggregate(debtor, (facts, reason) => AnyDebtor.Mend(facts, reason.Code)).Evaluated();
                    return all.Score > evaluation.Score
                        && all.Grade >= evaluation.Grade
                        && reasons.All(reason => !(AnyDebtor.Mend(debtor, reason.Code).Evaluated().Score < evaluation.Score));
                }
            )
            .Check(Many);
        Assert.True(mended > 10, $"mended only {mended} times");
    }

    [Fact] // law:K11
    public void At_most_four_principal_reasons_are_given_ranked_by_weight_and_code()
    {
        var full = 0;
        Prop.ForAll(
                AnyDebtor.Any.ToArbitrary(),
                debtor =>
                {
                    var evaluation = debtor.Evaluated();
                    return Circles.All(reader =>
                    {
                        var reasons = evaluation.PrincipalReasons(reader);
                        full += reasons.Length == CreditEvaluation.MostReasons ? 1 : 0;
                        var ranked = reasons
                            .OrderByDescending(reason => reason.Weight)
                            .ThenBy(reason => reason.Code, StringComparer.Ordinal);
                        return reasons.Length <= CreditEvaluation.MostReasons && reasons.SequenceEqual(ranked);
                    });
                }
            )
            .Check(Many);
        Assert.True(full > 10, $"four reasons only {full} times");
    }

    [Fact] // law:K18
    public void The_name_of_the_account_changes_nothing() =>
        Prop.ForAll(
                AnyDebtor.Any.ToArbitrary(),
                debtor =>
                {
                    var renamed = debtor.Filed(file => file with { Account = "Z" }) with { Account = "Z" };
                    var (left, right) = (debtor.Evaluated(), renamed.Evaluated());
                    return (left.Outcome, left.Grade, left.Score, left.Track, left.Change)
                            == (right.Outcome, right.Grade, right.Score, right.Track, right.Change)
                        && Equals(left.Line, right.Line);
                }
            )
            .Check(Many);

    [Fact] // law:K18
    public void Nothing_is_ever_scored_about_a_natural_person()
    {
        Prop.ForAll(
                AnyDebtor.Any.ToArbitrary(),
                debtor =>
                {
                    var evaluation = debtor.Filed(file => file with { Form = DebtorForm.NaturalPerson }).Evaluated();
                    return evaluation is { Score: null, Grade: null or CreditGrade.X }
                        && evaluation.Outcome is CreditOutcome.Referred or CreditOutcome.Barred;
                }
            )
            .Check(Many);
    }

    [Fact]
    public void Less_evidence_never_lifts_the_cap()
    {
        var lowered = 0;
        Prop.ForAll(
                AnyDebtor.Known.ToArbitrary(),
                AnyDebtor.Removal.ToArbitrary(),
                (debtor, removal) =>
                {
                    var (before, after) = (debtor.Evaluated(), removal(debtor).Evaluated());
                    lowered += Cap(after) < Cap(before) ? 1 : 0;
                    return Cap(after) <= Cap(before);
                }
            )
            .Check(Many);
        Assert.True(lowered > 10, $"lowered only {lowered} times");

        static decimal Cap(CreditEvaluation evaluation) =>
            evaluation.Line is null ? 0
            : evaluation.Has(LinePartKind.EvidenceCap) ? evaluation.Part(LinePartKind.EvidenceCap)!.Value.Amount
            : decimal.MaxValue;
    }

    [Fact]
    public void Forgetting_an_answer_never_grants_and_never_bars()
    {
        var (deferred, kept) = (0, 0);
        Prop.ForAll(
                AnyDebtor.Known.ToArbitrary(),
                AnyDebtor.Forgetting.ToArbitrary(),
                (debtor, forgetting) =>
                {
                    var (before, after) = (debtor.Evaluated(), forgetting(debtor).Evaluated());
                    deferred += after.Outcome == CreditOutcome.Deferred && before.Outcome != CreditOutcome.Deferred ? 1 : 0;
                    kept += after.Outcome == before.Outcome ? 1 : 0;
                    // What bars may be forgotten while something else still refers: people look at it, and nothing is granted.
                    return after.Outcome == CreditOutcome.Deferred
                        || Rank(after) == Rank(before)
                        || (before.Outcome == CreditOutcome.Barred && after.Outcome == CreditOutcome.Referred);
                }
            )
            .Check(Many);
        Assert.All([deferred, kept], met => Assert.True(met > 10, $"met only {met} times"));
    }

    [Fact]
    public void A_deferral_always_says_what_is_missing_and_changes_no_line()
    {
        var deferred = 0;
        Prop.ForAll(
                AnyDebtor.Any.ToArbitrary(),
                debtor =>
                {
                    var evaluation = debtor.Evaluated();
                    if (evaluation.Outcome != CreditOutcome.Deferred)
                    {
                        return true;
                    }
                    deferred++;
                    return evaluation is { Line: null, Grade: null, Change: LineChange.Frozen }
                        && (!evaluation.MissingFor(Audience.Finance).IsEmpty || !evaluation.Needs.IsEmpty);
                }
            )
            .Check(Many);
        Assert.True(deferred > 50, $"deferred only {deferred} times");
    }

    [Fact]
    public void Nothing_for_a_higher_audience_reaches_a_lower_one()
    {
        var hidden = 0;
        Prop.ForAll(
                AnyDebtor.Any.ToArbitrary(),
                debtor =>
                {
                    var evaluation = debtor.Evaluated();
                    return Circles.All(reader =>
                    {
                        hidden += evaluation.Reasons().Count(reason => reason.Audience < reader);
                        return evaluation.FindingsFor(reader).All(finding => finding.Audience >= reader)
                            && evaluation
                                .FindingsFor(reader)
                                .SelectMany(finding => finding.Evidence)
                                .All(found => MayBeSeen(found.Feature, reader))
                            && evaluation.ScoreLinesFor(reader).All(line => MayBeSeen(line.Feature, reader))
                            && evaluation.MissingFor(reader).All(feature => MayBeSeen(feature, reader))
                            && evaluation
                                .PrincipalReasons(reader)
                                .All(reason =>
                                    reason.Audience >= reader && (reason.Feature is null || MayBeSeen(reason.Feature, reader))
                                )
                            && Languages.All(language =>
                                evaluation
                                    .KnockOuts.Sentences(language, reader)
                                    .Concat(evaluation.Evidence.Sentences(language, reader))
                                    .All(sentence =>
                                        reader == Audience.Finance
                                        || !Secrets(language).Any(secret => sentence.Contains(secret, StringComparison.Ordinal))
                                    )
                            );
                    });
                }
            )
            .Check(Many);
        Assert.True(hidden > 100, $"only {hidden} reasons were hidden");
    }

    private static string[] Secrets(Language language) =>
        [CreditFileFeatures.Screening.Label.In(language), CreditFileFeatures.AgencyClass.Label.In(language)];

    private static bool MayBeSeen(Feature feature, Audience reader) =>
        (CreditFeatures.AudienceOf(feature) ?? Audience.Client) >= reader;

    private static CreditFacts Asking(CreditFacts debtor, int euros) =>
        debtor.Filed(file => file with { RequestedLine = Money.Eur(euros) });

    private static int Rank(CreditEvaluation evaluation) =>
        evaluation.Outcome switch
        {
            CreditOutcome.Barred => 0,
            CreditOutcome.Referred => 1,
            CreditOutcome.Deferred => 2,
            CreditOutcome.Provisional or CreditOutcome.Graded => 3,
        };
}
