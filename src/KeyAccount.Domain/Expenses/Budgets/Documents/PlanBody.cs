using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Budgets.Documents;

/// <summary>A plan, with every month as it was distributed and the total that they must add up to.</summary>
internal static class PlanBody
{
    private const string AllowedControl =
        "an amount type and a boundary no longer than it, such as \"ytd/period\" or \"ptd/period tracking\"";

    private static readonly string[] Members =
    [
        "total",
        "first",
        "months",
        "fiscalYearStart",
        "controls",
        "tolerance",
        "carryOver",
    ];

    public static DocumentValue Write(BudgetPlan plan) =>
        DocumentValue.Object(
            ("total", KeptParts.Write(plan.Total)),
            ("first", BudgetParts.Write(plan.First)),
            ("months", Parts.List(plan.Months, KeptParts.Write)),
            ("fiscalYearStart", DocumentValue.Of((long)plan.FiscalYearStart)),
            ("controls", Parts.List(plan.Controls, one => DocumentValue.Of($"{one}"))),
            ("tolerance", plan.Tolerance == default ? null : Operands.Write(ShareScale.Instance, plan.Tolerance.BasisPoints)),
            ("carryOver", plan.CarryOver == CarryOverTerms.Nothing ? null : Write(plan.CarryOver))
        );

    public static BudgetPlan? Read(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, Members) is not { } from)
        {
            return null;
        }
        var (total, first) = (BudgetParts.Amount(from, "total"), BudgetParts.Month(from, "first"));
        var months = from.List("months", 1, BudgetPlan.MaximumMonths);
        ImmutableArray<Money?> amounts = months.IsDefault ? [] : [.. months.Select(one => BudgetParts.Amount(one, problems))];
        var start = from.Whole("fiscalYearStart", 1, 12);
        var controls = Parts.Items(from, "controls", 1, BudgetPlan.MaximumIntervals, one => Control(one, problems));
        var tolerance = from.Has("tolerance") ? from.Value("tolerance", ShareScale.Instance) : default(Share);
        var carryOver = from.Has("carryOver") ? ReadCarryOver(from) : CarryOverTerms.Nothing;
        return !problems.IsEmpty
            ? null
            : Attempt.To(
                () =>
                    BudgetPlan
                        .Stated(total!.Value, first!.Value, amounts.Select(amount => amount!.Value))
                        .InFiscalYearsFrom(start!.Value)
                        .ControlledBy(controls)
                        .Tolerating(tolerance!.Value)
                        .Carrying(carryOver!),
                from.Itself,
                problems
            );
    }

    private static DocumentValue Write(CarryOverTerms terms) =>
        DocumentValue.Object(
            ("surplus", Parts.Flag(terms.Surplus)),
            ("surplusCap", terms.SurplusCap is { } cap ? KeptParts.Write(cap) : null),
            ("overspend", Parts.Flag(terms.Overspend))
        );

    private static CarryOverTerms? ReadCarryOver(DocumentObject parent)
    {
        if (parent.Object("carryOver", "surplus", "surplusCap", "overspend") is not { } from)
        {
            return null;
        }
        var cap = from.Has("surplusCap") ? BudgetParts.Amount(from, "surplusCap") : null;
        var terms = CarryOverTerms.Of(Parts.FlagIfThere(from, "surplus"), cap, Parts.FlagIfThere(from, "overspend"));
        if (terms is null)
        {
            from.Problems.Add(
                PolicyDocumentFault.Refused,
                from.Find("surplusCap")!,
                "an amount above zero, where a surplus goes on"
            );
        }
        return terms;
    }

    private static ControlInterval? Control(DocumentValue one, DocumentProblems problems)
    {
        if (!DocumentObject.IsKind(one, DocumentKind.Text, AllowedControl, problems))
        {
            return null;
        }
        var interval = ControlInterval.Read(one.Text);
        if (interval is null)
        {
            problems.Add(PolicyDocumentFault.UnknownWord, one, AllowedControl);
        }
        return interval;
    }
}
