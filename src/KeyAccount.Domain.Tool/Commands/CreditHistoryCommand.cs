using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using NodaTime;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount credit history</c>: what an account used of its line on any day.</summary>
internal static class CreditHistoryCommand
{
    private const int UsualMonths = 12;

    public static Command Create(Terminal terminal)
    {
        var options = new UseOptions();
        var account = new Option<string>("--account")
        {
            HelpName = "ID",
            Required = true,
            Description = "The account whose past is shown.",
        };
        var from = new Option<string?>("--from")
        {
            HelpName = "DATE",
            Description = $"The first day [default: {UsualMonths} months before the day of the report].",
        };
        var command = new Command(
            "history",
            "Shows what one account used of its line at the end of every month and on the day of --as-of: peak, average, and the days above nine tenths."
        )
        {
            account,
            from,
        };
        options.AddTo(command);
        return command.Does(
            terminal,
            (parsed, asJson, cancelled) =>
            {
                var name = parsed.GetRequiredValue(account);
                var request = options.Request(parsed) with { Past = name };
                Show(terminal, UseInput.Read(terminal, request, cancelled), request, parsed.GetDay(from), asJson);
            }
        );
    }

    private static void Show(Terminal terminal, UseInput read, BookRequest request, LocalDate? from, bool asJson)
    {
        var use = read.Use;
        var account = read.Account(request.Past!);
        if (account.Debts is null)
        {
            throw new UsageException($"the invoices do not tell what {account.Account} paid: a column settled is needed");
        }

        var past =
            LinePast.Of(read.Input, account)
            ?? throw new UsageException($"nothing is recorded of {account.Account} by {DateText.Iso(use.AsOf)}");
        var first = LocalDate.Max(from ?? use.AsOf.PlusMonths(-UsualMonths), past.First);
        if (first > use.AsOf)
        {
            throw new UsageException($"--from: {DateText.Iso(first)} lies after {DateText.Iso(use.AsOf)}");
        }

        if (asJson)
        {
            terminal.WriteJson(json => Write(json, use, account, past, first));
        }
        else
        {
            Say(terminal.Output, use, account, past, first, request.Language);
        }
    }

    /// <summary>The ends of the months and the last day.</summary>
    private static IEnumerable<LocalDate> Days(LocalDate first, LocalDate last)
    {
        for (var day = first.With(DateAdjusters.EndOfMonth); day < last; day = day.PlusDays(1).With(DateAdjusters.EndOfMonth))
        {
            yield return day;
        }

        yield return last;
    }

    private static void Write(Utf8JsonWriter json, CreditUse use, AccountUse account, LinePast past, LocalDate first)
    {
        var period = past.Over(first, use.AsOf)!;
        json.WriteStartObject();
        json.WriteString("format", "keyaccount.credit-history/1");
        json.WriteString("account", account.Account);
        json.WriteString("currency", use.Currency.Code);
        json.WriteString("from", DateText.Iso(first));
        json.WriteString("as_of", DateText.Iso(use.AsOf));
        json.WriteFigure("peak", period.Peak);
        json.WriteString("peak_on", DateText.Iso(LinePast.DayOf(period.PeakAt)));
        json.WriteFigure("peak_share", ToldShare.Of(period.PeakOfLimit));
        json.WriteFigure("average", period.Average);
        json.WriteFigure("lowest", period.Lowest);
        json.WriteNumber("days_above_watch", past.DaysAbove(use.Policy.Terms.UseWatch, first, use.AsOf));
        json.WriteStartArray("days");
        foreach (var day in Days(first, use.AsOf))
        {
            var step = past.On(day);
            json.WriteStartObject();
            json.WriteString("on", DateText.Iso(day));
            json.WriteFigure("used", step?.Used);
            json.WriteFigure("limit", step?.Terms.Limit);
            json.WriteFigure("use_share", ToldShare.Of(step?.OfLimit));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Say(
        TextWriter text,
        CreditUse use,
        AccountUse account,
        LinePast past,
        LocalDate first,
        Language language
    )
    {
        var period = past.Over(first, use.AsOf)!;
        text.WriteLine(
            $"{SpokenText.Account(account.Account, account.Name)}, {DateText.Iso(first)} – {DateText.Iso(use.AsOf)}"
        );
        text.WriteLine(
            UsePhrase.Past.Fill(
                language,
                SpokenText.Amount(period.Peak, language),
                DateText.Iso(LinePast.DayOf(period.PeakAt)),
                Say(period.PeakOfLimit),
                SpokenText.Amount(period.Average, language),
                SpokenText.Amount(period.Lowest, language)
            )
        );
        text.WriteLine(
            UsePhrase.Above.Fill(
                language,
                past.DaysAbove(use.Policy.Terms.UseWatch, first, use.AsOf).ToString(CultureInfo.InvariantCulture),
                use.Policy.Terms.UseWatch
            )
        );
        foreach (var day in Days(first, use.AsOf))
        {
            var step = past.On(day);
            var limit = step?.Terms.Limit is { } amount ? SpokenText.Amount(amount, language) : "–";
            text.WriteLine(
                $"  {DateText.Iso(day)}  {SpokenText.Amount(step?.Used, language), 22}  {limit, 22}  {Say(step?.OfLimit), 10}"
            );
        }
    }

    private static string Say(Percentage? share) => ToldShare.Of(share)?.ToString() ?? "–";
}
