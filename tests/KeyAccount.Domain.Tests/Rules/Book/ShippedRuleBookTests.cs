using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Credit.Provisions;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;
using KeyAccount.Domain.Tests.Credit;
using KeyAccount.Domain.Tests.Credit.Checks;
using KeyAccount.Domain.Tests.Discounts;
using KeyAccount.Domain.Tests.Documentation;
using KeyAccount.Domain.Tests.Expenses.Control;
using KeyAccount.Domain.Tests.Expenses.ExpenseClaims;
using KeyAccount.Domain.Tests.Quantities;

namespace KeyAccount.Domain.Tests.Rules.Book;

/// <summary>The rule books of the shipped policies, as they stand in docs/rulebook; the unit of the example is 1,000 EUR.</summary>
public class ShippedRuleBookTests
{
    private const string Folder = "docs/rulebook";

    private static readonly Dictionary<string, RuleBook> Shipped = new RuleBook[]
    {
        AccountRuleBooks.Of(KindPolicy.Shipped),
        AccountRuleBooks.Of(ImportancePolicy.Shipped),
        AccountRuleBooks.Of(TierPolicy.Shipped),
        CreditRuleBook.Of(Debtor.Shipped),
        CreditCheckRuleBook.Of(Paper.Small),
        WatchRuleBook.Of(WatchPolicy.Shipped),
        ProvisionRuleBook.Of(ProvisionMatrix.Shipped),
        DiscountRuleBook.Of(Reviewed.Shipped),
        IndicatorRuleBook.Of(IndicatorPolicy.Shipped),
        ReductionRuleBook.Of(ReductionPolicy.Shipped),
        ExpenseControlRuleBook.Of(Spending.Shipped),
        ClaimRuleBook.Of(Spent.Shipped),
    }.ToDictionary(book => book.Identity.Id, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Shipped.Keys];

    public static TheoryData<string, Language> Readers =>
        new(Shipped.Keys.SelectMany(name => Enum.GetValues<Language>().Select(language => (name, language))));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_written_book_is_that_of_the_policy(string policy) =>
        Assert.Equal(Shipped[policy].Markdown(Language.English), Repository.Read($"{Folder}/{policy}.md"));

    [Fact]
    public void Every_page_belongs_to_a_policy() =>
        Assert.Equal(
            Shipped.Keys.Select(policy => $"{Folder}/{policy}.md").Order(StringComparer.Ordinal),
            Repository.Files(Folder, "*")
        );

    [Fact]
    public void Every_page_stands_in_the_index() =>
        Assert.Empty(
            Shipped
                .Keys.Select(policy => $"rulebook/{policy}.md")
                .Except(Markdown.LocalLinks(Repository.Read("docs/README.md")))
        );

    [Theory]
    [MemberData(nameof(Readers))]
    public void Every_culture_prints_the_same(string policy, Language language)
    {
        var (markdown, html) = (Shipped[policy].Markdown(language), Shipped[policy].Html(language));

        Assert.All(
            Cultures.All,
            culture =>
                Cultures.Under(
                    culture.Data,
                    () =>
                    {
                        Assert.Equal(markdown, Shipped[policy].Markdown(language));
                        Assert.Equal(html, Shipped[policy].Html(language));
                    }
                )
        );
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void No_line_ends_in_a_carriage_return_and_no_pattern_is_left_open(string policy, Language language)
    {
        Assert.DoesNotContain('\r', Shipped[policy].Markdown(language) + Shipped[policy].Html(language));
        Assert.DoesNotContain("{0}", Shipped[policy].Markdown(language), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Every_row_of_a_table_has_as_many_cells_as_its_head(string policy, Language language)
    {
        var lines = Shipped[policy].Markdown(language).Split('\n');
        var cells = lines
            .Select(line => line.Replace("\\|", "", StringComparison.Ordinal).Count(character => character == '|'))
            .ToList();

        for (var at = 1; at < lines.Length; at++)
        {
            Assert.True(cells[at] == 0 || cells[at - 1] == 0 || cells[at] == cells[at - 1], lines[at]);
        }
    }

    [Theory]
    [InlineData(Language.English, "shipped default; nobody has signed it yet")]
    [InlineData(Language.Spanish, "valores de fábrica; nadie la ha firmado aún")]
    [InlineData(Language.SimplifiedChinese, "出厂默认；尚无人签署")]
    public void A_book_that_nobody_has_signed_says_so(Language language, string words)
    {
        Assert.All(Shipped.Values, book => Assert.Contains(words, book.Markdown(language), StringComparison.Ordinal));
        Assert.All(Shipped.Values, book => Assert.Contains(words, book.Html(language), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_line_and_question_of_the_credit_policy_stands_in_its_book()
    {
        var policy = Debtor.Shipped;
        var text = Shipped["credit"].Html(Language.English);

        Assert.All(
            policy
                .KnockOuts.Rules.Select(rule => rule.Code)
                .Concat(policy.Evidence.Rules.Select(rule => rule.Code))
                .Concat(policy.Full.Characteristics.Select(line => line.Code))
                .Concat(policy.Features.Select(feature => feature.Name)),
            code => Assert.Contains($"<code>{code}</code>", text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_changed_number_changes_the_book() =>
        Assert.NotEqual(
            Shipped["credit"].Markdown(Language.English),
            CreditRuleBook
                .Of(CreditPolicy.Shipped(Debtor.Terms with { LossGivenDefault = Domain.Quantities.Share.Percent(61) }))
                .Markdown(Language.English)
        );

    /// <summary>Writes them anew: only when it is asked for, see CONTRIBUTING.md.</summary>
    [Fact(Explicit = true)]
    public void Write_the_books()
    {
        foreach (var (policy, book) in Shipped)
        {
            File.WriteAllText(Path.Combine(Repository.Root, Folder, policy + ".md"), book.Markdown(Language.English));
        }
    }
}
