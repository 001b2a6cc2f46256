using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>A credit check as a person reads it.</summary>
public static class CreditCheckRuleBook
{
    /// <summary>The rules of all scopes, how they stand to each other, when a released document rests, and the signals.</summary>
    public static RuleBook Of(CreditCheckPolicy policy)
    {
        Guard.Against.Null(policy);
        return new(
            new("Credit check", "Control de crédito", "信用检查"),
            policy.Identity,
            policy.Fingerprint,
            Rules(policy),
            Precedence(policy),
            Rest(policy.Recheck),
            BookSection.Of(new("Signals", "Señales", "提示"), policy.Signals)
        );
    }

    private static BookSection Rules(CreditCheckPolicy policy) =>
        BookSection
            .OfTable(
                BookWords.Rules,
                [
                    BookWords.Code,
                    new("For", "Para", "适用范围"),
                    new("Subject", "Materia", "主题"),
                    BookWords.When,
                    BookWords.Outcome,
                    BookWords.Readers,
                    BookWords.Source,
                ],
                [
                    .. policy.Rules.Select(rule =>
                        ImmutableArray.Create(
                            Label.Same(rule.Code),
                            Label.Each(rule.Scope.ToString),
                            CreditCheckScales.NameOf(rule.Subject),
                            Label.Each(rule.When.ToString),
                            Effect(rule),
                            BookWords.Of(rule.Audience),
                            Label.Same(rule.Source ?? "–")
                        )
                    ),
                ]
            )
            .Asking([.. policy.Features]);

    private static BookSection Precedence(CreditCheckPolicy policy) =>
        BookSection.OfTerms(
            new("Precedence", "Prelación", "优先次序"),
            (
                new(
                    "What adds nothing, and lets no unpaid goods leave",
                    "Lo que no añade nada ni deja salir impagados",
                    "未新增且不放出未付款货物"
                ),
                new("passes", "pasa", "通过")
            ),
            (
                new(
                    "Knock-outs, forced holds and stops",
                    "Exclusiones, retenciones forzadas y detenciones",
                    "一票否决、强制冻结与停止"
                ),
                new("never excluded, never at rest", "nunca excluidas ni en reposo", "不可排除，不可豁免")
            ),
            (
                new("An exclusion beats", "Una exclusión prevalece sobre", "排除规则胜过"),
                new(
                    "rules of its subject that are less specific: account before group before everyone",
                    "reglas de su materia menos específicas: cuenta antes que grupo antes que todos",
                    "同主题且更宽泛的规则：客户先于组别，组别先于所有客户"
                )
            ),
            (
                new("An exclusion that releases beats", "Una exclusión que libera prevalece sobre", "放行规则胜过"),
                new("every rule that can be excluded", "toda regla excluible", "所有可排除的规则")
            ),
            (
                new("A rule that can't be answered", "Una regla sin respuesta", "无法回答的规则"),
                Label.Each(language => VerdictScale.Instance.Format(policy.WhenUnknown.Code, language))
            )
        );

    private static BookSection Rest(RecheckTerms terms) =>
        BookSection.OfTerms(
            new("A released document rests", "Un documento liberado reposa", "已放行单据的豁免"),
            (
                new(
                    "while its value is over the released one by at most",
                    "mientras supere el valor liberado en",
                    "金额超出放行金额不超过"
                ),
                terms.AnyChange
                    ? new("any change ends it", "todo cambio lo termina", "任何变更即终止")
                    : Label.Same($"{terms.Deviation}")
            ),
            (
                new("and for", "y durante", "且期限为"),
                terms.Days is { } days
                    ? InDays(days)
                    : new("the day, then until it changes", "el día, y luego hasta que cambie", "当日，其后直至变更")
            ),
            (new("grace after an order", "gracia tras un pedido", "订单后宽限"), InDays(terms.Grace.Order)),
            (new("grace after a release", "gracia tras una liberación", "放行后宽限"), InDays(terms.Grace.Release)),
            (new("grace after a delivery", "gracia tras una entrega", "发货后宽限"), InDays(terms.Grace.Delivery)),
            (new("grace after an invoice", "gracia tras una factura", "开票后宽限"), InDays(terms.Grace.Invoice))
        );

    private static Label Effect(ScopedRule rule) =>
        rule.Effect switch
        {
            RuleEffect.Block => Label.Each(language => VerdictScale.Instance.Format(rule.CallsFor!.Value.Code, language)),
            RuleEffect.Exclude => new("exclude", "excluir", "排除"),
            RuleEffect.Release => new("release", "liberar", "放行"),
        };

    private static Label InDays(int days)
    {
        var number = days.ToString(CultureInfo.InvariantCulture);
        return new($"{number} days", $"{number} días", $"{number}天");
    }
}
