using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Book;

public class RuleBookTests
{
    private static readonly Label Title = Label.Same("Orders <b>&</b> | \"more\"");

    private static readonly ObjectionPolicy<Client> Policy = new(
        PolicyIdentity.SignedBy("Head of <finance> | sales", "orders", "2"),
        Verdict.Refer(1),
        new Rule<Client, Verdict>("OR-01", Clients.DaysLate.Above(90) | !Clients.Insured.IsTrue, Verdict.Decline)
        {
            Severity = Severity.Objection,
            Audience = Audience.Client,
            Source = "Handbook | 4.2 <script>",
        },
        new Rule<Client, Verdict>("OR-02", Clients.Revenue.Below(Money.Eur(1_000)), Verdict.Refer(0))
    );

    private static readonly RuleBook Book = RuleBook.Of(Title, Policy);

    [Fact]
    public void A_rule_is_a_row_with_its_words_outcome_severity_audience_and_source() =>
        Assert.Contains(
            "| `OR-01` | days late above 90 days or not (insured is yes) | decline | objection | everybody | Handbook \\| 4.2 \\<script\\> |\n",
            Book.Markdown(Language.English),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_not_stated_is_a_dash_and_a_note_for_finance() =>
        Assert.Contains(
            "| `OR-02` | revenue below 1000.00 EUR | refer to level 0 | note | finance | – |\n",
            Book.Markdown(Language.English),
            StringComparison.Ordinal
        );

    [Fact]
    public void Both_defaults_stand_below_the_rules()
    {
        var lines = Book.Markdown(Language.English).Split('\n');

        Assert.Contains(lines, line => line.Contains("When no rule holds | approved", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("is unknown | refer to level 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_signed_policy_names_its_owner_and_fingerprint()
    {
        Assert.Contains(
            "| Owner | Head of \\<finance\\> \\| sales |",
            Book.Markdown(Language.English),
            StringComparison.Ordinal
        );
        Assert.Contains($"| Fingerprint | {Policy.Fingerprint} |", Book.Markdown(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "<html lang=\"en\">")]
    [InlineData(Language.Spanish, "<html lang=\"es\">")]
    [InlineData(Language.SimplifiedChinese, "<html lang=\"zh-Hans\">")]
    public void A_page_tells_its_language_and_loads_nothing(Language language, string tag)
    {
        var page = Book.Html(language);

        Assert.Contains(tag, page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_a_policy_becomes_markup()
    {
        var page = Book.Html(Language.English);

        Assert.Contains("<h1>Orders &lt;b&gt;&amp;&lt;/b&gt; | &quot;more&quot;</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<finance>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_in_a_source_breaks_no_row()
    {
        var policy = new ObjectionPolicy<Client>(
            PolicyIdentity.ShippedDefault("orders", "1"),
            Verdict.Refer(0),
            new Rule<Client, Verdict>("OR-01", Clients.Insured.IsFalse, Verdict.Decline) { Source = "one\n| two |" }
        );

        Assert.Contains(
            "| one \\| two \\| |\n",
            RuleBook.Of(Title, policy).Markdown(Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_scorecard_is_a_table_of_bands()
    {
        var card = new Scorecard<Client>(
            PolicyIdentity.ShippedDefault("card", "1"),
            20,
            MissingAnswer.Defer,
            Share.Whole,
            Clients.DaysLate.Bands(20).From(10m, 8).Above(20m, 0).As("C-01")
        );
        var text = RuleBook.Of(Title, card).Markdown(Language.English);

        Assert.Contains("| `C-01` | days late | below 10 days | 20 |\n", text, StringComparison.Ordinal);
        Assert.Contains("|  |  | from 10 days, below 20.01 days | 8 |\n", text, StringComparison.Ordinal);
        Assert.Contains("|  |  | from 20.01 days | 0 |\n", text, StringComparison.Ordinal);
        Assert.Contains("Points in all: 20. Missing answers: the score is undetermined.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_defined_once_with_its_answers()
    {
        var text = RuleBook.Of(Title, Clients.Table()).Markdown(Language.English);

        Assert.Equal(2, text.Split("| `segment` | segment | trade, industry, health, education |").Length);
        Assert.Contains("| `revenue` | revenue | in steps of 0.01 EUR | higher |", text, StringComparison.Ordinal);
        Assert.Contains("| `since` | client since | dates |", text, StringComparison.Ordinal);
        Assert.Contains("| `signs` | signs | blocked, disputed, insolvent |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_of_a_document_tells_its_purpose_and_days()
    {
        var form = new ObjectionForm<Client>(
            "orders",
            FeatureCatalog<Client>.Of(Clients.DaysLate, Clients.Insured, Clients.Revenue)
        );
        var document = form.Document(Policy, "Which orders are shipped", PolicyPeriod.StartingOn(new LocalDate(2026, 1, 1)));
        var text = Book.WrittenIn(document).Markdown(Language.English);

        Assert.Contains("| Purpose | Which orders are shipped |\n", text, StringComparison.Ordinal);
        Assert.Contains("| In effect | \\[2026-01-01, …) |\n", text, StringComparison.Ordinal);
        Assert.Contains($"| Fingerprint | {document.Fingerprint} |\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_without_parts_is_refused() =>
        Assert.Throws<ArgumentException>(() => new RuleBook(Title, Policy.Identity, null));

    [Fact]
    public void A_row_that_lacks_a_cell_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            BookSection.OfTable(
                Title,
                [Title, Title],
                [
                    [Title],
                ]
            )
        );

    [Fact]
    public void A_table_without_columns_is_refused() =>
        Assert.Throws<ArgumentException>(() => BookSection.OfTable(Title, [], []));
}
