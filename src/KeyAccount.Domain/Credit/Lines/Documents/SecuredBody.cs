using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Lines.Documents;

/// <summary>The securities behind a line, and at what shares they are taken.</summary>
internal static class SecuredBody
{
    public static readonly string[] Members =
    [
        "form",
        "amount",
        "placement",
        "writtenOn",
        "expiresOn",
        "guarantorHeadroom",
        "guarantorGrade",
        "declareBy",
        "declaredOn",
    ];

    private static readonly string[] TermMembers =
    [
        "confirmedLetterOfCredit",
        "bankGuarantee",
        "creditInsurance",
        "parentGuarantee",
    ];

    public static DocumentValue Write(SecuredPart part) =>
        DocumentValue.Object(
            ("form", EnumWords<SecurityForm>.Write(part.Security.Form)),
            ("amount", LineParts.Write((Quantities.Money?)part.Security.Amount)),
            ("placement", EnumWords<SecuredPlacement>.Write(part.Placement)),
            ("writtenOn", LineParts.Write(part.Security.WrittenOn)),
            ("expiresOn", LineParts.Write(part.Security.ExpiresOn)),
            ("guarantorHeadroom", LineParts.Write(part.Security.GuarantorHeadroom)),
            ("guarantorGrade", Parts.Word(part.Security.GuarantorGrade)),
            ("declareBy", LineParts.Write(part.DeclareBy)),
            ("declaredOn", LineParts.Write(part.DeclaredOn))
        );

    public static SecuredPart? Read(DocumentObject from)
    {
        var (form, amount) = (Parts.Word<SecurityForm>(from, "form"), LineParts.Amount(from, "amount"));
        var placement = Parts.Word<SecuredPlacement>(from, "placement");
        var (written, expires) = (LineParts.DateIfThere(from, "writtenOn"), LineParts.DateIfThere(from, "expiresOn"));
        var headroom = LineParts.AmountIfThere(from, "guarantorHeadroom");
        var grade = Parts.WordIfThere<CreditGrade>(from, "guarantorGrade");
        var (by, declared) = (LineParts.DateIfThere(from, "declareBy"), LineParts.DateIfThere(from, "declaredOn"));
        if (declared is not null && by is null)
        {
            _ = from.Required("declareBy");
        }
        if (form is null || amount is null || placement is not { } place || !from.Problems.IsEmpty)
        {
            return null;
        }
        var security = new Security(form.Value, amount.Value, written, expires)
        {
            GuarantorHeadroom = headroom,
            GuarantorGrade = grade,
        };
        var part = place switch
        {
            SecuredPlacement.OnTop => SecuredPart.OnTop(security),
            SecuredPlacement.Included => SecuredPart.Included(security),
        };
        return by is { } last ? part.Declaring(last, declared) : part;
    }

    public static DocumentValue Write(SecurityTerms terms) =>
        DocumentValue.Object(
            ("confirmedLetterOfCredit", LineParts.Write(terms.ConfirmedLetterOfCredit)),
            ("bankGuarantee", LineParts.Write(terms.BankGuarantee)),
            ("creditInsurance", LineParts.Write(terms.CreditInsurance)),
            ("parentGuarantee", LineParts.Write(terms.ParentGuarantee))
        );

    public static SecurityTerms? ReadTerms(DocumentObject parent, string name) =>
        parent.Object(name, TermMembers) is not { } from
            ? null
            : new SecurityTerms
            {
                ConfirmedLetterOfCredit = from.Value("confirmedLetterOfCredit", ShareScale.Instance) ?? default,
                BankGuarantee = from.Value("bankGuarantee", ShareScale.Instance) ?? default,
                CreditInsurance = from.Value("creditInsurance", ShareScale.Instance) ?? default,
                ParentGuarantee = from.Value("parentGuarantee", ShareScale.Instance) ?? default,
            };
}
