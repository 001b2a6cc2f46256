using System.Globalization;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Says in a few lines what a review found, and where to look next.</summary>
internal sealed class ReviewText(TextWriter text, ReviewResult result)
{
    private const int MostNamed = 5;

    private readonly Language language = result.Language;
    private readonly AccountReview review = result.Review;

    /// <param name="folder">Where the files were written.</param>
    /// <param name="explain">The command line that explains an account, up to the account; null to leave it out.</param>
    public void Write(string folder, string explain)
    {
        var portfolio = review.Portfolio;
        Line(Phrase.AsOf, DateText.Iso(portfolio.AsOf), portfolio.Currency);
        Line(
            Phrase.Book,
            Number(portfolio.Accounts.Length),
            Number(portfolio.Families.Length),
            Number(portfolio.Figures.Invoices),
            Say(portfolio.Figures.NetInvoiced)
        );
        WriteKinds();
        WriteTiers();
        WriteClasses();
        WriteCredit();
        WriteNotes();
        WriteFirst();
        text.WriteLine();
        Line(
            Phrase.Written,
            folder,
            string.Join(", ", OutputSet.Review.Names.Where(name => File.Exists(Path.Combine(folder, name))))
        );
        if (First().FirstOrDefault() is { } first)
        {
            text.WriteLine($"{Phrase.Next.In(language)}: {explain} --account {ExplainCommand.Shell(first.Facts.Account)}");
        }
    }

    private void WriteKinds()
    {
        var kinds = Enum.GetValues<AccountKind>()
            .Select(kind =>
                $"{Name(AccountScales.Kind, kind)} {Number(review.Accounts.Count(account => account.StateOf(kind) == KindState.Met))}"
            );
        text.WriteLine($"{Phrase.Kinds.In(language)}: {string.Join(", ", kinds)}");
        foreach (var unassessed in review.NotAssessed)
        {
            text.WriteLine($"  {Phrase.Of(unassessed, language)}");
        }
    }

    private void WriteTiers()
    {
        var tiers = Enum.GetValues<AccountTier>()
            .Reverse()
            .Select(tier => $"{Name(AccountScales.Tier, tier)} {Number(review.Families.Count(family => family.Tier == tier))}");
        var waiting = Phrase.Waiting.Fill(language, Number(review.WaitingList.Length));
        text.WriteLine($"{Phrase.Tiers.In(language)}: {string.Join(", ", tiers)}; {waiting}");
        if (!review.Families.Any(family => family.Importance.IsDetermined))
        {
            text.WriteLine($"  {Phrase.TooLittle.In(language)}");
        }
    }

    private void WriteClasses()
    {
        var standing = review.Portfolio.Standing;
        text.WriteLine(
            $"{Phrase.Abc.In(language)}: A {Number(standing.Abc.A)}, B {Number(standing.Abc.B)}, C {Number(standing.Abc.C)}"
        );
        if (standing.Purchases.HerfindahlHirschman is { } hhi && standing.Purchases.Gini is { } gini)
        {
            Line(
                Phrase.Concentration,
                hhi.ToString("F0", CultureInfo.InvariantCulture),
                gini.ToString("F2", CultureInfo.InvariantCulture),
                standing.Purchases.OfLargest(1)!,
                standing.Purchases.OfLargest(10)!
            );
        }
    }

    private void WriteCredit()
    {
        if (result.Credit is not { } credit)
        {
            return;
        }

        var outcomes = credit
            .Evaluations.GroupBy(evaluation => evaluation.Outcome)
            .OrderByDescending(group => group.Key)
            .Select(group => $"{Name(CreditScales.Outcomes, group.Key)} {Number(group.Count())}");
        var grades = credit
            .Evaluations.Where(evaluation => evaluation.Grade is not null)
            .GroupBy(evaluation => evaluation.Grade)
            .OrderByDescending(group => group.Key)
            .Select(group => $"{group.Key} {Number(group.Count())}");
        text.Write($"{Phrase.Credit.In(language)}: ");
        Line(Phrase.Lines, string.Join(", ", outcomes.Concat(grades)), Say(credit.Lines));
    }

    private void WriteNotes()
    {
        foreach (var problem in review.Portfolio.Problems.Take(MostNamed))
        {
            text.WriteLine(
                $"! {Words.Write(problem.Kind)}: {Quoted.Text(problem.Account)} {problem.Detail} ({Number(problem.Count)})"
            );
        }

        if (result.Policies.All(policy => policy.IsShippedDefault))
        {
            text.WriteLine(Phrase.ShippedDefault.In(language));
        }
        else if (result.OnlyUnsigned is { Count: > 0 } unsigned)
        {
            Line(Phrase.PartlyUnsigned, string.Join(", ", unsigned.Select(policy => policy.Id)));
        }
    }

    private void WriteFirst()
    {
        var first = First();
        if (first.Count == 0)
        {
            return;
        }

        text.WriteLine();
        text.WriteLine($"{Phrase.LargestKey.In(language)}:");
        foreach (var account in first)
        {
            IEnumerable<string> tier = account.Tier == AccountTier.Undetermined ? [] : [Name(AccountScales.Tier, account.Tier)];
            var words = string.Join(", ", tier.Concat(account.Met.Select(kind => Name(AccountScales.Kind, kind))));
            var name = SpokenText.Account(account.Facts.Account, account.Facts.Profile?.Name);
            text.WriteLine($"  {name}: {words}, {Say(account.Facts.Figures.LastTwelveMonths)}");
        }
    }

    /// <summary>Accounts of a kind: the highest tier first, then by purchases.</summary>
    private List<ReviewedAccount> First() =>
        [
            .. review
                .Accounts.Where(account => account.Met.Any())
                .OrderByDescending(account => account.Tier)
                .ThenByDescending(account => account.Facts.Figures.LastTwelveMonths?.MinorUnits ?? 0)
                .ThenBy(account => account.Facts.Account, StringComparer.Ordinal)
                .Take(MostNamed),
        ];

    private void Line(Label label, params object[] values) => text.WriteLine(label.Fill(language, values));

    private string Name<T>(NamedScale<T> scale, T value)
        where T : struct, Enum => scale.Format(scale.Encode(value), language);

    private string Say(Money? money) => SpokenText.Amount(money, language);

    private static string Number(int? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";
}
