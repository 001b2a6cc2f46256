using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts;

/// <summary>A review in the reader's language.</summary>
internal static class DiscountWords
{
    private static readonly Label Line = new("line", "línea", "行");
    private static readonly Label Linked = new("counted together with", "contado junto con", "合并计算");

    private static readonly ImmutableDictionary<string, Label> Names = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            new KeyValuePair<string, Label>(ShippedLadder.Discount.Name, DiscountFeatures.Depth.Label),
            new(ShippedLadder.PocketMargin.Name, DiscountFeatures.Margin.Label),
            new(ShippedLadder.Term.Name, DiscountFeatures.TermOverStandard.Label),
            new(DiscountLadder.FloorBreach.Name, DiscountFeatures.FloorBreach.Label),
        ]
    );

    public static Label NameOf(Dimension dimension) => Names[dimension.Name];

    public static ImmutableArray<string> Sentences(DiscountDecision decision, Language language, Audience reader)
    {
        var rank = decision.Authority is { } authority ? $" ({authority})" : string.Empty;
        var text = VerdictScale.Instance.Format(VerdictScale.Instance.Encode(decision.Verdict), language);
        return
        [
            $"{decision.Policy.Identity}: {text}{rank}",
            .. reader == Audience.Client
                ? []
                : decision.Measures.Where(measure => !measure.Verdict.IsApproval).Select(measure => Say(measure, language)),
            .. decision.Rules.FindingsFor(reader).Select(finding => finding.ToString(language)),
            .. decision.Lines.SelectMany(line =>
                line.Decision.FindingsFor(reader)
                    .Select(finding =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{Line.In(language)} {line.Facts.Number}: {finding.ToString(language)}"
                        )
                    )
            ),
            .. decision.Splitting.IsEmpty || reader == Audience.Client
                ? []
                : new[] { $"{Linked.In(language)}: {string.Join(", ", decision.Splitting)}" },
        ];
    }

    public static string Figure(Dimension dimension, long value) =>
        dimension.Unit == Dimension.BasisPoints
            ? Percentage.FromBasisPoints(value).ToString()
            : value.ToString(CultureInfo.InvariantCulture);

    private static string Say(DiscountMeasure measure, Language language)
    {
        var verdict = VerdictScale.Instance.Format(VerdictScale.Instance.Encode(measure.Verdict), language);
        var figure = measure.Value is { } value ? Figure(measure.Dimension, value) : "?";
        return $"{NameOf(measure.Dimension).In(language)}: {figure}, {verdict}";
    }
}
