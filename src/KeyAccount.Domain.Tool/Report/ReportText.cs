using System.Globalization;
using System.Text.RegularExpressions;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Policies;
using NodaTime;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>How the report writes figures and words: the figures alike in every language.</summary>
internal sealed partial class ReportText(Language language, Currency currency, LocalDate asOf)
{
    public Language Language => language;

    private const int FingerprintDigits = 12;

    /// <summary>Id, version, and as much of the fingerprint as tells versions apart.</summary>
    public static string Policy((PolicyIdentity Identity, string Fingerprint) policy) =>
        $"{policy.Identity.Id} {policy.Identity.Version} #{policy.Fingerprint[..FingerprintDigits]}";

    /// <summary>The same, and who signed it.</summary>
    public static string Signed((PolicyIdentity Identity, string Fingerprint) policy, Language language) =>
        $"{Policy(policy)} ({Signature(policy.Identity, language)})";

    /// <summary>Who signed a policy, or that nobody did.</summary>
    public static string Signature(PolicyIdentity policy, Language language) =>
        policy.Owner is { } owner ? PolicyPhrase.SignedBy.Fill(language, owner) : ReportPhrase.ShippedDefault.In(language);

    /// <summary>What stands where there is nothing or nobody to name.</summary>
    public const string Nobody = "–";

    public string this[Label label] => label.In(language);

    public string Fill(Label label, params object[] values) => label.Fill(language, values);

    /// <summary>Minor units as an amount, thousands apart, without the currency, which the page says once.</summary>
    public string Money(long? minor) =>
        minor is { } known
            ? Quantities.Money.OfMinor(known, currency).Amount.ToString($"N{currency.Exponent}", CultureInfo.InvariantCulture)
            : this[ReportPhrase.Unknown];

    public string Money(Money? money) => Money(money?.MinorUnits);

    /// <summary>A sum of minor units; one beyond what money can hold is written without its currency's check.</summary>
    public string Total(Int128? minor) =>
        minor is { } known && Int128.Abs(known) <= Quantities.Money.MaxMinorUnits
            ? Money((long)known)
            : this[ReportPhrase.Unknown];

    public string Number(long? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? this[ReportPhrase.Unknown];

    public string Decimal(decimal? value, int decimals = 1) =>
        value?.ToString($"N{decimals}", CultureInfo.InvariantCulture) ?? this[ReportPhrase.Unknown];

    /// <summary>An answer with its unit, its figures as people write them.</summary>
    public string Value(Feature feature, long? code) => Neat(feature, Wording.In(language).Value(feature, code));

    /// <summary>A reason for a client, with the answer or the limit behind it.</summary>
    public string Reason(AdverseReason reason) =>
        reason.Feature is { } feature ? $"{reason.Label.In(language)}: {Value(feature, reason.Actual)}"
        : reason.Amount is { } amount
            ? Fill(SheetPhrase.LimitReason, reason.Label.In(language), $"{Money(amount)} {amount.Currency}")
        : reason.Label.In(language);

    /// <summary>What was asked of an answer, its figures as people write them.</summary>
    public string Statement(Evidence evidence) =>
        Neat(evidence.Feature, Wording.In(language).Statement(evidence.Feature, evidence.Operator, evidence.Required));

    /// <summary>
    /// Thousands apart, and no more places than needed: at most two, unless nothing would be left. Only of numbers, counts, amounts and
    /// parts: dates and names stay as they are.
    /// </summary>
    private static string Neat(Feature feature, string words) =>
        feature.Scale is NumberScale or CountScale or AmountScale or ShareScale or PercentageScale
            ? Figures()
                .Replace(
                    words,
                    figure =>
                    {
                        var value = decimal.Parse(figure.ValueSpan, CultureInfo.InvariantCulture);
                        var rounded = decimal.Round(value, 2, MidpointRounding.AwayFromZero);
                        var shown = rounded == 0 ? value : rounded;
                        return
                            feature.Scale is AmountScale { Currency.Exponent: var places }
                            && figure.Value.Contains('.', StringComparison.Ordinal)
                            ? shown.ToString($"N{places}", CultureInfo.InvariantCulture)
                            : shown.ToString("#,##0.######", CultureInfo.InvariantCulture);
                    }
                )
            : words;

    [GeneratedRegex("(?<![\\w.])[0-9]+(\\.[0-9]+)?")]
    private static partial Regex Figures();

    public static string Day(LocalDate day) => DateText.Iso(day);

    public string Name<T>(NamedScale<T> scale, T value)
        where T : struct, Enum => scale.Format(scale.Encode(value), language);

    /// <summary>How many more there are than are listed; nothing when all are.</summary>
    public string More(int count) => count > 0 ? Fill(ReportPhrase.MoreChanges, Number(count)) : "";

    /// <summary>The grade with what it means.</summary>
    public string GradeName(CreditGrade? grade) =>
        grade is { } known ? $"{known} · {Name(CreditScales.GradeMeanings, known)}" : this[ReportPhrase.NoGrade];

    public string Grade(CreditGrade? grade) => grade?.ToString() ?? this[ReportPhrase.NoGrade];

    public string Kinds(ReviewedAccount account) =>
        string.Join(", ", account.Met.Select(kind => Name(AccountScales.Kind, kind)));

    public string Needs(IEnumerable<EvidenceNeed> needs) =>
        string.Join(", ", needs.Select(need => Name(CreditScales.Needs, need)));

    /// <summary>Why a key account is listed as quiet.</summary>
    public string Quiet(ReportRow row) =>
        string.Join(
            ", ",
            (string[])
                [
                    .. row.IsSilent ? [this[ReportPhrase.IsSilent]] : Array.Empty<string>(),
                    .. row.IsDeclining ? [this[ReportPhrase.IsDeclining]] : Array.Empty<string>(),
                ]
        );

    public static string Client(ReportRow row) => row.Name is { } name ? $"{row.Account} {name}" : row.Account;

    /// <summary>Words with the figures of an account in place of the names in braces; the page's script does the same.</summary>
    public string Fill(Label words, ReportRow row) =>
        words
            .In(language)
            .Replace("{open}", Money(row.Open), StringComparison.Ordinal)
            .Replace("{overdue}", Money(row.Overdue), StringComparison.Ordinal)
            .Replace("{oldest}", Number(row.Oldest), StringComparison.Ordinal)
            .Replace("{current}", Money(row.Current), StringComparison.Ordinal)
            .Replace("{line}", Money(row.Line), StringComparison.Ordinal)
            .Replace("{sales}", Money(row.Sales), StringComparison.Ordinal)
            .Replace("{prior}", Money(row.Prior), StringComparison.Ordinal)
            .Replace("{silent}", Number(row.Silent), StringComparison.Ordinal)
            .Replace("{needs}", Needs(row.Needs), StringComparison.Ordinal);

    public string Deadline(ReportAction action) => Day(asOf.PlusDays(action.Days));
}
