using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Writes report.html: one page that needs nothing but itself.</summary>
/// <remarks>
/// Figures stand in the page as text; the table of all accounts and the credit sheets are made by the script from data in the page, so
/// that 50,000 accounts open in little memory.
/// </remarks>
internal static class ReportPage
{
    public const string FileName = "report.html";

    /// <summary>The pieces of the script in their order; together they are one function, and leave nothing behind.</summary>
    public static ImmutableArray<string> Scripts =>
        ["figures.js", "sections.js", "appendix.js", "accounts.js", "sheet.js", "report.js"];

    private static readonly string Style = PageFrame.Resource("report.css");
    private static readonly string Script = string.Concat(
        "\"use strict\";\n(() => {\n",
        string.Concat(Scripts.Select(PageFrame.Resource)),
        "})();\n"
    );

    public static void Write(Stream stream, ReviewResult result) =>
        PageFrame.Write(stream, page => Write(page, stream, new ReportBook(result)));

    private static void Write(StreamWriter page, Stream stream, ReportBook book)
    {
        var html = new Html(page);
        PageFrame.WriteHead(
            html,
            book.Language,
            $"{book.Text[ReportPhrase.Title]} {ReportText.Day(book.Result.Portfolio.AsOf)}",
            Style,
            Script
        );
        html.Begin("body");
        WriteHeader(html, book);
        html.Begin("main");
        WriteFilters(html, book);
        new FirstScreen(html, book).Write();
        new InputSections(html, book).Write();
        LineSections.WriteIfAny(html, book);
        new CreditSections(html, book).Write();
        new AccountSections(html, book).Write();
        new Appendix(html, book).Write();
        html.End();
        page.Flush();
        new ReportData(book).Write(page, stream);
        html.Raw("<script>").Raw(Script).Raw("</script>\n").End().Raw("</html>\n");
    }

    private static void WriteHeader(Html html, ReportBook book)
    {
        var (text, result) = (book.Text, book.Result);
        var portfolio = result.Portfolio;
        html.Begin("header").Put("h1", text[ReportPhrase.Title]);
        html.Begin("p", ("class", "lead"))
            .Text(text.Fill(ReportPhrase.AsOf, ReportText.Day(portfolio.AsOf), portfolio.Currency.Code))
            .Text(" · ")
            .Text(text.Fill(ReportPhrase.Reader, text[ReaderName(result.Reader)]))
            .End();
        html.Begin("ul", ("class", "facts"));
        foreach (
            var signed in result.Fingerprints.GroupBy(
                policy => ReportText.Signature(policy.Identity, text.Language),
                StringComparer.Ordinal
            )
        )
        {
            html.Put(
                "li",
                $"{text[ReportPhrase.Policies]} ({signed.Key}): {string.Join(", ", signed.Select(ReportText.Policy))}"
            );
        }

        if (result.Policies.All(policy => policy.IsShippedDefault))
        {
            html.Put("li", text[ReportPhrase.Unsigned]);
        }
        else if (result.OnlyUnsigned is { Count: > 0 } unsigned)
        {
            html.Put("li", text.Fill(ReportPhrase.PartlyUnsigned, string.Join(", ", unsigned.Select(policy => policy.Id))));
        }

        html.Put(
            "li",
            result.Credit is { } credit
                ? text.Fill(
                    credit.IsUnitOfBook ? ReportPhrase.Unit : ReportPhrase.StatedUnit,
                    text.Money(credit.Policy.Terms.Unit.Amount)
                )
                : text[ReportPhrase.NoCredit]
        );
        if (NotSupplied(result, text) is { Length: > 0 } missing)
        {
            html.Put("li", text.Fill(ReportPhrase.NotAssessed, missing));
        }

        html.Put(
            "li",
            $"{text[ReportPhrase.RejectedRows]}: {text.Number(result.Files.Sum(file => file.Rejected))}",
            ("class", result.Files.Any(file => file.Rejected > 0) ? "warn" : "")
        );
        html.End();
        if (result.Reader == Audience.Client)
        {
            html.Put("p", text[ReportPhrase.ClientWarning], ("class", "warn"));
        }

        html.End();
    }

    /// <summary>The choice of owner and territory, which every section follows; shown only where a script can heed it.</summary>
    private static void WriteFilters(Html html, ReportBook book)
    {
        var text = book.Text;
        html.Raw("<form id=\"filters\" class=\"filters\" hidden aria-label=\"").Text(text[ReportPhrase.Filters]).Raw("\">");
        Select("owner", ReportPhrase.Owner);
        Select("territory", ReportPhrase.Territory);
        html.Put("button", text[ReportPhrase.ShowAll], ("type", "button"), ("id", "all"));
        html.Raw("<p id=\"scope\" role=\"status\"></p></form>");

        void Select(string id, Label label) =>
            html.Begin("label")
                .Text(text[label])
                .Raw($" <select id=\"{id}\"><option value=\"\">")
                .Text(text[ReportPhrase.All])
                .Raw("</option></select>")
                .End();
    }

    private static string NotSupplied(ReviewResult result, ReportText text)
    {
        var credit = result.Credit?.Portfolio.NotSupplied ?? default;
        (Credit.EvidenceKinds Kind, Label Name)[] names =
        [
            (Credit.EvidenceKinds.Identity, ReportPhrase.Identity),
            (Credit.EvidenceKinds.Screening, ReportPhrase.Screening),
            (Credit.EvidenceKinds.Events, ReportPhrase.Events),
        ];
        return string.Join(
            ", ",
            [
                .. result.Review.NotAssessed.Select(kind => text.Name(AccountScales.Kind, kind.Kind)),
                .. names.Where(name => credit.HasFlag(name.Kind)).Select(name => text[name.Name]),
            ]
        );
    }

    private static Label ReaderName(Audience reader) =>
        reader switch
        {
            Audience.Finance => ReportPhrase.Finance,
            Audience.Sales => ReportPhrase.Sales,
            Audience.Client => ReportPhrase.Client,
        };
}
