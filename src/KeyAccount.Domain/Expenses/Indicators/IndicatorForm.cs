using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>The form of indicator policies: each indicator with its target and lines.</summary>
public sealed class IndicatorForm : PolicyForm<IndicatorPolicy>
{
    private const string AllowedValue = "a percentage such as \"80.00 %\" or an amount such as \"120.00 EUR\"";

    private static readonly DocumentValue ValueSchema = SchemaParts.OneOf(
        SchemaParts.Operand(PercentageScale.Instance),
        SchemaParts.Amount
    );

    private static readonly ImmutableArray<FormMember> LineMembers =
    [
        new("value", ValueSchema),
        new(
            "comparison",
            SchemaParts.Described("whether the line itself counts", SchemaParts.Words(Parts.Words<LineComparison>().All))
        ),
    ];

    private static readonly ImmutableArray<FormMember> IndicatorMembers =
    [
        new("kind", SchemaParts.Words(Parts.Words<IndicatorKind>().All)),
        new("target", ValueSchema, IsRequired: false),
        new("warning", SchemaParts.Object(LineMembers), IsRequired: false),
        new("limit", SchemaParts.Object(LineMembers), IsRequired: false),
    ];

    private IndicatorForm()
        : base("expense-indicators") { }

    /// <summary>The form.</summary>
    public static IndicatorForm Shipped { get; } = new();

    internal override ImmutableArray<FormMember> Members { get; } =
    [new("indicators", SchemaParts.List(SchemaParts.Object(IndicatorMembers), 1, MostIndicators))];

    internal override ImmutableArray<FormMember> Definitions => [];

    private static int MostIndicators => IndicatorScales.Kinds.Members.Count();

    internal override PolicyIdentity IdentityOf(IndicatorPolicy policy) => policy.Table.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(IndicatorPolicy policy) =>
        [("indicators", DocumentValue.List(policy.Indicators.Select(Write)))];

    internal override IndicatorPolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        var items = members.List("indicators", 1, MostIndicators);
        if (items.IsDefault)
        {
            return null;
        }
        ControlIndicator?[] indicators = [.. items.Select(item => Indicator(item, members.Problems))];
        return members.Problems.IsEmpty
            ? Attempt.To(
                () => IndicatorPolicy.Of(identity, indicators.OfType<ControlIndicator>()),
                members.Find("indicators")!,
                members.Problems
            )
            : null;
    }

    private static DocumentValue Write(ControlIndicator indicator) =>
        DocumentValue.Object(
            ("kind", EnumWords<IndicatorKind>.Write(indicator.Kind)),
            ("target", indicator.Target is { } target ? DocumentValue.Of($"{target}") : null),
            ("warning", Write(indicator.Warning)),
            ("limit", Write(indicator.Limit))
        );

    private static DocumentValue? Write(IndicatorLine? line) =>
        line is null
            ? null
            : DocumentValue.Object(
                ("value", DocumentValue.Of($"{line.Value}")),
                ("comparison", EnumWords<LineComparison>.Write(line.Comparison))
            );

    private static ControlIndicator? Indicator(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(IndicatorMembers)) is not { } from)
        {
            return null;
        }
        var kind = Parts.Word<IndicatorKind>(from, "kind");
        var target = from.Has("target") ? Value(from, "target") : null;
        var warning = from.Has("warning") ? Line(from, "warning") : null;
        var limit = from.Has("limit") ? Line(from, "limit") : null;
        return kind is { } known && problems.IsEmpty
            ? Attempt.To(() => ControlIndicator.Of(known, target, warning, limit), item, problems)
            : null;
    }

    private static IndicatorLine? Line(DocumentObject from, string name)
    {
        if (from.Object(name, FormMember.Names(LineMembers)) is not { } line)
        {
            return null;
        }
        var (value, comparison) = (Value(line, "value"), Parts.Word<LineComparison>(line, "comparison"));
        return value is { } drawn && comparison is { } stated ? new(drawn, stated) : null;
    }

    private static IndicatorValue? Value(DocumentObject from, string name)
    {
        if (
            from.Required(name) is not { } found
            || !DocumentObject.IsKind(found, DocumentKind.Text, AllowedValue, from.Problems)
        )
        {
            return null;
        }
        if (found.Text.EndsWith('%'))
        {
            return from.Value(name, PercentageScale.Instance) is { } percentage ? IndicatorValue.Of(percentage) : null;
        }
        if (Money.TryParse(found.Text, out var amount))
        {
            return IndicatorValue.Of(amount);
        }
        from.Problems.Add(PolicyDocumentFault.NotANumber, found, AllowedValue);
        return null;
    }
}
