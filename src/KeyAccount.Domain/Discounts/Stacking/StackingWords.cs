using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>Sentences about discounts that were not given.</summary>
internal static class StackingWords
{
    public static string Sentence(Rejection rejection, Language language)
    {
        var by = rejection.By?.Id ?? string.Empty;
        var reason = Reason(rejection.Reason, by).In(language);
        var line = rejection.Line is null ? string.Empty : OnLine(rejection.Place).In(language);
        return language switch
        {
            Language.English or Language.Spanish => $"{rejection.Discount.Id}{line}: {reason}",
            Language.SimplifiedChinese => $"{rejection.Discount.Id}{line}：{reason}",
        };
    }

    private static Label OnLine(string line) => new($" on line {line}", $" en la línea {line}", $"（第{line}行）");

    private static Label Reason(RejectionReason reason, string by) =>
        reason switch
        {
            RejectionReason.NotEligible => new("the condition does not hold", "la condición no se cumple", "条件不成立"),
            RejectionReason.MissedOnRunningTotal => new(
                "the condition no longer holds after earlier discounts",
                "la condición ya no se cumple tras los descuentos anteriores",
                "扣除先前折扣后条件不再成立"
            ),
            RejectionReason.EligibilityUnknown => new(
                "it is not known whether the condition holds",
                "no se sabe si la condición se cumple",
                "条件是否成立未知"
            ),
            RejectionReason.NotInForce => new("not in force on this date", "no vigente en esta fecha", "该日期未生效"),
            RejectionReason.NoLine => new("no line is among those it is for", "ninguna línea le corresponde", "没有适用的行"),
            RejectionReason.LostToExclusive => new(
                $"lost to the exclusive {by}",
                $"excluido por el exclusivo {by}",
                $"被排他折扣{by}取代"
            ),
            RejectionReason.Stopped => new($"stopped by {by}", $"detenido por {by}", $"被{by}终止"),
            RejectionReason.NotBetter when by.Length == 0 => new(
                "the price is as low already",
                "el precio ya es igual de bajo",
                "价格已不高于此"
            ),
            RejectionReason.NotBetter => new($"not better than {by}", $"no mejor que {by}", $"不优于{by}"),
            RejectionReason.FloorReached => new("the price stands at its floor", "el precio está en su mínimo", "价格已到下限"),
            RejectionReason.NothingLeft => new("the price is zero already", "el precio ya es cero", "价格已为零"),
            RejectionReason.WithoutEffect => new("it comes to nothing", "no supone nada", "折扣金额为零"),
            RejectionReason.BaseUnknown => new(
                "the price it is reckoned on is not known",
                "no se conoce el precio base",
                "计算基价未知"
            ),
        };
}
