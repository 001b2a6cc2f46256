using System.Globalization;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Comparing;
using KeyAccount.Domain.Tool.Commands;

namespace KeyAccount.Domain.Tool.Comparing;

/// <summary>Says what becomes of an account and why, as far as a reader may know.</summary>
internal sealed class AffectedReasons(Language language, Audience reader)
{
    /// <summary>What changes: tier, primary kind, outcome, grade, line, each before and after.</summary>
    public IEnumerable<string> Changes(AffectedAccount account)
    {
        var (before, after) = (account.Before, account.After);
        return
        [
            .. Change(Phrase.Tier, Tier(before.Reviewed.Tier), Tier(after.Reviewed.Tier)),
            .. Change(Phrase.Kinds, Kinds(before.Reviewed), Kinds(after.Reviewed)),
            .. Change(
                Phrase.Primary,
                Phrase.Of(before.Reviewed.Primary, language),
                Phrase.Of(after.Reviewed.Primary, language)
            ),
            .. Change(ComparePhrase.Outcome, Outcome(before.Credit), Outcome(after.Credit)),
            .. Change(ComparePhrase.Track, Track(before.Credit), Track(after.Credit)),
            .. Change(ComparePhrase.Grade, $"{before.Credit?.Grade}", $"{after.Credit?.Grade}"),
            .. Change(ComparePhrase.Line, Say(before.Credit?.Line?.Amount), Say(after.Credit?.Line?.Amount)),
        ];
    }

    /// <summary>Why: the rules and lines of scorecards that came out otherwise, then the limits of the line.</summary>
    public IEnumerable<string> Reasons(AffectedAccount account) =>
        [
            .. account.Shift is { } shift && account.Before.MayReadSales
                ? shift.Reasons.Select(reason => Reason(reason, null))
                : [],
            .. OfPlaces(account),
            .. account.Credit is { } credit ? OfCredit(credit) : [],
        ];

    private IEnumerable<string> OfPlaces(AffectedAccount account) =>
        account.Shift is { Reasons.IsEmpty: true } && account.Before.Reviewed.Tier != account.After.Reviewed.Tier
            ? [ComparePhrase.Places.In(language)]
            : [];

    private IEnumerable<string> OfCredit(CreditShift shift)
    {
        var rules = Findings(shift.Before).Concat(Findings(shift.After)).ToHashSet(StringComparer.Ordinal);
        var lines = shift
            .Before.ScoreLinesFor(reader)
            .Concat(shift.After.ScoreLinesFor(reader))
            .DistinctBy(line => line.Code, StringComparer.Ordinal)
            .ToDictionary(line => line.Code, line => line.Feature.Label, StringComparer.Ordinal);
        foreach (var reason in shift.Reasons)
        {
            if (lines.TryGetValue(reason.Code, out var label) || rules.Contains(reason.Code))
            {
                yield return Reason(reason, label);
            }
        }

        if (shift.Before.Score == shift.After.Score && shift.GradeSteps != 0)
        {
            yield return ComparePhrase.Thresholds.In(language);
        }

        var limits = shift
            .Before.LinePartsFor(reader)
            .Concat(shift.After.LinePartsFor(reader))
            .Select(part => part.Kind)
            .ToHashSet();
        foreach (var (kind, before, after) in shift.Limits.Where(limit => limits.Contains(limit.Kind)))
        {
            yield return $"{ComparePhrase.Limit.Fill(language, Name(CreditScales.LineParts, kind))}: {Say(before)} → {Say(after)}";
        }
    }

    private IEnumerable<string> Findings(CreditEvaluation evaluation) =>
        evaluation.FindingsFor(reader).Select(finding => finding.Code);

    private string Reason(ReasonChange reason, Label? label) =>
        $"{reason.Code}{(label is null ? "" : $" {label.In(language)}")}: {State(reason.Before)} → {State(reason.After)}";

    private string State(ReasonState? state) =>
        state switch
        {
            null => "–",
            { Points: { } points } => ComparePhrase.Points.Fill(language, points),
            { Truth: Truth.Yes } => Phrase.Met.In(language),
            { Truth: Truth.No } => Phrase.NotMet.In(language),
            _ => Phrase.Undetermined.In(language),
        };

    private string[] Change(Label what, string before, string after) =>
        before == after ? [] : [$"{what.In(language)}: {Or(before)} → {Or(after)}"];

    private static string Or(string text) => text.Length > 0 ? text : "–";

    private string Tier(AccountTier tier) => Name(AccountScales.Tier, tier);

    private string Kinds(ReviewedAccount account) =>
        string.Join(", ", account.Met.Select(kind => Name(AccountScales.Kind, kind)));

    private string Outcome(CreditEvaluation? credit) => credit is null ? "" : Name(CreditScales.Outcomes, credit.Outcome);

    private string Track(CreditEvaluation? credit) => credit is null ? "" : Name(CreditScales.Tracks, credit.Track);

    private string Name<T>(NamedScale<T> scale, T value)
        where T : struct, Enum => scale.Format(scale.Encode(value), language);

    private static string Say(Money? money) =>
        money is { } known ? known.Amount.ToString($"N{known.Currency.Exponent}", CultureInfo.InvariantCulture) : "–";
}
