using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>A check in the reader's language.</summary>
internal static class ExpenseWords
{
    private static readonly Label Breakdown = new(
        "budget {0}: spent {1}, pending {2}, committed {3}, reserved {4}, given back {5}, asked for {6}",
        "presupuesto {0}: gastado {1}, pendiente {2}, comprometido {3}, reservado {4}, devuelto {5}, solicitado {6}",
        "预算 {0}：已支出 {1}，待审 {2}，已承诺 {3}，已预留 {4}，释放 {5}，申请 {6}"
    );

    private static readonly Label Already = new("exceeded already by {0}", "superado ya en {0}", "已超出 {0}");
    private static readonly Label Will = new("will be exceeded by {0}", "se superará en {0}", "将超出 {0}");
    private static readonly Label NotKnown = new("not known whether", "no se sabe si", "无法判定");
    private static readonly Label NotKept = new("no budget is kept: zero", "sin presupuesto: cero", "未设预算：为零");

    public static ImmutableArray<string> Sentences(ExpenseCheck check, Language language) =>
        [
            $"{check.Policy.Identity}: {VerdictScale.Instance.Format(VerdictScale.Instance.Encode(check.Verdict), language)}",
            .. check.Reviews.SelectMany(review =>
                review
                    .Decision.Findings.Concat(review.Warnings.Findings)
                    .Where(finding => IsOwn(finding.Code) && finding.Truth != Truth.No)
                    .Select(finding => $"{NameOf(review)}: {finding.ToString(language)}")
            ),
            .. check.Breaches.Select(breach => Say(breach, language)),
        ];

    public static string Say(BudgetBreach breach, Language language)
    {
        var (review, threshold) = (breach.Review, breach.Threshold);
        var position = review.Position;
        var open = breach.Truth == Truth.Unknown ? $"{NotKnown.In(language)} " : string.Empty;
        List<string> parts =
        [
            $"{NameOf(review)}: {threshold.Code}, {open}{threshold.Mark.Statement(language)}",
            string.Format(
                CultureInfo.InvariantCulture,
                Breakdown.In(language),
                Text(position.Budgeted),
                Text(position.Actual),
                Text(position.Pending),
                Text(position.Committed),
                Text(position.Reserved),
                position.Relieved,
                Text(review.Facts.Requested)
            ),
        ];
        Add(parts, Already, review.AlreadyExceededBy, language);
        Add(parts, Will, review.WillBeExceededBy, language);
        if (position.IsAbsent)
        {
            parts.Add(NotKept.In(language));
        }
        return string.Join("; ", parts);
    }

    private static void Add(List<string> parts, Label pattern, Money? amount, Language language)
    {
        if (amount is { IsPositive: true } known)
        {
            parts.Add(string.Format(CultureInfo.InvariantCulture, pattern.In(language), known));
        }
    }

    /// <summary>The rules that are no thresholds; those are told with their breakdown.</summary>
    private static bool IsOwn(string code) =>
        code is ControlRules.Unresolved or ControlRules.Unconverted or ControlRules.Excess or ControlRules.Pace;

    private static string NameOf(BudgetReview review) =>
        $"{review.Position.View}/{review.Position.Budget}"
        + (review.Position.Interval is { } interval ? $" ({interval})" : string.Empty);

    private static string Text(Money? amount) => amount?.ToString() ?? "?";
}
