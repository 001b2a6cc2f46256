using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The sentences of a check in every language. Figures, dates and codes are written alike in all of them.</summary>
internal static class CheckWords
{
    private static readonly Label And = new(", and ", ", y ", "，并且");
    private static readonly Label Pass = new("passes if {0}", "pasa si {0}", "若{0}，则通过");
    private static readonly Label Less = new("needs only \"{1}\" if {0}", "solo requiere «{1}» si {0}", "若{0}，则仅需“{1}”");
    private static readonly Label Binds = new("binding: {0}", "determinante: {0}", "决定性：{0}");
    private static readonly Label Signal = new("signal: {0}", "señal: {0}", "提示：{0}");
    private static readonly Label Figures = new(
        "limit {0}, tolerance {1}, used {2}, increment {3}, over by {4}",
        "límite {0}, tolerancia {1}, usado {2}, incremento {3}, exceso {4}",
        "额度{0}，容差{1}，已用{2}，新增{3}，超出{4}"
    );
    private static readonly Label Level = new(" on level {0}", " en el nivel {0}", "，约束层级{0}");
    private static readonly Label Said = new("{0} ({1}, {2}): {3}", "{0} ({1}, {2}): {3}", "{0}（{1}，{2}）：{3}");

    /// <summary>The verdict, the figures of the line, the reasons, the binding one first, exclusions that won, and signals.</summary>
    public static ImmutableArray<string> Of(CreditCheck check, Language language, Audience reader)
    {
        var words = Wording.In(language);
        var binding = check.Binding is { } finding && finding.MayBeReadBy(reader) ? finding : null;
        return
        [
            words.Sentence(check.Decision),
            .. Line(check, language, reader),
            .. binding is null ? [] : new[] { Format(Binds, language, words.Sentence(binding)) },
            .. check.ReasonsFor(reader).Where(reason => reason.Code != binding?.Code).Select(words.Sentence),
            .. check
                .PrecedenceFor(reader)
                .Where(standing => standing.Outcome == RuleOutcome.Beats)
                .Select(standing => Sentence(standing, language)),
            .. check
                .Signals.FindingsFor(reader)
                .Where(signal => signal.Truth == Truth.Yes)
                .Select(signal => Format(Signal, language, words.Sentence(signal))),
        ];
    }

    public static string Sentence(RuleStanding standing, Language language)
    {
        var rule = standing.Rule;
        var effect = Effect(standing).In(language);
        var said = Format(
            Said,
            language,
            rule.Code,
            rule.Scope.ToString(language),
            CreditCheckScales.NameOf(rule.Subject).In(language),
            standing.Against.IsEmpty ? effect : $"{effect} {string.Join(", ", standing.Against)}"
        );
        return standing.Outcome == RuleOutcome.OutOfScope || standing.Explanation.Evidence.IsEmpty
            ? said
            : $"{said}; {string.Join("; ", standing.Explanation.Evidence.Select(Wording.In(language).Sentence))}";
    }

    public static string Sentence(CheckWay way, Language language) =>
        Format(
            way.Verdict.IsApproval ? Pass : Less,
            language,
            string.Join(And.In(language), way.Steps.Select(step => step.ToString(language))),
            VerdictScale.Instance.Format(way.Verdict.Code, language)
        );

    public static string Clause(CheckStep step, Language language) =>
        (
            step.Kind switch
            {
                CheckStepKind.Pay => new Label($"{step.Amount} is paid", $"se paga {step.Amount}", $"支付{step.Amount}"),
                CheckStepKind.DeliverLater => new Label(
                    $"delivered after {Day(step.After!.Value)}",
                    $"se entrega después del {Day(step.After.Value)}",
                    $"于{Day(step.After.Value)}之后交货"
                ),
                CheckStepKind.ShortenTerm => new Label(
                    $"the term is at most {Number(step.Days!.Value)} days",
                    $"el plazo es como máximo de {Number(step.Days.Value)} días",
                    $"账期不超过{Number(step.Days.Value)}天"
                ),
                CheckStepKind.Secure => new Label(
                    $"a security that counts for {step.Amount} is given",
                    $"se aporta una garantía computable por {step.Amount}",
                    $"提供可计{step.Amount}的担保"
                ),
                CheckStepKind.Reduce => new Label(
                    $"the document is smaller by {step.Amount}, or so much is prepaid",
                    $"el documento se reduce en {step.Amount}, o se paga por anticipado",
                    $"单据减少{step.Amount}或预付同额"
                ),
            }
        ).In(language);

    private static Label Effect(RuleStanding standing) =>
        standing.Outcome switch
        {
            RuleOutcome.Undetermined => new("undetermined", "indeterminada", "无法判定"),
            RuleOutcome.OutOfScope => new("made for others", "hecha para otros", "不适用于此客户"),
            RuleOutcome.NotMet => new("not met", "no se cumple", "未满足"),
            RuleOutcome.NothingAdded => new("met, but nothing is added", "se cumple, pero no se añade nada", "满足，但未新增"),
            RuleOutcome.Rests => new("met, but at rest", "se cumple, pero en reposo", "满足，但处于豁免期"),
            RuleOutcome.Beaten => new("met, but beaten by", "se cumple, pero prevalece", "满足，但被排除："),
            RuleOutcome.Blocks => new("blocks", "bloquea", "阻止"),
            RuleOutcome.Beats when standing.Rule.Releases => new("releases from", "libera de", "豁免："),
            RuleOutcome.Beats => new("beats", "prevalece sobre", "排除："),
            RuleOutcome.BeatsNothing => new(
                "met, and beats nothing",
                "se cumple, y no prevalece sobre nada",
                "满足，但无可排除的规则"
            ),
        };

    /// <summary>Limit, tolerance and excess apart; nothing where no amount binds or the reader may not know.</summary>
    private static IEnumerable<string> Line(CreditCheck check, Language language, Audience reader)
    {
        if (check.Limit is { } limit && reader <= Audience.Sales)
        {
            string Amount(Money? amount) => amount?.ToString() ?? Wording.In(language).Unknown;
            yield return Format(
                Figures,
                language,
                limit.ToString(),
                Amount(check.Facts.Tolerance ?? Money.Zero(check.Facts.Currency)),
                Amount(check.Facts.Exposure),
                Amount(check.Increment),
                Amount(check.Excess)
            ) + (check.Facts.Line?.Level is { } level ? Format(Level, language, level) : string.Empty);
        }
    }

    private static string Format(Label pattern, Language language, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, pattern.In(language), values);

    private static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
