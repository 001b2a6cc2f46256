using System.Globalization;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Prints the decisions on one account with every finding, for people.</summary>
internal sealed class ExplainText(TextWriter text, AccountReview review, Language language)
{
    public void Write(ReviewedAccount account)
    {
        WriteFacts(account);
        WriteKinds(account);
        WriteScoring(Phrase.Attractiveness, account.Family.Importance.Attractiveness);
        WriteScoring(Phrase.Strength, account.Family.Importance.Strength);
        WriteTier(account);
        WriteMissing(account);
    }

    private void WriteFacts(ReviewedAccount account)
    {
        var facts = account.Facts;
        var figures = facts.Figures;
        var name = facts.Profile?.Name is { } known && known != facts.Account ? $" ({known})" : "";
        text.WriteLine($"{facts.Account}{name}, {Fill(Phrase.AsOf, DateText.Iso(facts.AsOf), review.Portfolio.Currency)}");
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
        var primary = account.Primary switch
        {
            PrimaryKind.MajorEconomic => Name(AccountScales.Kind, AccountKind.MajorEconomic),
            PrimaryKind.Important => Name(AccountScales.Kind, AccountKind.Important),
            PrimaryKind.Group => Name(AccountScales.Kind, AccountKind.Group),
            PrimaryKind.Strategic => Name(AccountScales.Kind, AccountKind.Strategic),
            PrimaryKind.Undetermined => Phrase.Undetermined.In(language),
            PrimaryKind.Ordinary => Phrase.Ordinary.In(language),
        };
        text.WriteLine($"{Phrase.Kinds.In(language)}: {Wording.In(language).Sentence(account.Kinds)}");
        text.WriteLine($"  {Phrase.Primary.In(language)}: {primary}");
        WriteFindings(account.Kinds.Explain());
        if (account.NearestMiss(review.Policies.Kinds) is { } miss)
        {
            text.WriteLine($"  {Phrase.NearestMiss.In(language)}: {Name(AccountScales.Kind, miss)}");
        }
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
    }

    private void WriteFindings(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
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
        foreach (var line in scoring.Lines)
        {
            var answer = Wording.In(language).Value(line.Feature, line.Actual);
            text.WriteLine($"  {line.Points, 4}/{line.MaximumPoints, -4} {line.Feature.Label.In(language)}: {answer}");
        }
    }

    private void WriteMissing(ReviewedAccount account)
    {
        var missing = string.Join(", ", account.Missing().Select(feature => feature.Label.In(language)));
        if (missing.Length > 0)
        {
            text.WriteLine();
            text.WriteLine($"{Phrase.Missing.In(language)}: {missing}");
        }
    }

    private string Fill(Label label, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, label.In(language), values);

    private string Name<T>(NamedScale<T> scale, T value)
        where T : struct, Enum => scale.Format(scale.Encode(value), language);

    private string Say(Money? money) => money?.ToString() ?? Phrase.Unknown.In(language);

    private string Say(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? Phrase.Unknown.In(language);

    private string Say(decimal? value) => value?.ToString("F2", CultureInfo.InvariantCulture) ?? Phrase.Unknown.In(language);
}
