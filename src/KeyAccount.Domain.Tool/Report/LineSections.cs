using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Credit.Provisions;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Lines in use: how they stand, what to do today, what ends, and the provision. Only where files about lines were given.</summary>
internal sealed class LineSections(Html html, ReportBook book, CreditUse use)
{
    private const int Percents = 100;

    private readonly ReportText text = book.Text;

    /// <summary>Writes them when there is something to show and the reader may see it.</summary>
    public static void WriteIfAny(Html html, ReportBook book)
    {
        if (book.Result is { Use: { } use, Reader: <= Audience.Sales })
        {
            new LineSections(html, book, use).Write();
        }
    }

    private void Write()
    {
        html.Section("line-control", text[LinePhrase.Title]).Put("p", text[LinePhrase.Note], ("class", "note"));
        if (use.Records.Supplied.Missing.ToList() is { Count: > 0 } missing)
        {
            html.Put("p", text.Fill(LinePhrase.Missing, string.Join(", ", missing)), ("class", "note"));
        }

        WriteToday();
        html.End();
        html.Begin("div", ("class", "pair"));
        WriteStatus();
        WriteStages();
        WriteUse();
        WriteEnds();
        html.End();
        WriteProvision();
    }

    private void WriteToday()
    {
        new ReportTable(
            "today-t",
            text[LinePhrase.Today],
            [
                text[ReportPhrase.Account],
                text[LinePhrase.Status],
                text[LinePhrase.UsedOf],
                text[LinePhrase.ToDo],
                text[LinePhrase.Why],
            ],
            []
        )
        {
            None = text[LinePhrase.NothingToDo],
            IsCards = true,
        }.WriteAccounts(
            html,
            CreditStatusText
                .InNeed(use)
                .Take(ReportTerms.Listed)
                .Select(account =>
                    (
                        Link(account),
                        (string[])
                            [
                                Name(account),
                                Status(account.Reading.Status),
                                CreditStatusText.Used(account, text.Language),
                                Lines(account.Actions.Select(action => UsePhrase.Of(action, text.Language))),
                                Lines(
                                    account
                                        .Alerts(book.Result.Reader)
                                        .Where(alert => alert.IsDetermining)
                                        .Select(alert => ReasonText.Of(alert, text.Language))
                                ),
                            ]
                    )
                )
        );
    }

    private void WriteStatus()
    {
        html.Section("line-status", text[LinePhrase.ByStatus]);
        html.Bars(
            "line-status-t",
            html.Heading,
            (text[LinePhrase.Status], text[ReportPhrase.Clients], text[LinePhrase.Exposure]),
            [
                .. Enum.GetValues<UseStatus>()
                    .Reverse()
                    .Select(status =>
                    {
                        var some = use.Accounts.Where(account => account.Reading.Status == status).ToList();
                        var sum = ReportBook.Total(some.Select(account => account.Exposure?.MinorUnits));
                        return new ReportBar(Status(status), text.Number(some.Count), (decimal)(sum ?? 0), text.Total(sum));
                    }),
            ]
        );
        html.End();
    }

    private void WriteStages()
    {
        var sums = StageSums.Of(use.Accounts, use.Currency);
        html.Section("stages", text[LinePhrase.ByStage]);
        html.Bars(
            "stages-t",
            html.Heading,
            (text[LinePhrase.Stage], "", text[LinePhrase.Exposure]),
            [
                Bar(LinePhrase.Ordered, sums.Ordered),
                Bar(LinePhrase.Delivered, sums.Delivered),
                Bar(LinePhrase.Owed, sums.Owed),
                Bar(LinePhrase.Credits, sums.Credits),
            ]
        );
        html.End();

        ReportBar Bar(Label label, Money? sum) => new(text[label], "", sum?.Amount ?? 0, text.Money(sum));
    }

    /// <summary>Exposure against line: a bar for each of the most used.</summary>
    private void WriteUse()
    {
        html.Section("line-use", text[LinePhrase.AgainstLine]);
        html.Bars(
            "line-use-t",
            html.Heading,
            (text[ReportPhrase.Account], text[LinePhrase.UsedOf], text[LinePhrase.Use]),
            [
                .. use
                    .Accounts.Where(account => account is { Held.Limit.IsPositive: true, OfLimit: not null })
                    .OrderByDescending(account => account.OfLimit!.Value.BasisPoints)
                    .ThenBy(account => account.Account, StringComparer.Ordinal)
                    .Take(ReportTerms.Listed)
                    .Select(account => new ReportBar(
                        Name(account),
                        $"{text.Money(account.Held!.Used)} / {text.Money(account.Held.Limit)}",
                        (decimal)account.OfLimit!.Value.BasisPoints / Percents,
                        account.OfLimit.ToString()!
                    )),
            ]
        );
        html.End();
    }

    private void WriteEnds()
    {
        html.Section("line-ends", text.Fill(LinePhrase.Ends, ReportTerms.ExpiryDays));
        new ReportTable(
            "line-ends-t",
            html.Heading,
            [text[ReportPhrase.Account], text[ReportPhrase.What], text[ReportPhrase.Until]],
            []
        )
        {
            None = text[LinePhrase.NothingEnds],
        }.WriteAccounts(
            html,
            use.Accounts.SelectMany(account =>
                    new (AccountUse Account, Label What, LocalDate? On)[]
                    {
                        (account, LinePhrase.Line, account.ExpiresOn),
                        (account, LinePhrase.Cover, account.CoverExpiresOn),
                    }
                )
                .Where(end => use.AsOf <= end.On && end.On <= use.AsOf.PlusDays(ReportTerms.ExpiryDays))
                .OrderBy(end => end.On)
                .ThenBy(end => end.Account.Account, StringComparer.Ordinal)
                .Take(ReportTerms.Listed)
                .Select(end => (Link(end.Account), (string[])[Name(end.Account), text[end.What], DateText.Iso(end.On!.Value)]))
        );
        html.End();
    }

    private void WriteProvision()
    {
        html.Section("provision", text[LinePhrase.Provision]);
        if (book.Result.Risk is not { Provision: { } provision })
        {
            html.Put("p", text.Fill(LinePhrase.NoProvision, text.Number(book.Result.Risk?.Undated))).End();
            return;
        }

        if (provision.IsPlaceholder)
        {
            html.Put("p", ProvisionMatrix.Placeholder.In(text.Language), ("class", "note"));
        }

        new ReportTable(
            "provision-t",
            html.Heading,
            [text[LinePhrase.Bucket], text[LinePhrase.Balance], text[LinePhrase.Rate], text[LinePhrase.Amount]],
            [1, 2, 3]
        ).Write(
            html,
            [
                .. provision.Lines.Select(line =>
                    (string[])
                        [line.Bucket.In(text.Language), text.Money(line.Balance), line.Rate.ToString(), text.Money(line.Amount)]
                ),
                [text[LinePhrase.Total], text.Money(provision.Balances.Total), "", text.Money(provision.Total)],
            ]
        );
        html.End();
    }

    /// <summary>The account that a sheet exists for; null for one without invoices.</summary>
    private string? Link(AccountUse account) => book.Has(account.Account) ? account.Account : null;

    private static string Name(AccountUse account) =>
        account.Name is { } name && name != account.Account ? $"{account.Account} {name}" : account.Account;

    private string Status(UseStatus status) =>
        MonitoringScales.Statuses.Format(MonitoringScales.Statuses.Encode(status), text.Language);

    private static string Lines(IEnumerable<string> sentences) => string.Join(" · ", sentences);
}
