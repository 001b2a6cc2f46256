using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Guides;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;

namespace KeyAccount.Domain.Discounts;

/// <summary>A discount policy as a person reads it.</summary>
public static class DiscountRuleBook
{
    private static readonly Label Everybody = new("all", "todos", "全部");

    /// <summary>Who may grant what, the rules of deals and lines, the numbers, and floors and targets.</summary>
    public static RuleBook Of(DiscountPolicy policy)
    {
        Guard.Against.Null(policy);
        return new(
            new("Discounts", "Descuentos", "折扣"),
            policy.Identity,
            null,
            Authority(policy.Ladder),
            BookSection.Of(new("The deal", "La operación", "整笔交易"), policy.Deal),
            BookSection.Of(new("Each line", "Cada línea", "每一行"), policy.Line),
            Numbers(policy.Terms),
            Guides(policy.Guides)
        );
    }

    private static BookSection Authority(AuthorityLadder ladder) =>
        BookSection.OfTable(
            new("Who may grant what", "Quién puede conceder qué", "审批权限"),
            [
                new("Up to and including", "Hasta e incluido", "至（含）"),
                .. ladder.Terms.Ranks.Select(
                    (rank, level) => Label.Same(string.Create(CultureInfo.InvariantCulture, $"{level} {rank.Name}"))
                ),
            ],
            [
                .. DiscountLadder.Dimensions.SelectMany(dimension =>
                    ladder
                        .Terms.Columns.Where(column =>
                            ladder.Terms.Ranks.Any(rank => !ladder.LimitOf(column, rank.Name, dimension.Name).IsNobody)
                        )
                        .Select(column =>
                            ImmutableArray.CreateRange<Label>([
                                Named(dimension, column),
                                .. ladder.Terms.Ranks.Select(rank =>
                                    Limit(dimension, ladder.LimitOf(column, rank.Name, dimension.Name))
                                ),
                            ])
                        )
                ),
            ]
        );

    private static Label Named(Dimension dimension, string column)
    {
        var name = DiscountWords.NameOf(dimension);
        return new($"{name.English}, {column}", $"{name.Spanish}, {column}", $"{name.SimplifiedChinese}, {column}");
    }

    private static Label Limit(Dimension dimension, AuthorityLimit limit) =>
        limit.IsNobody ? Label.Same("–")
        : limit.UpTo is { } upTo ? Label.Same(DiscountWords.Figure(dimension, upTo))
        : new("unlimited", "sin límite", "无限");

    private static BookSection Numbers(DiscountTerms terms) =>
        BookSection.OfTerms(
            new("Numbers", "Cifras", "参数"),
            (
                new("Quotes count together within days", "Las ofertas se suman dentro de días", "报价合并计算天数"),
                Number(terms.WindowDays)
            ),
            (
                new(
                    "A competitor's offer may be days old",
                    "Días de antigüedad de la oferta de un competidor",
                    "竞争对手报价最长天数"
                ),
                Number(terms.OfferDays)
            ),
            (
                new("A competitor's price is", "El precio de un competidor", "竞争对手价格"),
                terms.MeetsOnly
                    ? new("met, not beaten", "se iguala, no se mejora", "可持平，不可更低")
                    : new("met or beaten", "se iguala o se mejora", "可持平或更低")
            )
        );

    private static BookSection Guides(PriceGuides guides) =>
        BookSection.OfTable(
            new("Floors and targets, of list", "Mínimos y objetivos, sobre lista", "底价与目标价（占目录价）"),
            [
                new("Product group", "Grupo de productos", "产品组"),
                new("Kind", "Tipo", "类别"),
                new("Tier", "Nivel", "层级"),
                new("Days", "Días", "日期"),
                new("Floor", "Mínimo", "底价"),
                new("Target", "Objetivo", "目标价"),
                new("Set by", "Fijado por", "制定人"),
            ],
            [
                .. guides.All.Select(guide =>
                    ImmutableArray.Create(
                        guide.ProductGroup is { } group ? Label.Same(group) : Everybody,
                        guide.Kind is { } kind ? Accounts.AccountScales.Kind.Named(kind) : Everybody,
                        guide.Tier is { } tier ? Accounts.AccountScales.Tier.Named(tier) : Everybody,
                        Label.Same($"{guide.During}"),
                        Label.Same($"{guide.Floor}"),
                        Label.Same($"{guide.Target}"),
                        guide.SetBy is { } person ? Label.Same(person) : new("not said", "no se dice", "未说明")
                    )
                ),
            ]
        );

    private static Label Number(int number) => Label.Same(number.ToString(CultureInfo.InvariantCulture));
}
