using System.Globalization;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Prints the decisions on one account with every finding, for people.</summary>
internal sealed class ExplainText(TextWriter text, ReviewResult result)
{
    private const int MostWays = 5;

    private readonly AccountReview review = result.Review;
    private readonly Language language = result.Language;

    private IReadOnlyList<BetterOutcome> better = [];

    public void Write(OutputRow row)
    {
        var account = row.Reviewed;
        better = BetterOutcome.Of(row, review.Policies.Kinds, language);
        WriteFacts(account);
        WriteKinds(account);
        WriteScoring(Phrase.Attractiveness, account.Family.Importance.Attractiveness);
        WriteScoring(Phrase.Strength, account.Family.Importance.Strength);
        WriteTier(account);
        if (row.Credit is { } credit)
        {
            WriteCredit(credit);
        }

        WriteMissing(row);
    }

    private void WriteFacts(ReviewedAccount account)
    {
        var facts = account.Facts;
        var figures = facts.Figures;
        var name = SpokenText.Account(facts.Account, facts.Profile?.Name);
        text.WriteLine($"{name}, {Fill(Phrase.AsOf, DateText.Iso(facts.AsOf), review.Portfolio.Currency)}");
        if (facts.FamilyHead is { } head)
        {
            text.WriteLine(Fill(Phrase.Family, head));
        }

        text.WriteLine(
            Fill(Phrase.Purchases, Say(figures.LastTwelveMonths), Say(figures.ActiveMonths), Say(figures.OrdersPerYear))
        );
        text.WriteLine(
            Fill(
                Phrase.Payments,
                Say(figures.Open),
                Say(figures.Overdue),
                Say(figures.OldestOverdueDays),
                Say(figures.DaysBeyondTerms)
            )
        );
    }

    private void WriteKinds(ReviewedAccount account)
    {
        text.WriteLine();
        text.WriteLine($"{Phrase.Kinds.In(language)}: {Wording.In(language).Sentence(account.Kinds)}");
        text.WriteLine($"  {Phrase.Primary.In(language)}: {Phrase.Of(account.Primary, language)}");
        WriteFindings(account.Kinds.Explain());
        foreach (var unassessed in review.NotAssessed)
        {
            text.WriteLine($"  {Phrase.Of(unassessed, language)}");
        }

        if (account.NearestMiss(review.Policies.Kinds) is { } miss)
        {
            text.WriteLine($"  {Phrase.NearestMiss.In(language)}: {Name(AccountScales.Kind, miss)}");
        }

        WriteBetter("kinds", Phrase.Kind);
    }

    private void WriteTier(ReviewedAccount account)
    {
        var (family, grant) = (account.Family, account.Family.Grant);
        text.WriteLine();
        text.WriteLine($"{Phrase.Tier.In(language)}: {Name(AccountScales.Tier, grant.Tier)}");
        text.WriteLine($"  {Fill(Phrase.Earned, Wording.In(language).Sentence(family.Earned))}");
        if (grant.WaitingPlace is { } place)
        {
            text.WriteLine($"  {Fill(Phrase.WaitingPlace, place)}");
        }

        if (grant.Override is { } given)
        {
            text.WriteLine($"  {Fill(Phrase.OverriddenBy, given.By, DateText.Iso(given.Until), given.Reason)}");
        }

        WriteFindings(family.Earned.Explain());
        WriteBetter("tier", Phrase.NextTier);
        WriteBetter("attractiveness", null);
        WriteBetter("strength", null);
    }

    /// <summary>From which answers a better outcome would have been given.</summary>
    private void WriteBetter(string decision, Label? what)
    {
        foreach (var outcome in better.Where(outcome => outcome.Decision == decision))
        {
            var name = what is null ? outcome.Name : Fill(what, outcome.Name);
            if (outcome.Ways.Count == 0 && !outcome.Ways.IsThere)
            {
                text.WriteLine($"  {Fill(outcome.Ways.IsComplete ? Phrase.NoWay : Phrase.NoWayFound, name)}");
            }

            foreach (var way in outcome.Ways.Take(MostWays))
            {
                text.WriteLine($"  {Fill(Phrase.Way, name, way.ToString(language))}");
            }
        }
    }

