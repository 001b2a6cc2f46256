using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Credit;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Tests.Credit;

/// <summary>
/// A law that nothing breaks is worth nothing. Each test plants one defect that people really make, and the one law that is about it
/// is the only one that breaks.
/// </summary>
public class CreditDefectTests
{
    private static readonly CreditPolicy Shipped = CreditPolicy.Shipped(new() { Unit = PolicyUnit.Of(Money.Eur(1_000)) });

    [Fact]
    public void An_answer_that_is_missing_throws() =>
        Caught(
            CreditLaw.Total,
            (facts, ruling) => facts.NetSales is null ? throw new InvalidOperationException("no sales") : ruling
        );

    [Fact]
    public void A_score_beyond_100() => Caught(CreditLaw.Total, (_, ruling) => ruling with { Score = ruling.Score * 2 });

    [Fact]
    public void A_figure_written_by_the_culture_of_the_machine() =>
        Caught(
            CreditLaw.Deterministic,
            (facts, ruling) => Shown(ruling, view => view with { Texts = [Written(facts.Behaviour.Scored.DaysLate)] })
        );

    [Fact]
    public void An_outcome_that_remembers_who_was_asked_before()
    {
        var asked = 0;
        Caught(
            CreditLaw.Deterministic,
            (_, ruling) => ruling with { Change = ruling.IsGranting && asked++ % 2 == 0 ? LineChange.Cut : ruling.Change },
            CreditLaw.Fair
        );
    }

    [Fact] // law:K1
    public void Few_points_for_old_friends() =>
        Caught(
            CreditLaw.Monotone,
            Policy(card => Replace(card, CreditFeatures.MonthsTrading.Bands(3).From(12, 5).From(36, 4).From(60, 2).As("SC-06")))
        );

    [Fact] // law:K1
    public void A_bigger_customer_gets_a_smaller_line() =>
        Caught(
            CreditLaw.Monotone,
            facts =>
                facts.NetSales > Money.Eur(20_000)
                    ? facts with
                    {
                        Behaviour = facts.Behaviour with { HighestRepaid = Money.Zero(facts.Currency) },
                    }
                    : facts
        );

    [Fact] // law:K2
    public void A_small_request_is_taken_for_a_sign_of_trouble() =>
        Caught(
            CreditLaw.AskingLess,
            (facts, ruling) =>
                ruling.Grade == CreditGrade.A && facts.File?.RequestedLine <= Money.Eur(0.50m)
                    ? ruling with
                    {
                        Grade = CreditGrade.B,
                    }
                    : ruling
        );

    [Fact] // law:K6
    public void The_line_is_the_need_whatever_else_limits_it() =>
        Caught(
            CreditLaw.Line,
            (_, ruling) =>
                ruling.Binding == LinePartKind.LossBudget && ruling.Line is { IsPositive: true } line
                    ? ruling with
                    {
                        Line = Money.OfMinor(line.MinorUnits + 1, line.Currency),
                    }
                    : ruling
        );

    [Fact] // law:K6
    public void Another_limit_is_named_than_the_one_that_binds() =>
        Caught(
            CreditLaw.Line,
            (_, ruling) => ruling.Binding == LinePartKind.Concentration ? ruling with { Binding = LinePartKind.Need } : ruling,
            CreditLaw.Specific
        );

    [Fact] // law:K6
    public void A_deferral_changes_the_line() =>
        Caught(
            CreditLaw.Line,
            (_, ruling) => ruling.Outcome == CreditOutcome.Deferred ? ruling with { Change = LineChange.Cut } : ruling
        );

    [Fact] // law:K7
    public void A_good_score_outweighs_a_dishonoured_cheque() =>
        Caught(
            CreditLaw.KnockOut,
            facts =>
                facts.File is { Events: { } events } file && facts.Behaviour.Scored.DaysLate < 1
                    ? facts with
                    {
                        File = file with
                        {
                            Events = CreditEvents.Of(
                                events.All.Where(happened => happened.Kind != CreditEventKind.DishonouredInstrument)
                            ),
                        },
                    }
                    : facts
        );

    [Fact]
    public void A_hospital_is_stopped_by_a_rule() =>
        Caught(
            CreditLaw.CriticalSupply,
            KnockOuts(rule =>
                rule.Code == "KO-03"
                    ? new(rule.Code, rule.When | InsolvencyOf(rule), rule.Outcome) { Audience = rule.Audience }
                    : rule
            )
        );

