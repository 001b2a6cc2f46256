using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Says how lines are used and what to do today.</summary>
internal sealed class CreditStatusText(TextWriter text, CreditUse use, Audience reader, Language language)
{
    private const int MostListed = 20;

    /// <param name="folder">Where the files were written; null for nowhere.</param>
    public void Write(string? folder)
    {
        text.WriteLine(Phrase.AsOf.Fill(language, DateText.Iso(use.AsOf), use.Currency));
        var statuses = Enum.GetValues<UseStatus>()
            .Reverse()
            .Select(status => (Status: status, Count: use.Accounts.Count(one => one.Reading.Status == status)))
            .Where(one => one.Count > 0)
            .Select(one => $"{Name(one.Status)} {SpokenText.Number(one.Count)}");
        text.WriteLine(UsePhrase.Accounts.Fill(language, SpokenText.Number(use.Accounts.Length), string.Join(", ", statuses)));
        WriteSums();
        if (use.Records.Supplied.Missing.ToList() is { Count: > 0 } missing)
        {
            text.WriteLine(UsePhrase.NotAssessed.Fill(language, string.Join(", ", missing)));
        }

        if (use.Policy.Table.Identity.IsShippedDefault)
        {
            text.WriteLine(UsePhrase.Shipped.Fill(language, use.Policy.Table.Identity.Id));
        }

        WriteActions();
        if (folder is not null)
        {
            text.WriteLine();
            text.WriteLine(UsePhrase.Written.Fill(language, folder, string.Join(", ", OutputSet.CreditStatus.Names)));
        }
    }

    /// <summary>How one line is used: "42,400.00 EUR of 50,000.00 EUR used (84.80 %), line of C000001".</summary>
    public static string Used(AccountUse account, Language language)
    {
        if (account.Held is not { } held)
        {
            return $"{SpokenText.Amount(account.Exposure, language)}, {UsePhrase.NoLine.In(language)}";
        }

        var used = UsePhrase.Used.Fill(
            language,
            SpokenText.Amount(held.Used, language),
            UsePhrase.Of(held.Figure, language),
            ToldShare.Of(account.OfLimit)?.ToString() ?? "–"
        );
        return held.Name == account.Account ? used : $"{used}, {UsePhrase.At.Fill(language, held.Name)}";
    }

    /// <summary>The accounts about which something is to be done, by the money that it is about.</summary>
    public static IEnumerable<AccountUse> InNeed(CreditUse use) =>
        use
            .Accounts.Where(account => account.Actions.Length > 0)
            .OrderByDescending(account => account.AtRisk)
            .ThenBy(account => account.Actions[0].Kind)
            .ThenBy(account => account.Account, StringComparer.Ordinal);

    private void WriteSums()
    {
        var sums = StageSums.Of(use.Accounts, use.Currency);
        text.WriteLine(
            UsePhrase.Sums.Fill(
                language,
                SpokenText.Amount(sums.Ordered + sums.Delivered + sums.Owed + sums.Credits, language),
                SpokenText.Amount(sums.Ordered, language),
                SpokenText.Amount(sums.Delivered, language),
                SpokenText.Amount(sums.Owed, language),
                SpokenText.Amount(sums.Credits, language)
            )
        );
    }

    private void WriteActions()
    {
        text.WriteLine();
        var accounts = InNeed(use).ToList();
        if (accounts.Count == 0)
        {
            text.WriteLine(UsePhrase.NothingToDo.In(language));
            return;
        }

        text.WriteLine($"{UsePhrase.Today.In(language)}:");
        foreach (var account in accounts.Take(MostListed))
        {
            var name = SpokenText.Account(account.Account, account.Name);
            text.WriteLine($"  {name}: {Name(account.Reading.Status)}; {Used(account, language)}");
            foreach (var action in account.Actions)
            {
                text.WriteLine($"    - {UsePhrase.Of(action, language)}");
            }

            foreach (var alert in account.Alerts(reader).Where(alert => alert.IsDetermining))
            {
                text.WriteLine($"      {ReasonText.Of(alert, language)}");
            }
        }

        if (accounts.Count > MostListed)
        {
            text.WriteLine($"  {UsePhrase.More.Fill(language, SpokenText.Number(accounts.Count - MostListed))}");
        }
    }

    private string Name(UseStatus status) =>
        MonitoringScales.Statuses.Format(MonitoringScales.Statuses.Encode(status), language);
}
