using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>A claims policy as a person reads it.</summary>
public static class ClaimRuleBook
{
    private static readonly Label Everybody = new("all", "todos", "全部");
    private static readonly Label None = Label.Same("–");

    /// <summary>The rules, the numbers, kinds of categories, limits, per-diems and mileage.</summary>
    public static RuleBook Of(ClaimPolicy policy)
    {
        Guard.Against.Null(policy);
        var terms = policy.Terms;
        return new(
            new("Expense claims", "Notas de gastos", "费用报销"),
            policy.Identity,
            null,
            BookSection.Of(new("Each line", "Cada línea", "每一行"), policy.Lines),
            Numbers(terms),
            Kinds(terms),
            Limits(terms.Limits),
            PerDiems(terms.PerDiem),
            Mileage(terms.Mileage)
        );
    }

    private static BookSection Numbers(ClaimTerms terms) =>
        BookSection.OfTerms(
            new("Numbers", "Cifras", "参数"),
            (
                new("No receipt up to and including", "Sin recibo hasta e incluido", "免票据金额（含）"),
                Label.Same($"{terms.ReceiptFree}")
            ),
            (new("Needs a reason after days", "Necesita motivo pasados días", "超过天数须说明理由"), Number(terms.LateDays)),
            (
                new("Refused after days", "Rechazado pasados días", "超过天数拒绝"),
                terms.LastDays is { } last ? Number(last) : None
            ),
            (
                new(
                    "Same supplier and amount is a question within days",
                    "Mismo proveedor e importe es pregunta dentro de días",
                    "同一供应商同一金额须询问的天数"
                ),
                Number(terms.QuestionDays)
            ),
            (
                new(
                    "Expenses with a supplier count together within days",
                    "Los gastos con un proveedor se suman dentro de días",
                    "同一供应商支出合并计算的天数"
                ),
                Number(terms.SplitDays)
            ),
            (new("Lowest rank for a referral", "Rango mínimo para decidir", "审批最低级别"), Label.Same(terms.QuestionRank)),
            (
                new("Lowest rank with compliance", "Rango mínimo con cumplimiento", "合规审查最低级别"),
                Label.Same(terms.ComplianceRank)
            ),
            (
                new("Days away: first and last day", "Dietas: primer y último día", "首末日津贴比例"),
                Label.Same($"{terms.PerDiem.FirstAndLast}")
            ),
            (
                new("Days away: meals are deducted", "Dietas: las comidas se descuentan", "餐费扣除"),
                terms.PerDiem.Order switch
                {
                    MealDeduction.AfterShare => new("after that share", "después de ese porcentaje", "在该比例之后"),
                    MealDeduction.BeforeShare => new("before that share", "antes de ese porcentaje", "在该比例之前"),
                }
            )
        );

    private static BookSection Kinds(ClaimTerms terms) =>
        BookSection.OfTable(
            new("Categories", "Categorías", "类别"),
            [new("Category", "Categoría", "类别"), new("Kind", "Tipo", "种类")],
            [
                .. terms.Kinds.Select(one => ImmutableArray.Create(Label.Same(one.Key), ClaimScales.Kinds.Named(one.Value))),
                ImmutableArray.Create(
                    new Label("every other one", "cualquier otra", "其他所有"),
                    ClaimScales.Kinds.Named(ClaimKind.Actual)
                ),
            ]
        );

    private static BookSection Limits(ExpenseLimits limits) =>
        BookSection.OfTable(
            new("Limits", "Límites", "限额"),
            [
                new("Category", "Categoría", "类别"),
                new("Place", "Lugar", "地点"),
                new("Days", "Días", "日期"),
                new("Season, both ends included", "Temporada, ambos extremos incluidos", "季节（含首尾）"),
                new("Up to and including", "Hasta e incluido", "至（含）"),
                new("Above", "Por encima", "超过时"),
                new("No receipt up to", "Sin recibo hasta", "免票据金额"),
            ],
            [
                .. limits.All.Select(limit =>
                    ImmutableArray.Create(
                        Named(limit.Category),
                        Named(limit.Place),
                        Label.Same($"{limit.During}"),
                        Named(limit.Season?.ToString()),
                        Label.Same($"{limit.Most}"),
                        ClaimScales.Actions.Named(limit.Above),
                        limit.ReceiptFree is { } free ? Label.Same($"{free}") : None
                    )
                ),
            ]
        );

    private static BookSection PerDiems(PerDiemTerms terms) =>
        BookSection.OfTable(
            new("Days away", "Dietas", "出差津贴"),
            [
                new("Place", "Lugar", "地点"),
                new("Days", "Días", "日期"),
                new("Full day", "Día completo", "全天"),
                new("Breakfast", "Desayuno", "早餐"),
                new("Lunch", "Almuerzo", "午餐"),
                new("Dinner", "Cena", "晚餐"),
                new("At least", "Al menos", "至少"),
            ],
            [
                .. terms.Rates.Select(rate =>
                    ImmutableArray.CreateRange<Label>([
                        Named(rate.Place),
                        Label.Same($"{rate.During}"),
                        .. rate.Amounts.Select(amount => Label.Same($"{amount}")),
                    ])
                ),
            ]
        );

    private static BookSection Mileage(MileageRates rates) =>
        BookSection.OfTable(
            new("Mileage", "Kilometraje", "里程补贴"),
            [
                new("Vehicle", "Vehículo", "车辆"),
                new("Days", "Días", "日期"),
                new("Unit", "Unidad", "单位"),
                new("Up to in the year", "Hasta en el año", "年度里程上限"),
                new("Rate", "Tarifa", "费率"),
            ],
            [
                .. rates.All.SelectMany(rate =>
                    rate.Bands.Select(band =>
                        ImmutableArray.Create(
                            Label.Same(rate.Vehicle),
                            Label.Same($"{rate.During}"),
                            rate.Unit switch
                            {
                                DistanceUnit.Kilometre => new("kilometre", "kilómetro", "公里"),
                                DistanceUnit.Mile => new("mile", "milla", "英里"),
                            },
                            band.UpTo is { } upTo ? Number(upTo) : None,
                            Label.Same(band.Rate.ToString("0.######", CultureInfo.InvariantCulture))
                        )
                    )
                ),
            ]
        );

    private static Label Named(string? name) => name is null ? Everybody : Label.Same(name);

    private static Label Number(int number) => Label.Same(number.ToString(CultureInfo.InvariantCulture));
}