    [Fact] // law:K8
    public void A_refusal_without_a_reason() =>
        Caught(
            CreditLaw.Reasons,
            (_, ruling) => ruling.Outcome == CreditOutcome.Barred ? Told(ruling with { Reasons = [] }) : ruling
        );

    [Fact] // law:K9
    public void A_reason_that_says_nothing() =>
        Caught(
            CreditLaw.Specific,
            (_, ruling) =>
                ruling.Outcome == CreditOutcome.Referred
                    ? Told(ruling with { Reasons = [new("INTERNAL-STANDARDS", Audience.Client, 1)] })
                    : ruling
        );

    [Fact] // law:K9
    public void A_reason_with_another_answer_than_was_found() =>
        Caught(
            CreditLaw.Specific,
            (_, ruling) =>
                Told(ruling with { Reasons = [.. ruling.Reasons.Select(reason => reason with { Actual = reason.Actual + 1 })] })
        );

    [Fact] // law:K10
    public void One_of_two_reasons_is_kept_back() =>
        Caught(
            CreditLaw.Mending,
            (_, ruling) =>
                ruling.Outcome == CreditOutcome.Barred ? Told(ruling with { Reasons = [.. ruling.Reasons.Take(1)] }) : ruling
        );

    [Fact] // law:K11
    public void A_client_is_given_every_reason() =>
        Caught(
            CreditLaw.Ranking,
            (_, ruling) =>
                ruling with
                {
                    ShownTo = reader =>
                        ruling.ShownTo(reader) with
                        {
                            Reasons = [.. ruling.Reasons.Where(reason => reason.Audience >= reader)],
                        },
                }
        );

    [Fact] // law:K11
    public void Reasons_in_the_order_of_the_rules() =>
        Caught(
            CreditLaw.Ranking,
            new CreditUnderTest(Shipped)
            {
                CarriedOutBy = (policy, facts) =>
                {
                    var ruling = CreditRuling.Of(policy.Evaluate(facts));
                    var order = policy.KnockOuts.Rules.Select(rule => rule.Code).ToList();
                    return Told(ruling with { Reasons = [.. ruling.Reasons.OrderBy(reason => order.IndexOf(reason.Code))] });
                },
            }
        );

    [Fact] // law:K18
    public void A_name_that_sounds_foreign() =>
        Caught(
            CreditLaw.Fair,
            (facts, ruling) =>
                ruling.IsGranting && facts.Account.Any(letter => letter > 'ÿ')
                    ? ruling with
                    {
                        Change = LineChange.Cut,
                    }
                    : ruling
        );

    [Fact] // law:K18
    public void A_natural_person_is_scored() =>
        Caught(
            CreditLaw.Fair,
            facts =>
                facts.File is { Form: DebtorForm.NaturalPerson } file
                    ? facts with
                    {
                        File = file with { Form = DebtorForm.Company },
                    }
                    : facts,
            CreditLaw.Specific
        );

    [Fact]
    public void A_cap_that_is_only_shown() =>
        Caught(
            CreditLaw.Evidence,
            (_, ruling) =>
                ruling.Binding == LinePartKind.EvidenceCap
                    ? ruling with
                    {
                        Parts =
                        [
                            .. ruling.Parts.Select(part =>
                                part.Kind == LinePartKind.EvidenceCap ? part with { Amount = Money.Eur(1) } : part
                            ),
                        ],
                    }
                    : ruling,
            CreditLaw.Line
        );

    [Fact]
    public void Everybody_without_a_statement_is_deferred() =>
        Caught(
            CreditLaw.Evidence,
            facts =>
                facts is { File: { Statement: null } file } && facts.MonthsTrading > 6
                    ? facts with
                    {
                        File = file with { Screening = null },
                    }
                    : facts,
            CreditLaw.Specific,
            CreditLaw.Mending,
            CreditLaw.Missing,
            CreditLaw.KnockOut
        );

    [Fact]
    public void What_is_not_known_counts_as_good() =>
        Caught(
            CreditLaw.Missing,
            facts =>
                facts.Behaviour.Scored is { OverdueShare: null } conduct
                    ? facts with
                    {
                        Behaviour = facts.Behaviour with { Scored = conduct with { OverdueShare = Share.Zero } },
                    }
                    : facts
        );

    [Fact]
    public void Sales_read_that_a_debtor_is_on_a_list() =>
        Caught(
            CreditLaw.Audiences,
            (_, ruling) => ruling with { ShownTo = _ => ruling.ShownTo(Audience.Finance) },
            CreditLaw.Ranking
        );

