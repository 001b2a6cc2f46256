using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;

namespace KeyAccount.Domain.Accounts;

/// <summary>The policies that classify accounts, as a person reads them.</summary>
public static class AccountRuleBooks
{
    private static readonly Label Rules = new("Rules", "Reglas", "规则");

    /// <summary>The kinds of key account, and which of them leads.</summary>
    public static RuleBook Of(KindPolicy policy)
    {
        Guard.Against.Null(policy);
        return new(
            new("Kinds of key account", "Clases de cuenta clave", "大客户类别"),
            policy.Table.Identity,
            policy.Table.Fingerprint,
            BookSection.Of(Rules, policy.Table),
            BookSection.OfTable(
                new("Which kind leads", "Qué clase prevalece", "主要类别的次序"),
                [new("Place", "Orden", "次序"), new("Kind", "Clase", "类别")],
                [
                    .. policy.Precedence.Select(
                        (kind, place) => ImmutableArray.Create(Number(place + 1), AccountScales.Kind.Named(kind))
                    ),
                ]
            )
        );
    }

    /// <summary>How important an account is, on both axes.</summary>
    public static RuleBook Of(ImportancePolicy policy)
    {
        Guard.Against.Null(policy);
        return new(
            new("Importance of accounts", "Importancia de las cuentas", "客户重要性"),
            policy.Identity,
            null,
            BookSection.Of(new("Attractiveness", "Atractivo", "吸引力"), policy.Attractiveness),
            BookSection.Of(new("Strength", "Fortaleza", "竞争地位"), policy.Strength)
        );
    }

    /// <summary>Which tier an account earns, and how many are granted one.</summary>
    public static RuleBook Of(TierPolicy policy)
    {
        Guard.Against.Null(policy);
        var terms = policy.Terms;
        return new(
            new("Tiers of attention", "Niveles de atención", "服务等级"),
            policy.Table.Identity,
            policy.Table.Fingerprint,
            BookSection.Of(new("The tier that is earned", "El nivel que se gana", "应得等级"), policy.Table),
            BookSection.OfTerms(
                new("Terms", "Parámetros", "参数"),
                (new("Line for a new account", "Línea para una cuenta nueva", "新客户的界线"), Number(terms.Line)),
                (
                    new("A low axis becomes high from", "Un eje bajo pasa a alto desde", "低轴升为高轴的起点"),
                    Number(terms.Promote)
                ),
                (
                    new("A high axis becomes low below", "Un eje alto pasa a bajo por debajo de", "高轴降为低轴的界线（低于）"),
                    Number(terms.Demote)
                ),
                (new("A tier is held for", "Un nivel se mantiene", "等级保持期"), Months(terms.DwellMonths)),
                (
                    new(
                        "Part of the active families that may be key or development",
                        "Parte de las familias activas que pueden ser clave o desarrollo",
                        "可列为关键或发展的活跃集团比例"
                    ),
                    Label.Same($"{terms.Capacity}")
                ),
                (
                    new("However small the book", "Por pequeña que sea la cartera", "客户再少也至少"),
                    Number(terms.SmallestCapacity)
                ),
                (new("Most of one manager", "Máximo por gestor", "每位经理上限"), Number(terms.PerManager))
            )
        );
    }

    private static Label Months(int months) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{months} months"),
            string.Create(CultureInfo.InvariantCulture, $"{months} meses"),
            string.Create(CultureInfo.InvariantCulture, $"{months} 个月")
        );

    private static Label Number(decimal number) => Label.Same(number.ToString("0.######", CultureInfo.InvariantCulture));
}