    private void WriteCredit(CreditEvaluation credit)
    {
        text.WriteLine();
        text.WriteLine(
            $"{Phrase.Credit.In(language)}: {Name(CreditScales.Outcomes, credit.Outcome)}; {Fill(Phrase.Track, Name(CreditScales.Tracks, credit.Track))}; {credit.Policy.Identity}"
        );
        if (credit.Grade is { } grade)
        {
            text.WriteLine($"  {Fill(Phrase.Grade, grade, Name(CreditScales.GradeMeanings, grade), Say(credit.Score))}");
        }

        if (credit.Line is { } line)
        {
            var binding = credit.BindingFor(result.Reader) is { } part ? Name(CreditScales.LineParts, part) : "–";
            text.WriteLine($"  {Fill(Phrase.Line, Say(line.Amount), binding, Name(CreditScales.Changes, credit.Change))}");
            foreach (var limit in credit.LinePartsFor(result.Reader))
            {
                text.WriteLine($"      {Name(CreditScales.LineParts, limit.Kind)}: {Say(limit.Amount)}");
            }
        }

        WriteFindings(credit.KnockOuts.Explain().AddRange(credit.Evidence.Explain()));
        WriteLines(credit.ScoreLinesFor(result.Reader));
        WriteBetter("credit", Phrase.NextGrade);
        foreach (var reason in credit.PrincipalReasons(result.Reader))
        {
            text.WriteLine($"  ! {reason.Code}: {reason.ToString(language)}");
        }

        var needs = credit.NeedsFor(result.Reader);
        if (needs.Length > 0)
        {
            text.WriteLine($"  {Fill(Phrase.Needs, string.Join(", ", needs.Select(need => Name(CreditScales.Needs, need))))}");
        }
    }

    private void WriteFindings(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.Where(finding => finding.MayBeReadBy(result.Reader)))
        {
            var (mark, state) = finding.Truth switch
            {
                Truth.Yes => ('+', Phrase.Met),
                Truth.No => ('-', Phrase.NotMet),
                Truth.Unknown => ('?', Phrase.Undetermined),
            };
            text.WriteLine($"  {mark} {finding.Code}: {state.In(language)}");
            foreach (var evidence in finding.Evidence)
            {
                var distance = evidence.DistanceText(language) is { } far ? $" ({Fill(Phrase.Distance, far)})" : "";
                text.WriteLine($"      {evidence.ToString(language)}{distance}");
            }
        }
    }

    private void WriteScoring(Label axis, Scoring scoring)
    {
        text.WriteLine();
        var score = scoring.Score?.ToString("F2", CultureInfo.InvariantCulture) ?? Phrase.Undetermined.In(language);
        var provisional = scoring is { Score: not null, IsProvisional: true } ? $", {Phrase.Provisional.In(language)}" : "";
        text.WriteLine(
            $"{axis.In(language)}: {score} ({Fill(Phrase.Answered, scoring.Coverage)}{provisional}); {scoring.Identity}"
        );
        // What the two axes are made of is for sales.
        WriteLines(Audience.Sales >= result.Reader ? scoring.Lines : []);
    }

    private void WriteLines(IEnumerable<ScoreLine> lines)
    {
        foreach (var line in lines)
        {
            var answer = Wording.In(language).Value(line.Feature, line.Actual);
            text.WriteLine($"  {line.Points, 4}/{line.MaximumPoints, -4} {line.Feature.Label.In(language)}: {answer}");
        }
    }

    private void WriteMissing(OutputRow account)
    {
        var missing = string.Join(", ", account.Missing().Select(feature => feature.Label.In(language)));
        if (missing.Length > 0)
        {
            text.WriteLine();
            text.WriteLine($"{Phrase.Missing.In(language)}: {missing}");
        }
    }

    private string Fill(Label label, params object[] values) => label.Fill(language, values);

    private string Name<T>(NamedScale<T> scale, T value)
        where T : struct, Enum => scale.Format(scale.Encode(value), language);

    private string Say(Money? money) => money?.ToString() ?? Phrase.Unknown.In(language);

    private string Say(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? Phrase.Unknown.In(language);

    private string Say(decimal? value) => value?.ToString("F2", CultureInfo.InvariantCulture) ?? Phrase.Unknown.In(language);
}
