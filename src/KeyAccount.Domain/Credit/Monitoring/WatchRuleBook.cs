using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>A watch policy as a person reads it.</summary>
public static class WatchRuleBook
{
    /// <summary>The rules of the status, what sales are told, and when an alert is over.</summary>
    public static RuleBook Of(WatchPolicy policy)
    {
        Guard.Against.Null(policy);
        var over = Percentage.FromBasisPoints(policy.Terms.UseWatch.BasisPoints - policy.Terms.UseBand.BasisPoints);
        return new(
            new("Lines in use", "Líneas en uso", "额度使用监控"),
            policy.Table.Identity,
            null,
            BookSection.Of(new("Status", "Estado", "状态"), policy.Table),
            BookSection.Of(new("For sales", "Para ventas", "供销售参考"), policy.Sales),
            BookSection.OfTerms(
                new("Alerts", "Alertas", "警报"),
                (
                    new(
                        "An alert about the use is over below",
                        "La alerta de uso termina por debajo de",
                        "使用率警报解除界线（低于）"
                    ),
                    Label.Same($"{over}")
                ),
                (
                    new("Grace days of a line after its end", "Días de gracia de la línea", "额度到期宽限天数"),
                    Label.Same(policy.Terms.LineGraceDays.ToString(CultureInfo.InvariantCulture))
                )
            )
        );
    }
}
