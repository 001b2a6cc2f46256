using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>A provision matrix as a person reads it.</summary>
public static class ProvisionRuleBook
{
    /// <summary>The rate of each bucket; placeholders are said to be such.</summary>
    public static RuleBook Of(ProvisionMatrix matrix)
    {
        Guard.Against.Null(matrix);
        var title = matrix.IsPlaceholder
            ? ProvisionMatrix.Placeholder
            : new Label("expected loss by age", "pérdida esperada por antigüedad", "按账龄的预期损失");
        return new(
            new("Provision matrix", "Matriz de provisiones", "坏账准备矩阵"),
            matrix.Identity,
            null,
            BookSection.OfTable(
                new(
                    char.ToUpperInvariant(title.English[0]) + title.English[1..],
                    char.ToUpperInvariant(title.Spanish[0]) + title.Spanish[1..],
                    title.SimplifiedChinese
                ),
                [new("Overdue", "Vencido", "逾期"), new("Rate", "Tasa", "损失率")],
                [
                    .. matrix.Rates.Select(
                        (rate, place) => ImmutableArray.Create(matrix.Buckets.NameOf(place), Label.Same($"{rate}"))
                    ),
                ]
            )
        );
    }
}
