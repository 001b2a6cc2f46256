using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Comparing;

/// <summary>Says in a few lines what other policies would do to a book.</summary>
internal sealed class CompareText(TextWriter text, PolicyComparison comparison)
{
    private const int MostNamed = 5;

    private readonly Language language = comparison.Language;

    /// <param name="folder">Where the files were written.</param>
    public void Write(string folder)
    {
        var portfolio = comparison.Portfolio;
        text.WriteLine(Phrase.AsOf.Fill(language, DateText.Iso(portfolio.AsOf), portfolio.Currency));
        text.WriteLine($"{ComparePhrase.Before.In(language)}: {Policies(comparison.Before)}");
        text.WriteLine($"{ComparePhrase.After.In(language)}: {Policies(comparison.After)}");
        text.WriteLine(
            ComparePhrase.Affected.Fill(
                language,
                SpokenText.Number(comparison.Affected.Count),
                SpokenText.Number(portfolio.Accounts.Length)
            )
        );
        WriteLines();
        foreach (var matrix in comparison.Matrices.Where(matrix => matrix.Moved > 0))
        {
            text.WriteLine($"{matrix.Title.In(language)}: {string.Join(", ", Moves(matrix))}");
        }

        WriteAffected();
        text.WriteLine();
        text.WriteLine(Phrase.Written.Fill(language, folder, string.Join(", ", OutputSet.Comparison.Names)));
    }

    private void WriteLines()
    {
        if (comparison.Credit is not { Before: { } before, After: { } after } credit)
        {
            text.WriteLine(ComparePhrase.NoCredit.In(language));
            return;
        }

        text.WriteLine(
            $"{ComparePhrase.Lines.In(language)}: {SpokenText.Number(before.Lines)} → {SpokenText.Number(after.Lines)}; {ComparePhrase.Raised.In(language)}: {SpokenText.Number(credit.Raised)}; {ComparePhrase.Lowered.In(language)}: {SpokenText.Number(credit.Lowered)}"
        );
        text.WriteLine(
            $"{ComparePhrase.Sum.In(language)}: {SpokenText.Amount(before.Sum, language)} → {SpokenText.Amount(after.Sum, language)}"
        );
        text.WriteLine(
            $"{ComparePhrase.Loss.In(language)}: {SpokenText.Amount(before.ExpectedLoss, language)} → {SpokenText.Amount(after.ExpectedLoss, language)}"
        );
    }

    private void WriteAffected()
    {
        if (comparison.Affected.Count == 0)
        {
            return;
        }

        var words = new AffectedReasons(language, comparison.Reader);
        text.WriteLine();
        text.WriteLine($"{ComparePhrase.MostAffected.In(language)}:");
        foreach (var account in comparison.Affected.Take(MostNamed))
        {
            text.WriteLine(
                $"  {SpokenText.Account(account.Account, account.Name)}: {string.Join("; ", words.Changes(account))}"
            );
            if (string.Join("; ", words.Reasons(account)) is { Length: > 0 } why)
            {
                text.WriteLine($"      {why}");
            }
        }

        if (comparison.Affected.Count > MostNamed)
        {
            text.WriteLine(
                $"  {ComparePhrase.More.Fill(language, SpokenText.Number(comparison.Affected.Count - MostNamed), AffectedTable.FileName)}"
            );
        }
    }

    private static IEnumerable<string> Moves(Matrix matrix) =>
        from before in Enumerable.Range(0, matrix.Names.Count)
        from after in Enumerable.Range(0, matrix.Names.Count)
        where before != after && matrix.Counts[before][after] > 0
        select $"{matrix.Names[before]} → {matrix.Names[after]} {SpokenText.Number(matrix.Counts[before][after])}";

    private string Policies(ReviewResult result) =>
        string.Join(", ", result.Fingerprints.Select(policy => ReportText.Signed(policy, language)));
}
