using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Accounts that need attention, tiers against capacity, the table of all accounts and the place of the credit sheet.</summary>
internal sealed class AccountSections(Html html, ReportBook book)
{
    private const int MostListed = 10;

    private readonly ReportText text = book.Text;

    public void Write()
    {
        WriteQuiet();
        WriteTiers();
        WriteAccounts();
    }

    private void WriteQuiet()
    {
        html.Section("quiet", text[ReportPhrase.Quiet]).Put("p", text[ReportPhrase.QuietNote], ("class", "note"));
        var quiet = book
            .Rows.Where(row => row.IsKey && (row.IsSilent || row.IsDeclining))
            .OrderByDescending(row => Math.Max(row.Sales ?? 0, row.Prior ?? 0))
            .ThenBy(row => row.Account, StringComparer.Ordinal)
            .ToList();
        html.Put("p", text.Fill(ReportPhrase.Accounts, text.Number(quiet.Count)));
        html.Table(
            text[ReportPhrase.Quiet],
            [
                text[ReportPhrase.Account],
                text[ReportPhrase.Owner],
                text[ReportPhrase.DaysSinceOrder],
                text[ReportPhrase.Last12],
                text[ReportPhrase.Prior12],
            ],
            [2, 3, 4],
            quiet
                .Take(MostListed)
                .Select(row =>
                    (string[])
                        [
                            ReportText.Client(row),
                            row.Row.Facts.Profile?.Owner ?? "–",
                            text.Number(row.Silent),
                            text.Money(row.Sales),
                            text.Money(row.Prior),
                        ]
                ),
            "cards"
        );
        html.End();
    }

    private void WriteTiers()
    {
        var review = book.Result.Review;
        html.Section("tiers", text[ReportPhrase.Tiers]).Begin("div", ("class", "pair"));
        html.Begin("div");
        html.Bars(
            text[ReportPhrase.Tiers],
            text[ReportPhrase.Tier],
            text[ReportPhrase.Families],
            [
                .. Enum.GetValues<AccountTier>()
                    .Reverse()
                    .Select(tier =>
                    {
                        var count = review.Families.Count(family => family.Tier == tier);
                        return (text.Name(AccountScales.Tier, tier), (decimal)count, text.Number(count));
                    }),
            ]
        );
        html.Put(
            "p",
            text.Fill(
                ReportPhrase.Capacity,
                text.Number(review.Families.Count(IsPlaced)),
                text.Number(review.Policies.Tiers.CapacityOf(review.Portfolio.Standing.Active)),
                text.Number(review.WaitingList.Length)
            )
        );
        html.End();
        var most = review.Policies.Tiers.Terms.PerManager;
        html.Table(
            text[ReportPhrase.PerManager],
            [text[ReportPhrase.Owner], text[ReportPhrase.Places]],
            [1],
            review
                .Families.Where(IsPlaced)
                .GroupBy(family => family.Family.Facts.Profile?.Owner ?? "–", StringComparer.Ordinal)
                .OrderByDescending(owner => owner.Count())
                .ThenBy(owner => owner.Key, StringComparer.Ordinal)
                .Take(MostListed)
                .Select(owner => (string[])[owner.Key, $"{text.Number(owner.Count())} / {text.Number(most)}"])
        );
        html.End().End();
    }

    private static bool IsPlaced(ReviewedFamily family) => family.Tier is AccountTier.Key or AccountTier.Development;

    private void WriteAccounts()
    {
        html.Section("accounts", text[ReportPhrase.AllAccounts]);
        html.Raw("<noscript>").Put("p", text[ReportPhrase.NeedsScript]).Raw("</noscript>");
        html.Begin("div", ("class", "filters"));
        Select("owner", text[ReportPhrase.Owner]);
        Select("territory", text[ReportPhrase.Territory]);
        html.Begin("label")
            .Text(text[ReportPhrase.Search])
            .Raw(" <input id=\"search\" type=\"search\" autocomplete=\"off\">")
            .End();
        html.End();
        html.Raw("<div id=\"table\" class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"accounts-h\"></div>");
        html.Begin("nav", ("class", "pages"), ("aria-label", text[ReportPhrase.AllAccounts]));
        html.Put("button", text[ReportPhrase.Previous], ("type", "button"), ("id", "back"));
        html.Raw("<span id=\"shown\" role=\"status\"></span>");
        html.Put("button", text[ReportPhrase.Next], ("type", "button"), ("id", "forward"));
        html.End().End();
        html.Raw("<section id=\"sheet\" aria-labelledby=\"sheet-h\" hidden></section>");
    }

    private void Select(string id, string label) =>
        html.Begin("label")
            .Text(label)
            .Raw($" <select id=\"{id}\"><option value=\"-1\">")
            .Text(text[ReportPhrase.All])
            .Raw("</option></select>")
            .End();
}
