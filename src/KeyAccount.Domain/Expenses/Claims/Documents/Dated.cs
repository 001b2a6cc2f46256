using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Claims.Documents;

/// <summary>Members that dated numbers share.</summary>
internal static class Dated
{
    public static FormMember[] Period { get; } =
    [new("from", SchemaParts.Date), new("until", SchemaParts.Described("not included", SchemaParts.Date))];

    public static (string Name, DocumentValue? Value)[] Write(DateRange during) =>
        [
            ("from", Operands.Write(DateScale.Instance, DateScale.Instance.Encode(during.Start))),
            ("until", Operands.Write(DateScale.Instance, DateScale.Instance.Encode(during.End))),
        ];

    public static DateRange? Read(DocumentObject from)
    {
        var (start, end) = (from.Value("from", DateScale.Instance), from.Value("until", DateScale.Instance));
        if (start is not { } first || end is not { } last)
        {
            return null;
        }
        if (first < last)
        {
            return DateRange.Of(first, last);
        }
        from.Problems.Add(PolicyDocumentFault.EmptyInterval, from.Find("until")!, "a day after \"from\"");
        return null;
    }
}
