using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit;

/// <summary>The terms of a credit policy in a document: the unit, the grades, the line and the securities.</summary>
internal static class CreditTermsBody
{
    private const decimal MostUnits = 1_000_000;
    private const int Places = 6;

    private static readonly NamedScale<CreditGrade> Grades = CreditScales.Grades;

    private static readonly ImmutableArray<FormMember> GradeMembers =
    [
        new("grade", SchemaParts.Operand(Grades)),
        new("fromScore", SchemaParts.Described("the lowest score that earns it", SchemaParts.Number(0, 100))),
        new("defaultProbability", SchemaParts.Described("within a year", SchemaParts.Share)),
        new("capacityShare", SchemaParts.Described("of the tangible net worth", SchemaParts.Share)),
        new(
            "reviewMonths",
            SchemaParts.Described("null: at each order", SchemaParts.OneOf(SchemaParts.Whole(1, 1_200), SchemaParts.Null))
        ),
    ];

    private static readonly ImmutableArray<FormMember> BestMembers =
    [
        new("withoutStatement", SchemaParts.Operand(Grades)),
        new("inDistress", SchemaParts.Operand(Grades)),
        new("starter", SchemaParts.Operand(Grades)),
        new("publicBody", SchemaParts.Operand(Grades)),
    ];

    private static readonly ImmutableArray<FormMember> CapMembers =
    [
        new("starter", SchemaParts.Number(0, MostUnits)),
        new("trade", SchemaParts.Number(0, MostUnits)),
        new("report", SchemaParts.Number(0, MostUnits)),
        new("unaudited", SchemaParts.Number(0, MostUnits)),
    ];

    private static readonly ImmutableArray<FormMember> LineMembers =
    [
        new("caps", SchemaParts.Described("in units, by evidence track", SchemaParts.Object(CapMembers))),
        new("needFactor", SchemaParts.Number(1, 10)),
        new("trustFactor", SchemaParts.Number(0, 10)),
        new("lossShareOfContribution", SchemaParts.Share),
        new("lossShareOfSales", SchemaParts.Share),
        new("lossGivenDefault", SchemaParts.Share),
        new("concentrationShare", SchemaParts.Share),
        new("raisePace", SchemaParts.Share),
        new(
            "step",
            SchemaParts.Described("lines are rounded down to it; a tenth of the unit when left out", SchemaParts.Amount),
            IsRequired: false
        ),
    ];

    private static readonly ImmutableArray<FormMember> SecurityMembers =
    [
        new("confirmedLetterOfCredit", SchemaParts.Share),
        new("bankGuarantee", SchemaParts.Share),
        new("creditInsurance", SchemaParts.Share),
        new("parentGuarantee", SchemaParts.Share),
    ];

    public static readonly ImmutableArray<FormMember> Members =
    [
        new("unit", SchemaParts.Described("the amount in which caps are counted", SchemaParts.Amount)),
        new("grades", SchemaParts.List(SchemaParts.Object(GradeMembers), 5, 5)),
        new("gradeLimits", SchemaParts.Object(BestMembers)),
        new("line", SchemaParts.Object(LineMembers)),
        new("securities", SchemaParts.Object(SecurityMembers)),
    ];

    public static IEnumerable<(string Name, DocumentValue? Value)> Write(CreditTerms terms) =>
        [
            ("unit", DocumentValue.Of(terms.Unit.ToString())),
            ("grades", DocumentValue.List(terms.Grades.Grades.Select(Write))),
            (
                "gradeLimits",
                DocumentValue.Object(
                    ("withoutStatement", Write(terms.BestWithoutStatement)),
                    ("inDistress", Write(terms.BestInDistress)),
                    ("starter", Write(terms.StarterGrade)),
                    ("publicBody", Write(terms.PublicBodyGrade))
                )
            ),
            (
                "line",
                DocumentValue.Object(
                    (
                        "caps",
                        DocumentValue.Object(
                            ("starter", Number(terms.StarterCap)),
                            ("trade", Number(terms.TradeCap)),
                            ("report", Number(terms.ReportCap)),
                            ("unaudited", Number(terms.UnauditedCap))
                        )
                    ),
                    ("needFactor", Number(terms.NeedFactor)),
                    ("trustFactor", Number(terms.TrustFactor)),
                    ("lossShareOfContribution", Write(terms.LossShareOfContribution)),
                    ("lossShareOfSales", Write(terms.LossShareOfSales)),
                    ("lossGivenDefault", Write(terms.LossGivenDefault)),
                    ("concentrationShare", Write(terms.ConcentrationShare)),
                    ("raisePace", Write(terms.RaisePace)),
                    ("step", terms.Step == UsualStep(terms.Unit) ? null : DocumentValue.Of(terms.Step.ToString()))
                )
            ),
            (
                "securities",
                DocumentValue.Object(
                    ("confirmedLetterOfCredit", Write(terms.Securities.ConfirmedLetterOfCredit)),
                    ("bankGuarantee", Write(terms.Securities.BankGuarantee)),
                    ("creditInsurance", Write(terms.Securities.CreditInsurance)),
                    ("parentGuarantee", Write(terms.Securities.ParentGuarantee))
                )
            ),
        ];

