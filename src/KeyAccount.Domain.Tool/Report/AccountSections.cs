using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Accounts that need attention, tiers against capacity, the table of all accounts and the place of the credit sheet.</summary>
internal sealed class AccountSections(Html html, ReportBook book)
{
    private readonly ReportText text = book.Text;

    public void Write()
    {
        WriteQuiet();
        WriteTiers();
        WriteAccounts();
    }

    private void WriteQuiet()
    {
        html.Section("quiet", text[ReportPhrase.Quiet])
            .Put(
                "p",
                text.Fill(ReportPhrase.QuietNote, ReportTerms.SilentIntervals, 100 - ReportTerms.DecliningBelowPercent),
                ("class", "note")
            );
        var quiet = book
            .Rows.Where(row => row.IsQuiet)
            .OrderByDescending(row => Math.Max(row.Sales ?? 0, row.Prior ?? 0))
            .ThenBy(row => row.Account, StringComparer.Ordinal)
            .ToList();
        html.Put("p", text.Fill(ReportPhrase.Accounts, text.Number(quiet.Count)), ("id", "quiet-count"));
        new ReportTable(
            "quiet-t",
            html.Heading,
            [
                text[ReportPhrase.Account],
                text[ReportPhrase.Owner],
                text[ReportPhrase.Reason],
                text[ReportPhrase.DaysSinceOrder],
                text[ReportPhrase.Last12],
                text[ReportPhrase.Prior12],
            ],
            [3, 4, 5]
        )
        {
            None = text[ReportPhrase.NobodyQuiet],
            IsCards = true,
        }.WriteClients(
            html,
            quiet
                .Take(ReportTerms.Listed)
                .Select(row =>
                    (
                        row,
                        (string[])
                            [
                                row.Owner ?? ReportText.Nobody,
                                text.Quiet(row),
                                text.Number(row.Silent),
                                text.Money(row.Sales),
                                text.Money(row.Prior),
                            ]
                    )
                )
        );
        html.End();
    }

    private void WriteTiers()
    {
        var review = book.Result.Review;
        html.Section("tiers", text[ReportPhrase.Tiers]).Begin("div", ("class", "pair"));
        html.Begin("div");
        html.Bars(
            "tiers-t",
            html.Heading,
            (text[ReportPhrase.Tier], "", text[ReportPhrase.Families]),
            [
                .. Enum.GetValues<AccountTier>()
                    .Reverse()
                    .Select(tier =>
                    {
                        var count = review.Families.Count(family => family.Tier == tier);
                        return new ReportBar(text.Name(AccountScales.Tier, tier), "", count, text.Number(count));
                    }),
            ]
        );
        html.Put(
            "p",
            text.Fill(
                ReportPhrase.Capacity,
                text.Number(review.Families.Count(PartFigures.IsPlaced)),
                text.Number(review.Policies.Tiers.CapacityOf(review.Portfolio.Standing.Active)),
                text.Number(review.WaitingList.Length)
            ),
            ("class", "note")
        );
        html.End();
        var most = review.Policies.Tiers.Terms.PerManager;
        new ReportTable(
            "places-t",
            text[ReportPhrase.PerManager],
            [text[ReportPhrase.Owner], text[ReportPhrase.Places], text[ReportPhrase.MostPlaces]],
            [1, 2]
        )
        {
            None = text[ReportPhrase.NobodyPlaced],
        }.Write(
            html,
            review
                .Families.Where(PartFigures.IsPlaced)
                .GroupBy(family => family.Family.Facts.Profile?.Owner ?? ReportText.Nobody, StringComparer.Ordinal)
                .OrderByDescending(owner => owner.Count())
                .ThenBy(owner => owner.Key, StringComparer.Ordinal)
                .Take(ReportTerms.Listed)
                .Select(owner => (string[])[owner.Key, text.Number(owner.Count()), text.Number(most)])
        );
        html.End().End();
    }

    private void WriteAccounts()
    {
        html.Section("accounts", text[ReportPhrase.AllAccounts]);
        html.Raw("<noscript>").Put("p", text[ReportPhrase.NeedsScript]).Raw("</noscript>");
        html.Begin("p", ("class", "filters"))
            .Begin("label")
            .Text(text[ReportPhrase.Search])
            .Raw(" <input id=\"search\" type=\"search\" autocomplete=\"off\">")
            .End()
            .End();
        html.Raw("<div id=\"table\" class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"accounts-h\"></div>");
        html.Begin("nav", ("class", "pages"), ("aria-label", text[ReportPhrase.AllAccounts]));
        html.Put("button", text[ReportPhrase.Previous], ("type", "button"), ("id", "back"));
        html.Raw("<span id=\"shown\" role=\"status\"></span>");
        html.Put("button", text[ReportPhrase.Next], ("type", "button"), ("id", "forward"));
        html.End().End();
        html.Raw("<section id=\"sheet\" aria-labelledby=\"sheet-h\" hidden></section>");
    }
}
