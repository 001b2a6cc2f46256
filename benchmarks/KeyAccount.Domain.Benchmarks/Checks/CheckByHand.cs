using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Benchmarks.Checks;

/// <summary>The twelve rules by hand, over the same items: the verdict and the codes of all reasons in a list.</summary>
internal static class CheckByHand
{
    public static (Verdict Verdict, List<string> Reasons) Check(CreditCheckFacts facts, OpenPosition[] items)
    {
        long exposure = 0;
        long open = 0;
        long overdue = 0;
        var oldest = 0;
        foreach (var item in items)
        {
            exposure += item.MinorUnits;
            if (item.DueOn is not { } due)
            {
                continue;
            }
            open += item.MinorUnits;
            if (due < facts.AsOf)
            {
                overdue += item.MinorUnits;
                oldest = Math.Max(oldest, Period.DaysBetween(due, facts.AsOf));
            }
        }
        List<string> reasons = [];
        var verdict = Verdict.Approve;
        void Object(string code, Verdict calls)
        {
            reasons.Add(code);
            verdict = Verdict.Strictest(verdict, calls);
        }
        var limit = facts.Line!.Limit!.Value.MinorUnits;
        var over = exposure + facts.Increment!.Value.MinorUnits - limit;
        if (facts.State >= LineState.Stop)
        {
            Object("STOP", Verdict.Decline);
        }
        if (over > 0)
        {
            Object("LINE-0", Verdict.Refer(1));
        }
        if (over * 100 > limit * 15)
        {
            Object("LINE-15", Verdict.Refer(2));
        }
        if (over * 100 > limit * 30)
        {
            Object("LINE-30", Verdict.Decline);
        }
        if (facts.DocumentValue!.Value.MinorUnits > CheckedOrders.LargestDocument)
        {
            Object("VALUE", Verdict.Refer(3));
        }
        if (oldest > 30)
        {
            Object("OLD-30", Verdict.Refer(1));
        }
        if (oldest > 60)
        {
            Object("OLD-60", Verdict.Decline);
        }
        if (overdue * 4 >= open && overdue > 0)
        {
            Object("OVERDUE-SHARE", Verdict.Refer(1));
        }
        if (overdue > CheckedOrders.LargestOverdue)
        {
            Object("OVERDUE", Verdict.Refer(1));
        }
        if (facts.DunningLevel >= 3)
        {
            Object("DUNNING", Verdict.Refer(1));
        }
        if (Period.DaysBetween(facts.LineValidUntil!.Value, facts.AsOf) > 15)
        {
            Object("EXPIRED", Verdict.Refer(2));
        }
        if (facts.TermDays - facts.AgreedTermDays > 0)
        {
            Object("TERMS", Verdict.Refer(1));
        }
        return (verdict, reasons);
    }
}