    /// <summary>The terms; what can't be read has a problem, and the library's value in its place.</summary>
    public static CreditTerms? Read(DocumentObject policy)
    {
        var unit = policy.Amount("unit");
        var grades = ReadGrades(policy);
        var best = policy.Object("gradeLimits", FormMember.Names(BestMembers));
        var line = policy.Object("line", FormMember.Names(LineMembers));
        var caps = line?.Object("caps", FormMember.Names(CapMembers));
        var securities = policy.Object("securities", FormMember.Names(SecurityMembers));
        var step = line?.Has("step") == true ? line.Amount("step") : null;
        if (best is null || line is null || caps is null || securities is null)
        {
            return null;
        }

        // A problem noted on the way keeps the policy from being made, whatever stands in for the value here.
        CreditTerms terms = new()
        {
            Unit = PolicyUnit.Of(unit ?? Money.Eur(1)),
            Grades = grades ?? GradeScale.Shipped,
            BestWithoutStatement = best.Value("withoutStatement", Grades) ?? default,
            BestInDistress = best.Value("inDistress", Grades) ?? default,
            StarterGrade = best.Value("starter", Grades) ?? default,
            PublicBodyGrade = best.Value("publicBody", Grades) ?? default,
            StarterCap = caps.Number("starter", 0, MostUnits) ?? 0,
            TradeCap = caps.Number("trade", 0, MostUnits) ?? 0,
            ReportCap = caps.Number("report", 0, MostUnits) ?? 0,
            UnauditedCap = caps.Number("unaudited", 0, MostUnits) ?? 0,
            NeedFactor = line.Number("needFactor", 1, 10) ?? 1,
            TrustFactor = line.Number("trustFactor", 0, 10) ?? 0,
            LossShareOfContribution = line.Value("lossShareOfContribution", ShareScale.Instance) ?? default,
            LossShareOfSales = line.Value("lossShareOfSales", ShareScale.Instance) ?? default,
            LossGivenDefault = AboveZero(line, "lossGivenDefault"),
            ConcentrationShare = line.Value("concentrationShare", ShareScale.Instance) ?? default,
            RaisePace = line.Value("raisePace", ShareScale.Instance) ?? default,
            Securities = new()
            {
                ConfirmedLetterOfCredit = securities.Value("confirmedLetterOfCredit", ShareScale.Instance) ?? default,
                BankGuarantee = securities.Value("bankGuarantee", ShareScale.Instance) ?? default,
                CreditInsurance = securities.Value("creditInsurance", ShareScale.Instance) ?? default,
                ParentGuarantee = securities.Value("parentGuarantee", ShareScale.Instance) ?? default,
            },
        };
        return step is { } own ? Stepped(terms, own, line) : terms;
    }

    private static CreditTerms Stepped(CreditTerms terms, Money step, DocumentObject line)
    {
        if (step.Currency != terms.Currency)
        {
            line.Problems.Add(
                PolicyDocumentFault.CurrencyMismatch,
                line.Find("step")!,
                $"an amount in {terms.Currency}, the currency of the unit"
            );
            return terms;
        }

        return terms with
        {
            Step = step,
        };
    }

    private static GradeScale? ReadGrades(DocumentObject policy)
    {
        var items = policy.List("grades", 5, 5);
        if (items.IsDefault)
        {
            return null;
        }

        ImmutableArray<GradeTerms?> grades = [.. items.Select(item => ReadGrade(item, policy.Problems))];
        return grades.Contains(null)
            ? null
            : Attempt.To(
                () => GradeScale.Of([.. grades.OfType<GradeTerms>()]),
                policy.Find("grades")!,
                policy.Problems,
                PolicyDocumentFault.NonMonotoneLadder
            );
    }

    private static GradeTerms? ReadGrade(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(GradeMembers)) is not { } terms)
        {
            return null;
        }

        var grade = terms.Value("grade", Grades);
        var from = terms.Number("fromScore", 0, 100);
        var probability = terms.Value("defaultProbability", ShareScale.Instance);
        var capacity = terms.Value("capacityShare", ShareScale.Instance);
        var isEachOrder = terms.Required("reviewMonths") is { Kind: DocumentKind.Null };
        var months = isEachOrder || !terms.Has("reviewMonths") ? null : terms.Whole("reviewMonths", 1, 1_200);
        return grade is { } named && from is { } score && probability is { } chance && capacity is { } part
            ? new(named, score, chance, part, months)
            : null;
    }

    private static Share AboveZero(DocumentObject line, string name)
    {
        var share = line.Value(name, ShareScale.Instance);
        if (share == Share.Zero)
        {
            line.Problems.Add(PolicyDocumentFault.OutsideDomain, line.Find(name)!, "a share above 0 %");
        }

        return share is { } known && known > Share.Zero ? known : Share.Whole;
    }

    private static DocumentValue Write(GradeTerms terms) =>
        DocumentValue.Object(
            ("grade", Write(terms.Grade)),
            ("fromScore", Number(terms.FromScore)),
            ("defaultProbability", Write(terms.DefaultProbability)),
            ("capacityShare", Write(terms.CapacityShare)),
            ("reviewMonths", terms.ReviewMonths is { } months ? DocumentValue.Of((long)months) : DocumentValue.Null)
        );

    private static DocumentValue Write(CreditGrade grade) => Operands.Write(Grades, Grades.Encode(grade));

    private static DocumentValue Write(Share share) => Operands.Write(ShareScale.Instance, share.BasisPoints);

    /// <summary>A number as it can be read again: with at most six places.</summary>
    private static DocumentValue Number(decimal number) =>
        decimal.Round(number, Places, MidpointRounding.ToZero) == number
            ? DocumentValue.Of(number)
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{number} has more than {Places} places; it could not be read again."
                ),
                nameof(number)
            );

    private static Money UsualStep(PolicyUnit unit) => new CreditTerms { Unit = unit }.Step;
}
