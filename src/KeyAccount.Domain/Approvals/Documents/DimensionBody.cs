using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>What can be asked for and which way is riskier.</summary>
internal static class DimensionBody
{
    private static readonly DocumentValue Flag = SchemaParts.Operand(FlagScale.Instance);

    public static ImmutableArray<FormMember> Members { get; } =
    [
        new("name", SchemaParts.Identifier),
        new("unit", SchemaParts.Pattern("^(bp|days|minor [A-Z]{3})$", "basis points, days, or minor units of a currency")),
        new("riskier", SchemaParts.Words(Parts.Words<RiskDirection>().All)),
        new("accumulates", Flag, IsRequired: false),
        new("isJoint", Flag, IsRequired: false),
        new("tolerance", SchemaParts.Described("in the unit", Figure), IsRequired: false),
        new("toleranceShare", SchemaParts.Share, IsRequired: false),
    ];

    /// <summary>An amount, a percentage or days.</summary>
    public static DocumentValue Figure =>
        SchemaParts.OneOf(
            SchemaParts.Amount,
            SchemaParts.Operand(PercentageScale.Instance),
            SchemaParts.Whole(-Money.MaxMinorUnits, Money.MaxMinorUnits)
        );

    public static DocumentValue Write(Dimension dimension) =>
        DocumentValue.Object(
            ("name", DocumentValue.Of(dimension.Name)),
            ("unit", DocumentValue.Of(dimension.Unit)),
            ("riskier", EnumWords<RiskDirection>.Write(dimension.Riskier)),
            ("accumulates", Parts.Flag(dimension.Accumulates)),
            ("isJoint", Parts.Flag(dimension.IsJoint)),
            ("tolerance", dimension.TolerancePoints == 0 ? null : Figures.Write(dimension.TolerancePoints, dimension.Unit)),
            (
                "toleranceShare",
                dimension.ToleranceShare.BasisPoints == 0
                    ? null
                    : Figures.Write(dimension.ToleranceShare.BasisPoints, Dimension.BasisPoints)
            )
        );

    public static Dimension? Read(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(Members)) is not { } from)
        {
            return null;
        }
        var (name, unit) = (from.Identifier("name"), Parts.Unit(from, "unit"));
        var riskier = Parts.Word<RiskDirection>(from, "riskier");
        var (accumulates, isJoint) = (Parts.FlagIfThere(from, "accumulates"), Parts.FlagIfThere(from, "isJoint"));
        var points = from.Find("tolerance") is { } found && unit is not null ? Figures.Read(found, unit, problems) : 0;
        var share = from.Has("toleranceShare") ? from.Value("toleranceShare", ShareScale.Instance) : default(Share);
        if (unit == Dimension.DayCount && riskier == RiskDirection.Lower)
        {
            problems.Add(PolicyDocumentFault.Refused, from.Find("riskier")!, "\"higher\": days are riskier the more they are");
            return null;
        }
        if (accumulates && riskier == RiskDirection.Lower)
        {
            problems.Add(
                PolicyDocumentFault.Refused,
                from.Find("accumulates")!,
                "false: what is riskier the lower it is does not add up"
            );
            return null;
        }
        if (name is null || unit is null || riskier is not { } way || points is null || share is null)
        {
            return null;
        }
        return Attempt.To(
            () =>
            {
                var made = Made(name, unit, way).Tolerating(points.Value, share.Value);
                made = accumulates ? made.Accumulating() : made;
                return isJoint ? made.Joint() : made;
            },
            from.Itself,
            problems
        );
    }

    private static Dimension Made(string name, string unit, RiskDirection riskier) =>
        (unit, riskier) switch
        {
            (Dimension.DayCount, _) => Dimension.Days(name),
            (Dimension.BasisPoints, RiskDirection.Higher) => Dimension.Concession(name),
            (Dimension.BasisPoints, RiskDirection.Lower) => Dimension.Margin(name),
            (_, RiskDirection.Higher) => Dimension.Amount(name, Currency.Of(unit[6..])),
            (_, RiskDirection.Lower) => Dimension.Price(name, Currency.Of(unit[6..])),
        };
}
