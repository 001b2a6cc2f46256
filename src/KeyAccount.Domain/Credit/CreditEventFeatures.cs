using System.Globalization;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>The named questions about what has happened: insolvency, write-offs, dishonoured instruments, cancelled cover.</summary>
public static class CreditEventFeatures
{
    /// <summary>The longest time, in months, that a question looks back: ten years.</summary>
    public const int MostMonths = 120;

    /// <summary>Whether insolvency proceedings were ever opened.</summary>
    public static Flag<CreditFacts> Insolvency { get; } =
        CreditFileFeatures.Event(
            "insolvency",
            new("insolvency proceedings", "procedimiento de insolvencia", "破产程序"),
            null,
            CreditEventKind.Insolvency
        );

    /// <summary>Whether an insurer ever cancelled its cover.</summary>
    public static Flag<CreditFacts> CoverCancelled { get; } =
        CreditFileFeatures.Event(
            "cover_cancelled",
            new("insurance cover cancelled", "cobertura de seguro cancelada", "保险承保取消"),
            null,
            CreditEventKind.CoverCancelled
        );

    /// <summary>Whether there was a write-off or a legal collection in so many months: <c>write_off_24_months</c>.</summary>
    public static FeatureFamily<CreditFacts> WriteOffs { get; } =
        FeatureFamily<CreditFacts>.Of("write_off_", "_months", 1, MostMonths, WriteOff);

    /// <summary>Whether an instrument was dishonoured in so many months: <c>dishonour_6_months</c>.</summary>
    public static FeatureFamily<CreditFacts> Dishonours { get; } =
        FeatureFamily<CreditFacts>.Of("dishonour_", "_months", 1, MostMonths, Dishonour);

    /// <summary>The question of a family with a number of months.</summary>
    internal static Flag<CreditFacts> In(this FeatureFamily<CreditFacts> family, int months) =>
        (Flag<CreditFacts>)family[months];

    private static Flag<CreditFacts> WriteOff(int months) =>
        CreditFileFeatures.Event(
            $"write_off_{Text(months)}_months",
            new(
                $"write-off or legal collection in {Text(months)} months",
                $"baja o cobro judicial en {Text(months)} meses",
                $"{Text(months)}个月内核销或法律追收"
            ),
            months,
            CreditEventKind.WriteOff,
            CreditEventKind.LegalCollection
        );

    private static Flag<CreditFacts> Dishonour(int months) =>
        CreditFileFeatures.Event(
            $"dishonour_{Text(months)}_months",
            new(
                $"dishonoured instrument in {Text(months)} months",
                $"instrumento devuelto en {Text(months)} meses",
                $"{Text(months)}个月内票据拒付"
            ),
            months,
            CreditEventKind.DishonouredInstrument
        );

    private static string Text(int months) => months.ToString(CultureInfo.InvariantCulture);
}