    [Fact]
    public void A_letter_of_ones_own_tells_the_client_what_the_agency_said() =>
        Caught(
            CreditLaw.Audiences,
            new CreditUnderTest(Shipped)
            {
                CarriedOutBy = (policy, facts) =>
                    CreditRuling.Of(
                        policy.Evaluate(facts),
                        (evaluation, _, language) =>
                            string.Join(' ', evaluation.Reasons().Select(reason => reason.ToString(language)))
                    ),
            }
        );

    [Fact]
    public void Members_of_a_family_are_evaluated_one_by_one() =>
        Caught(
            CreditLaw.Family,
            new CreditUnderTest(Shipped)
            {
                TogetherBy = (policy, members) => [.. members.Select(member => CreditRuling.Of(policy.Evaluate(member)))],
            }
        );

    private static void Caught(Law law, Func<CreditFacts, CreditRuling, CreditRuling> spoil, params Law[] followed) =>
        Caught(
            law,
            new CreditUnderTest(Shipped)
            {
                CarriedOutBy = (policy, facts) => spoil(facts, CreditRuling.Of(policy.Evaluate(facts))),
                TogetherBy = null,
            },
            followed
        );

    private static void Caught(Law law, Func<CreditFacts, CreditFacts> misread, params Law[] followed) =>
        Caught(
            law,
            new CreditUnderTest(Shipped)
            {
                CarriedOutBy = (policy, facts) => CreditRuling.Of(policy.Evaluate(misread(facts))),
                TogetherBy = null,
            },
            followed
        );

    private static void Caught(Law law, CreditPolicy policy, params Law[] followed) =>
        Caught(law, new CreditUnderTest(policy), followed);

    private static void Caught(Law law, CreditUnderTest policy, params Law[] followed)
    {
        var report = CreditLaws.Examine(policy, new() { Cases = 300, RequiresCoverage = false });

        Assert.Equal(
            followed.Append(law).Select(broken => broken.Id).Order(StringComparer.Ordinal),
            report.Broken.Select(result => result.Law.Id).Order(StringComparer.Ordinal)
        );
    }

    private static CreditRuling Shown(CreditRuling ruling, Func<CreditView, CreditView> change) =>
        ruling with
        {
            ShownTo = reader => change(ruling.ShownTo(reader)),
        };

    /// <summary>The ruling whose readers are told the reasons that it has.</summary>
    private static CreditRuling Told(CreditRuling ruling) =>
        ruling with
        {
            ShownTo = reader =>
                ruling.ShownTo(reader) with
                {
                    Reasons = [.. ruling.Reasons.Where(reason => reason.Audience >= reader).Take(CreditEvaluation.MostReasons)],
                },
        };

    private static string Written(decimal? days) => days?.ToString("0.0", CultureInfo.CurrentCulture) ?? "";

    private static CreditPolicy Policy(Func<Scorecard<CreditFacts>, Scorecard<CreditFacts>> change) =>
        new(
            Shipped.Identity,
            Shipped.Terms,
            Shipped.KnockOuts,
            Shipped.Requirements,
            change(Shipped.Trade),
            change(Shipped.Report),
            change(Shipped.Full)
        );

    private static Scorecard<CreditFacts> Replace(Scorecard<CreditFacts> card, Characteristic<CreditFacts> line) =>
        new(
            card.Identity,
            card.TotalPoints,
            card.Missing,
            card.MinimumCoverage,
            [.. card.Characteristics.Select(old => old.Code == line.Code ? line : old)]
        );

    private static CreditPolicy KnockOuts(Func<Rule<CreditFacts, CreditBar>, Rule<CreditFacts, CreditBar>> change) =>
        new(
            Shipped.Identity,
            Shipped.Terms,
            new(
                Shipped.KnockOuts.Identity,
                CreditScales.Bars,
                HitPolicy.Strictest,
                CreditBar.Clear,
                CreditBar.Undetermined,
                [.. Shipped.KnockOuts.Rules.Select(change)]
            ),
            Shipped.Requirements,
            Shipped.Trade,
            Shipped.Report,
            Shipped.Full
        );

    /// <summary>The ground of a rule without the condition that supply is not critical.</summary>
    private static Specification<CreditFacts> InsolvencyOf(Rule<CreditFacts, CreditBar> rule) =>
        ((AllOf<CreditFacts>)rule.When).Parts[1];
}
