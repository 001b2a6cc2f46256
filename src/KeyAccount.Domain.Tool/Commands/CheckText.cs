using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Says which orders pass, and why the others don't.</summary>
internal sealed class CheckText(TextWriter text, CreditUse use, CreditCheckPolicy policy, Audience reader, Language language)
{
    private const int MostListed = 20;

    /// <param name="checks">What came of the orders.</param>
    /// <param name="folder">Where the files were written; null for nowhere.</param>
    public void Write(IReadOnlyList<CheckedOrder> checks, string? folder)
    {
        text.WriteLine(Phrase.AsOf.Fill(language, DateText.Iso(use.AsOf), use.Currency));
        text.WriteLine(
            UsePhrase.Checked.Fill(language, SpokenText.Number(checks.Count), Count("pass"), Count("refer"), Count("decline"))
        );
        if (use.Records.Supplied.Missing.ToList() is { Count: > 0 } missing)
        {
            text.WriteLine(UsePhrase.NotAssessed.Fill(language, string.Join(", ", missing)));
        }

        if (policy.Identity.IsShippedDefault)
        {
            text.WriteLine(UsePhrase.Shipped.Fill(language, policy.Identity.Id));
        }

        // One order is told whether or not it passes, of many those that somebody has to look at.
        var listed = checks.Count == 1 ? [.. checks] : checks.Where(check => !check.Check.Passes).ToList();
        foreach (var check in listed.Take(MostListed))
        {
            Write(check);
        }

        if (listed.Count > MostListed)
        {
            text.WriteLine();
            text.WriteLine(UsePhrase.More.Fill(language, SpokenText.Number(listed.Count - MostListed)));
        }

        if (folder is not null)
        {
            text.WriteLine();
            text.WriteLine(UsePhrase.Written.Fill(language, folder, string.Join(", ", OutputSet.CreditChecks.Names)));
        }

        string Count(string outcome) => SpokenText.Number(checks.Count(check => check.Outcome == outcome));
    }

    private void Write(CheckedOrder row)
    {
        text.WriteLine();
        text.WriteLine(
            $"{row.Order.Number}, {SpokenText.Account(row.Order.Account, row.Name)}, {SpokenText.Amount(row.Order.Amount, language)}"
        );
        var check = row.Check;
        text.WriteLine($"  {check.Decision.OutcomeText(language)}");
        text.WriteLine(
            $"  {UsePhrase.Before.Fill(language, UsePhrase.Of(row.Held?.Figure, language), SpokenText.Amount(check.Facts.Exposure, language), SpokenText.Amount(check.Increment, language))}{Level(row)}"
        );
        var binding = CheckTable.Visible(check.Binding, reader);
        foreach (var reason in check.ReasonsFor(reader).OrderBy(reason => reason.Code != binding?.Code))
        {
            var mark = reason.Code == binding?.Code ? "* " : "- ";
            text.WriteLine($"  {mark}{ReasonText.Of(reason, language)}");
        }

        foreach (var standing in check.PrecedenceFor(reader).Where(one => one.Outcome == RuleOutcome.Beats))
        {
            text.WriteLine($"  + {standing}");
        }

        if (row.Authority is { } authority)
        {
            text.WriteLine($"  {UsePhrase.Release.Fill(language, authority)}");
        }

        foreach (var way in row.Ways)
        {
            text.WriteLine($"  {way.ToString(language)}");
        }
    }

    private string Level(CheckedOrder row) =>
        row.Held is { } held && held.Name != row.Order.Account ? $", {UsePhrase.At.Fill(language, held.Name)}" : "";
}
