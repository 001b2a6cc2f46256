using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Expenses.Budgets.Documents;

/// <summary>Values of budgets in documents, each one text.</summary>
internal static class BudgetParts
{
    public const string Kind = "kind";

    private const string AllowedMoney = "an amount such as \"1000.00 EUR\"";
    private const string AllowedMonth = "a month such as \"2025-01\"";

    private static readonly YearMonthPattern Pattern = YearMonthPattern.CreateWithInvariantCulture("uuuu'-'MM");

    public static DocumentValue Write(YearMonth month) => DocumentValue.Of(Pattern.Format(month));

    public static Money? Amount(DocumentObject from, string name) => Amount(from.Required(name), from.Problems);

    public static Money? Amount(DocumentValue? found, DocumentProblems problems) =>
        KeptParts.AmountOf(found, problems, AllowedMoney);

    public static YearMonth? Month(DocumentObject from, string name) =>
        KeptParts.Parsed(from.Required(name), Pattern, AllowedMonth, from.Problems);

    /// <summary>Which of the kinds an object says it is; null when it is none, which is noted.</summary>
    public static string? KindOf(DocumentValue value, string[] kinds, DocumentProblems problems)
    {
        var allowed = string.Join(", ", kinds);
        if (!DocumentObject.IsKind(value, DocumentKind.Object, "an object", problems))
        {
            return null;
        }
        if (value.Members.FirstOrDefault(member => member.Name == Kind)?.Value is not { } kind)
        {
            problems.Add(PolicyDocumentFault.MissingMember, value, $"no \"{Kind}\"", allowed);
            return null;
        }
        if (!DocumentObject.IsKind(kind, DocumentKind.Text, allowed, problems))
        {
            return null;
        }
        if (kinds.Contains(kind.Text, StringComparer.Ordinal))
        {
            return kind.Text;
        }
        problems.Add(PolicyDocumentFault.UnknownWord, kind, allowed, kinds);
        return null;
    }
}
